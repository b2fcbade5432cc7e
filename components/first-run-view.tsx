import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Logo } from './icons.tsx';
import { readSites } from './read-sites.ts';
import { useWords } from './words.tsx';

/** Where Sidelight may read. `click`: only the page where its button is pressed; `list`: these hosts; `everywhere`: all sites. */
export type Access =
  | { readonly kind: 'click' }
  | { readonly kind: 'list'; readonly hosts: readonly string[] }
  | { readonly kind: 'everywhere' };

interface FirstRunViewProps {
  /** The choice as it stands, so that the page can be opened again later. */
  readonly access: Access;
  readonly suggestedHosts: readonly string[];
  /** The sample article with its marks and the card beside them: a section of its own. */
  readonly sample: ComponentChildren;
  /** Called in the click itself: the browser asks for permission only then. */
  readonly onChoose: (access: Access) => void;
  readonly onSettings: () => void;
  /** What came of the choice: "Sidelight reads on 4 sites." Empty before one. */
  readonly said: string;
}

/** The first page after installing: what a mark is, on a live sample, and the question where Sidelight may read. */
export function FirstRunView(props: FirstRunViewProps) {
  return (
    <main class="fr">
      <header>
        <Logo />
        <h1>See the figure beside the claim</h1>
        <p>
          Sidelight marks claims that news pages repeat, and shows the dated figure they rest on: what was counted, by
          whom, and when.
        </p>
      </header>
      {props.sample}
      <ol class="three">
        <li>
          <b>
            Rest on a mark, tap it, or press{' '}
            <span class="keys">
              <kbd>Alt</kbd> <kbd>Shift</kbd> <kbd>N</kbd>
            </span>
          </b>
          <span>
            A card opens beside the words and never over them. <kbd>Esc</kbd> closes it.
          </span>
        </li>
        <li>
          <b>A mark is context, not a verdict</b>
          <span>All marks look alike. The card says in words whether the figures agree.</span>
        </li>
        <li>
          <b>Nothing leaves this browser</b>
          <span>Pages are read on this device. No account, no server.</span>
        </li>
      </ol>
      <AccessForm key={props.access.kind} {...props} />
    </main>
  );
}

function AccessForm({ access, suggestedHosts, onChoose, onSettings, said }: FirstRunViewProps) {
  const { t } = useWords();
  const [kind, setKind] = useState(access.kind);
  const [text, setText] = useState((access.kind === 'list' ? access.hosts : suggestedHosts).join('\n'));
  const sites = readSites(text);
  const trouble = kind === 'list' ? sites.trouble : null;

  const onSubmit = (event: Event) => {
    event.preventDefault();
    if (trouble) return;
    onChoose(kind === 'list' ? { kind, hosts: sites.hosts } : { kind });
  };
  return (
    <form class="access" onSubmit={onSubmit}>
      <fieldset>
        <legend>Where may Sidelight read?</legend>
        <p class="context">You can change this at any time, in the settings.</p>
        <Choice kind="click" chosen={kind} onChoose={setKind} label="Only where I turn it on">
          Press the button in the toolbar, and that page is read.
        </Choice>
        <Choice kind="list" chosen={kind} onChoose={setKind} label="On these news sites">
          One site a line.
        </Choice>
        {kind === 'list' && (
          <div class="field sites">
            <label class="vh" for="sites">
              News sites
            </label>
            <textarea
              id="sites"
              class="in"
              rows={6}
              spellcheck={false}
              value={text}
              aria-invalid={trouble !== null}
              aria-describedby="sites-help"
              onInput={event => setText(event.currentTarget.value)}
            />
            <span class="meta" id="sites-help" role="status">
              {trouble ?? (sites.hosts.length === 1 ? '1 site.' : `${sites.hosts.length} sites.`)}
            </span>
          </div>
        )}
        <Choice kind="everywhere" chosen={kind} onChoose={setKind} label="On all sites">
          Every page is read as it opens.
        </Choice>
      </fieldset>
      <div class="row">
        <button type="submit" class="btn btn-main btn-l" disabled={trouble !== null}>
          {kind === access.kind && said ? 'Save' : 'Continue'}
        </button>
        <button type="button" class="btn btn-l" onClick={onSettings}>
          {t('options.title')}
        </button>
        <span role="status">{said}</span>
      </div>
      <p class="meta">What is read stays on this device. Private windows are never kept.</p>
    </form>
  );
}

interface ChoiceProps {
  readonly kind: Access['kind'];
  readonly chosen: Access['kind'];
  readonly onChoose: (kind: Access['kind']) => void;
  readonly label: string;
  readonly children: ComponentChildren;
}

function Choice({ kind, chosen, onChoose, label, children }: ChoiceProps) {
  return (
    <label class="choice">
      <input type="radio" name="access" value={kind} checked={kind === chosen} onChange={() => onChoose(kind)} />
      <span>
        <b>{label}</b>
        <span class="meta">{children}</span>
      </span>
    </label>
  );
}
