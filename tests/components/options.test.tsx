import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { DataSection } from '../../components/options/data-section.tsx';
import { HistorySection } from '../../components/options/history-section.tsx';
import { KeysSection } from '../../components/options/keys-section.tsx';
import { ReadingSection } from '../../components/options/reading-section.tsx';
import { ReviewerSection, type ReviewerSectionProps } from '../../components/options/reviewer-section.tsx';
import { SitesSection } from '../../components/options/sites-section.tsx';
import { TopicsSection } from '../../components/options/topics-section.tsx';
import { countRows, noStores } from '../../lib/core/backup/stores.ts';
import { defaultSettings } from '../../lib/core/settings/settings.ts';
import { wordsIn } from '../words.ts';
import { mount, preferring, unmount, violations } from './mount.ts';
import { dataProps, OptionsSample, sitesProps, topicsProps } from './options-sample.tsx';
import { importProps, plan } from './transfer-sample.tsx';

function button(name: string): HTMLButtonElement {
  const found = [...document.querySelectorAll('button')].find(
    element => (element.getAttribute('aria-label') ?? element.textContent?.trim()) === name,
  );
  if (!found) throw new Error(`no button is called ${name}`);
  return found;
}
const field = (label: string) =>
  [...document.querySelectorAll('label')].find(element => element.textContent?.startsWith(label))
    ?.control as HTMLInputElement & HTMLSelectElement;

afterEach(unmount);

describe('sites', () => {
  test('say in words what is chosen, and ask for another choice by one press', async () => {
    const onMode = vi.fn();
    const root = await mount(<SitesSection {...sitesProps({ onMode })} />);
    expect(button('These sites').getAttribute('aria-pressed')).toBe('true');
    expect(root.textContent).toContain('Any other page is read only when you press the button in the toolbar.');
    await userEvent.click(button('All sites'));
    await userEvent.click(button('Nowhere'));
    expect(onMode.mock.calls).toEqual([['everywhere'], ['off']]);
  });

  test.each([
    { typed: 'https://www.Weekly.example/news?a=1', added: [['www.weekly.example']], trouble: '' },
    { typed: '', added: [], trouble: 'Write the name of a site first.' },
    { typed: 'the daily', added: [], trouble: '“the daily” is not the name of a site. Write it as news.example.' },
    { typed: '*.example', added: [], trouble: '“*.example” is not the name of a site. Write it as news.example.' },
    { typed: 'Daily.example', added: [], trouble: 'daily.example is on the list already.' },
    { typed: 'www.daily.example', added: [], trouble: 'daily.example is on the list already.' },
  ])('take "$typed" or say what is wrong with it', async ({ typed, added, trouble }) => {
    const onAdd = vi.fn();
    const root = await mount(<SitesSection {...sitesProps({ onAdd })} />);
    const input = root.querySelector('input')!;
    if (typed) await userEvent.fill(input, typed);
    input.focus();
    await userEvent.keyboard('{Enter}');
    expect(onAdd.mock.calls).toEqual(added);
    expect(root.querySelector('[role=alert]')?.textContent).toBe(trouble);
    expect(input.getAttribute('aria-invalid')).toBe(String(trouble !== ''));
    // Typing on takes the complaint away.
    await userEvent.fill(input, 'a');
    expect(root.querySelector('[role=alert]')?.textContent).toBe('');
  });

  test('say when all of them are paused, and go on at a press', async () => {
    const onGoOn = vi.fn();
    const root = await mount(<SitesSection {...sitesProps({ pausedUntil: 'restart', onGoOn })} />);
    expect(root.querySelector('.notice')?.textContent).toBe(
      'Paused. Nothing is read on any site until the browser restarts.',
    );
    await userEvent.click(button('Go on now'));
    expect(onGoOn).toHaveBeenCalledOnce();
  });

  test('are removed and turned on by buttons that name them', async () => {
    const onRemove = vi.fn();
    const onTurnOn = vi.fn();
    await mount(<SitesSection {...sitesProps({ onRemove, onTurnOn })} />);
    await userEvent.click(button('Remove: herald.example'));
    await userEvent.click(button('Turn on: mail.example'));
    expect([onRemove.mock.calls, onTurnOn.mock.calls]).toEqual([[['herald.example']], [['mail.example']]]);
  });
});

