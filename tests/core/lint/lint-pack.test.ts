import { describe, expect, test } from 'vitest';
import type { Claim, Figure } from '../../../lib/core/claim/claim.ts';
import type { LexiconEntry } from '../../../lib/core/claim/lexicon.ts';
import type { Pack } from '../../../lib/core/claim/pack.ts';
import type { Series } from '../../../lib/core/claim/series.ts';
import type { Source } from '../../../lib/core/claim/source.ts';
import { lintPack } from '../../../lib/core/lint/lint-pack.ts';
import { readingGrade } from '../../../lib/core/lint/reading-grade.ts';
import { goodClaim, goodLexicon, goodSeries, goodSource, packWith } from '../claim/pack-samples.ts';

const TODAY = '2026-03-01';
const examples = {
  matches: [
    'In 2024, 1,200 ships came in.',
    'Ships that entered the harbour numbered 1,200 in 2024.',
    'The harbour saw 1,200 arrivals in 2024.',
  ],
  near: ['1,200 ferries left.', 'The harbour office has a staff of 1,200.', 'In 2023 there were 1,100 arrivals.'],
};
const claim: Claim = { ...goodClaim, examples, caveats: 'Single source: the harbour office.' };
const figure = claim.figure as Figure;

/** What lint says of a pack in which parts of the claim or the series are replaced: "rule level: field: value". */
function lint(parts: Partial<Claim>, series: Partial<Series> = {}, more: Partial<Pack> = {}): string[] {
  const pack = packWith({ claims: [{ ...claim, ...parts }], series: [{ ...goodSeries, ...series }], ...more });
  return lintPack(pack, TODAY)
    .filter(({ rule }) => rule !== 'not-read' && rule !== 'more-examples')
    .map(({ rule, level, field, value }) => `${rule} ${level}: ${field}: ${value}`);
}

const withFigure = (parts: Partial<Figure>): Partial<Claim> => ({ figure: { ...figure, ...parts } });
const withSource = (parts: Partial<Source>): Partial<Claim> => ({ sources: [{ ...goodSource, ...parts }] });

describe('lintPack', () => {
  test('finds nothing wrong with a sound pack', () => {
    expect(lint({})).toEqual([]);
  });

  test('asks a draft for the same as a shown record, and lets it wait', () => {
    const wrong = { statement: '1,300 ships entered the harbour in 2024.' };
    expect(lint(wrong)).toContain('stated-number error: statement: 1,300');
    expect(lint({ ...wrong, status: 'draft' })).toContain('stated-number warning: statement: 1,300');
  });
});

describe('numbers of a statement', () => {
  test.each<[string, Partial<Figure>]>([
    ['About 1,200 ships entered the harbour in 2024.', {}],
    ['Nearly 1,300 ships entered the harbour in 2024.', {}],
    ['Some 1,200 ships entered the harbour in 2024, after 1,100 in 2023.', {}],
    ['More than a thousand ships entered the harbour in 2024.', { value: 1_200 }],
    ['Three quarters of the ships in 2024 were freighters.', { value: 73.6, unit: 'percent' }],
    ['One in seven ships in 2024 was a tanker.', { value: 13.7, unit: 'percent' }],
    ['Between 1,100 and 1,300 ships entered the harbour in 2024.', { low: 1_100, high: 1_300 }],
    ['In 2024 the harbour was busier than in any of 30 years.', {}],
  ])('"%s" agrees with the figure', (statement, parts) => {
    expect(lint({ statement, ...withFigure(parts) })).toEqual([]);
  });

  test.each<[string, Partial<Figure>, string]>([
    ['1,300 ships entered the harbour in 2024.', {}, 'stated-number error: statement: 1,300'],
    [
      'A third of the ships in 2024 were freighters.',
      { value: 73.6, unit: 'percent' },
      'stated-number error: statement: A third',
    ],
    ['1,200 ships entered the harbour in 2023.', {}, 'stated-year error: statement: 2023'],
    ['1,200 ships entered the harbour in 2024, after 950 in 2020.', {}, 'unbacked-number warning: statement: 950'],
  ])('"%s" does not', (statement, parts, finding) => {
    expect(lint({ statement, ...withFigure(parts) })).toContain(finding);
  });
});

