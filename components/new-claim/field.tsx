import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { useWords } from '../words.tsx';

interface FieldProps {
  readonly label: string;
  /** Path of the claim's field that it writes, by which what is missing leads to it. */
  readonly name: string;
  readonly hint?: string;
  /** What is wrong with it; '' where nothing is. */
  readonly fault?: string;
  readonly children: (ids: {
    id: string;
    name: string;
    'aria-describedby': string | undefined;
    'aria-invalid': boolean;
  }) => ComponentChildren;
}

/** A control under its label, with a hint or what is wrong below. */
export function Field({ label, name, hint = '', fault = '', children }: FieldProps) {
  const id = useId();
  const below = fault || hint;
  return (
    <div class="field">
      <label class="label" for={id}>
        {label}
      </label>
      {children({ id, name, 'aria-describedby': below ? `${id}-below` : undefined, 'aria-invalid': fault !== '' })}
      {below && (
        <span class={fault ? 'meta fault' : 'meta'} id={`${id}-below`}>
          {below}
        </span>
      )}
    </div>
  );
}

interface TextProps {
  readonly label: string;
  readonly name: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly rows?: number;
  readonly fault?: string;
}

export function TextField({ label, name, hint = '', value, onChange, rows = 1, fault = '' }: TextProps) {
  return (
    <Field label={label} name={name} hint={hint} fault={fault}>
      {ids =>
        rows > 1 ? (
          <textarea
            {...ids}
            class="in"
            dir="auto"
            rows={rows}
            value={value}
            onInput={event => onChange(event.currentTarget.value)}
          />
        ) : (
          <input {...ids} class="in" dir="auto" value={value} onInput={event => onChange(event.currentTarget.value)} />
        )
      }
    </Field>
  );
}

interface ChoiceProps<T extends string> {
  readonly label: string;
  readonly name: string;
  readonly value: T;
  readonly choices: readonly (readonly [value: T, name: string])[];
  readonly onChange: (value: T) => void;
}

export function ChoiceField<T extends string>({ label, name, value, choices, onChange }: ChoiceProps<T>) {
  return (
    <Field label={label} name={name}>
      {ids => (
        <select {...ids} class="in" value={value} onChange={event => onChange(event.currentTarget.value as T)}>
          {choices.map(([id, words]) => (
            <option key={id} value={id} selected={id === value}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

export function CheckField({ label, on, onChange }: { label: string; on: boolean; onChange: (on: boolean) => void }) {
  return (
    <label class="check">
      <input type="checkbox" checked={on} onChange={event => onChange(event.currentTarget.checked)} /> {label}
    </label>
  );
}

/** What may be named in a claim: an entry of the lexicon as people call it. */
export interface Name {
  readonly id: string;
  readonly label: string;
}

interface NameProps {
  readonly label: string;
  readonly name: string;
  readonly names: readonly Name[];
  /** Id of an entry, or ''. */
  readonly value: string;
  readonly onChange: (id: string) => void;
}

/** One entry of the lexicon, written or chosen from a list of hundreds. What is no entry is said, and stays as written. */
export function NameField({ label, name, names, value, onChange }: NameProps) {
  const { t } = useWords();
  const listId = useId();
  const isKnown = value === '' || names.some(({ id }) => id === value);
  return (
    <Field label={label} name={name} fault={isKnown ? '' : t('newClaim.unknown')}>
      {ids => (
        <>
          <input
            {...ids}
            class="in"
            list={listId}
            autocomplete="off"
            value={labelOf(names, value)}
            onChange={event => onChange(idOf(names, event.currentTarget.value))}
          />
          <datalist id={listId}>
            {names.map(entry => (
              <option key={entry.id} value={entry.label} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}

interface NamesProps {
  readonly label: string;
  readonly name: string;
  readonly names: readonly Name[];
  readonly values: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

/** Several entries of the lexicon: one chip each, and a field to add one. */
export function NamesField({ label, name, names, values, onChange }: NamesProps) {
  const { t } = useWords();
  const listId = useId();
  return (
    <Field label={label} name={name}>
      {ids => (
        <div class="chips">
          {values.map(id => (
            <span class="chip" key={id}>
              {labelOf(names, id)}
              <button
                type="button"
                class="x"
                aria-label={t('newClaim.remove', { name: labelOf(names, id) })}
                onClick={() => onChange(values.filter(other => other !== id))}
              >
                ×
              </button>
            </span>
          ))}
          <input
            {...ids}
            class="in in-chip"
            list={listId}
            autocomplete="off"
            placeholder={t('newClaim.add')}
            value=""
            onChange={event => {
              const id = idOf(names, event.currentTarget.value);
              event.currentTarget.value = '';
              if (names.some(entry => entry.id === id) && !values.includes(id)) onChange([...values, id]);
            }}
          />
          <datalist id={listId}>
            {names.map(entry => (
              <option key={entry.id} value={entry.label} />
            ))}
          </datalist>
        </div>
      )}
    </Field>
  );
}

function labelOf(names: readonly Name[], id: string): string {
  return names.find(entry => entry.id === id)?.label ?? id;
}

function idOf(names: readonly Name[], written: string): string {
  const wanted = written.trim().toLowerCase();
  return names.find(({ id, label }) => label.toLowerCase() === wanted || id === wanted)?.id ?? written.trim();
}
