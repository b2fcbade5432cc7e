import type { NoteConflict } from '../../lib/core/annotation/compare-versions.ts';
import { type FieldName, keptFields, type NoteFields } from '../../lib/core/annotation/note-fields.ts';
import type { Key, Words } from '../../lib/core/words/words.ts';
import { useWords } from '../words.tsx';

interface ConflictFieldsProps {
  readonly conflict: NoteConflict;
  readonly theirs: NoteFields;
  readonly time: string;
}

type OtherField = Exclude<FieldName, 'text'>;

const names = {
  verdict: 'editor.verdict',
  confidence: 'editor.confidence',
  status: 'editor.status',
  tags: 'editor.tags',
  evidence: 'editor.evidence',
} as const satisfies Record<OtherField, Key>;

/** What reads otherwise in two versions besides the note itself, side by side. */
export function ConflictFields({ conflict: { mine, fields }, theirs, time }: ConflictFieldsProps) {
  const words = useWords();
  const { t } = words;
  const others = fields.flatMap(({ field }) => (field === 'text' ? [] : [field]));
  if (others.length === 0) return null;
  const kept = keptFields(mine);
  return (
    <table class="both">
      <caption class="label">{t('conflict.also')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('conflict.part')}</th>
          <th scope="col">{t('conflict.savedAt', { time })}</th>
          <th scope="col">{t('conflict.mine')}</th>
        </tr>
      </thead>
      <tbody>
        {others.map(field => (
          <tr key={field}>
            <th scope="row">{t(names[field])}</th>
            <td dir="auto">{fieldWords(theirs, field, words)}</td>
            <td dir="auto">{fieldWords(kept, field, words)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function fieldWords(fields: NoteFields, field: OtherField, { t }: Words): string {
  const nothing = t('conflict.nothing');
  switch (field) {
    case 'verdict':
      return fields.verdict || nothing;
    case 'confidence':
      return fields.confidence ? t(`editor.confidence-${fields.confidence}`) : nothing;
    case 'status':
      return t(`editor.status-${fields.status}`);
    case 'tags':
      return fields.tags.join(' · ') || nothing;
    case 'evidence':
      return fields.evidence.map(({ title, url }) => title || url).join(' · ') || nothing;
  }
}
