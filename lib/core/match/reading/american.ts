import type { LexiconIndex } from '../lexicon/lexicon-index.ts';
import { nounsOfKind, type Reading } from './reading.ts';
import { selfAndBroader } from '../lexicon/related-entries.ts';
import { wordsIn } from '../words/words-in.ts';

// What makes a text one about the United States without naming them.

/** Named by a statute, an agency or an administration of the United States. */
export function isAmericanEntry(lexicon: LexiconIndex, id: string): boolean {
  return (
    AMERICAN_AGENCIES.has(id) || lexicon.byId.get(id)?.terms !== undefined || selfAndBroader(lexicon, id).has('us')
  );
}

/** Agencies of the United States that act and count; others study what these do. */
export const AMERICAN_AGENCIES = wordsIn('ice dhs cbp uscis doj eoir fbi');

/** Agencies of a department: what one of them did is a part of what all did, and none of what another did. */
export const PARTS: ReadonlySet<string> = wordsIn('ice cbp uscis eoir');

/** Names an agency, administration, statute or app that only the United States has, so that no other country is meant unless the clause says so. */
export function isAmerican(lexicon: LexiconIndex, reading: Reading): boolean {
  return reading.nouns.some(({ entries }) =>
    entries.some(({ id, kind }) => kind !== 'jurisdiction' && isAmericanEntry(lexicon, id)),
  );
}

/** What only the United States has by that name. Others have a Congress and a Medicare too. */
const AMERICAN_NAMES = wordsIn('Pentagon Medicaid CDC BLS');
/** They count nothing but what America does. */
const STUDENTS_OF_AMERICA = wordsIn('trac cms fair cis american-immigration-council');

/** The same, or it names an institution of the United States that the lexicon does not know, or one that studies only these. */
export function speaksOfAmerica(lexicon: LexiconIndex, reading: Reading): boolean {
  return (
    isAmerican(lexicon, reading) ||
    reading.words.some(({ text, capital }) => capital && AMERICAN_NAMES.has(text.replace(/['’]s?$/, ''))) ||
    nounsOfKind(reading, 'agency').some(({ entries }) => entries.some(({ id }) => STUDENTS_OF_AMERICA.has(id)))
  );
}
