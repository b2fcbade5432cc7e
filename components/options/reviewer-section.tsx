import type { Settings, SettingsChange, Verdict } from '../../lib/core/settings/settings.ts';
import { useWords } from '../words.tsx';
import { Option, Section, SwitchOption } from './option.tsx';
import { VerdictScale } from './verdict-scale.tsx';

type ReviewerSettings = Pick<Settings, 'reviewer' | 'verdicts' | 'notesOnPages' | 'singleKeys'>;

export type ReviewerSectionProps = ReviewerSettings & {
  readonly usual: readonly Verdict[];
  readonly onChange: (change: Pick<SettingsChange, keyof ReviewerSettings>) => void;
};

/** The part about reviewing: whose notes they are, and the verdicts that they may give. */
export function ReviewerSection(props: ReviewerSectionProps) {
  const { t } = useWords();
  return (
    <Section id="reviewer" title={t('options.reviewer')} lead={t('reviewer.lead')}>
      <Option label={t('reviewer.name')} hint={t('reviewer.nameHint')}>
        {ids => (
          <input
            {...ids}
            class="in reviewer-name"
            dir="auto"
            maxLength={200}
            autocomplete="name"
            value={props.reviewer}
            onChange={event => props.onChange({ reviewer: event.currentTarget.value.trim() })}
          />
        )}
      </Option>
      <SwitchOption
        label={t('reviewer.notesOnPages')}
        hint={t('reviewer.notesOnPagesHint')}
        on={props.notesOnPages}
        onChange={notesOnPages => props.onChange({ notesOnPages })}
      />
      <SwitchOption
        label={t('reviewer.singleKeys')}
        hint={t('reviewer.singleKeysHint')}
        on={props.singleKeys}
        onChange={singleKeys => props.onChange({ singleKeys })}
      />
      <h3>{t('reviewer.scale')}</h3>
      <p class="meta">{t('reviewer.scaleHint')}</p>
      <VerdictScale verdicts={props.verdicts} usual={props.usual} onChange={verdicts => props.onChange({ verdicts })} />
    </Section>
  );
}
