import { Parser } from 'commonmark';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeMarkdown, tameMarkdown } from '../../../lib/core/export/escape-markdown.ts';
import { growthOverText, MOST_GROWTH } from '../../growth.ts';
import {
  previewMarkdown,
  TemplateError,
  writeMarkdown,
  writeMarkdownFiles,
} from '../../../lib/core/export/markdown.ts';
import { hostileTexts } from './hostile-texts.ts';
import { textOf } from './parts.ts';
import { fullNote, sampleNote } from './sample-notes.ts';

const now = '2026-11-24T12:00:00.000Z';

describe('writeMarkdown', () => {
  test('gives page, quote, note, claim and a link to the very words', () => {
    expect(textOf(writeMarkdown([sampleNote()], { now }))).toBe(`---
title: "Sidelight notes"
aliases: []
exported: "2026-11-24T12:00:00.000Z"
notes: 1
pages: ["https://news.example/a?id=1"]
claims: ["obama-400000-single-year"]
tags: []
---

## What a year of figures counts

<https://news.example/a?id=1>

> roughly 400,000 in a single year

Removals only; returns are counted apart.

+ Claim: obama-400000-single-year
+ Status: draft
+ By: Rosa
+ Written: 2026-11-12
+ Changed: 2026-11-13
+ Words: <https://news.example/a?id=1#:~:text=the%20agency%20removed-,roughly%20400%2C000%20in%20a%20single%20year,-%2C%20its%20highest>
+ Id: urn:uuid:11111111-2222-4333-8444-555555555555
`);
  });

  test('keeps a list that ends a note apart from the list of facts', () => {
    const written = textOf(writeMarkdown([sampleNote({ text: 'Open:\n\n- asked\n* waiting' })], { now }));
    const body = new Parser().parse(written.slice(written.indexOf('\n---\n') + 5));
    const lists: number[] = [];
    for (let child = body.firstChild; child; child = child.next) {
      if (child.type !== 'list') continue;
      let items = 0;
      for (let item = child.firstChild; item; item = item.next) items += 1;
      lists.push(items);
    }
    expect(lists).toEqual([1, 1, 7]);
  });

  test('gives verdict, status, tags, evidence and the thread, where there are any', () => {
    const reply = sampleNote({
      id: 'urn:uuid:22222222-2222-4333-8444-555555555555',
      motivation: 'replying',
      text: 'Agreed.\n\nSee the table.',
      target: { type: 'SpecificResource', source: 'urn:uuid:11111111-2222-4333-8444-555555555555' },
    });
    const records = new Map([
      ['obama-400000-single-year', { statement: 'ICE removed 400,000 in a year.', lang: 'en', sources: [] }],
    ]);
    const written = textOf(writeMarkdown([reply, fullNote()], { now, records }));
    expect(written).toContain('tags: ["fiscal-year", "removals"]');
    expect(written).toContain(`+ Claim: ICE removed 400,000 in a year. (obama-400000-single-year)
+ Verdict: Lacks context, by Rosa, 2026-11-13, confidence medium
+ Status: in review
  + 2026-11-13: in review, Rosa
+ Tag: fiscal-year
+ Tag: removals
+ Source: Removals by year, Oct 2016 <https://agency.example/table.xlsx> “409,849”
`);
    expect(written).toContain(`+ Reply by Rosa, 2026-11-12, draft (urn:uuid:22222222-2222-4333-8444-555555555555)

  Agreed.
  
  See the table.
`);
    expect(written.match(/^> /gm)).toHaveLength(1);
  });

  test('puts the notes of a page under one heading, and comes in a part a note', () => {
    const notes = [
      sampleNote(),
      sampleNote({ id: 'urn:uuid:2' }),
      sampleNote({ id: 'urn:uuid:3', pageTitle: 'Other' }),
    ];
    const parts = [...writeMarkdown(notes, { now })];
    expect(parts).toHaveLength(4);
    expect(parts.join('').match(/^## /gm)).toHaveLength(1);
    expect(parts.join('')).toContain('notes: 3');
  });

  test('makes no link of an address that is not of the web', () => {
    const target = { ...sampleNote().target, source: 'javascript:alert(1)' };
    expect(textOf(writeMarkdown([sampleNote({ target })], { now }))).not.toContain('<javascript');
  });

  test('writes a file a note, named by its words, no name twice', () => {
    const notes = [
      sampleNote(),
      sampleNote({ id: 'urn:uuid:2' }),
      sampleNote({ id: 'urn:uuid:3', exact: 'a/b: [[c]]' }),
    ];
    const files = [...writeMarkdownFiles(notes, { now })];
    expect(files.map(({ name }) => name)).toEqual([
      'roughly 400,000 in a single year.md',
      'roughly 400,000 in a single year 2.md',
      'a b c.md',
    ]);
    expect(files[2]?.text).toContain('title: "a/b: [[c]]"\naliases: ["What a year of figures counts"]');
  });
});

describe('a template of the reviewer', () => {
  const written = (template: string, note = fullNote()) =>
    textOf(writeMarkdown([note], { now, options: { template } }));
  const body = '{{#pages}}{{#notes}}\n> {{quote}}\n\n{{note}}\n\n<{{link}}>\n{{/notes}}{{/pages}}';

  test('has what it names, and leaves out what is not there', () => {
    const template = body.replace(
      '{{note}}',
      '{{note}}\n{{#verdict}}Verdict: {{verdict}}{{/verdict}}{{^verdict}}Open{{/verdict}}',
    );
    expect(written(template)).toContain('Removals only; returns are counted apart.\nVerdict: Lacks context\n');
    expect(written(template, sampleNote())).toContain('Removals only; returns are counted apart.\nOpen\n');
  });

  test('goes through lists', () => {
    const lists = '{{#evidence}}\n* [{{sourceTitle}}]({{sourceLink}})\n{{/evidence}}\n{{#tags}}#{{.}} {{/tags}}';
    expect(written(body.replace('<{{link}}>', `<{{link}}>\n${lists}`))).toContain(
      '* [Removals by year](https://agency.example/table.xlsx)\n#fiscal-year #removals',
    );
  });

  test.each([
    ['> {{note}}', '> Two lines\n> of text'],
    ['- {{note}}', '- Two lines\n  of text'],
    ['> 1. {{note}}', '> 1. Two lines\n>    of text'],
  ])('keeps a note of many lines in %j', (line, expected) => {
    expect(written(body.replace('{{note}}', line), fullNote({ text: 'Two lines\nof text' }))).toContain(expected);
  });

  test.each([
    [
      '{{quote}}{{note}}',
      'Line 1: nothing is called {{quote}} there. Line 1: nothing is called {{note}} there. {{link}} is missing.',
    ],
    [body.replace('{{note}}', ''), '{{note}} is missing.'],
    [`${body}{{date}}`, 'Line 7: nothing is called {{date}} there.'],
    [`${body}{{pages}}`, 'Line 7: {{pages}} is a list; write {{#pages}} … {{/pages}}.'],
    [body.replace('{{/notes}}', ''), 'Line 1: {{#notes}} has no {{/notes}}.'],
    [`${body}{{/tags}}`, 'Line 7: {{/tags}} closes nothing.'],
    [
      `---\ntitle: "{{title}}"\n---\n${body}`,
      'Line 2: in front matter {{title}} stands alone after its key, without quotation marks.',
    ],
    [body.replace('{{note}}', '[x]({{note}})'), 'Line 4: {{note}} is no link; an address is read there.'],
    [body.replace('{{note}}', '<b>{{note}}</b>'), 'a template holds no HTML'],
    [`${body}{{}}`, 'nothing is called {{}} there.'],
  ])('%j is refused, naming what is wrong', (template, message) => {
    expect(() => written(template)).toThrow(TemplateError);
    expect(() => written(template)).toThrow(message);
  });

  test('can be tried before it is used', () => {
    expect(previewMarkdown([sampleNote()], { now })).toHaveProperty('text');
    expect(previewMarkdown([sampleNote()], { now, options: { template: '{{x}}' } })).toEqual({
      problems: [
        { kind: 'unknown', name: 'x', line: 1 },
        ...['quote', 'note', 'link'].map(name => ({ kind: 'missing', name })),
      ],
    });
  });

  test('never runs, whatever it holds', () => {
    const pieces = fc.constantFrom(
      '}}\n',
      '---\n',
      ...'{{ }} {{# {{/ quote note tags a < ${1} {{#pages}} {{/pages}}'.split(' '),
    );
    fc.assert(
      fc.property(fc.string({ unit: pieces }), template => {
        try {
          written(template);
        } catch (error) {
          expect(error).toBeInstanceOf(TemplateError);
        }
      }),
    );
  });
});

/** HTML, images, and links that are not of the web or mail, as a CommonMark parser finds them. */
function harmIn(markdown: string): string[] {
  const harm: string[] = [];
  const walker = new Parser().parse(markdown.replace(/^---\n[\s\S]*?\n---\n/, '')).walker();
  for (let step = walker.next(); step; step = walker.next()) {
    const { type, destination, literal } = step.node;
    if (type === 'html_block' || type === 'html_inline' || type === 'image') harm.push(`${type} ${literal}`);
    if (type === 'link' && !/^(?:https?:\/\/|mailto:)/i.test(destination ?? '')) harm.push(`link ${destination}`);
  }
  return harm;
}

describe('nothing in a note becomes HTML, an image or another link', () => {
  const forms: [string, string | null][] = [
    ['our form', null],
    [
      'a form of one line',
      '{{#pages}}{{#notes}}{{quote}} {{note}} {{#tags}}{{.}} {{/tags}}[{{verdict}}]({{link}}) {{#replies}}{{reply}}{{/replies}}{{/notes}}{{/pages}}',
    ],
    [
      'a quoted form',
      '{{#pages}}\n# {{pageTitle}}\n{{#notes}}\n> - {{note}}\n>\n> ```\n> {{note}}\n> ```\n\n**{{quote}}** `{{quote}}` <{{link}}>\n{{/notes}}\n{{/pages}}',
    ],
    [
      'an indented form',
      '{{#pages}}{{#notes}}\ntext\n    {{note}}\n2. {{note}}\n\n```\n{{note}}\n```\n{{quote}} <{{link}}>\n{{/notes}}{{/pages}}',
    ],
  ];
  const written = (text: string, template: string | null) => {
    const note = fullNote({ text, exact: text || 'x', word: text || 'x', url: text || 'x', pageTitle: text });
    const reply = { ...note, id: 'urn:uuid:2', target: { type: 'SpecificResource' as const, source: note.id } };
    return textOf(writeMarkdown([note, reply], { now, options: { template } }));
  };

  test.each(forms)('in %s, for every hostile text', (_, template) => {
    for (const text of hostileTexts) expect(harmIn(written(text, template))).toEqual([]);
  });

  test.each(forms)('in %s, for texts made of what means something', (_, template) => {
    const signs =
      '``` ~~~ - 1. > <img/src=x/onerror=1> <!-- \\ \\\\ [x] [ ] ( ) ]: : ![ ` a javascript:1 https://a.example/ < >';
    const unit = fc.constantFrom('\n', '\n', ' ', '   ', '    ', '\t', '- ', '1. ', '> ', ...signs.split(' '));
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 14 }), text => {
        expect(harmIn(written(text, template))).toEqual([]);
      }),
    );
  });

  test('in front matter every value is one string of YAML', () => {
    for (const text of hostileTexts) {
      const front = /^---\n([\s\S]*?)\n---\n/.exec(written(text, null))?.[1] ?? '';
      for (const line of front.split('\n')) {
        const value = line.replace(/^\w+: /, '');
        expect(() => JSON.parse(value)).not.toThrow();
      }
    }
  });
});

