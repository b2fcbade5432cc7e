import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Words } from '../lib/core/words/words.ts';
import { Logo } from './icons.tsx';
import { readSites, type SitesTrouble } from './read-sites.ts';
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
  /** What came of the choice; null before one. */
  readonly said: 'done' | 'declined' | null;
}

/** The first page after installing: what a mark is, on a live sample, and the question where Sidelight may read. */
export function FirstRunView(props: FirstRunViewProps) {
  const { t, runs } = useWords();
  return (
    <main class="fr">
      <header>
        <Logo />
        <h1>{t('firstRun.title')}</h1>
        <p>{t('firstRun.lead')}</p>
      </header>
      {props.sample}
      <ol class="three">
        <li>
          <b>{runs('firstRun.rest', { keys: <Keys key="keys" /> })}</b>
          <span>{runs('firstRun.restText', { key: <kbd key="esc">Esc</kbd> })}</span>
        </li>
        <li>
          <b>{t('firstRun.context')}</b>
          <span>{t('firstRun.contextText')}</span>
        </li>
        <li>
          <b>{t('firstRun.local')}</b>
          <span>{t('firstRun.localText')}</span>
        </li>
      </ol>
      <AccessForm key={props.access.kind} {...props} />
    </main>
  );
}

function Keys() {
  return (
    <span class="keys" dir="ltr">
      <kbd>Alt</kbd> <kbd>Shift</kbd> <kbd>N</kbd>
    </span>
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
        <legend>{t('firstRun.where')}</legend>
        <p class="context">{t('firstRun.whereText')}</p>
        <Choice kind="click" chosen={kind} onChoose={setKind} label={t('firstRun.click')}>
          {t('firstRun.clickText')}
        </Choice>
        <Choice kind="list" chosen={kind} onChoose={setKind} label={t('firstRun.list')}>
          {t('firstRun.listText')}
        </Choice>
        {kind === 'list' && (
          <div class="field sites">
            <label class="vh" for="sites">
              {t('firstRun.sites')}
            </label>
            <textarea
              id="sites"
              class="in"
              dir="ltr"
              rows={6}
              spellcheck={false}
              value={text}
              aria-invalid={trouble !== null}
              aria-describedby="sites-help"
              onInput={event => setText(event.currentTarget.value)}
            />
            <span class="meta" id="sites-help" role="status">
              {trouble ? troubleWords(trouble, t) : t('firstRun.count', { count: sites.hosts.length })}
            </span>
          </div>
        )}
        <Choice kind="everywhere" chosen={kind} onChoose={setKind} label={t('firstRun.everywhere')}>
          {t('firstRun.everywhereText')}
        </Choice>
      </fieldset>
      <div class="row">
        <button type="submit" class="btn btn-main btn-l" disabled={trouble !== null}>
          {t(kind === access.kind && said ? 'firstRun.save' : 'firstRun.continue')}
        </button>
        <button type="button" class="btn btn-l" onClick={onSettings}>
          {t('options.title')}
        </button>
        <span role="status">{said && saidWords(said, access, t)}</span>
      </div>
      <p class="meta">{t('firstRun.privacy')}</p>
    </form>
  );
}

/** "Sidelight reads on 4 sites." */
function saidWords(said: 'done' | 'declined', access: Access, t: Words['t']): string {
  if (said === 'declined') return t('firstRun.declined');
  if (access.kind === 'everywhere') return t('firstRun.readsEverywhere');
  return access.kind === 'click' ? t('firstRun.readsOnClick') : t('firstRun.readsOn', { count: access.hosts.length });
}

function troubleWords({ typed }: SitesTrouble, t: Words['t']): string {
  return typed === null ? t('firstRun.noSite') : t('firstRun.notSite', { typed, example: 'news.example' });
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
