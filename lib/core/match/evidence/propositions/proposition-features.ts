import { ODDS_FEATURES } from '../odds.ts';
import { PLACE_FEATURES } from '../places.ts';

/** What speaks for and against a record without a figure where its predicate and roles are not all read in their places. */
export const PROPOSITION_FEATURES = [
  'predicateHere', // the sentence says what the record's predicate says
  'allHere', // the sentence names every role
  'unfilled', // the record's predicate stands in it, and a role is named nowhere: something else fills it
  'misplaced', // all terms are in the sentence, and yet they were not read in their places
  'rolesAround', // share of the roles that only the neighbourhood names
  'agentAway', // it has an agent, named nowhere
  'saidHere', // the record's words in the sentence beside the names of its roles
  'overlapAround',
  'coverage',
  'scant', // how far the coverage falls short of a quarter
  'known', // share of the sentence's words, by weight, that any wording of the record has
  'states', // how close it is to sentences that state the record, by words and by what is named
  'misses', // the same of sentences that only seem to
  'likeLead', // how much more like one that states it than like any that only seems to, by words
  'unnamed', // the sentence names none of its terms
  'elsewhere', // it names another place
  'undone', // it is not said to have happened
  'otherObject', // its predicate has an object that is not the record's
  'rank', // 1 for the record whose words the sentence shares most, less for those behind it
  'lead', // its share of words over that of the next record
  'placeAround', // the sentences around speak of another country, this one of none
  'offTopic', // no predicate, and a role named nowhere; or the predicate of something else
  'otherSubject', // the predicate has a subject that is not the record's
  'otherNumber', // the sentence states a number of people, money or share that the record does not know
  'ownNumber', // or one that is the record's
  'length', // log of the number of words
  // What the same is worth where the sentences around share words with the record too.
  'coverageAround',
  'oddsLeadAround',
  'ownNumberAround',
  'coverageUnfilled', // and where a role is named nowhere
  ...PLACE_FEATURES,
  ...ODDS_FEATURES,
] as const;
/**
 * What speaks so strongly against a record that only words that plainly tell of it outweigh it: what was learned of these is more often
 * right than how the sentence was read.
 */
export const AGAINST = [
  'planned', // a court is yet to do it
  'otherTime', // the sentence gives another time
  'otherPlace', // another place, or a part of the record's
  'vetoed', // some other rule forbids it
  'otherwise', // who does it, or to whom, is not the record's
  'undenied', // the record denies something, and the sentence nothing
  'denied', // the sentence denies something, and no predicate of the record's says what
  'otherThing', // the predicate has another object
  'scant', // too few of the record's words or terms
  'doubtful', // something in it seems to be said of another
  'ruledOut', // its predicate and roles were read, and say something else
] as const;
export type AgainstSign = (typeof AGAINST)[number];
export const ODD_PROPOSITION_FEATURES = ['asUsual', 'odds', 'oddsLead', ...AGAINST] as const;
/** `asUsual`: the log odds of the first model. */
export type OddPropositionEvidence = Readonly<Record<(typeof ODD_PROPOSITION_FEATURES)[number], number>>;

export type PropositionFeature = (typeof PROPOSITION_FEATURES)[number];
export type PropositionEvidence = Readonly<Record<PropositionFeature, number>>;
