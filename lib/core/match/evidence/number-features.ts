/** What speaks for and against a record where no construction of the sentence says that the number is the record's. */
export const NUMBER_FEATURES = [
  // The number.
  'digits', // significant digits, at most 4
  'exact', // the record's value to the last of at least four digits
  'apart', // how far the number is from the record's value, by logarithm
  'rivals', // log2(1 + other records whose figure the number fits too)
  'money', // the record counts dollars
  'share', // the record is a percentage
  // The words.
  'overlapHere', // weights of the record's words in the sentence
  'overlapNear', // the same within the number's clause
  'overlapAround', // the same that only the sentences before, heading and title have
  'coverage', // share of the record's weights that the sentence has
  'strangeBefore', // the same within the clause, before the number
  'strangeAfter', // and after it
  'strange', // share of the sentence's topic words that are not the record's
  // The record's terms.
  'measureHere',
  'measureAround',
  'measureNowhere', // neither the sentence nor its neighbourhood names the measure
  'otherKind', // a word unknown to the record stands before its measure: "food inflation"
  'otherMeasure', // the clause names another measure, and not this one
  'boundOther', // a construction binds the number to other measures
  'otherHead', // the noun after the number is a known one that the record does not count
  'unreadHead', // the noun after the number is unknown
  'strangeHead', // and it is no word of the record either: "409,849 trees"
  'unreadScope', // unknown words may narrow the count
  'partitive', // "400,000 of them"
  'populationHere',
  'agencyHere',
  'actorHere',
  'nobodyNamed', // the record is some administration's and none is named
  'ofThem', // "400,000 of them", "among", "including": a part of what was said before, or the whole with a part
  'restrictionsUnstated', // share of the record's restrictions that the sentence does not state
  'isRestricted',
  'subjectUnnamed', // the measure's words are general and what they need is not named
  // The time.
  'periodSame',
  'periodNear',
  'periodElsewhere', // another time of the sentence is the record's
  'periodAround', // the sentence gives none, its neighbourhood the record's
  'periodUnclear',
  'periodOverlaps', // a year that holds the record's time, or a part of it
  'periodUnstated', // the record has a period and the sentence gives none
  // What stands over it.
  'denied',
  'asked',
  'isPlan',
  'prospective', // not said to have happened
  'planUnstated', // the record is a plan and no cue says so
] as const;
export type NumberFeature = (typeof NUMBER_FEATURES)[number];
export type NumberEvidence = Readonly<Record<NumberFeature, number>>;
