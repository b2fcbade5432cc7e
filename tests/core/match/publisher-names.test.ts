import { describe, expect, test } from 'vitest';
import { isGivenByPublisher, publisherNames } from '../../../lib/core/match/records/publisher-names.ts';

describe('who published a figure is called by several names', () => {
  test.each([
    ['the Congressional Budget Office', ['Congressional Budget Office', 'CBO']],
    ['The New York Times', ['New York Times', 'Times', 'NYT']],
    ['Brookings Institution', ['Brookings Institution', 'Brookings']],
    ['Pew Research Center', ['Pew Research Center', 'Pew']],
    ['the Federation for American Immigration Reform (FAIR)', ['Federation for American Immigration Reform', 'FAIR']],
    ['TRAC, from ICE data', ['TRAC']],
    ['the Census Bureau', ['Census Bureau']],
  ])('%s', (publisher, names) => {
    expect(publisherNames(publisher)).toEqual(names);
  });

  test.each(['ICE', 'the White House', 'Congress', 'the government of Panama', 'news reports of the designations'])(
    '%s is told by everybody',
    publisher => {
      expect(publisherNames(publisher)).toEqual([]);
    },
  );
});

describe('a number is given by whoever published it', () => {
  test.each([
    ['the Congressional Budget Office', 'CBO says 3.4', true],
    ['the Congressional Budget Office', 'CBOE shares rose by 3.4', false],
    ['the Congressional Budget Office', 'CBO found that contractors billed 3.4', false],
    ['the Federation for American Immigration Reform (FAIR)', 'FAIR, a group that wants less, says 3.4', true],
    ['The New York Times', 'NYT got 3.4', true],
    ['The New York Times', 'It fell three times to 3.4', false],
    ['Pew Research Center', "Pew's count is 3.4", true],
    ['the FBI', 'Murder fell by 3.4, the FBI said', false],
  ])('%s: %s', (publisher, text, is) => {
    expect(isGivenByPublisher(publisher, text, text.indexOf('3.4'))).toBe(is);
  });
});