describe('cards and marks', () => {
  const draw = (onChange = vi.fn(), other = {}) =>
    mount(<ReadingSection reading={{ ...defaultSettings.reading, ...other }} onChange={onChange} />);

  test('each choice is told by itself', async () => {
    const onChange = vi.fn();
    const root = await draw(onChange);
    await userEvent.selectOptions(field('Open a card'), 'click');
    await userEvent.selectOptions(field('Mentions to mark'), 'page');
    await userEvent.click(root.querySelector('[value=strong]')!);
    expect(onChange.mock.calls).toEqual([[{ clickOnly: true }], [{ density: 'page' }], [{ look: 'strong' }]]);
  });

  test('the rest is set by keys and written in words', async () => {
    const onChange = vi.fn();
    const root = await draw(onChange);
    const range = field('Rest before a card opens');
    expect([range.value, root.querySelector('output')?.textContent]).toEqual(['450', '450 ms']);
    range.focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(onChange.mock.calls).toEqual([[{ hoverMs: 500 }]]);
    await userEvent.keyboard('{Home}');
    expect(onChange).toHaveBeenLastCalledWith({ hoverMs: 0 });
  });

  test('there is no rest to set where only a click opens', async () => {
    await draw(vi.fn(), { clickOnly: true });
    expect(field('Rest before a card opens').disabled).toBe(true);
  });
});

describe('topics', () => {
  const box = (name: string) => field(name);

  test('are listed with their counts; one name can stand for several', async () => {
    const onChange = vi.fn();
    const root = await mount(<TopicsSection {...topicsProps({ onChange })} />);
    expect([...root.querySelectorAll('.topic-list li')].map(item => item.textContent)).toEqual([
      'Courts8',
      'Removals by year22',
      'Jobs9',
    ]);
    expect(root.querySelector('[role=status]')?.textContent).toBe('2 of 3 topics are marked.');
    await userEvent.click(box('Removals by year'));
    await userEvent.click(box('Jobs'));
    expect(onChange.mock.calls).toEqual([[['jobs', 'removals', 'history']], [[]]]);
  });

  test('are marked or left out all at once', async () => {
    const onChange = vi.fn();
    await mount(<TopicsSection {...topicsProps({ onChange })} />);
    await userEvent.click(button('Mark all'));
    await userEvent.click(button('Mark none'));
    expect(onChange.mock.calls).toEqual([[[]], [['courts', 'removals', 'history', 'jobs']]]);
  });

  test('a muted claim is listed by what it states, and marked again by a press', async () => {
    const onUnmute = vi.fn();
    const root = await mount(<TopicsSection {...topicsProps({ onUnmute })} />);
    expect(root.querySelector('.site-list [lang=en]')?.textContent).toContain('315,943');
    await userEvent.click(button('Mark again: ICE removed 315,943 people in fiscal year 2014.'));
    expect(onUnmute).toHaveBeenCalledWith('c1');
  });
});

describe('history', () => {
  const draw = (other: Partial<Parameters<typeof HistorySection>[0]>) =>
    mount(<HistorySection on days={90} kept={340} forgotten={0} onChange={() => {}} onUndo={() => {}} {...other} />);

  test('is turned off, and its age changed', async () => {
    const onChange = vi.fn();
    await draw({ onChange });
    await userEvent.click(field('Keep history'));
    await userEvent.selectOptions(field('Keep cards for'), '30');
    await userEvent.selectOptions(field('Keep cards for'), 'always');
    expect(onChange.mock.calls).toEqual([[{ history: false }], [{ historyDays: 30 }], [{ historyDays: null }]]);
  });

  test('an age that is not offered is shown all the same', async () => {
    await draw({ days: 45 });
    expect(field('Keep cards for').selectedOptions[0]?.textContent).toBe('45 days');
  });

  test('says how many cards were deleted, and brings them back', async () => {
    const onUndo = vi.fn();
    const root = await draw({ forgotten: 12, onUndo });
    expect(root.querySelector('[role=status]')?.textContent).toContain('12 older cards were deleted.');
    await userEvent.click(button('Undo'));
    expect(onUndo).toHaveBeenCalledOnce();
  });
});

