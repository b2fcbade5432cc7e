import { describe, expect, test } from 'vitest';
import { claim, engineOf, figure, fiscalYear, read } from './fixture-engine.ts';

const act = ['alien-enemies-act'];
const power = claim('a-law-lets', {
  kind: 'legal',
  statement: 'The Alien Enemies Act lets the president detain and remove citizens of an enemy nation.',
  proposition: { predicate: 'permit', roles: { agent: act, object: ['deportation', 'detention'] } },
});
const allowed = claim('b-court-let', {
  kind: 'legal',
  statement: 'The Supreme Court allowed removals under the Alien Enemies Act.',
  proposition: { predicate: 'permit', roles: { agent: ['supreme-court'], object: act } },
});
const start = claim('start-with', {
  kind: 'quote',
  modality: 'planned',
  statement: 'JD Vance said that deportations could start with one million people.',
  proposition: { predicate: 'start-with', roles: { agent: ['jd-vance'], object: ['deportation'] } },
});
const wage = claim('wage', {
  kind: 'legal',
  statement: 'The federal minimum wage has not been raised since 2009.',
  proposition: {
    predicate: 'not-raised-since-2009',
    roles: { topic: ['minimum-wage-entity'], time: ['year-2009'] },
  },
});
const ended = claim('parole-ended', {
  kind: 'event',
  statement: 'DHS ended the parole of people who came through CBP One.',
  proposition: { predicate: 'revoke', roles: { object: ['parole'], instrument: ['cbp-one'] } },
});
const temporary = claim('parole-lasts-a-while', {
  kind: 'legal',
  statement: 'Parole is temporary.',
  proposition: { predicate: 'be-temporary', roles: { agent: ['parole'] } },
});
const freed = claim('freed', {
  kind: 'event',
  statement: 'Venezuelans held in El Salvador were returned.',
  proposition: { predicate: 'release', roles: { object: ['venezuelans'], place: ['salvadoran-prison'] } },
});
const sent = claim('sent-to-prison', {
  kind: 'event',
  statement: 'The United States sent Venezuelans to a prison in El Salvador.',
  proposition: { predicate: 'transfer', roles: { object: ['venezuelans'], place: ['salvadoran-prison'] } },
});
const diverted = claim('diverted', {
  kind: 'event',
  statement: 'Agents of other federal agencies have been assigned to help with immigration enforcement.',
  proposition: {
    predicate: 'help-enforce',
    roles: { agent: ['federal-agencies', 'fbi'], object: ['deportation', 'immigration-enforcement', 'ice'] },
  },
});
const citizens = claim('citizens-mostly', {
  statement: 'Most people sentenced for fentanyl trafficking are U.S. citizens.',
  valid: { from: '2024-09-20', until: null },
  proposition: { predicate: 'be-mostly', roles: { object: ['fentanyl-traffickers'], agent: ['citizen'] } },
});
const won = claim('won', {
  statement: 'Joe Biden won the 2020 election with 81.3 million votes.',
  figure: figure({ measure: 'presidential-votes', value: 81_283_501, unit: 'votes', actor: 'biden' }),
  proposition: { predicate: 'win-2020', roles: { agent: ['biden'], object: ['election-2020', 'year-2020'] } },
});
const birthright = claim('born-citizens', {
  kind: 'legal',
  statement: 'The 14th Amendment gives citizenship to people born in the United States.',
  valid: { from: '1868', until: null },
  proposition: {
    predicate: 'grant-citizenship',
    roles: { agent: ['fourteenth-amendment'], object: ['birthright-citizenship'] },
  },
});
const housed = claim('agreed-to-house', {
  kind: 'event',
  statement: 'Costa Rica agreed to house deportees from other countries.',
  proposition: {
    predicate: 'accept-deportees',
    roles: { agent: ['costa-rica'], object: ['third-country-nationals'] },
  },
});
const took = claim('took-in', {
  kind: 'event',
  statement: 'Panama took in deportees from other countries.',
  proposition: { predicate: 'accept-deportees', roles: { agent: ['panama'], object: ['third-country-nationals'] } },
});
const pardoned = claim('pardoned', {
  kind: 'event',
  statement: 'Trump granted clemency to about 1,500 people charged over the attack on the Capitol.',
  valid: { from: '2025-01-20', until: null },
  figure: figure({ measure: 'january-6-clemency', value: 1500, actor: 'trump' }),
  proposition: { predicate: 'grant-clemency', roles: { agent: ['trump'], object: ['january-6-defendants'] } },
});
const engine = engineOf([
  birthright,
  housed,
  took,
  pardoned,
  power,
  allowed,
  start,
  wage,
  ended,
  temporary,
  freed,
  sent,
  diverted,
  citizens,
  won,
]);