describe('escapeMarkdown', () => {
  test.each([
    ['# Heading', '\\# Heading'],
    ['[x](javascript:1)', '\\[x\\]\\(javascript:1\\)'],
    ['<img src=x onerror=1>', '\\<img src=x onerror=1\\>'],
    ['- item', '\\- item'],
    ['1. item', '1\\. item'],
    ['a | b', 'a \\| b'],
    ['two\nlines\u2028three', 'two lines three'],
    ['ends in \\', 'ends in \\\\'],
    ['&lt;', '\\&lt;'],
  ])('shows %j as it is', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });

  test('leaves no sign of Markdown bare, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), text => {
        const escaped = escapeMarkdown(text);
        expect(escaped.replace(/\\./gs, '')).not.toMatch(/[`*_[\]()<>#!|~&\n]/);
      }),
    );
  });
});

describe('tameMarkdown', () => {
  test.each([
    ['<script>alert(1)</script>', '\\<script>alert(1)\\</script>'],
    ['\\<script>', '\\<script>'],
    ['![a](https://tracker.example/x.png)', '\\!\\[a](https://tracker.example/x.png)'],
    ['[x](javascript:1)', '[x]\\(javascript:1)'],
    ['[x]( &#106;avascript:1)', '[x]\\( &#106;avascript:1)'],
    ['[x]: javascript:1', '[x]\\: javascript:1'],
    ['- - [x\ny]: javascript:1', '- - [x\ny]\\: javascript:1'],
    ['[x]: https://news.example/', '[x]: https://news.example/'],
    ['\\\\<b>', '\\\\\\<b>'],
    ['so %% and no more', 'so \\%% and no more'],
    ['5 % and 6 %', '5 % and 6 %'],
    ['[a source](https://news.example/)', '[a source](https://news.example/)'],
    ['<https://news.example/>', '<https://news.example/>'],
    ['**bold** and `code`', '**bold** and `code`'],
  ])('turns %j into what can do no harm', (text, tamed) => {
    expect(tameMarkdown(text)).toBe(tamed);
  });

  test.each(['\\', ']\\', ']: ', '<', '![', '%'])('takes time as a text is long, also of %j over and over', unit => {
    expect(growthOverText(tameMarkdown, unit)).toBeLessThan(MOST_GROWTH);
  });

  test('leaves code in a fence alone and closes a fence that was left open', () => {
    expect(tameMarkdown('```\n<b>\n```')).toBe('```\n<b>\n```');
    expect(tameMarkdown('~~~~\n<b>\n~~~')).toBe('~~~~\n<b>\n~~~\n~~~~');
  });

  test('takes no fence for code that a list item may end early, nor one on a line that is begun', () => {
    expect(tameMarkdown('1. a\n   ```\n<b>')).toBe('1. a\n   ```\n\\<b>\n```');
    expect(tameMarkdown('```\n<b>\n```', false)).toBe('```\n\\<b>\n```');
  });
});
