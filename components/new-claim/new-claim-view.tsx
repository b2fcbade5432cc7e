import type { ClaimForm, FigureForm, RoleName } from '../../lib/core/claim/form/claim-form.ts';
import type { FormFault } from '../../lib/core/claim/form/claim-of-form.ts';
import type { ReadForm } from '../../lib/core/match/read-form.ts';
import { useWords } from '../words.tsx';
import { type ClaimConflict, type ConflictActions, ConflictNotice } from './claim-conflict.tsx';
import { Faults } from './faults.tsx';
import { CheckField, ChoiceField, TextField } from './field.tsx';
import { FigurePart, type NamesByKind } from './figure-part.tsx';
import { MarksPart, type Tried } from './marks-part.tsx';
import { PropositionPart } from './proposition-part.tsx';
import { ReadPart } from './read-part.tsx';
import { SourcesPart } from './sources-part.tsx';

export interface NewClaimProps {
  readonly sentence: string;
  readonly onSentence: (sentence: string) => void;
  /** Read the sentence into the form anew. */
  readonly onRead: () => void;
  /** Null until there is a sentence and the database is open. */
  readonly read: ReadForm | null;
  readonly onNumber: (at: number) => void;
  readonly onTime: (at: number) => void;
  readonly form: ClaimForm;
  readonly onForm: (change: Partial<ClaimForm>) => void;
  readonly names: NamesByKind;
  /** Roles that the chosen predicate takes. */
  readonly roles: readonly RoleName[];
  /** What is missing before it can be kept, and before it is marked on pages. */
  readonly faults: { readonly draft: readonly FormFault[]; readonly shown: readonly FormFault[] };
  readonly tried: Tried | 'not-yet' | null;
  readonly onSave: (status: 'draft' | 'shown') => void;
  readonly onExport: () => void;
  /** Another state of this claim is kept than the one that is written on. */
  readonly conflict: ClaimConflict | null;
  readonly onConflict: ConflictActions;
  /** What came of the last step; '' before one. */
  readonly said: string;
  /** The tab with the words is gone, or cannot be read. */
  readonly isTabLost: boolean;
}

const kinds = ['statistic', 'legal', 'event', 'quote', 'pledge', 'history'] as const;

/** Where the claim keeps what the form has on its first level. */
const pathOf: Readonly<Partial<Record<keyof ClaimForm, string>>> = {
  validUntil: 'valid.until',
  matches: 'examples.matches',
  near: 'examples.near',
};

/** The page on which a reviewer writes a claim: what was read, the record, and at once what it would mark. */
export function NewClaimView(props: NewClaimProps) {
  const { t } = useWords();
  const { form, onForm, read, names } = props;
  const text = (
    name: 'statement' | 'id' | 'topic' | 'context' | 'asOf' | 'validUntil' | 'caveats' | 'matches' | 'near',
    rows = 1,
  ) => (
    <TextField
      label={t(`newClaim.${name}`)}
      name={pathOf[name] ?? name}
      hint={name === 'statement' ? t('newClaim.statementHint') : name === 'context' ? t('newClaim.contextHint') : ''}
      value={form[name]}
      rows={rows}
      onChange={value => onForm({ [name]: value })}
    />
  );
  const canSave = !props.faults.draft.some(({ isAdvice }) => !isAdvice);
  const canShow = canSave && !props.faults.shown.some(({ isAdvice }) => !isAdvice);
  return (
    <main class="nc">
      <header class="nc-head">
        <h1>{t('newClaim.pageTitle')}</h1>
        <p class="context">{t('newClaim.lead')}</p>
        {props.isTabLost && <p class="notice">{t('newClaim.noTab')}</p>}
      </header>
      <form class="nc-form" onSubmit={event => event.preventDefault()}>
        <div class="nc-sentence">
          <TextField
            label={t('newClaim.sentence')}
            name="sentence"
            hint={t('newClaim.sentenceHint')}
            value={props.sentence}
            rows={3}
            onChange={props.onSentence}
          />
          <button type="button" class="btn" onClick={props.onRead} disabled={props.sentence.trim() === ''}>
            {t('newClaim.readAgain')}
          </button>
        </div>
        {read && (
          <ReadPart read={read} names={Object.values(names).flat()} onNumber={props.onNumber} onTime={props.onTime} />
        )}
        <fieldset class="nc-part">
          <legend>{t('newClaim.record')}</legend>
          {text('statement', 2)}
          <div class="grid2">
            {text('id')}
            {text('topic')}
            <ChoiceField
              label={t('newClaim.kind')}
              name="kind"
              value={form.kind}
              choices={kinds.map(kind => [kind, t(`newClaim.kind-${kind}`)])}
              onChange={kind => onForm({ kind })}
            />
            <ChoiceField
              label={t('newClaim.content')}
              name="content"
              value={form.content}
              choices={[
                ['figure', t('newClaim.content-figure')],
                ['proposition', t('newClaim.content-proposition')],
              ]}
              onChange={content => onForm({ content })}
            />
          </div>
          <CheckField
            label={t('newClaim.plan')}
            on={form.modality === 'planned'}
            onChange={on => onForm({ modality: on ? 'planned' : 'asserted' })}
          />
        </fieldset>
        {form.content === 'figure' ? (
          <FigurePart
            figure={form.figure}
            names={names}
            onChange={(change: Partial<FigureForm>) => onForm({ figure: { ...form.figure, ...change } })}
          />
        ) : (
          <PropositionPart
            predicate={form.predicate}
            roles={form.roles}
            taken={props.roles}
            names={names}
            onPredicate={predicate => onForm({ predicate })}
            onRole={(role, ids) => onForm({ roles: { ...form.roles, [role]: ids } })}
          />
        )}
        <SourcesPart sources={form.sources} onChange={sources => onForm({ sources })} />
        <fieldset class="nc-part">
          <legend>{t('newClaim.context')}</legend>
          {text('context', 4)}
          <div class="grid2">
            {text('asOf')}
            {text('validUntil')}
          </div>
          {text('caveats', 2)}
        </fieldset>
        <fieldset class="nc-part">
          <legend>{t('newClaim.examples')}</legend>
          {text('matches', 4)}
          {text('near', 4)}
        </fieldset>
      </form>
      <aside class="nc-side">
        <MarksPart tried={props.tried} />
        <Faults {...props.faults} />
        <div class="row">
          <button type="button" class="btn btn-main" disabled={!canShow} onClick={() => props.onSave('shown')}>
            {t('newClaim.show')}
          </button>
          <button type="button" class="btn" disabled={!canSave} onClick={() => props.onSave('draft')}>
            {t('newClaim.saveDraft')}
          </button>
          <button type="button" class="btn" onClick={props.onExport}>
            {t('newClaim.exportPack')}
          </button>
        </div>
        {props.conflict && <ConflictNotice conflict={props.conflict} {...props.onConflict} />}
        <p class="said" role="status">
          {props.said}
        </p>
      </aside>
    </main>
  );
}
