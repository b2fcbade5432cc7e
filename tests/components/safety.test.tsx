import { afterEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { RecoveryView } from '../../components/safety/recovery-view.tsx';
import { SafetyNotice } from '../../components/safety/safety-notice.tsx';
import { mount, preferring, unmount, violations } from './mount.ts';
import { recoveryProps, safetySurfaces, snapshots } from './safety-samples.tsx';

afterEach(unmount);

describe('a lost database', () => {
  test('is told with what was kept, since when, and that nothing is decided', async () => {
    const root = await mount(<RecoveryView {...recoveryProps()} />);
    const said = root.textContent ?? '';
    expect(said).toContain(
      'Kept here since 3 Apr 2026: 812 notes, 340 seen cards, 2 drafts. Last seen whole on 26 Nov 2026',
    );
    expect(said).toContain('Restart the browser first');
    expect(said).toContain('Nothing was deleted, and nothing is written until you have decided.');
  });

  test('comes back from a snapshot that was looked at first; a damaged one cannot be looked at', async () => {
    const onLook = vi.fn();
    await mount(<RecoveryView {...recoveryProps({ onLook })} />);
    const looks = page.getByRole('button', { name: /^Look at it/ });
    expect(looks.elements()).toHaveLength(2);
    await looks.first().click();
    expect(onLook).toHaveBeenCalledWith(snapshots[0]);
  });

  test('is given up only by typing it', async () => {
    const onStartEmpty = vi.fn();
    await mount(<RecoveryView {...recoveryProps({ onStartEmpty })} />);
    const start = page.getByRole('button', { name: 'Start', exact: true });
    expect(start.element()).toHaveProperty('disabled', true);
    await userEvent.type(page.getByRole('textbox'), 'Start with  nothing');
    await userEvent.keyboard('{Enter}');
    expect(onStartEmpty).toHaveBeenCalledOnce();
  });
});

test('while all is well nothing is said', async () => {
  const nothing = () => {};
  const root = await mount(
    <SafetyNotice standing={{ kind: 'whole' }} onReload={nothing} onData={nothing} onRecover={nothing} />,
  );
  expect(root.textContent).toBe('');
});

describe.each(['light', 'dark'])('in %s', scheme => {
  test.each(safetySurfaces)('axe-core finds nothing in %s', async (_name, draw) => {
    await preferring({ 'prefers-color-scheme': scheme });
    expect(await violations(await mount(draw()))).toEqual([]);
  });
});
