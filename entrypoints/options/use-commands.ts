import { useEffect, useState } from 'preact/hooks';
import type { CommandItem } from '../../components/options/keys-section.tsx';
import { browser } from '../../lib/browser/browser.ts';

/** Chromium's own list; a page may not link to it, an extension may open it. */
const chromiumList = 'chrome://extensions/shortcuts';

/** The commands with the keys that hold now, and the way to the browser's list of them. */
export function useCommands(): { commands: readonly CommandItem[]; onChange: (() => void) | null } {
  const [commands, setCommands] = useState<readonly CommandItem[]>([]);
  useEffect(() => {
    const read = async () => {
      const all = await browser.commands.getAll();
      setCommands(
        all.flatMap(({ name = '', description = '', shortcut = '' }) =>
          description ? [{ name, description, keys: shortcut }] : [],
        ),
      );
    };
    void read();
    // The keys are changed in another tab: look again when the reader comes back.
    const look = () => void read();
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, []);
  // Firefox has it since version 137.
  const { openShortcutSettings: open } = browser.commands as { openShortcutSettings?: () => Promise<void> };
  if (open) return { commands, onChange: () => void open() };
  return { commands, onChange: browser.sidePanel ? () => void browser.tabs.create({ url: chromiumList }) : null };
}