describe('data', () => {
  test('says what is kept and how much of it there is', async () => {
    const root = await mount(<DataSection {...dataProps()} />);
    expect(root.querySelector('.context')?.textContent).toBe(
      'Kept on this device only: 12 notes, 340 seen cards, 1 draft. With the database, 41 MB.',
    );
  });

  test('is erased only once the words are typed', async () => {
    const onErase = vi.fn();
    await mount(<DataSection {...dataProps({ onErase })} />);
    const input = document.querySelector<HTMLInputElement>('.danger input')!;
    for (const typed of ['erase', 'erase 35 items']) {
      await userEvent.fill(input, typed);
      await userEvent.keyboard('{Enter}');
      expect(button('Erase').disabled).toBe(true);
    }
    expect(onErase).not.toHaveBeenCalled();
    await userEvent.fill(input, ' Erase  353 items ');
    await userEvent.click(button('Erase'));
    expect(onErase).toHaveBeenCalledOnce();
  });

  test('can be put back for as long as the page is open', async () => {
    const onUndo = vi.fn();
    const step = { kind: 'erased', counts: { ...countRows(noStores), annotations: 12 } } as const;
    const root = await mount(<DataSection {...dataProps({ step, onUndo })} />);
    expect(root.textContent).toContain(
      'Erased: 12 notes, and all settings. It can be undone until you leave this page; after that a snapshot stays here for 30 days.',
    );
    await userEvent.click(button('Undo'));
    expect(onUndo).toHaveBeenCalledOnce();
  });
});

test('keys are listed, with the way to change them where there is one', async () => {
  const commands = [{ name: 'next', description: 'Next claim', keys: '' }];
  const root = await mount(<KeysSection commands={commands} onChange={null} />);
  expect(root.querySelector('.site-list')?.textContent).toBe('Next claimNo keys');
  expect(root.querySelector('button')).toBeNull();
  expect(root.textContent).toContain('Manage Extension Shortcuts');
});

describe('the whole page', () => {
  beforeEach(() => preferring({}));
  afterEach(() => page.viewport(800, 600));

  test('every part has a link in the list, and the list follows the reader', async () => {
    const root = await mount(<OptionsSample />);
    const links = [...root.querySelectorAll<HTMLAnchorElement>('.onav a')];
    for (const link of links) expect(root.querySelector(`section${link.hash} h2`)?.textContent).toBe(link.textContent);
    expect(links).toHaveLength(root.querySelectorAll('.osec').length);
    root.querySelector('#topics')?.scrollIntoView();
    await vi.waitFor(() => expect(root.querySelector('[aria-current=true]')?.textContent).toBe('Topics'), {
      timeout: 5000,
    });
    scrollTo(0, document.documentElement.scrollHeight);
    await vi.waitFor(() => expect(root.querySelector('[aria-current=true]')?.textContent).toBe('Privacy'), {
      timeout: 5000,
    });
    scrollTo(0, 0);
  });

  test('every control is reached by Tab, in the order that it stands in', async () => {
    const root = await mount(<OptionsSample />);
    const controls = [...root.querySelectorAll<HTMLElement>('a, button, input, select, summary')].filter(
      control => !control.matches(':disabled, [hidden], [type=radio]:not(:checked)'),
    );
    (document.activeElement as HTMLElement | null)?.blur();
    for (const control of controls) {
      await userEvent.keyboard('{Tab}');
      expect(document.activeElement).toBe(control);
    }
  });

  test.each(['en', 'ar'] as const)('nothing is cut off at 320 px, in %s', async language => {
    await page.viewport(320, 800);
    const root = await mount(
      <OptionsSample
        data={dataProps({
          transfer: importProps({
            step: { kind: 'plan', file: 'a-very-long-name-of-a-backup-file.json', of: 'backup', plan },
          }),
        })}
      />,
      wordsIn(language),
    );
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    const small = [...root.querySelectorAll<HTMLElement>('button, a, select, summary, .topic-list label')].filter(
      control => control.getBoundingClientRect().height < 24,
    );
    expect(small.map(control => control.textContent)).toEqual([]);
    expect(await violations(root)).toEqual([]);
  });

  const steps = [
    { name: 'at rest', props: {} },
    {
      name: 'with a dry run',
      props: {
        data: dataProps({
          transfer: importProps({ step: { kind: 'plan', file: 'backup.json', of: 'backup', plan } }),
        }),
      },
    },
    {
      name: 'off',
      props: {
        sites: sitesProps({
          mode: 'off',
          pausedUntil: 'restart',
          sites: [],
          offSites: [],
          said: 'news.example is no longer read.',
        }),
      },
    },
  ] as const;
  test.each(['light', 'dark'].flatMap(scheme => steps.map(step => ({ scheme, ...step }))))(
    'axe-core finds nothing in $scheme, $name',
    async ({ scheme, props }) => {
      await preferring({ 'prefers-color-scheme': scheme });
      expect(await violations(await mount(<OptionsSample {...props} />))).toEqual([]);
    },
  );
});

