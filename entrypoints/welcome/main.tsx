import '../../components/tokens.css';
import '../../components/card.css';
import '../../components/page.css';
import '../../components/marks.css';
import { render } from 'preact';
import { type Access, FirstRunView } from '../../components/first-run-view.tsx';
import { browser } from '../../lib/browser/browser.ts';
import { optionalOrigins } from '../../lib/browser/registration.ts';
import { WithWords } from '../shared/with-words.tsx';
import { requestEverywhere, requestSites } from '../shared/grant.ts';
import { readSample, SampleCard, SampleText } from './sample.tsx';

/** Offered, never granted by themselves. */
const suggestedHosts = [
  'apnews.com',
  'www.reuters.com',
  'www.npr.org',
  'www.bbc.com',
  'www.theguardian.com',
  'www.nytimes.com',
  'www.washingtonpost.com',
  'www.cnn.com',
  'www.foxnews.com',
  'www.politico.com',
];

const app = document.getElementById('app') as HTMLElement;
let access: Access = { kind: 'click' };
let said = '';
let sample: Awaited<ReturnType<typeof readSample>> = null;

function draw(): void {
  render(
    <WithWords>
      <FirstRunView
        key={access.kind}
        access={access}
        suggestedHosts={suggestedHosts}
        sample={<SampleText sample={sample} />}
        sampleCard={sample && <SampleCard view={sample.view} />}
        onChoose={choose}
        said={said}
      />
    </WithWords>,
    app,
  );
}

function choose(chosen: Access): void {
  // The browser asks only inside the click: nothing may be awaited before.
  const answer =
    chosen.kind === 'everywhere'
      ? requestEverywhere()
      : chosen.kind === 'list'
        ? requestSites(chosen.hosts)
        : takeBack().then(() => true);
  void answer.then(async granted => {
    if (chosen.kind !== 'click' && granted) await narrow(chosen);
    access = await readAccess();
    said = granted ? describe(access) : 'Nothing was changed: the browser gave no access.';
    draw();
  });
}

/** Give back what a wider choice had before. */
async function narrow(chosen: Access): Promise<void> {
  if (chosen.kind !== 'list') return;
  const wanted = new Set(chosen.hosts);
  const surplus = (await optionalOrigins()).filter(origin => !wanted.has(hostIn(origin)));
  await giveBack(surplus);
}

async function takeBack(): Promise<void> {
  await giveBack(await optionalOrigins());
}

async function giveBack(origins: readonly string[]): Promise<void> {
  for (const origin of origins) {
    // One that cannot be given back does not keep the others.
    await browser.permissions.remove({ origins: [origin] }).catch(() => false);
  }
}

async function readAccess(): Promise<Access> {
  const origins = await optionalOrigins();
  if (origins.some(origin => origin === '<all_urls>' || /^(\*|https?):\/\/\*\//.test(origin)))
    return { kind: 'everywhere' };
  const hosts = [...new Set(origins.map(hostIn))];
  return hosts.length > 0 ? { kind: 'list', hosts } : { kind: 'click' };
}

function describe(now: Access): string {
  if (now.kind === 'everywhere') return 'Sidelight reads on all sites.';
  if (now.kind === 'click') return 'Sidelight reads where you press its button.';
  return `Sidelight reads on ${now.hosts.length} ${now.hosts.length === 1 ? 'site' : 'sites'}.`;
}

/** `*://news.example/*` is `news.example`. */
function hostIn(origin: string): string {
  return /^[^:]+:\/\/([^/]+)\//.exec(origin)?.[1] ?? origin;
}

access = await readAccess();
draw();
sample = await readSample().catch(() => null);
draw();
