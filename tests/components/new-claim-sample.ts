import type { NewClaimProps } from '../../components/new-claim/new-claim-view.tsx';
import { beginForm } from '../../lib/core/claim/form/begin-form.ts';
import type { Ask, FormFault } from '../../lib/core/claim/form/claim-of-form.ts';
import type { ReadForm } from '../../lib/core/match/read-form.ts';
import { findQuantities } from '../../lib/core/quantity/find-quantities.ts';
import { findPeriods } from '../../lib/core/text/find-periods.ts';
import { newClaim as words } from '../../lib/core/words/new-claim/en.ts';

export const newClaimSentence = 'In fiscal year 2014 ICE removed about 316,000 people.';
const read: ReadForm = {
  quantities: findQuantities(newClaimSentence).filter(({ value }) => value > 10_000),
  periods: findPeriods(newClaimSentence, null),
  named: {
    measure: ['removals'],
    population: ['people'],
    actor: [],
    agency: ['ice'],
    jurisdiction: [],
    restriction: [],
    entity: [],
    predicate: [],
  },
  modality: 'asserted',
};
const names = {
  measure: [
    { id: 'removals', label: 'removals' },
    { id: 'returns', label: 'returns' },
  ],
  agency: [{ id: 'ice', label: 'ICE' }],
  restriction: [
    { id: 'criminals', label: 'people with a conviction' },
    { id: 'children', label: 'children' },
  ],
};
export const newClaimForm = beginForm({ sentence: newClaimSentence, read, today: '2026-11-27', lexicon: new Map() });

export function newClaimProps(other: Partial<NewClaimProps> = {}): NewClaimProps {
  const nothing = () => {};
  return {
    sentence: newClaimSentence,
    onSentence: nothing,
    onRead: nothing,
    read,
    onNumber: nothing,
    onTime: nothing,
    form: newClaimForm,
    onForm: nothing,
    names,
    roles: [],
    faults: { draft: [{ field: 'statement', ask: 'fill-in', value: '', isAdvice: false }], shown: [] },
    tried: 'not-yet',
    onSave: nothing,
    onExport: nothing,
    conflict: null,
    onConflict: { onOpenOther: nothing, onKeepAsOther: nothing, onPutInPlace: nothing },
    said: '',
    isTabLost: false,
    ...other,
  };
}

/** Everything that a form can be asked for. */
export const everyFault: readonly FormFault[] = Object.keys(words.newClaim)
  .filter(name => name.startsWith('ask-'))
  .map(name => ({ field: 'statement', ask: name.slice(4) as Ask, value: '', isAdvice: false }));
