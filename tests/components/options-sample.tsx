import { DataSection, type DataSectionProps } from '../../components/options/data-section.tsx';
import { HistorySection } from '../../components/options/history-section.tsx';
import { KeysSection } from '../../components/options/keys-section.tsx';
import { LanguageSection } from '../../components/options/language-section.tsx';
import { OptionsLayout } from '../../components/options/options-layout.tsx';
import { PrivacySection } from '../../components/options/privacy-section.tsx';
import { ReadingSection } from '../../components/options/reading-section.tsx';
import { ReviewerSection } from '../../components/options/reviewer-section.tsx';
import { SitesSection, type SitesSectionProps } from '../../components/options/sites-section.tsx';
import { TopicsSection, type TopicsSectionProps } from '../../components/options/topics-section.tsx';
import { countRows, noStores } from '../../lib/core/backup/stores.ts';
import { defaultSettings } from '../../lib/core/settings/settings.ts';
import { importProps } from './transfer-sample.tsx';
import '../../components/transfer/import.css';
import '../../components/options/options.css';

const nothing = () => {};

export function sitesProps(other: Partial<SitesSectionProps> = {}): SitesSectionProps {
  return {
    mode: 'list',
    sites: ['daily.example', 'herald.example'],
    offSites: ['mail.example'],
    said: '',
    pausedUntil: null,
    onGoOn: nothing,
    onMode: nothing,
    onAdd: nothing,
    onRemove: nothing,
    onTurnOn: nothing,
    ...other,
  };
}

export function topicsProps(other: Partial<TopicsSectionProps> = {}): TopicsSectionProps {
  return {
    topics: [
      { name: 'Courts', ids: ['courts'], claims: 8 },
      { name: 'Removals by year', ids: ['removals', 'history'], claims: 22 },
      { name: 'Jobs', ids: ['jobs'], claims: 9 },
    ],
    topicsOff: ['jobs'],
    muted: [{ claim: 'c1', statement: 'ICE removed 315,943 people in fiscal year 2014.', lang: 'en' }],
    onChange: nothing,
    onUnmute: nothing,
    ...other,
  };
}

const none = countRows(noStores);

export function dataProps(other: Partial<DataSectionProps> = {}): DataSectionProps {
  return {
    counts: { ...none, annotations: 12, sightings: 340, drafts: 1 },
    size: '41 MB',
    step: { kind: 'none' },
    onBackUp: nothing,
    transfer: importProps(),
    onErase: nothing,
    onUndo: nothing,
    ...other,
  };
}

/** The whole page, with everything on it that there can be. */
export function OptionsSample(props: { sites?: SitesSectionProps; data?: DataSectionProps }) {
  return (
    <OptionsLayout onLibrary={() => {}}>
      <SitesSection {...(props.sites ?? sitesProps())} />
      <ReadingSection reading={defaultSettings.reading} onChange={nothing} />
      <TopicsSection {...topicsProps()} />
      <HistorySection on days={45} kept={340} forgotten={12} onChange={nothing} onUndo={nothing} />
      <ReviewerSection {...defaultSettings} reviewer="Ines" usual={defaultSettings.verdicts} onChange={nothing} />
      <DataSection {...(props.data ?? dataProps())} />
      <LanguageSection language="browser" onChange={nothing} />
      <KeysSection
        commands={[
          { name: 'next', description: 'Next claim', keys: 'Alt+Shift+N' },
          { name: 'open', description: 'Open the card', keys: '' },
        ]}
        onChange={nothing}
      />
      <PrivacySection version="0.1.0" database="24 Nov 2026" onFirstRun={nothing} />
    </OptionsLayout>
  );
}
