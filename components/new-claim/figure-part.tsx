import type { FigureForm } from '../../lib/core/claim/form/claim-form.ts';
import { useWords } from '../words.tsx';
import { CheckField, ChoiceField, type Name, NameField, NamesField, TextField } from './field.tsx';

/** What may be named, kind by kind. */
export type NamesByKind = Readonly<Record<string, readonly Name[]>>;

interface FigurePartProps {
  readonly figure: FigureForm;
  readonly names: NamesByKind;
  readonly onChange: (change: Partial<FigureForm>) => void;
}

const periods = ['fiscal-year', 'calendar-year', 'month', 'quarter', 'date', 'span', 'any-year', 'none'] as const;
const rates = ['', 'day', 'week', 'month', 'year'] as const;

/** Where the claim keeps what the form has side by side. */
const pathOf: Readonly<Partial<Record<keyof FigureForm, string>>> = {
  periodId: 'figure.period.id',
  periodLabel: 'figure.period.label',
  start: 'figure.period.start',
  end: 'figure.period.end',
};

/** The figure of a claim: how much of what, when, of whom, by whom. */
export function FigurePart({ figure, names, onChange }: FigurePartProps) {
  const { t } = useWords();
  const text = (
    name: keyof FigureForm & ('value' | 'low' | 'high' | 'unit' | 'periodId' | 'periodLabel' | 'start' | 'end'),
  ) => (
    <TextField
      label={t(`newClaim.${name}`)}
      name={pathOf[name] ?? `figure.${name}`}
      value={figure[name]}
      onChange={value => onChange({ [name]: value })}
    />
  );
  const name = (field: 'measure' | 'population' | 'actor' | 'agency' | 'jurisdiction') => (
    <NameField
      label={t(`newClaim.${field}`)}
      name={`figure.${field}`}
      names={names[field] ?? []}
      value={figure[field]}
      onChange={id => onChange({ [field]: id })}
    />
  );
  return (
    <fieldset class="nc-part">
      <legend>{t('newClaim.figure')}</legend>
      <div class="grid2">
        {name('measure')}
        <TextField
          label={t('newClaim.ownWords')}
          name="ownWords"
          hint={t('newClaim.ownWordsHint')}
          value={figure.ownWords}
          onChange={ownWords => onChange({ ownWords })}
        />
      </div>
      {figure.ownWords.trim() !== '' && (
        <ChoiceField
          label={t('newClaim.ownType')}
          name="ownType"
          value={figure.ownType}
          choices={[
            ['flow', t('newClaim.type-flow')],
            ['stock', t('newClaim.type-stock')],
          ]}
          onChange={ownType => onChange({ ownType })}
        />
      )}
      <div class="grid3">
        {text('value')}
        {text('low')}
        {text('high')}
      </div>
      <div class="grid3">
        {text('unit')}
        <ChoiceField
          label={t('newClaim.per')}
          name="figure.per"
          value={figure.per}
          choices={rates.map(rate => [rate, t(`newClaim.per-${rate === '' ? 'none' : rate}`)])}
          onChange={per => onChange({ per })}
        />
        <CheckField label={t('newClaim.approx')} on={figure.approx} onChange={approx => onChange({ approx })} />
      </div>
      <div class="grid3">
        <ChoiceField
          label={t('newClaim.period')}
          name="figure.period.type"
          value={figure.periodType}
          choices={periods.map(type => [type, t(`newClaim.period-${type}`)])}
          onChange={periodType => onChange({ periodType })}
        />
        {figure.periodType !== 'none' && text('periodId')}
        {figure.periodType !== 'none' && text('periodLabel')}
      </div>
      {figure.periodType !== 'none' && (
        <div class="grid2">
          {text('start')}
          {text('end')}
        </div>
      )}
      <div class="grid2">
        {name('population')}
        {name('jurisdiction')}
        {name('agency')}
        {name('actor')}
      </div>
      <NamesField
        label={t('newClaim.restrictions')}
        name="figure.restrictions"
        names={names.restriction ?? []}
        values={figure.restrictions}
        onChange={restrictions => onChange({ restrictions })}
      />
      <TextField
        label={t('newClaim.counter')}
        name="figure.publisher"
        value={figure.publisher}
        onChange={publisher => onChange({ publisher })}
      />
      <TextField
        label={t('newClaim.definition')}
        name="figure.definition"
        value={figure.definition}
        rows={2}
        onChange={definition => onChange({ definition })}
      />
    </fieldset>
  );
}