describe('dates', () => {
  test.each<[string, Partial<Claim>, string]>([
    [
      'a source read before it was published',
      withSource({ published: '2026-02' }),
      'dates error: sources.0.checked.on: 2026-02, 2026-01-02',
    ],
    ['a source of the future', withSource({ published: '2027' }), 'dates error: sources.0.published: 2027'],
    ['a count known before its period', { published: '2023-12' }, 'dates error: published: 2024-01-01, 2023-12'],
    ['a day that has not come', { asOf: '2026-03-02' }, 'dates error: asOf: 2026-03-02'],
    ['a record past its validity', { valid: { from: null, until: '2026-02' } }, 'stale warning: valid.until: 2026-02'],
  ])('%s', (_what, parts, finding) => {
    expect(lint(parts)).toContain(finding);
  });

  test('that are known by month or year are compared as far as they go', () => {
    expect(
      lint({
        ...withSource({ url: 'https://harbour.example/new', published: '2026-01' }),
        published: '2024',
        valid: { from: '2024', until: '2026-03' },
      }),
    ).toEqual([]);
  });

  test('let a goal be published before its time', () => {
    const plan = withSource({ url: 'https://harbour.example/plan', published: '2023-12' });
    expect(lint({ ...plan, published: '2023-12', modality: 'planned' })).toEqual([]);
  });

  test('of a series run forward, revisions too', () => {
    const values = [
      { period: '2024', value: 1200 },
      { period: '2023', value: 1100, published: '2024-10', earlier: [{ value: 1090, published: '2024-11' }] },
    ];
    expect(lint({}, { values })).toEqual(['dates error: values.1: 2023', 'dates error: values.1: 2024-11, 2024-10']);
  });
});

describe('sources', () => {
  test.each<[string, string]>([
    ['https://clerk:pass@harbour.example/report', 'https://clerk:pass@harbour.example/report'],
    ['https://harbour.example/report?utm_source=letter', 'https://harbour.example/report?utm_source=letter'],
    ['https://harbour.example/report?id=7&fbclid=x', 'https://harbour.example/report?id=7&fbclid=x'],
    ['https://localhost/report', 'https://localhost/report'],
  ])('refuses the address %s', (url, value) => {
    expect(lint(withSource({ url }))).toEqual([`address error: sources.0.url: ${value}`]);
  });

  test.each(['https://harbour.example/report?id=7&table=1#page=3', 'https://harbour.example/@office/report'])(
    'takes the address %s',
    url => {
      expect(lint(withSource({ url }))).toEqual([]);
    },
  );

  test('of a shown record are no reposts, and say where they were read', () => {
    expect(lint(withSource({ url: 'https://harbour.example/copy', class: 'copy' }))).toEqual([
      'source-class error: sources.0.class: copy',
    ]);
    expect(lint(withSource({ checked: { on: '2026-01-02', how: 'seen' } }))).toEqual([
      'read-where error: sources.0.checked.how: seen',
    ]);
    expect(lint({ ...withSource({ class: 'copy', checked: null }), status: 'draft' })).toEqual([]);
  });

  test.each(['body', 'whole entry; kept by the port', 'full text, read in a copy', 'article'])(
    'names a place: "%s" is none',
    locator => {
      expect(lint(withSource({ locator }))).toEqual([`place error: sources.0.locator: ${locator}`]);
    },
  );

  test.each(['article 5', 'second paragraph of the press release', 'text of the note under Table 1', 'page 7', null])(
    'takes the place "%s"',
    locator => {
      expect(lint(withSource({ locator }))).toEqual([]);
    },
  );

  test('tells the same place in both of its fields', () => {
    const read = (how: string) => lint(withSource({ locator: 'pages 3 and 4', checked: { on: '2026-01-02', how } }));
    expect(read('read in a stored copy: pages 3 and 4')).toEqual([]);
    expect(read('read in a stored copy')).toEqual([]);
    expect(read('read in a stored copy: page 3')).toEqual([
      'read-where error: sources.0.checked.how: read in a stored copy: page 3',
    ]);
  });

  test('of one publisher alone are called a single source', () => {
    const second = { ...goodSource, publisher: 'Lighthouse Board', url: 'https://lighthouse.example/report' };
    const caveats = 'The count leaves out ferries.';
    expect(lint({ caveats })).toEqual(['single-source warning: caveats: Harbour Office']);
    expect(lint({ caveats, sources: [goodSource, second] })).toEqual([]);
    expect(lint({ caveats, sources: [goodSource, { ...second, checked: null }] })).toEqual([
      'single-source warning: caveats: Harbour Office',
    ]);
  });
});