describe('who or what fills a role of a verb', () => {
  test.each([
    // Whose word a sentence gives is told after it, and is the agent rather than the law that it names.
    ['Removals under the Alien Enemies Act may go on, the justices ruled.', ['b-court-let no-figure asserted']],
    // A law gives a power that somebody else has; what a court lets go on is its own doing.
    [
      'Under threat of war a president may detain foreigners under the Alien Enemies Act.',
      ['a-law-lets no-figure asserted'],
    ],
    [
      'In the end the high court let deportations under the Alien Enemies Act go ahead.',
      ['b-court-let no-figure asserted'],
    ],
    // A headline leaves out the verb that makes a passive.
    ['Deportations under the Alien Enemies Act allowed again by Supreme Court', ['b-court-let no-figure asserted']],
    ['Evictions under the Rent Act allowed again by Supreme Court', []],
    // What a speaker is said to speak of is what the words quoted are about.
    ['"Begin with a million," JD Vance said about the mass deportations to come.', ['start-with no-figure quoted']],
    ['"Start with a million," Vance said after a rally on farm wages.', []],
    // A headline may name at its end what it speaks of.
    ['Unchanged since 2009: the federal minimum wage', ['wage no-figure asserted']],
    ['Unchanged since 2009: his view that the federal minimum wage is no help', []],
    // "because of" opens no clause, "because" does.
    ['The department revoked parole because of CBP One and its lines.', ['parole-ended no-figure asserted']],
  ])('%s', (text, expected) => {
    expect(read(engine, text)).toEqual(expected);
  });
});

describe('the verb of a relative clause', () => {
  test.each([
    'El Salvador freed the Venezuelans that it had jailed in CECOT.',
    'Last week El Salvador freed Venezuelans whom it had held in CECOT.',
  ])('makes the verb before it no participle: %s', text => {
    expect(read(engine, text)).toContain('freed no-figure asserted');
  });

  test('leaves a quality of the thing taken for granted', () => {
    expect(read(engine, 'Officials revoked the temporary parole that people had through CBP One.')).toEqual([
      'parole-ended no-figure asserted',
    ]);
  });
});

describe('what has come to pass', () => {
  test.each([
    ['FBI agents were redeployed to assist with deportations.', ['diverted no-figure asserted']],
    ['Chiefs asked for FBI agents to assist with deportations.', []],
    ['The bureau has FBI agents out working with ICE.', ['diverted no-figure asserted']],
    ['The bureau ruled out FBI agents working with ICE.', []],
    // An adjective in "-ing" is no verb.
    ['Citizens make up an overwhelming majority of fentanyl traffickers.', ['citizens-mostly no-figure asserted']],
  ])('%s', (text, expected) => {
    expect(read(engine, text)).toEqual(expected);
  });
});

describe('what a plan leaves as it is', () => {
  test.each([
    // An infinitive in the subject of a verb that asserts.
    [
      'The right of everyone born here to be a citizen rests on the 14th Amendment.',
      ['born-citizens no-figure asserted'],
    ],
    ['Congress may want everyone born here to be a citizen under the 14th Amendment.', []],
    // That somebody agreed to do it is what the record says.
    ['Costa Rica said it would take in deportees from other countries.', ['agreed-to-house no-figure asserted']],
    [
      'Deportees from other countries are to be received by Costa Rica under a pact.',
      ['agreed-to-house no-figure asserted'],
    ],
    ['Costa Rica would take in deportees from other countries.', []],
    ['Panama said it would take in deportees from other countries.', []],
  ])('%s', (text, expected) => {
    expect(read(engine, text)).toEqual(expected);
  });
});

test('a phrase that ends in "to" has its place right behind it', () => {
  expect(read(engine, 'Venezuelans jailed in El Salvador were handed over to Peru.')).not.toContain(
    'sent-to-prison no-figure asserted',
  );
});

test('a day by which people are called is no time of what is told of them', () => {
  const pardons = "Trump's pardons for the Jan. 6 defendants let dozens out of prison.";
  expect(read(engine, pardons)).toEqual(['pardoned no-figure asserted']);
  expect(read(engine, 'On Jan. 6 Trump pardoned the Capitol rioters.')).toEqual([]);
});

