import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeMarkdown, safeLink, tameMarkdown } from '../../../lib/core/export/escape-markdown.ts';
import { writeMarkdown } from '../../../lib/core/export/markdown.ts';
import { sampleNote } from './sample-notes.ts';

const now = '2026-11-24T12:00:00.000Z';

describe('writeMarkdown', () => {
  test('gives page, quote, note, claim and a link to the very words', () => {
    expect(writeMarkdown([sampleNote()], { now })).toBe(`---
title: "Sidelight notes"
exported: "2026-11-24T12:00:00.000Z"
notes: 1
pages: ["https://news.example/a?id=1"]
claims: ["obama-400000-single-year"]
---

## What a year of figures counts

<https://news.example/a?id=1>

> roughly 400,000 in a single year

Removals only; returns are counted apart.

- Claim: obama-400000-single-year
- By: Rosa
- Written: 2026-11-12
- Changed: 2026-11-13
- Words: <https://news.example/a?id=1#:~:text=the%20agency%20removed-,roughly%20400%2C000%20in%20a%20single%20year,-%2C%20its%20highest>
- Id: urn:uuid:11111111-2222-4333-8444-555555555555
`);
  });

  test('puts the notes of a page under one heading', () => {
    const notes = [
      sampleNote(),
      sampleNote({ id: 'urn:uuid:2' }),
      sampleNote({ id: 'urn:uuid:3', pageTitle: 'Other' }),
    ];
    const written = writeMarkdown(notes, { now });
    expect(written.match(/^## /gm)).toHaveLength(1);
    expect(written).toContain('notes: 3');
  });

  test('makes no link of an address that is not of the web', () => {
    const target = { ...sampleNote().target, source: 'javascript:alert(1)' };
    expect(writeMarkdown([sampleNote({ target })], { now })).not.toContain('<javascript');
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
    ['[x]: javascript:1', '\\[x\\]: javascript:1'],
    ['[a source](https://news.example/)', '[a source](https://news.example/)'],
    ['<https://news.example/>', '<https://news.example/>'],
    ['**bold** and `code`', '**bold** and `code`'],
  ])('turns %j into what can do no harm', (text, tamed) => {
    expect(tameMarkdown(text)).toBe(tamed);
  });

  test('leaves code in a fence alone and closes a fence that was left open', () => {
    expect(tameMarkdown('```\n<b>\n```')).toBe('```\n<b>\n```');
    expect(tameMarkdown('~~~~\n<b>\n~~~')).toBe('~~~~\n<b>\n~~~\n~~~~');
  });
});

describe('safeLink', () => {
  test.each([
    ['https://a.example/b c', 'https://a.example/b%20c'],
    ['https://a.example/<x>', 'https://a.example/%3Cx%3E'],
    ['javascript:alert(1)', null],
    [' https://a.example/', null],
    ['data:text/html,x', null],
  ])('%j becomes %j', (address, link) => {
    expect(safeLink(address)).toBe(link);
  });
});
