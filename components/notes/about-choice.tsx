import { useWords } from '../words.tsx';

/** Whether a new note is on these words of the page, or on the claim wherever it is marked. */
export function AboutChoice({ onClaim, onChange }: { onClaim: boolean; onChange: (onClaim: boolean) => void }) {
  const { t } = useWords();
  const choice = (value: boolean, name: string) => (
    <label class="radio-line">
      <input type="radio" name="note-about" checked={onClaim === value} onChange={() => onChange(value)} />
      {name}
    </label>
  );
  return (
    <fieldset class="field">
      <legend class="label">{t('editor.about')}</legend>
      {choice(false, t('editor.onWords'))}
      {choice(true, t('editor.onClaim'))}
    </fieldset>
  );
}
