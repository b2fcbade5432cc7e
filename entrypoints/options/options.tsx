import { useEffect } from 'preact/hooks';
import { DataSection } from '../../components/options/data-section.tsx';
import { HistorySection } from '../../components/options/history-section.tsx';
import { KeysSection } from '../../components/options/keys-section.tsx';
import { LanguageSection } from '../../components/options/language-section.tsx';
import { OptionsLayout, Trouble } from '../../components/options/options-layout.tsx';
import { PrivacySection } from '../../components/options/privacy-section.tsx';
import { ReadingSection } from '../../components/options/reading-section.tsx';
import { ReviewerSection } from '../../components/options/reviewer-section.tsx';
import { SitesSection } from '../../components/options/sites-section.tsx';
import { TopicsSection } from '../../components/options/topics-section.tsx';
import { SnapshotSection } from '../../components/safety/snapshot-section.tsx';
import { useWords } from '../../components/words.tsx';
import { browser } from '../../lib/browser/browser.ts';
import { openLibrary } from '../../lib/browser/open-library.ts';
import { sendMessage } from '../../lib/browser/send-message.ts';
import { defaultSettings } from '../../lib/core/settings/settings.ts';
import { useCommands } from './use-commands.ts';
import { useData } from './use-data.ts';
import { useDatabase } from './use-database.ts';
import { useHistoryAge } from './use-history-age.ts';
import { usePause } from './use-pause.ts';
import { useSettings } from '../shared/use-settings.ts';
import { useSites } from './use-sites.ts';
import { useSnapshots } from './use-snapshots.ts';

/** The options page. Every choice is kept and followed by open pages at once; there is nothing to save. */
export function Options() {
  const { t, day } = useWords();
  const { settings, failed, change } = useSettings();
  const sites = useSites(settings, change);
  const pause = usePause();
  const database = useDatabase();
  const history = useHistoryAge(settings, change);
  const data = useData();
  const snapshots = useSnapshots();
  const keys = useCommands();

  useEffect(() => {
    document.title = t('options.pageTitle');
  }, [t]);
  useEffect(() => {
    // The parts are drawn after the browser has looked for the one that the address names.
    if (settings && location.hash) document.querySelector(location.hash)?.scrollIntoView();
  }, [settings !== null]);

  if (!settings) return failed ? <Trouble>{t('options.unread')}</Trouble> : null;
  return (
    <OptionsLayout onLibrary={() => void openLibrary()}>
      {failed && <Trouble>{t('options.dataFailed')}</Trouble>}
      <SitesSection
        {...sites}
        {...pause}
        offSites={settings.offSites}
        onTurnOn={host => void sendMessage('setSite', { host, site: true })}
      />
      <ReadingSection reading={settings.reading} onChange={reading => void change({ reading })} />
      <TopicsSection
        topics={database.topics}
        topicsOff={settings.topicsOff}
        onChange={topicsOff => void change({ topicsOff: [...topicsOff] })}
        muted={settings.muted.map(database.claimOf)}
        onUnmute={claim => void sendMessage('muteClaim', { claim, muted: false })}
      />
      <HistorySection
        on={settings.history}
        days={settings.historyDays}
        kept={data.counts.sightings}
        forgotten={history.forgotten}
        onChange={history.change}
        onUndo={history.undo}
      />
      <ReviewerSection {...settings} usual={defaultSettings.verdicts} onChange={reviewing => void change(reviewing)} />
      <DataSection {...data}>
        <SnapshotSection {...snapshots} />
      </DataSection>
      <LanguageSection language={settings.language} onChange={language => void change({ language })} />
      <KeysSection {...keys} />
      <PrivacySection
        version={browser.runtime.getManifest().version}
        database={day(database.modified)}
        onFirstRun={() => void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') })}
      />
    </OptionsLayout>
  );
}
