import { afterEach, describe, expect, test } from 'vitest';
import { followCanonicalLink } from '../../lib/dom/canonical-link.ts';

const loaded = location.href;

function say(html: string): void {
  for (const link of document.head.querySelectorAll('[data-said]')) link.remove();
  document.head.insertAdjacentHTML('beforeend', html.replaceAll('<link', '<link data-said'));
}
afterEach(() => {
  say('');
  document.body.replaceChildren();
  history.replaceState(null, '', loaded);
});

describe('the canonical link', () => {
  test.each([
    ['<link rel="icon" href="/i"><link rel="Canonical nofollow" href="/a">', '/a'],
    ['<link rel="canonical">', null],
    ['<link rel="canonically" href="/a">', null],
    ['', null],
  ])('is read from %s', (html, href) => {
    say(html);
    expect(followCanonicalLink(document)()?.href ?? null).toBe(href);
  });

  test('is not one in the body, which a comment may have brought', () => {
    document.body.innerHTML = '<link rel="canonical" href="/planted">';
    expect(followCanonicalLink(document)()).toBeNull();
  });

  test('is of the address that was loaded, until the page says another', () => {
    say('<link rel="canonical" href="/one">');
    const read = followCanonicalLink(document);
    const at = read()?.at;
    history.pushState(null, '', '/two');
    expect(read()).toEqual({ href: '/one', at });
    say('<link rel="canonical" href="/two">');
    expect(read()).toEqual({ href: '/two', at: location.href });
  });

  test('that was there before the page became another is of the address before, also for a script that comes later', () => {
    say('<link rel="canonical" href="/one">');
    history.pushState(null, '', '/two');
    expect(followCanonicalLink(document)()?.at).not.toBe(location.href);
  });
});
