import { useId } from 'preact/hooks';
import { Density, longestHoverMs, Look, type Reading } from '../../lib/core/settings/settings.ts';
import { useWords } from '../words.tsx';
import { ChoiceOption, Option, Section } from './option.tsx';

const stepMs = 50;

/** The part about cards and marks. */
export function ReadingSection(props: { reading: Reading; onChange: (change: Partial<Reading>) => void }) {
  const { t } = useWords();
  const { reading, onChange } = props;
  return (
    <Section id="reading" title={t('options.reading')} lead={t('options.readingLead')}>
      <ChoiceOption
        label={t('options.open')}
        value={reading.clickOnly ? 'click' : 'rest'}
        choices={[
          ['rest', t('options.open-rest')],
          ['click', t('options.open-click')],
        ]}
        onChange={value => onChange({ clickOnly: value === 'click' })}
      />
      <Delay reading={reading} onChange={onChange} />
      <ChoiceOption
        label={t('options.density')}
        hint={t('options.densityHint')}
        value={reading.density}
        choices={Density.options.map(value => [value, t(`options.density-${value}`)] as const)}
        onChange={density => onChange({ density })}
      />
      <Looks look={reading.look} onChange={look => onChange({ look })} />
    </Section>
  );
}

function Delay({ reading, onChange }: { reading: Reading; onChange: (change: Partial<Reading>) => void }) {
  const { t } = useWords();
  const written = (ms: number) => t('options.ms', { ms });
  return (
    <Option label={t('options.delay')} hint={t('options.delayHint')}>
      {ids => (
        <div class="rng">
          <input
            {...ids}
            type="range"
            min={0}
            max={longestHoverMs}
            step={stepMs}
            value={reading.hoverMs}
            disabled={reading.clickOnly}
            aria-valuetext={written(reading.hoverMs)}
            // While it is dragged only the number beside it follows; the pages do when it is let go.
            onInput={event => {
              const shown = event.currentTarget.nextElementSibling;
              if (shown) shown.textContent = written(event.currentTarget.valueAsNumber);
            }}
            onChange={event => onChange({ hoverMs: event.currentTarget.valueAsNumber })}
          />
          <output class="num" for={ids.id}>
            {written(reading.hoverMs)}
          </output>
        </div>
      )}
    </Option>
  );
}

function Looks({ look, onChange }: { look: Look; onChange: (look: Look) => void }) {
  const { t } = useWords();
  const name = useId();
  return (
    <fieldset class="looks">
      <legend class="ol">{t('options.look')}</legend>
      <div>
        {Look.options.map(value => (
          <label key={value} class="choice">
            <input type="radio" name={name} value={value} checked={value === look} onChange={() => onChange(value)} />
            <span>
              <b>{t(`options.look-${value}`)}</b>
              <span class="look-sample">
                <span class={`look look-${value}`}>{t('options.lookSample')}</span>
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
