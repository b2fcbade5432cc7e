import { describe, expect, test } from 'vitest';
import { join } from 'node:path';
import { createEngine } from '../../../lib/core/match/engine.ts';
import { readClaims } from '../../../lib/node/read-claims.ts';
import { claim, engineOf, figure, mentionsIn, read } from './fixture-engine.ts';

const bundled = createEngine(await readClaims(join(import.meta.dirname, '../../../claims')), { withDrafts: true });

const marks = (text: string, before: string[] = []) =>
  mentionsIn(bundled, text, { published: '2026-03-01', before }).map(({ claim }) => claim);

const act = { object: ['alien-enemies-act'] };
const invoked = claim('act-invoked', {
  kind: 'event',
  statement: 'In March 2025 Trump invoked the Alien Enemies Act.',
  valid: { from: '2025-03', until: null },
  proposition: { predicate: 'invoke', roles: { agent: ['trump', 'officials'], ...act } },
});
const condemned = claim('act-condemned', {
  kind: 'event',
  statement: 'Civil liberties groups condemned the use of the law.',
  proposition: { predicate: 'criticise', roles: { agent: ['civil-liberties-groups'], ...act } },
});
const blocked = claim('act-blocked', {
  kind: 'legal',
  statement: 'The Supreme Court blocked removals under the Alien Enemies Act.',
  proposition: { predicate: 'block', roles: { agent: ['supreme-court'], ...act } },
});
const allowed = claim('parole-ended', {
  kind: 'event',
  statement: 'The government ended parole for Cubans, Haitians, Nicaraguans and Venezuelans.',
  proposition: { predicate: 'revoke', roles: { object: ['parole'], beneficiary: ['chnv-parolees'] } },
});
const charged = claim('visa-fee', {
  kind: 'legal',
  statement: 'A payment of $100,000 applies to new H-1B petitions since September 2025.',
  valid: { from: '2025-09', until: null },
  proposition: { predicate: 'charge-a-fee', roles: { object: ['h1b'], topic: ['hundred-thousand-dollars'] } },
});
const hottest = claim('hottest-year', {
  kind: 'event',
  statement: '2024 was the warmest year on record.',
  valid: { from: '2024-01', until: null },
  proposition: { predicate: 'be-hottest-year', roles: { time: ['year-2024'], topic: ['hottest-year'] } },
});
const unrealistic = claim('unrealistic', {
  kind: 'event',
  statement: 'Analysts said that deporting one million people in a year was unrealistic.',
  proposition: { predicate: 'be-unrealistic', roles: { agent: ['experts'], topic: ['deportation'] } },
});
const noLink = claim('no-link', {
  kind: 'legal',
  statement: 'Large studies have found no link between the MMR vaccine and autism.',
  proposition: { predicate: 'have-no-link', roles: { agent: ['vaccines'], result: ['autism'] } },
});
const capital = claim('capital-crime', {
  kind: 'event',
  statement: 'Violent crime in Washington fell to a 30-year low.',
  proposition: {
    predicate: 'be-at-30-year-low',
    roles: { object: ['violent-crime-entity'], place: ['district-of-columbia', 'the-district'] },
  },
});
const aid = claim('aid-to-ukraine', {
  kind: 'event',
  statement: 'Europe has allocated more aid to Ukraine than the United States.',
  proposition: {
    predicate: 'give-more-than',
    roles: { agent: ['european-givers'], object: ['american-givers'], topic: ['ukraine'] },
  },
});
const guns = claim('guns-and-children', {
  statement: 'Firearms have been the leading cause of death for children.',
  proposition: { predicate: 'be-leading-cause-of-death', roles: { agent: ['firearms-entity'], object: ['child'] } },
});
const more = claim('more-than-before', {
  kind: 'event',
  statement: 'More people were deported under Obama than in the first Trump term.',
  proposition: { predicate: 'deport-more-than', roles: { agent: ['obama'], object: ['trump', 'trump-1'] } },
});
const sent = claim('sent-to-prison', {
  kind: 'event',
  statement: 'The United States sent Venezuelans to a prison in El Salvador.',
  proposition: { predicate: 'transfer', roles: { object: ['venezuelans'], place: ['salvadoran-prison'] } },
});
const home = claim('sent-home', {
  kind: 'event',
  statement: 'Venezuelans held in El Salvador were returned.',
  proposition: { predicate: 'release', roles: { object: ['venezuelans'], place: ['salvadoran-prison'] } },
});
const mistaken = claim('sent-in-error', {
  kind: 'event',
  statement: 'The government deported Kilmar Abrego Garcia to El Salvador in error.',
  proposition: { predicate: 'deport-in-error', roles: { object: ['abrego-garcia-name'] } },
});
const engine = engineOf([
  guns,
  more,
  sent,
  home,
  mistaken,
  invoked,
  condemned,
  blocked,
  allowed,
  charged,
  hottest,
  unrealistic,
  noLink,
  capital,
  aid,
]);
const page = { published: '2026-03-01' };