describe('a number after "by"', () => {
  test.each([
    ['Biden won in 2020 by about seven million votes.', ['won no-figure asserted']],
    ['Biden won in 2020 with about seven million votes.', []],
  ])('tells how far apart two counts are: %s', (text, expected) => {
    expect(read(engine, text)).toEqual(expected);
  });
});

describe('who tells of a number', () => {
  const day = '2024-07-21';
  const atLarge = claim('at-large', {
    figure: figure({
      measure: 'convicted-of-homicide-not-detained',
      value: 13_099,
      period: { type: 'date', id: day, start: day, end: day, label: 'July 2024', within: null },
    }),
  });
  const bill = claim('medicaid-bill', {
    figure: figure({
      measure: 'emergency-medicaid-cost',
      value: 27_000_000_000,
      unit: 'US dollars',
      period: {
        type: 'span',
        id: null,
        start: fiscalYear(2017).start,
        end: fiscalYear(2023).end,
        label: 'fiscal years 2017 to 2023',
        within: null,
      },
    }),
  });
  const counts = engineOf([atLarge, bill]);

  test('need not have been in office at its time', () => {
    expect(read(counts, 'Trump said some 13,000 migrants convicted of murder were free.')).toEqual([
      'at-large agrees asserted',
    ]);
  });

  test('years after "from" are no place', () => {
    expect(read(counts, 'Emergency Medicaid for immigrants from 2017 to 2023 cost $27 billion.')).toEqual([
      'medicaid-bill agrees asserted',
    ]);
    expect(read(counts, 'Emergency Medicaid for immigrants from Cuba cost $27 billion.')).toEqual([]);
  });
});

describe('a place', () => {
  const ports = engineOf([
    claim('at-the-ports', {
      statement: 'Most fentanyl is seized at ports of entry.',
      proposition: { predicate: 'be-mostly', roles: { object: ['fentanyl'], place: ['ports-of-entry'] } },
    }),
  ]);

  test.each([
    ['Most fentanyl is smuggled through ports of entry.', ['at-the-ports no-figure asserted']],
    ['Most fentanyl is smuggled between ports of entry.', []],
    ['Most fentanyl is smuggled in outside the ports of entry.', []],
  ])('is not what lies between: %s', (text, expected) => {
    expect(read(ports, text)).toEqual(expected);
  });
});

describe('one person', () => {
  const freed = engineOf([
    claim('prisoners-freed', {
      kind: 'event',
      statement: 'El Salvador released the detainees.',
      proposition: { predicate: 'release', roles: { object: ['detainees'], place: ['el-salvador'] } },
    }),
  ]);
  const before = ['The detainees had been in a prison since March.'];

  test('is not the many that the sentence before speaks of', () => {
    expect(read(freed, 'In July they were freed by El Salvador.', { before })).toEqual([
      'prisoners-freed no-figure asserted',
    ]);
    expect(read(freed, 'In July he was freed by El Salvador.', { before })).toEqual([]);
  });
});

test('what would have been has not been', () => {
  const lets = engineOf([allowed]);
  expect(read(lets, 'The Supreme Court allowed removals under the Alien Enemies Act.')).toHaveLength(1);
  expect(read(lets, 'The Supreme Court would have allowed removals under the Alien Enemies Act.')).toEqual([]);
});

test('"the court" that does something is the one just spoken of', () => {
  const before = ['The Supreme Court was asked about removals under the Alien Enemies Act.'];
  const lets = engineOf([allowed]);
  expect(read(lets, 'In April the court allowed removals under the Alien Enemies Act.', { before })).toHaveLength(1);
  expect(read(lets, 'Outside the court, removals under the Alien Enemies Act were allowed.', { before })).toEqual([]);
});

test('of two things that are counted together neither does anything to the other', () => {
  const counts = engineOf([
    claim('in-one-column', {
      kind: 'event',
      statement: 'ICE removals include some returns.',
      proposition: { predicate: 'include', roles: { agent: ['removals'], object: ['returns'] } },
    }),
  ]);
  expect(read(counts, 'ICE removals include some returns.')).toEqual(['in-one-column no-figure asserted']);
  expect(read(counts, 'They made 640,000 removals and returns in that year, all agencies included.')).toEqual([]);
});