describe('citations', () => {
  test.each<[string, Partial<Source>, string]>([
    [
      'a publisher with who passed it on',
      { publisher: 'Reuters, via CNA' },
      'citation error: sources.0.publisher: Reuters, via CNA',
    ],
    ['a publisher with a host', { publisher: 'NPR (on WUSF)' }, 'citation error: sources.0.publisher: NPR (on WUSF)'],
    [
      'a title with a remark',
      { title: 'Ships in (press release)' },
      'citation error: sources.0.title: Ships in (press release)',
    ],
    ['a title with an agency', { title: 'Ships come in (AP)' }, 'citation error: sources.0.title: Ships come in (AP)'],
  ])('of a shown record name the document itself: %s is refused', (_, parts, finding) => {
    expect(lint(withSource(parts))).toContain(finding);
    expect(lint({ ...withSource(parts), status: 'draft' })).not.toContain(finding.replace('error', 'warning'));
  });

  test.each([
    'Ships of the Harbour (IF11025)',
    'Harbour v. Port (1982)',
    'Ships set record (Presumably most from abroad)',
  ])('a title may end in brackets of its own: %s', title => {
    expect(lint(withSource({ title }), { sources: [{ ...goodSource, title }] })).toEqual([]);
  });

  test('of one address have one title, publisher, date and class', () => {
    const other = { ...goodSource, title: 'Another title', url: `${goodSource.url}/` };
    expect(lint({}, { sources: [other] })).toEqual(['citation error: sources.0.title: Another title']);
    expect(lint({ status: 'draft' }, { sources: [other] })).not.toContain(
      'citation error: sources.0.title: Another title',
    );
  });
});

describe('the day on which a figure came out', () => {
  const sources = [{ ...goodSource, published: '2025-02-01' }];

  test.each<[string, Partial<Claim>]>([
    ['a date of a source', { published: '2025-02-01' }],
    ['a month of a source', { published: '2025-02' }],
    ['a day in the context', { published: '2025-01-30', context: 'The harbour gave it on 30 January. It counts all.' }],
    ['a day in American order', { published: '2025-01-30', caveats: 'It came out on Jan. 30.' }],
    ['unknown', { published: null }],
  ])('may be %s', (_, parts) => {
    expect(lint({ sources, ...parts }).filter(finding => finding.startsWith('release'))).toEqual([]);
  });

  test('is refused when nothing in the record has it', () => {
    expect(lint({ sources, published: '2025-01-30' })).toContain('release error: published: 2025-01-30');
  });
});

describe('the day that a record is of', () => {
  const told = (context: string): string[] =>
    lint({ kind: 'event', asOf: '2024-12-31', context }).filter(finding => finding.startsWith('as-of'));

  test('is the last that the context of an event tells of', () => {
    expect(told('A court closed the harbour in May 2025. It was opened on 7 June 2025.')).toEqual([
      'as-of warning: asOf: 2024-12-31',
    ]);
    expect(told('A court closed the harbour in December 2024. It opens in March 2026.')).toEqual([]);
  });

  test('is that of the count, whatever came later', () => {
    const context = 'The count of ships was repeated in May 2025. It counts all.';
    expect(lint({ kind: 'statistic', asOf: '2024-12-31', context })).toEqual([]);
  });

  test('is not the day on which somebody reported it', () => {
    const context = 'A court closed the harbour on 7 June 2025. It is closed still.';
    const late = (asOf: string, caveats = ''): string[] =>
      lint({ kind: 'event', figure: null, asOf, context, caveats, valid: { from: '2025-06-07', until: null } }).filter(
        finding => finding.startsWith('as-of'),
      );
    expect(late('2025-06-07')).toEqual([]);
    expect(late('2025-06-09')).toEqual(['as-of warning: asOf: 2025-06-09']);
    expect(late('2025-09-01', 'A list of 1 September 2025 names it.')).toEqual([]);
  });

  test('is no later than the count, unless the record tells of more', () => {
    const told = (asOf: string, context: string): string[] =>
      lint({ asOf, context }).filter(finding => finding.startsWith('as-of'));
    expect(told('2025-02-03', 'Ferries are left out. The count is of entries.')).toEqual([
      'as-of warning: asOf: 2025-02-03',
    ]);
    expect(told('2025-02-03', 'Ferries are left out. In February 2025 they were 90.')).toEqual([]);
  });
});