describe('a record that nothing was learned of, as a reader’s own, whose role the sentence before names', () => {
  const own = claim('own', {
    kind: 'event',
    statement: 'Kilmar Abrego Garcia was deported in error, and the Supreme Court said that he must be brought back.',
    proposition: { predicate: 'deport-in-error', roles: { object: ['abrego-garcia-name'] } },
  });
  const told = (text: string) =>
    read(engineOf([own]), text, { before: ['Kilmar Abrego Garcia lived in Maryland with his wife.'] });

  test('is told in its own words', () => {
    expect(told('He was deported by mistake.')).toHaveLength(1);
  });

  test('and not by its predicate among words of something else', () => {
    expect(
      told('A neighbour who paints boats brought him back his ladder, a wheelbarrow and the best of his brushes.'),
    ).toEqual([]);
    expect(told('He was brought back to the harbour by fishermen who mend their nets on Saturdays.')).toEqual([]);
  });
});

describe('whether what the verb says has happened', () => {
  test.each([
    // A participle goes with a verb that asserts.
    ['Citing the Alien Enemies Act, the administration put them on planes.', ['act-invoked no-figure asserted']],
    ['Invoking the Alien Enemies Act would be a mistake for Trump.', []],
    // Whoever clears the way brought it about.
    [
      'Judges cleared the way for the government to end parole for Cubans, Haitians, Nicaraguans and Venezuelans.',
      ['parole-ended no-figure asserted'],
    ],
    ['The government asked to end parole for Cubans, Haitians, Nicaraguans and Venezuelans.', []],
    // A rule in force is stated by what it demands.
    ['Employers must pay $100,000 for an H-1B visa.', ['visa-fee no-figure asserted']],
    ['Employers might pay $100,000 for an H-1B visa.', []],
    // The first to do it did it; whoever fears it may be spared.
    [
      'Trump was the first president in decades to make use of the Alien Enemies Act.',
      ['act-invoked no-figure asserted'],
    ],
    ['Venezuelans in Texas fear being sent to CECOT.', []],
  ])('%s', (text, expected) => {
    expect(read(engine, text, page)).toEqual(expected);
  });

  test('a goal that is spoken of is no plan to say so', () => {
    expect(read(engine, 'Experts call the goal of a million deportations unrealistic.', page)).toEqual([
      'unrealistic no-figure asserted',
    ]);
  });
});

describe('words that only look like those of a record', () => {
  test.each([
    ['Deportations are down across the whole country, and mayors lean on sheriffs.', []],
    ['Officials lean on other countries to take in deportees.', ['third-countries-30']],
    ['A third of illegal immigrants on food stamps is close to his guess.', []],
    ['Food stamps are closed to illegal immigrants.', ['benefits-federal-ineligible']],
  ])('%s', (text, expected) => {
    expect(marks(text)).toEqual(expected);
  });
});

describe('a pronoun', () => {
  const before = ['Parole lets people in for a limited time.'];

  test('is of what its own sentence began with', () => {
    expect(marks('It confers no lasting status.', before)).toEqual(['parole-temporary-authority']);
    const own = 'DACA spares many from deportation, but it confers no lasting status.';
    expect(marks(own, before)).toEqual(['daca-not-legal-status']);
  });
});

describe('a race', () => {
  test.each([
    ['In the 2016 race Trump promised mass deportation.', []],
    ['In the 2024 race Trump promised mass deportation.', ['campaign-pledge-millions']],
  ])('is the time of what was pledged in it: %s', (text, expected) => {
    expect(marks(text)).toEqual(expected);
  });
});

describe('a question', () => {
  test.each([
    ['Why must some wait years for an immigration hearing?', []],
    ['Okay, so why must some wait years for an immigration hearing?', []],
    ['Do some wait years for an immigration hearing?', ['court-wait-times']],
  ])('asks for a statement, or for more about it: %s', (text, expected) => {
    expect(marks(text)).toEqual(expected);
  });
});

