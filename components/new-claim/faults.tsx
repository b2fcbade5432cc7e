import type { FormFault } from '../../lib/core/claim/form/claim-of-form.ts';
import { useWords } from '../words.tsx';
import { fieldName, findField } from './field-name.ts';

interface FaultsProps {
  readonly draft: readonly FormFault[];
  readonly shown: readonly FormFault[];
}

/** What is still missing, by the names that the form has for it; each leads to its field. */
export function Faults({ draft, shown }: FaultsProps) {
  const { t } = useWords();
  const firm = (faults: readonly FormFault[]) => faults.filter(({ isAdvice }) => !isAdvice);
  const known = new Set(firm(draft).map(({ field, ask }) => `${field} ${ask}`));
  const more = firm(shown).filter(({ field, ask }) => !known.has(`${field} ${ask}`));
  const advice = shown.filter(({ isAdvice }) => isAdvice);
  return (
    <section aria-labelledby="nc-faults">
      <h2 id="nc-faults">{t('newClaim.faults')}</h2>
      {known.size + more.length === 0 && <p>{t('newClaim.complete')}</p>}
      <FaultList name={t('newClaim.faultsDraft')} faults={firm(draft)} />
      <FaultList name={t('newClaim.faultsShown')} faults={more} />
      <FaultList name={t('newClaim.advice')} faults={advice} />
    </section>
  );
}

function FaultList({ name, faults }: { name: string; faults: readonly FormFault[] }) {
  const { t } = useWords();
  if (faults.length === 0) return null;
  return (
    <>
      <h3 class="label">{name}</h3>
      <ul class="nc-faults">
        {faults.map(({ field, ask, value }, at) => (
          <li key={`${at} ${field}`}>
            <button type="button" class="link" onClick={() => findField(field)?.focus()}>
              {fieldName(field, t)}
            </button>
            {': '}
            {t(`newClaim.ask-${ask}`)}
            {value && (
              <>
                {': '}
                <q dir="auto">{value}</q>
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
