import { useWords } from '../words.tsx';
import { Section } from './option.tsx';

/** What is kept, and where. */
const kept = ['notes', 'cards', 'settings', 'access', 'database'] as const;

/** The part that says what leaves the browser, what is kept where, and what a page could notice. */
export function PrivacySection(props: { version: string; database: string; onFirstRun: () => void }) {
  const { t } = useWords();
  return (
    <Section id="privacy" title={t('options.privacy')}>
      <p class="leaves">{t('options.leaves')}</p>
      <p class="context">{t('options.leavesText')}</p>
      <dl class="kept">
        {kept.map(what => (
          <div key={what}>
            <dt>{t(`options.kept-${what}`)}</dt>
            <dd>{t(`options.kept-${what}-text`)}</dd>
          </div>
        ))}
      </dl>
      <p class="context">{t('options.pagesNotice')}</p>
      <p class="meta">{t('options.versions', { version: props.version, day: props.database })}</p>
      <button type="button" class="btn" onClick={props.onFirstRun}>
        {t('options.firstRun')}
      </button>
    </Section>
  );
}
