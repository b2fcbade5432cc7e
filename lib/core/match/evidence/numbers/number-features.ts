import { ODDS_FEATURES } from '../odds.ts';
import { PLACE_FEATURES } from '../places.ts';

/** What speaks strongly against a record: only much evidence outweighs it. */
export const AGAINST = [
  'otherPlace', // "*Swiss* jails": it is counted elsewhere
  'narrowerHere', // a restriction narrows it that the record does not have
  'otherNoun', // "409,849 *trees*": what is counted is no word of the record
  'otherRate', // "asked for 3,000": the record's is a rate, and the sentence names none
  'otherMode', // "*deported* two million": what was a plan has been done, or the other way round
] as const;

/** What speaks for and against a record where no construction of the sentence says that the number is the record's. */
export const NUMBER_FEATURES = [
  // The number.
  'exact', // the record's value to the last of at least four digits
  'digits', // its significant digits, as a share of those that make it exact
  'apart', // how far the number is from the record's value, by logarithm
  'apartSquared',
  'small', // a count below a thousand, which chance repeats
  'share', // the record is a percentage
  // The words.
  'overlapHere', // weights of the record's words in the sentence
  'overlapSquared', // the same, where it is much
  'overlapDigits', // the same, of a number with many digits
  'overlapExact', // the same where the number is exact
  'overlapAround', // the same that only the sentences before, heading and title have
  'overlapBefore', // the same in the sentence right before
  'overlapAfter', // the same that only the sentences behind have
  'coverage', // share of the statement's words, by weight, that the sentence and what stands before it have
  'tellsMore', // "20 in *8.2 million* entries": another number of the record's statement stands beside it
  'alone', // the sentences around share no word with the record
  'aloneUnnamed', // nor does the sentence name the measure
  'length', // the words of the sentence: much else may be said in a long one
  // What the same is worth where nothing around speaks of the record, or where much does.
  'aloneCoverage',
  'aloneLength',
  'alonePhrase',
  'aloneStrange',
  'oddsCoverage',
  'oddsLeadAfter',
  'strangeWords', // how many words of the sentence neither the record nor the lexicon has, names apart
  ...PLACE_FEATURES,
  ...ODDS_FEATURES,
  'strangeBefore', // share of the topic words in the clause before the number that are not the record's
  // The record's terms.
  'measureHere',
  'measureAround',
  'phraseHere', // share of the measure's phrase that the sentence has most of
  'strangeAgent', // "Corporations paid": who does it to the number is no word of the record
  'strangelyDoing', // what is said of the counted is no word of the record: "538,548 visas were refused"
  'strangelyDone', // nor is what is done with it: "closed 3.2 million petitions"
  'strangelyHappening', // "has been cited three times"
  'measureNowhere', // neither the sentence nor its neighbourhood names the measure
  'otherKind', // a word unknown to the record stands before its measure: "food inflation"
  'otherMeasure', // the clause names another measure, and not this one
  'ofRival', // the noun after the number is another measure: "1.6 million crossings"
  'saidOfOther', // it is another measure's object or subject: "removed 1.4 million people with final orders"
  'partOfNamed', // "47 of the American agreements"
  'agencyHere',
  'nobodyNamed', // the record is some administration's and none is named
  'ofThem', // "400,000 of them", "among", "including": a part of what was said before, or the whole with a part
  'restrictionsUnstated', // share of the record's restrictions that the sentence does not state
  'subjectUnnamed', // the measure's words are general and what they need is not named
  // The time.
  'periodSame',
  'periodElsewhere', // another time of the sentence is the record's
  'periodUnclear',
  'periodLoose', // the sentence's time is another, which a mark sets apart from the number
  'periodOverlaps', // a year that holds the record's time, or a part of it
  // What stands over it.
  'denied',
  'asked',
  'isPlan',
  ...AGAINST,
  'publisherAlone', // "FAIR says $150.7 billion": who published it gives the number, and no noun behind says what that is
] as const;
export type NumberFeature = (typeof NUMBER_FEATURES)[number];
export type NumberEvidence = Readonly<Record<NumberFeature, number>>;

/**
 * Signs that a number is of something else. Nearly all that show one are; which of the others are the record's is weighed by a model of
 * its own, from what the first says and from which of these were read.
 */
const WEIGHED_SIGNS = [
  'otherTime', // "442,637 *in 2019*": the sentence gives the number a time that is not the record's
  'otherYears', // and so is every time in the sentence, by more than a year
  'ruledOut', // a construction counts a rival of the measure with it: "*sent* 252 to the prison"
  'otherAgency', // "*CBP* removed …": another agency did or counted it
  'countedElsewhere', // "600,000 *at the parade*"
  'mayBe', // "*could* reach 400,000"
  'narrowedBefore', // "*food* inflation"
  'moved', // "rose *by* $195 billion": how far a level moved
  'ofAnotherAlone', // its verb or subject is no word of the record, and no sentence around helps
] as const;
export const ODD_FEATURES = ['asUsual', ...WEIGHED_SIGNS] as const;
/** `asUsual`: the log odds of the first model. */
export type OddEvidence = Readonly<Record<(typeof ODD_FEATURES)[number], number>>;

/** The last are too rare for a weight of their own; what shows one is weighed like the others. */
export const ODD_SIGNS = [
  ...WEIGHED_SIGNS,
  'otherDoer', // "*Biden* removed …": the record is another administration's
  'otherPeople', // "316,000 *asylum seekers*": not those whom the record counts
  'otherHead', // "*Germany's* 316,000"
  'narrowerAround', // a restriction that the sentence states elsewhere: "*Nationwide*, …"
  'ofTeller', // "*our own* jails hold 613": whoever speaks tells of their own
  'ofThose', // "316,000 *of the people it* had arrested"
] as const;
export type OddSign = (typeof ODD_SIGNS)[number];