describe('what another verb takes for granted or undoes', () => {
  test.each([
    ['Venezuelans who were sent to CECOT in March 2025 came home by bus.', []],
    ['In March 2025 Venezuelans were sent to CECOT.', ['el-salvador-cecot-238']],
    ['Migrants who get a hearing seldom win.', []],
    ['Migrants get a hearing, a retired judge said.', ['right-to-hearing']],
  ])('of whom it is only said who they are: %s', (text, expected) => {
    expect(marks(text)).toEqual(expected);
  });

  test('an order that is lifted does nothing any more', () => {
    const lifted = 'The Supreme Court threw out an order that had barred removals under the Alien Enemies Act.';
    expect(read(engine, lifted, page)).toEqual([]);
    const kept = 'The Supreme Court barred removals under the Alien Enemies Act.';
    expect(read(engine, kept, page)).toEqual(['act-blocked no-figure asserted']);
  });

  test('what was stopped did not come to pass', () => {
    const stopped = 'A judge blocked the termination of parole for Cubans, Haitians, Nicaraguans and Venezuelans.';
    expect(read(engine, stopped, page)).toEqual([]);
    const done = 'The termination of parole hit Cubans, Haitians, Nicaraguans and Venezuelans.';
    expect(read(engine, done, page)).toEqual(['parole-ended no-figure asserted']);
  });

  test('a noun beside the verb is not what is told', () => {
    const both = "The ACLU condemned Trump's use of the Alien Enemies Act.";
    expect(read(engine, both, page)).toEqual(['act-condemned no-figure asserted']);
    const alone = "Trump's use of the Alien Enemies Act began in March.";
    expect(read(engine, alone, page)).toEqual(['act-invoked no-figure asserted']);
  });
});

describe('who did it to whom', () => {
  test.each([
    ['In his years Obama deported more immigrants than Trump.', ['more-than-before no-figure asserted']],
    ['Trump deported fewer people than Obama.', ['more-than-before no-figure asserted']],
    ['Obama deported fewer people than Trump.', []],
    ['Trump deported more people than Obama.', []],
  ])('%s', (text, expected) => {
    expect(read(engine, text, page)).toEqual(expected);
  });

  test('a participle only tells which ones', () => {
    expect(read(engine, 'Venezuelans imprisoned at CECOT were sent home in a swap.', page)).toEqual([
      'sent-home no-figure asserted',
    ]);
  });
});

describe('the opposite of a record', () => {
  test.each([
    ['Vaccines do not cause autism.', ['no-link no-figure asserted']],
    ['There is no evidence that vaccines lead to autism.', ['no-link no-figure asserted']],
    ['Do vaccines cause autism?', ['no-link no-figure asked']],
    // That is another claim.
    ['Vaccines cause autism, he said.', []],
    ['A judge restored parole to Cubans, Haitians, Nicaraguans and Venezuelans.', []],
  ])('%s', (text, expected) => {
    expect(read(engine, text, page)).toEqual(expected);
  });
});

describe('time and place', () => {
  test('a year after "surpassing" is what it is compared with', () => {
    expect(read(engine, '2024 was the hottest year in recorded history, surpassing 2023.', page)).toEqual([
      'hottest-year no-figure asserted',
    ]);
  });

  test('a place that the record itself names is its own', () => {
    expect(read(engine, 'Abrego Garcia, who was mistakenly deported to El Salvador, is back.', page)).toEqual([
      'sent-in-error no-figure asserted',
    ]);
  });

  test('what is counted in a place that nobody knows is a part', () => {
    expect(read(engine, 'Guns are the leading cause of death for children.', page)).toEqual([
      'guns-and-children no-figure asserted',
    ]);
    expect(read(engine, "Guns are the leading cause of death for Mill River's children.", page)).toEqual([]);
  });

  test('a record about a district is stated of it', () => {
    expect(read(engine, 'Violent crime in the district fell to a 30-year low.', page)).toEqual([
      'capital-crime no-figure asserted',
    ]);
  });
});

describe('words that point back', () => {
  const before = ['Europe has sent Ukraine tanks, and the ACLU has condemned the Alien Enemies Act.'];
  test.each([
    'It was America that had given more by then.',
    // Whose sheriff said it is no matter of the statement, and a bridge is an object of its own.
    'Nobody gave more than America, its spokesman said.',
    'Civil liberties groups condemned the new bridge, its cost and its shape.',
  ])('%s', text => {
    expect(mentionsIn(engine, text, { ...page, before }).map(({ claim: id }) => id)).toEqual([]);
  });
});

describe('a record with predicate and figure', () => {
  const renamed = engineOf([
    claim('invoked', {
      kind: 'event',
      proposition: { predicate: 'invoke', roles: { object: ['alien-enemies-act'] } },
      figure: figure({ measure: 'aea-removals', value: 240 }),
    }),
  ]);

  test.each([
    ['Trump invoked the Alien Enemies Act.', ['invoked no-figure asserted']],
    ['Trump invoked the Alien Enemies Act against 240 people.', ['invoked agrees asserted']],
    ['Trump invoked the Alien Enemies Act against 31 people.', []],
    ['Trump invoked the Alien Enemies Act against 180 men and 60 women.', ['invoked no-figure asserted']],
  ])('is not stated by another number alone: %s', (text, expected) => {
    expect(read(renamed, text)).toEqual(expected);
  });

  test('is stated beside another number of its own statement', () => {
    expect(marks('Biden won the 2020 election with 306 electoral votes.')).toEqual(['election-2020-result']);
    expect(marks('Biden won the 2020 election with 290 electoral votes.')).toEqual([]);
  });
});
