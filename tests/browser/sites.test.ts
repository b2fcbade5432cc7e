import { describe, expect, test } from 'vitest';
import { badgeText } from '../../lib/browser/badge.ts';
import { isPrivateHost } from '../../lib/browser/private-hosts.ts';
import { coversUrl, isEverySite, originsOf, siteOf } from '../../lib/browser/sites.ts';

describe('coversUrl', () => {
  test.each([
    ['*://news.example/*', 'https://news.example/a', true],
    ['*://news.example/*', 'http://news.example/', true],
    ['https://news.example/*', 'http://news.example/', false],
    ['*://news.example/*', 'https://www.news.example/', false],
    ['*://*.news.example/*', 'https://www.news.example/', true],
    ['*://*.news.example/*', 'https://news.example/', true],
    ['*://*.news.example/*', 'https://fakenews.example/', false],
    ['*://*/*', 'https://any.example/', true],
    ['<all_urls>', 'https://any.example/', true],
    ['<all_urls>', 'file:///etc/passwd', false],
    ['nonsense', 'https://any.example/', false],
  ])('%s covers %s: %s', (pattern, url, covered) => {
    expect(coversUrl(pattern, url)).toBe(covered);
  });
});

describe('the access of a site', () => {
  test.each([
    ['news.example', ['*://news.example/*', '*://www.news.example/*']],
    ['www.news.example', ['*://news.example/*', '*://www.news.example/*']],
    ['news.co.uk', ['*://news.co.uk/*', '*://www.news.co.uk/*']],
    ['edition.news.example', ['*://edition.news.example/*']],
  ])('to %s is asked for with its usual names, and no more', (host, origins) => {
    expect(originsOf(host)).toEqual(origins);
  });
  test.each([
    ['*://news.example/*', 'news.example'],
    ['https://www.news.example/*', 'news.example'],
    ['*://*.news.example/*', 'news.example'],
    ['*://edition.news.example/*', 'edition.news.example'],
  ])('%s is called %s', (pattern, site) => {
    expect(siteOf(pattern)).toBe(site);
    expect(isEverySite(pattern)).toBe(false);
  });
  test.each(['<all_urls>', '*://*/*', 'https://*/*'])('%s is every site', pattern => {
    expect(isEverySite(pattern)).toBe(true);
  });
});

describe('isPrivateHost', () => {
  test.each(['mail.google.com', 'secure.chase.com', 'webmail.school.example', 'x.bank', 'mychart.clinic.example'])(
    '%s is left out of the history',
    host => expect(isPrivateHost(host)).toBe(true),
  );
  test.each(['www.dailymail.co.uk', 'news.example', 'www.bankrate.com', 'worldbank.org', 'purchase.com', 'localhost'])(
    '%s is not',
    host => expect(isPrivateHost(host)).toBe(false),
  );
});

describe('badgeText', () => {
  test.each([
    [null, ''],
    [0, ''],
    [8, '8'],
    [99, '99'],
    [100, '99+'],
  ])('shows %s as "%s"', (count, text) => {
    expect(badgeText(count)).toBe(text);
  });
});