describe('an event', () => {
  test('has the day from which it has been so', () => {
    expect(lint({ kind: 'event' })).toContain('dates error: valid.from: null');
    expect(lint({ kind: 'event', valid: { from: '2024', until: null } })).toEqual([]);
  });
});

describe('units', () => {
  test.each(['arrivals', 'ships', 'percent of ships', 'US dollars', 'people'])('takes %s', unit => {
    expect(lint(withFigure({ unit })).filter(found => found.startsWith('unit'))).toEqual([]);
  });

  test('refuses a unit that nothing in the lexicon names', () => {
    expect(lint(withFigure({ unit: 'wagons' }))).toContain('unit error: unit: wagons');
    expect(lint({}, { unit: 'wagons' })).toContain('unit error: unit: wagons');
  });
});

describe('wording', () => {
  test.each<[string, Partial<Claim>, string]>([
    [
      'a judgement',
      { context: 'Ferries are left out. The mayor falsely said more.' },
      'wording error: context: falsely',
    ],
    [
      'an adjective about a person',
      { context: 'Ferries are left out. The embattled mayor left.' },
      'wording error: context: embattled',
    ],
    [
      '"admitted" of a speaker',
      { context: 'Ferries are left out. The mayor admitted it.' },
      'wording error: context: admitted',
    ],
    ['a question', { context: 'Ferries are left out. Who counts ferries?' }, 'wording error: context: ?'],
    ['one sentence of context', { context: 'Ferries are left out.' }, 'sentences error: context: 1 sentences'],
    [
      'five sentences',
      { context: 'It is so. It is so. It is so. It is so. It is so.' },
      'sentences error: context: 5 sentences',
    ],
    [
      'two statements',
      { statement: '1,200 ships came in 2024. It was cold.' },
      'sentences error: statement: 2 sentences',
    ],
    [
      'long words in long sentences',
      {
        context: `Administrative determinations notwithstanding, ${'internationally registered transportation organisations '.repeat(5)}. So it is.`,
      },
      expect.stringMatching(/^reading-grade error: context: grade \d\d$/),
    ],
  ])('refuses %s', (_what, parts, finding) => {
    expect(lint(parts)).toContainEqual(finding);
  });

  test('counts years of school by letters a word and words a sentence', () => {
    // 4.71 * 28 / 7 + 0.5 * 7 / 2 - 21.43
    expect(readingGrade('Four word text here. Some more text.')).toBeCloseTo(-0.84, 2);
    expect(readingGrade('')).toBe(0);
  });

  test('lets the words of others stand in quotation marks, and people be admitted', () => {
    const context = 'The mayor called the count “a hoax”. Refugees admitted in 2024 came by ship.';
    expect(lint({ context })).toEqual([]);
  });
});

