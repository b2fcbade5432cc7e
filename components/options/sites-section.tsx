import { useState } from 'preact/hooks';
import { PageStateNotice } from '../page-states.tsx';
import { readHost } from '../read-sites.ts';
import { useWords } from '../words.tsx';
import { Section } from './option.tsx';

/** How a site is written. A reserved name, so that nobody is sent anywhere. */
const example = 'news.example';

/** Where Sidelight reads: nowhere, on the sites of a list (and where its button is pressed), or everywhere. */
export type SiteMode = 'off' | 'list' | 'everywhere';

export interface SitesSectionProps {
  readonly mode: SiteMode;
  /** Called in the click itself: the browser asks for access only then. */
  readonly onMode: (mode: SiteMode) => void;
  /** Sites that the reader has given access to, by name. */
  readonly sites: readonly string[];
  readonly onAdd: (host: string) => void;
  readonly onRemove: (site: string) => void;
  /** Sites that were turned off, whatever access there is. */
  readonly offSites: readonly string[];
  readonly onTurnOn: (host: string) => void;
  /** Until when nothing is read, whatever is chosen here: a time in ms, or the browser's next start. Null while it is read. */
  readonly pausedUntil: number | 'restart' | null;
  readonly onGoOn: () => void;
  /** What came of the last step; '' before one. */
  readonly said: string;
}

/** The part about sites. */
export function SitesSection(props: SitesSectionProps) {
  const { t } = useWords();
  const { mode, sites, offSites } = props;
  return (
    <Section id="sites" title={t('options.sites')} lead={t('options.sitesLead')}>
      {props.pausedUntil !== null && (
        <>
          <PageStateNotice state={{ kind: 'paused', until: props.pausedUntil }} />
          <button type="button" class="btn" onClick={props.onGoOn}>
            {t('pause.goOn')}
          </button>
        </>
      )}
      <div class="segments" role="group" aria-label={t('options.where')}>
        {(['off', 'list', 'everywhere'] as const).map(value => (
          <button
            key={value}
            type="button"
            class="chip"
            aria-pressed={mode === value}
            onClick={() => props.onMode(value)}
          >
            {t(`options.mode-${value}`)}
          </button>
        ))}
      </div>
      <p class="meta">{t(`options.mode-${mode}-text`)}</p>
      {(sites.length > 0 || mode === 'list') && (
        <>
          <h3 class="ol">{t('options.allowed')}</h3>
          <ul class="site-list">
            {sites.map(site => (
              <SiteRow key={site} site={site} action={t('options.remove')} onAction={props.onRemove} />
            ))}
            <li>
              <AddSite sites={sites} onAdd={props.onAdd} />
            </li>
          </ul>
        </>
      )}
      <p class="said" role="status">
        {props.said}
      </p>
      <h3 class="ol">{t('options.offSites')}</h3>
      {offSites.length === 0 ? (
        <p class="meta">{t('options.noOffSites')}</p>
      ) : (
        <ul class="site-list">
          {offSites.map(site => (
            <SiteRow key={site} site={site} action={t('options.turnOn')} onAction={props.onTurnOn} />
          ))}
        </ul>
      )}
    </Section>
  );
}

function SiteRow(props: { site: string; action: string; onAction: (site: string) => void }) {
  const { t } = useWords();
  const { site, action } = props;
  return (
    <li>
      <bdi>{site}</bdi>
      <button
        type="button"
        class="btn btn-quiet"
        aria-label={t('options.actionOn', { action, on: site })}
        onClick={() => props.onAction(site)}
      >
        {action}
      </button>
    </li>
  );
}

function AddSite({ sites, onAdd }: { sites: readonly string[]; onAdd: (host: string) => void }) {
  const { t } = useWords();
  const [typed, setTyped] = useState('');
  const [trouble, setTrouble] = useState('');
  const onSubmit = (event: Event) => {
    event.preventDefault();
    const host = readHost(typed);
    // The list names a site without the `www.` that it may also have.
    const site = host?.replace(/^www\./, '') ?? '';
    if (!host)
      setTrouble(typed.trim() === '' ? t('options.noSite') : t('options.notSite', { typed: typed.trim(), example }));
    else if (sites.includes(site)) setTrouble(t('options.siteListed', { site }));
    else {
      onAdd(host);
      setTyped('');
    }
  };
  return (
    <form class="add-site" onSubmit={onSubmit} noValidate>
      <input
        class="in"
        // The example before it is in the reader's own direction, a name never is.
        dir={typed ? 'ltr' : undefined}
        aria-label={t('options.addSite')}
        placeholder={t('options.addSiteHint', { example })}
        spellcheck={false}
        autocapitalize="off"
        value={typed}
        aria-invalid={trouble !== ''}
        aria-describedby="site-trouble"
        onInput={event => {
          setTyped(event.currentTarget.value);
          setTrouble('');
        }}
      />
      <button type="submit" class="btn">
        {t('options.add')}
      </button>
      <span class="meta trouble" id="site-trouble" role="alert">
        {trouble}
      </span>
    </form>
  );
}
