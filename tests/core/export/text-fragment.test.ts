import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Target } from '../../../lib/core/annotation/annotation.ts';
import { anyText } from './parts.ts';
import { textFragmentLink } from '../../../lib/core/export/text-fragment.ts';

function target(exact: string, prefix = '', suffix = '', source = 'https://news.example/a'): Target {
  return { type: 'SpecificResource', source, selector: [{ type: 'TextQuoteSelector', exact, prefix, suffix }] };
}

describe('textFragmentLink', () => {
  test.each([
    { name: 'a quote alone', given: target('ninety-nine'), link: 'https://news.example/a#:~:text=ninety%2Dnine' },
    {
      name: 'three words of context on both sides',
      given: target('it', 'one two three four ', ' five six seven eight'),
      link: 'https://news.example/a#:~:text=two%20three%20four-,it,-five%20six%20seven',
    },
    {
      name: 'no context of another block, and none of signs alone',
      given: target('it', 'before\n\n', '.\n\nafter'),
      link: 'https://news.example/a#:~:text=it',
    },
    {
      name: 'a quote over two blocks by its ends',
      given: target('one two\n\nthree four'),
      link: 'https://news.example/a#:~:text=one%20two,three%20four',
    },
    {
      name: 'a fragment in place of an older one',
      given: target('it', '', '', 'https://news.example/a#top'),
      link: 'https://news.example/a#:~:text=it',
    },
    { name: 'other addresses as they are', given: target('it', '', '', 'urn:x'), link: 'urn:x' },
  ])('gives $name', ({ given, link }) => {
    expect(textFragmentLink(given)).toBe(link);
  });

  test('is an address for every quote, with the signs that separate its parts encoded', () => {
    fc.assert(
      fc.property(
        anyText(100).filter(text => text !== ''),
        exact => {
          const link = textFragmentLink(target(exact));
          expect(URL.canParse(link)).toBe(true);
          expect(link.split('#:~:text=')[1]).not.toMatch(/[-&\s]/);
        },
      ),
    );
  });
});
