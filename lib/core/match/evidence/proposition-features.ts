/** What speaks for and against a record without a figure where its predicate and roles are not all read in their places. */
export const PROPOSITION_FEATURES = [
  'predicateHere', // the record's predicate stands in the sentence
  'predicateAround', // it stands only in the sentences before
  'rolesHere', // share of the record's roles that the sentence names
  'rolesClause', // share of them in the clause of the predicate
  'rolesAround', // share that only the neighbourhood names
  'roles', // how many roles the record has: one alone is soon found
  'agentHere',
  'objectHere',
  'overlapHere',
  'overlapAround',
  'coverage',
  'strange',
  'rank', // 1 for the record whose words the sentence shares most, less for those behind it
  'lead', // its share of words over that of the next record
  'denied',
  'asked',
  'planned',
  'prospective',
  'hasNumber', // the sentence states a number of people, money or share
  'ownNumber', // the record has a figure, and a number of the sentence fits it
  'isTold', // another record was read in the sentence already
  'misplaced', // all its terms are in the sentence, and yet they were not read in their places
  'length', // log of the number of words
] as const;
export type PropositionFeature = (typeof PROPOSITION_FEATURES)[number];
export type PropositionEvidence = Readonly<Record<PropositionFeature, number>>;
