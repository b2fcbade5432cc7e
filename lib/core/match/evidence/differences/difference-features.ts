import { AGAINST, type OddSign } from '../numbers/number-features.ts';
import { ODDS_FEATURES } from '../odds.ts';

/** What speaks for and against another number being given for a record: "A senator's office put the rate for 2024 at 16 percent." */
export const DIFFERENCE_FEATURES = [
  // The record.
  'asItsOwn', // log odds that the number is the record's, were it the record's number
  'likeliest', // no other record without signs of something else is likelier
  'margin', // how much likelier it is than the next of those, in log odds
  'another', // the probability that the number is what it fits on record
  'onlyOfMeasure', // no other record has the measure
  'wordsRank', // how many records of which the sentence has more words may be meant too, as a share
  // The number.
  'digits', // its significant digits, as a share of those that make it exact
  'ratio', // how far it is from the record's value, as a logarithm
  'sameDigits', // the record's digits in another order: 139,000 as 319,000
  'shifted', // the record's digits at another scale: 277 as 2,770
  'hedged',
  'numbers', // how many the sentence has, up to three, as a share
  // What constructions made of it, where they would not call it another.
  'readOfItsTime', // they read it for the record, in the record's own time
  'readOfSomeTime', // they read it for the record
  'readOtherwise', // they read it, but its words may count something else, or something beside them makes it another count
  // The neighbourhood.
  'statedBefore', // the record's own value stands before
  'statedAfter', // or after
  // The words.
  'overlapHere',
  'strangeWords',
  ...ODDS_FEATURES,
  'alone',
  'measureHere',
  'otherMeasure',
  'periodSame', // it names a time, which is the record's
  'doubt', // a word, part or time is unread that may make it another count
  'restricted', // a restriction stands in the clause that is not the record's
  // What else it may count.
  'unreal', // "could do 500,000 a year"
  'ofOtherMeasure', // its words bind it to another measure
  'counterUnnamed', // it is an institute's estimate, and nobody names the institute
  'anotherCount', // another count of the same thing is near it
  // Who gives it.
  'speaker', // it is a line of a thread or talk: "@corn_belt: …", "DELL: …"
  'reported', // somebody is said to say it who does not count it
  'given', // somebody puts it so: "put it at", "has it as"
  'toldClause', // it stands in a clause that somebody is said to have said
  'teller', // a caller, a mailer, a post
  'ownVoice', // nobody: the page says it
  // What is mostly no slip of whoever says it.
  'farBelow', // so small a number is mostly of a part
  'leftToOthers', // it was read for the record, and may be another count
  'nobodyNamed', // "The minimum wage is $15 an hour.": of no time and nobody, where the record's is the country's
] as const;
export type DifferenceFeature = (typeof DIFFERENCE_FEATURES)[number];
export type DifferenceEvidence = Readonly<Record<DifferenceFeature, number>>;

/** Signs that a number is no wrong one of the record but of something else, besides those that speak against numbers of its own. */
export const OTHER_SIGNS = [
  'unitLeftOut', // its unit is only guessed
  'countOfOthers', // somebody else is said to count it
  'otherWhole', // "2.3 million *of the cases* now open"
  'qualified', // "ICE's detention *and removal* budget"
  'joined', // "four million *removals, returns and expulsions*"
  // These say nothing where the words leave no doubt of which record the sentence speaks.
  'ofRival', // "judges *completed* 900,000 cases": it is bound to another measure of the record's family
  'nobodysEstimate', // several institutes differ about it, and none is named
] as const;
export type OtherSign = (typeof OTHER_SIGNS)[number];
/** What construction rules out is never asked about, and what may yet be is no difference. */
export type DifferenceSign = (typeof AGAINST)[number] | Exclude<OddSign, 'ruledOut' | 'mayBe'> | OtherSign;

/** The others are too rare for a weight of their own, or spoke no more against a record than any sign does on the pages that this was learned of. */
const WEIGHED_SIGNS = [
  'otherPlace',
  'otherTime',
  'otherYears',
  'otherAgency',
  'ofAnotherAlone',
  'countOfOthers',
] as const satisfies readonly DifferenceSign[];
/** `asUsual`: the log odds but for the signs. */
export const ODD_DIFFERENCE_FEATURES = ['asUsual', ...WEIGHED_SIGNS] as const;
export type OddDifferenceEvidence = Readonly<Record<(typeof ODD_DIFFERENCE_FEATURES)[number], number>>;
