import type { Annotation } from './annotation.ts';
import type { Draft } from './draft.ts';
import { type Evidence, evidenceOf, statusOf, tagsOf, textOf, verdictOf } from './read-annotation.ts';

/** What a reviewer writes of a note; where it stands is another thing. */
export type NoteFields = Pick<Draft, 'text' | 'verdict' | 'confidence' | 'status' | 'tags' | 'evidence'>;
export type FieldName = keyof NoteFields;

export const fieldNames: readonly FieldName[] = ['text', 'verdict', 'confidence', 'status', 'tags', 'evidence'];

export function fieldsOf(note: Pick<Annotation, 'body' | 'review'>): NoteFields {
  const verdict = verdictOf(note);
  return {
    text: textOf(note),
    verdict: verdict?.value ?? '',
    confidence: verdict?.confidence ?? null,
    status: statusOf(note),
    tags: tagsOf(note),
    evidence: evidenceOf(note),
  };
}

/** The fields of a draft as saving it would keep them: confidence in no verdict, tags that repeat and empty evidence are nothing. */
export function keptFields({ text, verdict, confidence, status, tags, evidence }: NoteFields): NoteFields {
  return {
    text,
    verdict,
    confidence: verdict === '' ? null : confidence,
    status,
    tags: [...new Set(tags.map(tag => tag.trim()).filter(Boolean))],
    evidence: evidence.filter(one => !isEmptyEvidence(one)),
  };
}

export function isEmptyEvidence({ url, title, date, quote }: Evidence): boolean {
  return [url, title, date, quote].every(part => part.trim() === '');
}

/** Whether evidence has an address that can be a link: http and https alone. */
export function hasWebAddress({ url }: Evidence): boolean {
  return /^https?:\/\/[^\s/?#]+([/?#]\S*)?$/i.test(url.trim());
}

/** The fields in which two states of a note differ, as saving would keep them. The order of tags is no difference. */
export function differingFields(a: NoteFields, b: NoteFields): FieldName[] {
  const [one, other] = [keptFields(a), keptFields(b)];
  return fieldNames.filter(name => written(one, name) !== written(other, name));
}

function written(fields: NoteFields, name: FieldName): string {
  if (name === 'tags') return JSON.stringify(fields.tags.toSorted());
  if (name !== 'evidence') return JSON.stringify(fields[name]);
  return JSON.stringify(fields.evidence.map(({ url, title, date, quote }) => [url.trim(), title, date, quote]));
}

/** Whether a draft holds nothing that the note which it was begun from does not. */
export function isUnchanged(draft: Draft): boolean {
  return draft.from !== null && differingFields(draft, fieldsOf(draft.from)).length === 0;
}
