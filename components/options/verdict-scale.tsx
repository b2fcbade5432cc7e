import { useId, useState } from 'preact/hooks';
import type { Verdict } from '../../lib/core/settings/settings.ts';
import { useWords } from '../words.tsx';

/** Most verdicts that a scale holds. */
const mostVerdicts = 50;

interface VerdictScaleProps {
  readonly verdicts: readonly Verdict[];
  readonly usual: readonly Verdict[];
  readonly onChange: (verdicts: Verdict[]) => void;
}

/** The team's scale: names that can be changed, put in another order, added and removed. */
export function VerdictScale({ verdicts, usual, onChange }: VerdictScaleProps) {
  const { t } = useWords();
  const [trouble, setTrouble] = useState('');
  const set = (next: readonly Verdict[]) => {
    setTrouble('');
    onChange([...next]);
  };
  const isTaken = (name: string, but: number) => verdicts.some((one, at) => at !== but && one.name === name);

  /** False leaves the field as it was. */
  function rename(index: number, typed: string): boolean {
    const name = typed.trim().slice(0, 80);
    if (name === '' || isTaken(name, index)) {
      setTrouble(name === '' ? t('reviewer.empty') : t('reviewer.taken', { verdict: name }));
      return false;
    }
    set(verdicts.map((one, at) => (at === index ? { ...one, name } : one)));
    return true;
  }
  function add(typed: string): boolean {
    const name = typed.trim().slice(0, 80);
    if (name === '' || isTaken(name, -1)) {
      setTrouble(name === '' ? t('reviewer.empty') : t('reviewer.taken', { verdict: name }));
      return false;
    }
    set([...verdicts, { name, rating: null }]);
    return true;
  }
  function move(index: number, by: 1 | -1): void {
    const next = [...verdicts];
    const [one] = next.splice(index, 1);
    if (one) next.splice(index + by, 0, one);
    set(next);
  }
  function remove(index: number): void {
    if (verdicts.length === 1) setTrouble(t('reviewer.last'));
    else set(verdicts.filter((_, at) => at !== index));
  }

  return (
    <>
      <ol class="site-list verdict-list">
        {verdicts.map((verdict, index) => (
          <VerdictRow
            key={`${index} ${verdict.name}`}
            verdict={verdict}
            number={index + 1}
            onRename={typed => rename(index, typed)}
            onRating={rating => set(verdicts.map((one, at) => (at === index ? { ...one, rating } : one)))}
            onUp={index > 0 ? () => move(index, -1) : null}
            onDown={index < verdicts.length - 1 ? () => move(index, 1) : null}
            onRemove={() => remove(index)}
          />
        ))}
      </ol>
      {verdicts.length < mostVerdicts && <AddVerdict onAdd={add} />}
      <p class="meta trouble" role="alert">
        {trouble}
      </p>
      <button
        type="button"
        class="btn"
        disabled={JSON.stringify(verdicts) === JSON.stringify(usual)}
        onClick={() => set(usual)}
      >
        {t('reviewer.usual')}
      </button>
    </>
  );
}

interface VerdictRowProps {
  readonly verdict: Verdict;
  readonly number: number;
  readonly onRename: (typed: string) => boolean;
  readonly onRating: (rating: number | null) => void;
  readonly onUp: (() => void) | null;
  readonly onDown: (() => void) | null;
  readonly onRemove: () => void;
}

const ratings = [1, 2, 3, 4, 5];

function VerdictRow({ verdict, number, onRename, onRating, onUp, onDown, onRemove }: VerdictRowProps) {
  const { t } = useWords();
  const { name, rating } = verdict;
  const action = (said: string, act: (() => void) | null) => (
    <button
      type="button"
      class="btn btn-quiet"
      disabled={act === null}
      aria-label={t('reviewer.actionOn', { action: said, on: name })}
      onClick={() => act?.()}
    >
      {said}
    </button>
  );
  return (
    <li>
      <input
        class="in"
        dir="auto"
        maxLength={80}
        aria-label={t('reviewer.verdict', { number })}
        defaultValue={name}
        onChange={event => {
          if (!onRename(event.currentTarget.value)) event.currentTarget.value = name;
        }}
      />
      <select
        class="in"
        aria-label={t('reviewer.rating', { verdict: name })}
        value={rating ?? ''}
        onChange={event => onRating(event.currentTarget.value === '' ? null : Number(event.currentTarget.value))}
      >
        <option value="">{t('reviewer.noRating')}</option>
        {ratings.map(one => (
          <option key={one} value={one} selected={one === rating}>
            {one}
          </option>
        ))}
      </select>
      <span class="row">
        {action(t('reviewer.up'), onUp)}
        {action(t('reviewer.down'), onDown)}
        {action(t('reviewer.remove'), onRemove)}
      </span>
    </li>
  );
}

function AddVerdict({ onAdd }: { onAdd: (typed: string) => boolean }) {
  const { t } = useWords();
  const id = useId();
  const [typed, setTyped] = useState('');
  return (
    <form
      class="add-site"
      onSubmit={event => {
        event.preventDefault();
        if (onAdd(typed)) setTyped('');
      }}
    >
      <label class="vh" for={id}>
        {t('reviewer.newVerdict')}
      </label>
      <input
        id={id}
        class="in"
        dir="auto"
        maxLength={80}
        autocomplete="off"
        placeholder={t('reviewer.newVerdict')}
        value={typed}
        onInput={event => setTyped(event.currentTarget.value)}
      />
      <button type="submit" class="btn">
        {t('reviewer.add')}
      </button>
    </form>
  );
}
