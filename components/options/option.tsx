import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** A part of the options page, with its place for links and the sentence that says what it is about. */
export function Section(props: { id: string; title: string; lead?: string; children: ComponentChildren }) {
  return (
    <section class="osec" id={props.id} aria-labelledby={`${props.id}-title`}>
      <h2 id={`${props.id}-title`} tabIndex={-1}>
        {props.title}
      </h2>
      {props.lead && <p class="context">{props.lead}</p>}
      {props.children}
    </section>
  );
}

interface OptionProps {
  readonly label: string;
  readonly hint?: string | undefined;
}

/** A control with its label before it and a hint below. `children` draws the control with the ids that tie them. */
export function Option(
  props: OptionProps & { children: (ids: { id: string; 'aria-describedby': string | undefined }) => ComponentChildren },
) {
  const id = useId();
  const hintId = `${id}-hint`;
  return (
    <div class="opt">
      <div>
        <label class="ol" for={id}>
          {props.label}
        </label>
        {props.hint && (
          <p class="meta" id={hintId}>
            {props.hint}
          </p>
        )}
      </div>
      {props.children({ id, 'aria-describedby': props.hint ? hintId : undefined })}
    </div>
  );
}

/** On or off. */
export function SwitchOption(props: OptionProps & { on: boolean; onChange: (on: boolean) => void }) {
  return (
    <Option label={props.label} hint={props.hint}>
      {ids => (
        <input
          {...ids}
          class="sw"
          type="checkbox"
          role="switch"
          checked={props.on}
          onChange={event => props.onChange(event.currentTarget.checked)}
        />
      )}
    </Option>
  );
}

/** One of a few. */
export function ChoiceOption<T extends string>(
  props: OptionProps & {
    value: T;
    choices: readonly (readonly [value: T, name: string])[];
    onChange: (value: T) => void;
  },
) {
  return (
    <Option label={props.label} hint={props.hint}>
      {ids => (
        <select
          {...ids}
          class="in"
          value={props.value}
          onChange={event => props.onChange(event.currentTarget.value as T)}
        >
          {props.choices.map(([value, name]) => (
            <option key={value} value={value} selected={value === props.value}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Option>
  );
}
