import { describe, expect, test } from 'vitest';
import { claim, engineOf, mentionsIn, read } from './fixture-engine.ts';

const revoked = claim('parole-revoked', {
  statement: 'In April 2025 people paroled through the CBP One app were told that their parole was terminated.',
  kind: 'event',
  valid: { from: '2025-04', until: null },
  asOf: '2025-04-12',
  proposition: { predicate: 'revoke', roles: { object: ['parole'], instrument: ['cbp-one'] } },
});
const refused = claim('countries-refuse', {
  statement: 'People with final orders stay because their home countries refuse to take them back.',
  kind: 'event',
  proposition: { predicate: 'refuse-return', roles: { agent: ['home-countries'] } },
});
const invoked = claim('act-invoked', {
  statement: 'In March 2025 Trump invoked the Alien Enemies Act against a Venezuelan gang.',
  kind: 'event',
  valid: { from: '2025-03', until: null },
  asOf: '2025-03-15',
  proposition: { predicate: 'invoke', roles: { agent: ['trump'], object: ['alien-enemies-act'] } },
});
const renamed = claim('app-renamed', {
  statement: 'The app CBP One was renamed CBP Home in March 2025.',
  kind: 'event',
  proposition: { predicate: 'rename', roles: { object: ['cbp-one'], result: ['cbp-home'] } },
});
const letsPresident = claim('lets-president', {
  kind: 'legal',
  statement: 'The Alien Enemies Act of 1798 lets the president detain and remove citizens of an enemy nation.',
  proposition: { predicate: 'permit', roles: { agent: ['alien-enemies-act'], object: ['deportation', 'detention'] } },
});
const engine = engineOf([revoked, refused, invoked, renamed, letsPresident]);

describe('predicate and every role', () => {
  test.each([
    ['Their home countries refuse to take them back.', ['countries-refuse no-figure asserted']],
    ['Trump invoked the Alien Enemies Act of 1798.', ['act-invoked no-figure asserted']],
    ['The Alien Enemies Act was invoked by President Trump.', ['act-invoked no-figure asserted']],
    ['For the flights to El Salvador, Trump invoked a wartime law of 1798.', ['act-invoked no-figure asserted']],
    ['CBP One has been rebranded as CBP Home.', ['app-renamed no-figure asserted']],
    // A statute, an app or a place alone states nothing.
    ['Trump spoke about the Alien Enemies Act.', []],
    ['The Alien Enemies Act was passed in 1798.', []],
    ['CBP One and CBP Home are apps.', []],
    ['Hungary refuses to take migrants under the EU plan.', []],
    // Another president, another time.
    ['Madison invoked the Alien Enemies Act.', []],
    ['Trump, he wrote, was no Madison, who invoked the Alien Enemies Act in 1812.', []],
  ])('%s', (text, expected) => {
    expect(read(engine, text)).toEqual(expected);
  });

  test('a page cannot state what happened after it', () => {
    expect(read(engine, 'Trump invoked the Alien Enemies Act.', { published: '2024-10-01' })).toEqual([]);
  });
});

describe('a stated antecedent', () => {
  const before = ['More than 900,000 people came through the CBP One app.'];

  test('fills a role when the sentence points back to it', () => {
    expect(read(engine, 'Their temporary parole is being revoked.', { before })).toEqual([
      'parole-revoked no-figure asserted',
    ]);
    expect(read(engine, 'It has been rebranded as CBP Home.', { before })).toEqual(['app-renamed no-figure asserted']);
  });

  test('does not when nothing points back, or nothing is there', () => {
    expect(read(engine, 'Temporary parole is being revoked.', { before })).toEqual([]);
    expect(read(engine, 'Their temporary parole is being revoked.')).toEqual([]);
  });
});

describe('the operators over a proposition', () => {
  test.each([
    ['denied', 'Their home countries do not refuse to take them back.'],
    ['denied', 'No home country refuses to take back people with final orders.'],
    ['denied', 'None of the home countries refuses to take back people with final orders.'],
    ['asked', 'Do their home countries refuse to take them back?'],
    ['asserted', 'Home countries refuse to take back people with final orders, whether or not planes are there.'],
    ['asserted', 'Some home countries delay, if not refuse to accept, the return of people with final orders.'],
    [
      'asserted',
      'People with final orders whom officials want to remove stay; home countries refuse to take them back.',
    ],
  ])('%s: %s', (modality, text) => {
    expect(mentionsIn(engine, text)).toMatchObject([{ claim: 'countries-refuse', modality }]);
  });

  test('a plan ends where a relative begins', () => {
    expect(read(engine, 'They hope to meet Trump, who invoked the Alien Enemies Act.')).toEqual([
      'act-invoked no-figure asserted',
    ]);
    expect(read(engine, 'They want Trump, who is away, to invoke the Alien Enemies Act.')).toEqual([]);
  });

  test('a bill is not the law, unless it was signed', () => {
    expect(read(engine, 'The Alien Enemies Act allows the deportation of people.')).toEqual([
      'lets-president no-figure asserted',
    ]);
    expect(read(engine, 'A bill would have the Alien Enemies Act allow the deportation of people.')).toEqual([]);
  });

  test('what is said of a county is not said of the country', () => {
    expect(read(engine, 'In our county, home countries refuse to take back people with final orders.')).toEqual([]);
  });

  test('"those sent back" points to nobody before', () => {
    const before = ['More than 900,000 people came through the CBP One app.'];
    expect(read(engine, 'Parole for those held at the border was revoked.', { before })).toEqual([]);
  });

  test('a plan is not the event', () => {
    expect(read(engine, 'Trump plans to invoke the Alien Enemies Act.')).toEqual([]);
  });
});