describe('reviewing', () => {
  const section = (other: Partial<ReviewerSectionProps> = {}) => (
    <ReviewerSection {...defaultSettings} usual={defaultSettings.verdicts} onChange={() => {}} {...other} />
  );
  const [supported, lacks] = defaultSettings.verdicts;

  test('takes a name to sign with, and both switches', async () => {
    const onChange = vi.fn();
    const root = await mount(section({ onChange }));
    await userEvent.fill(field('Your name'), ' Ines ');
    await userEvent.tab();
    for (const one of root.querySelectorAll<HTMLElement>('[role=switch]')) await userEvent.click(one);
    expect(onChange.mock.calls).toEqual([[{ reviewer: 'Ines' }], [{ notesOnPages: true }], [{ singleKeys: false }]]);
  });

  test('changes the scale row by row', async () => {
    const onChange = vi.fn();
    const verdicts = [supported!, lacks!];
    const root = await mount(section({ verdicts, onChange }));
    const changed = () => (onChange.mock.lastCall as [{ verdicts: object }])[0].verdicts;
    const names = root.querySelectorAll<HTMLInputElement>('.verdict-list input');
    await userEvent.fill(names[1]!, ' Half the story ');
    await userEvent.tab();
    expect(changed()).toEqual([supported, { name: 'Half the story', rating: 3 }]);
    await userEvent.selectOptions(root.querySelector('[aria-label="Rating of Lacks context"]')!, '2');
    expect(changed()).toEqual([supported, { ...lacks, rating: 2 }]);
    await userEvent.click(button('Move down: Supported'));
    expect(changed()).toEqual([lacks, supported]);
    await userEvent.click(button('Remove: Supported'));
    expect(changed()).toEqual([lacks]);
    await userEvent.fill(root.querySelector('.add-site input')!, 'Satire');
    await userEvent.keyboard('{Enter}');
    expect(changed()).toEqual([supported, lacks, { name: 'Satire', rating: null }]);
    await userEvent.click(button('Back to the usual scale'));
    expect(changed()).toEqual(defaultSettings.verdicts);
    expect(button('Move up: Supported').disabled).toBe(true);
  });

  test.each([
    { typed: '', said: 'Write the verdict first.' },
    { typed: 'Supported', said: '“Supported” is on the scale already.' },
  ])('refuses "$typed" in words', async ({ typed, said }) => {
    const onChange = vi.fn();
    const root = await mount(section({ verdicts: [supported!], onChange }));
    if (typed) await userEvent.fill(root.querySelector('.add-site input')!, typed);
    await userEvent.click(button('Add'));
    expect([root.querySelector('[role=alert]')?.textContent, onChange.mock.calls]).toEqual([said, []]);
    await userEvent.click(button('Remove: Supported'));
    expect(root.querySelector('[role=alert]')?.textContent).toBe('The scale needs one verdict at least.');
  });
});
