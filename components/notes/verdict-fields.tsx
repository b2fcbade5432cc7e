import { Confidence } from '../../lib/core/annotation/annotation.ts';
import type { NoteFields } from '../../lib/core/annotation/note-fields.ts';
import type { Verdict } from '../../lib/core/settings/settings.ts';
import { useWords } from '../words.tsx';

interface VerdictFieldsProps {
  readonly verdict: string;
  readonly confidence: Confidence | null;
  readonly verdicts: readonly Verdict[];
  readonly onChange: (change: Partial<NoteFields>) => void;
}

/** The verdict from the team's scale, and how sure it is. A verdict that is no longer on the scale stays to be chosen. */
export function VerdictFields({ verdict, confidence, verdicts, onChange }: VerdictFieldsProps) {
  const { t } = useWords();
  const names = verdicts.map(({ name }) => name);
  const listed = verdict === '' || names.includes(verdict) ? names : [...names, verdict];
  return (
    <div class="grid2">
      <div class="field">
        <label for="note-verdict">{t('editor.verdict')}</label>
        <select
          id="note-verdict"
          class="in"
          value={verdict}
          onChange={event => onChange({ verdict: event.currentTarget.value })}
        >
          <option value="">{t('editor.noVerdict')}</option>
          {listed.map(name => (
            <option key={name} value={name} selected={name === verdict} dir="auto">
              {name}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="note-confidence">{t('editor.confidence')}</label>
        <select
          id="note-confidence"
          class="in"
          value={confidence ?? ''}
          disabled={verdict === ''}
          onChange={event => onChange({ confidence: Confidence.safeParse(event.currentTarget.value).data ?? null })}
        >
          <option value="">{t('editor.noConfidence')}</option>
          {Confidence.options.map(one => (
            <option key={one} value={one} selected={one === confidence}>
              {t(`editor.confidence-${one}`)}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
