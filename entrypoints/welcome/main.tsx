import '../../components/tokens.css';
import '../../components/card.css';
import '../../components/page.css';
import '../../components/marks.css';
import { render } from 'preact';
import { type Access, FirstRunView } from '../../components/first-run-view.tsx';
import { browser } from '../../lib/browser/browser.ts';
import { optionalOrigins } from '../../lib/browser/registration.ts';
import { isEverySite, originsOf, siteOf } from '../../lib/browser/sites.ts';
import { giveBack, requestEverywhere, requestSites } from '../shared/grant.ts';
import { WithWords } from '../shared/with-words.tsx';
import { Sample } from './sample.tsx';
import { readSample } from './sample-text.ts';

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
let said: 'done' | 'declined' | null = null;
let marks: Awaited<ReturnType<typeof readSample>> = [];

function draw(): void {
  render(
    <WithWords title="firstRun.pageTitle">
      <FirstRunView
        access={access}
        suggestedHosts={suggestedHosts}
        sample={<Sample marks={marks} />}
        onChoose={choose}
        onSettings={() => void browser.runtime.openOptionsPage()}
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
    said = granted ? 'done' : 'declined';
    draw();
  });
}

/** Give back what a wider choice had before. */
async function narrow(chosen: Access): Promise<void> {
  if (chosen.kind !== 'list') return;
  const wanted = new Set(chosen.hosts.flatMap(originsOf).map(siteOf));
  const surplus = (await optionalOrigins()).filter(origin => isEverySite(origin) || !wanted.has(siteOf(origin)));
  await giveBack(surplus);
}

async function takeBack(): Promise<void> {
  await giveBack(await optionalOrigins());
}

async function readAccess(): Promise<Access> {
  const origins = await optionalOrigins();
  if (origins.some(isEverySite)) return { kind: 'everywhere' };
  const hosts = [...new Set(origins.map(siteOf))];
  return hosts.length > 0 ? { kind: 'list', hosts } : { kind: 'click' };
}

access = await readAccess();
draw();
// Without the database the article stands unmarked, and the choice below it can be made all the same.
marks = await readSample().catch(() => []);
draw();
