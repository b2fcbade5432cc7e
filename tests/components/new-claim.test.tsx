import { afterEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { NewClaimView } from '../../components/new-claim/new-claim-view.tsx';
import type { FormFault } from '../../lib/core/claim/form/claim-of-form.ts';
import { mount, preferring, unmount, violations } from './mount.ts';
import { newClaimForm as form, newClaimProps as props, newClaimSentence as sentence } from './new-claim-sample.ts';
import { wordsIn } from '../words.ts';
import '../../components/new-claim/new-claim.css';

afterEach(unmount);

const fault = (field: string, ask: FormFault['ask']): FormFault => ({ field, ask, value: '', isAdvice: false });

const button = (name: string) =>
  [...document.querySelectorAll('button')].find(one =>
    [one.getAttribute('aria-label'), one.title, one.textContent].includes(name),
  )!;
const field = (label: string) => {
  const found = [...document.querySelectorAll('label')].find(one => one.textContent === label)!;
  return document.getElementById(found.htmlFor) as HTMLInputElement;
};

describe('a new claim', () => {
  test('shows what was read, and takes a number and a time from it', async () => {
    const onNumber = vi.fn();
    const onTime = vi.fn();
    const root = await mount(<NewClaimView {...props({ onNumber, onTime })} />);
    expect(root.textContent).toContain('316,000');
    expect(root.textContent).toContain('FY2014');
    await userEvent.click(button('Take about 316,000 as the figure'));
    await userEvent.click(button('Take fiscal year 2014 as the time'));
    expect(onNumber).toHaveBeenCalledWith(0);
    expect(onTime).toHaveBeenCalledWith(0);
  });

  test('that another tab has saved meanwhile says so, and leaves it to the reviewer which is kept', async () => {
    const onConflict = { onOpenOther: vi.fn(), onKeepAsOther: vi.fn(), onPutInPlace: vi.fn() };
    const conflict = { id: 'a', at: '2026-11-24T12:02:00.000Z' };
    await mount(<NewClaimView {...props({ conflict, onConflict })} />);
    expect(document.querySelector('[role=alert]')?.textContent).toContain('24 Nov 2026');
    expect(document.querySelector('[role=alert]')?.textContent).toContain('Nothing was overwritten');
    for (const name of ['Open the other', 'Keep mine as another claim', 'Put mine in its place'])
      await userEvent.click(button(name));
    for (const call of Object.values(onConflict)) expect(call).toHaveBeenCalledOnce();
    await mount(<NewClaimView {...props({ conflict: { id: 'a', at: null }, onConflict })} />);
    expect(button('Open the other')).toBeUndefined();
    await userEvent.click(button('Keep mine all the same'));
    expect(onConflict.onPutInPlace).toHaveBeenCalledTimes(2);
  });

  test('takes names of the database by their words, and says what is none', async () => {
    const onForm = vi.fn();
    await mount(<NewClaimView {...props({ onForm })} />);
    await userEvent.fill(field('What is counted'), 'Returns');
    await userEvent.tab();
    expect(onForm).toHaveBeenLastCalledWith({ figure: { ...form.figure, measure: 'returns' } });
    await mount(<NewClaimView {...props({ form: { ...form, figure: { ...form.figure, measure: 'nonsense' } } })} />);
    expect(field('What is counted').getAttribute('aria-invalid')).toBe('true');
    expect(document.body.textContent).toContain('The database does not know this word.');
  });

  test('adds a restriction once, and takes it away', async () => {
    const onForm = vi.fn();
    await mount(<NewClaimView {...props({ onForm })} />);
    await userEvent.fill(field('Only those'), 'children');
    await userEvent.tab();
    expect(onForm).toHaveBeenLastCalledWith({ figure: { ...form.figure, restrictions: ['children'] } });
    const withOne = { ...form, figure: { ...form.figure, restrictions: ['children'] } };
    await mount(<NewClaimView {...props({ onForm, form: withOne })} />);
    await userEvent.click(button('Remove children'));
    expect(onForm).toHaveBeenLastCalledWith({ figure: { ...form.figure, restrictions: [] } });
  });

  test.each([
    {
      faults: { draft: [fault('a', 'fill-in')], shown: [] },
      draft: false,
      shown: false,
    },
    {
      faults: { draft: [], shown: [fault('a', 'fill-in')] },
      draft: true,
      shown: false,
    },
    {
      faults: { draft: [], shown: [{ ...fault('a', 'stale'), isAdvice: true }] },
      draft: true,
      shown: true,
    },
  ])('can be kept and shown when $faults leaves nothing firm to do', async ({ faults, draft, shown }) => {
    await mount(<NewClaimView {...props({ faults })} />);
    expect(button('Keep as a draft').disabled).toBe(!draft);
    expect(button('Mark it on pages').disabled).toBe(!shown);
  });

  test('names what is missing as the form does, and leads to it', async () => {
    const draft = [
      fault('figure.measure', 'fill-in'),
      fault('figure.period.label', 'fill-in'),
      fault('sources.0.url', 'https'),
      fault('figure.restrictions.0', 'lexicon'),
      { ...fault('examples.matches.1', 'not-read'), value: 'They left.' },
    ];
    const root = await mount(<NewClaimView {...props({ faults: { draft, shown: [] } })} />);
    const listed = [...root.querySelectorAll('.nc-faults li')].map(item => item.textContent);
    expect(listed).toEqual([
      'What is counted: fill this in',
      'As the card says it: fill this in',
      'Source 1: Address: give an address that begins with https://',
      'Only those: choose one from the list',
      'Sentences that state it, one a line: this is not read as the claim: word it otherwise, or correct the record: They left.',
    ]);
    await userEvent.click(button('Source 1: Address'));
    expect(document.activeElement).toBe(field('Address'));
    await userEvent.click(button('What is counted'));
    expect(document.activeElement).toBe(field('What is counted'));
    await userEvent.click(button('Only those'));
    expect(document.activeElement).toBe(field('Only those'));
  });

  test('lists what it would mark, with the words, and why the sentence is left out', async () => {
    const mark = { text: sentence, start: 3, end: 30, relation: 'agrees' as const };
    const here = { title: 'Here', sentences: [mark] };
    const tried = {
      sentence: { rule: 'unread: restriction' },
      here,
      tabs: [],
      kept: [{ title: 'Kept', sentences: [] }],
    };
    const root = await mount(<NewClaimView {...props({ tried })} />);
    expect(root.querySelector('mark')?.textContent).toBe(sentence.slice(3, 30));
    expect(root.textContent).toContain('Why: unread: restriction');
    expect(root.textContent).toContain('On this page: 1 sentence');
  });

  test('has no fault that axe finds, light and dark, from right to left too', async () => {
    for (const scheme of ['light', 'dark']) {
      await preferring({ 'prefers-color-scheme': scheme });
      expect(await violations(await mount(<NewClaimView {...props()} />))).toEqual([]);
    }
    expect(await violations(await mount(<NewClaimView {...props()} />, wordsIn('ar')))).toEqual([]);
    await preferring({});
  });
});
