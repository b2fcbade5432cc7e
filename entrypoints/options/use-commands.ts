import { useEffect, useState } from 'preact/hooks';
import type { CommandItem } from '../../components/options/keys-section.tsx';
import { useWords } from '../../components/words.tsx';
import { browser } from '../../lib/browser/browser.ts';
import type { Key } from '../../lib/core/words/words.ts';

/** The commands of the manifest, in the order in which they are listed. */
const words = {
  next: 'manifest.next',
  previous: 'manifest.previous',
  open: 'manifest.open',
  panel: 'manifest.panel',
  'look-up': 'manifest.lookUp',
  note: 'manifest.noteSelection',
} as const satisfies Readonly<Record<string, Key>>;
const names = Object.keys(words) as readonly (keyof typeof words)[];

/** Chromium's own list; a page may not link to it, an extension may open it. */
const chromiumList = 'chrome://extensions/shortcuts';

/** The commands with the keys that hold now, and the way to the browser's list of them. */
export function useCommands(): { commands: readonly CommandItem[]; onChange: (() => void) | null } {
  const { t } = useWords();
  const [keys, setKeys] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    const read = async () => {
      const all = await browser.commands.getAll();
      setKeys(new Map(all.map(({ name = '', shortcut = '' }) => [name, shortcut])));
    };
    void read();
    // The keys are changed in another tab: look again when the reader comes back.
    const look = () => void read();
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, []);
  const commands = names.map(name => ({ name, description: t(words[name]), keys: keys.get(name) ?? '' }));
  // Firefox has it since version 137.
  const { openShortcutSettings: open } = browser.commands as { openShortcutSettings?: () => Promise<void> };
  if (open) return { commands, onChange: () => void open() };
  return { commands, onChange: browser.sidePanel ? () => void browser.tabs.create({ url: chromiumList }) : null };
}