describe('examples', () => {
  const near = (...texts: string[]): Partial<Claim> => ({
    examples: { ...examples, near: [...examples.near, ...texts] },
  });

  test.each([
    ['a number', '1,500 ferries left.'],
    ['a name', 'In 2019 there were 400 arrivals.'],
    ['the order', 'There were 1,100 arrivals in 2023.'],
  ])('refuses one that differs only in %s', (_what, text) => {
    expect(lint(near(text))).toEqual([`same-shape error: examples.near.3: ${text}`]);
  });

  test('tells names from words at the head of a sentence', () => {
    expect(lint(near('Oslo saw 30 trams.', 'Bergen saw 40 trams.'))).toEqual([
      'same-shape error: examples.near.4: Bergen saw 40 trams.',
    ]);
    expect(lint(near('The office saw 30 trams.', 'No office saw 40 trams.'))).toEqual([]);
  });

  test('lets a near miss differ from a match in its number alone', () => {
    expect(lint(near('In 2024, 900 ships came in.')).filter(found => found.startsWith('same-shape'))).toEqual([]);
  });

  test('refuses a sentence that two claims give as theirs', () => {
    const other: Claim = {
      ...claim,
      id: 'boats-2024',
      status: 'draft',
      examples: { matches: ['in 2024 1,200 ships came in'], near: [] },
    };
    const found = lintPack(packWith({ claims: [claim, other] }), TODAY).filter(({ rule }) => rule === 'rivals');
    expect(found.map(({ level, record, field }) => `${level} ${record.id}: ${field}`)).toEqual([
      'error ships-2024: examples.matches.0',
      'warning boats-2024: examples.matches.0',
    ]);
  });

  test('refuses a sentence that is both, and too few', () => {
    expect(lint(near('In 2024, 1,200 ships came in!'))).toContain(
      'examples error: examples.near.3: In 2024, 1,200 ships came in!',
    );
    expect(lint({ examples: { matches: examples.matches, near: [] } })).toEqual(['examples error: examples.near: 0']);
  });
});

test('a shown record with few examples is told, and stands', () => {
  const found = lintPack(packWith({ claims: [claim] }), TODAY).filter(({ rule }) => rule === 'more-examples');
  expect(found.map(({ level, field, value }) => `${level}: ${field}: ${value}`)).toEqual([
    'warning: examples.matches: 3',
    'warning: examples.near: 3',
  ]);
});

describe('the behaviour of examples', () => {
  const american = (id: string): Claim => ({ ...claim, id, series: null, figure: { ...figure, jurisdiction: 'us' } });
  const country: LexiconEntry = { id: 'us', kind: 'jurisdiction', phrases: ['United States', 'America'] };
  const lexicon = [...goodLexicon, country];
  const rivals = (...claims: Claim[]) =>
    lintPack(packWith({ claims, series: [], lexicon }), TODAY)
      .filter(({ rule }) => rule === 'rivals' || rule === 'near-taken')
      .map(({ rule, level, record, field, todo }) => `${rule} ${level}: ${record.id}: ${field}: ${todo.split(' ')[0]}`);
  const text = 'In 2024 there were 1,200 arrivals in the United States.';

  test('names two claims that fit the same example equally well, whichever of them wins', () => {
    const twin = { matches: [text], near: [] };
    expect(
      rivals({ ...american('a'), examples: twin }, { ...american('b'), examples: { matches: [], near: [] } }),
    ).toEqual(['rivals error: a: examples.matches.0: b']);
    const other = withFigure({ ...american('b').figure, value: 5_000 });
    expect(
      rivals({ ...american('a'), examples: twin }, { ...american('b'), ...other, examples: { matches: [], near: [] } }),
    ).toEqual([]);
  });

  test('names an example that is not read, and lets a draft wait for it', () => {
    const found = (status: Claim['status']) =>
      lintPack(
        packWith({ claims: [{ ...american('a'), status, examples: { matches: ['It is cold.'], near: [] } }], lexicon }),
        TODAY,
      ).filter(({ rule }) => rule === 'not-read');
    expect(found('shown').map(({ level, field, value }) => `${level}: ${field}: ${value}`)).toEqual([
      'error: examples.matches.0: It is cold.',
    ]);
    expect(found('draft')).toEqual([]);
  });

  test('names a near miss that is taken for its claim', () => {
    expect(rivals({ ...american('a'), examples: { matches: [], near: [text, 'It is cold in America.'] } })).toEqual([
      'near-taken error: a: examples.near.0: it',
    ]);
  });
});

test('corrections are listed newest first', () => {
  const correction = { record: 'ships-2024', what: 'a became b', why: 'Table 1.' };
  const corrections = [
    { ...correction, on: '2026-01-01' },
    { ...correction, on: '2026-01-02' },
  ];
  const pack = packWith({ claims: [claim] });
  const findings = (log: typeof corrections) =>
    lintPack({ ...pack, manifest: { ...pack.manifest, corrections: log } }, TODAY);
  expect(findings(corrections).filter(({ rule }) => rule === 'log-order')).toHaveLength(1);
  expect(findings(corrections.reverse()).filter(({ rule }) => rule === 'log-order')).toEqual([]);
});
