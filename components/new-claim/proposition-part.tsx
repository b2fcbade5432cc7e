import type { ClaimForm, RoleName } from '../../lib/core/claim/form/claim-form.ts';
import { useWords } from '../words.tsx';
import { NameField, NamesField } from './field.tsx';
import type { NamesByKind } from './figure-part.tsx';

interface PropositionPartProps {
  readonly predicate: string;
  readonly roles: ClaimForm['roles'];
  /** The roles that the predicate takes. */
  readonly taken: readonly RoleName[];
  readonly names: NamesByKind;
  readonly onPredicate: (id: string) => void;
  readonly onRole: (role: RoleName, ids: readonly string[]) => void;
}

/** What a claim without a figure says: a predicate, and what may stand in each of its roles. */
export function PropositionPart({ predicate, roles, taken, names, onPredicate, onRole }: PropositionPartProps) {
  const { t } = useWords();
  const fillers = Object.entries(names).flatMap(([kind, some]) => (kind === 'predicate' ? [] : some));
  return (
    <fieldset class="nc-part">
      <legend>{t('newClaim.proposition')}</legend>
      <NameField
        label={t('newClaim.predicate')}
        name="proposition.predicate"
        names={names.predicate ?? []}
        value={predicate}
        onChange={onPredicate}
      />
      {taken.map(role => (
        <NamesField
          key={role}
          name={`proposition.roles.${role}`}
          label={t('newClaim.role', { role: t(`newClaim.role-${role}`) })}
          names={fillers}
          values={roles[role] ?? []}
          onChange={ids => onRole(role, ids)}
        />
      ))}
    </fieldset>
  );
}
