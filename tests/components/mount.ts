import axe from 'axe-core';
import { type ComponentChild, h, render } from 'preact';
import { act } from 'preact/test-utils';
import { cdp } from 'vitest/browser';
import { WordsContext } from '../../components/words.tsx';
import type { Words } from '../../lib/core/words/words.ts';
import { english } from '../../lib/core/words/english.ts';
import '../../components/tokens.css';
import '../../components/card.css';
import '../../components/page.css';
import '../../components/notes/notes.css';

/** Draw a component in the document, in the open, where tests and axe can see it. Draws again when called again. */
export async function mount(child: ComponentChild, words: Words = english): Promise<HTMLElement> {
  document.documentElement.lang = words.language;
  document.documentElement.dir = words.dir;
  document.title = 'Test';
  document.body.className = 'sl';
  const root = document.querySelector<HTMLElement>('#root') ?? document.createElement('div');
  root.id = 'root';
  // Appending again would move the tree, and what has focus in it would lose it.
  if (!root.isConnected) document.body.append(root);
  await act(() => render(h(WordsContext.Provider, { value: words, children: child }), root));
  return root;
}

export async function unmount(): Promise<void> {
  const root = document.querySelector('#root');
  if (root) await act(() => render(null, root));
  root?.remove();
}

/** What axe-core finds, one line a violation with the first element that it names. */
export async function violations(root: HTMLElement): Promise<string[]> {
  const { violations: found } = await axe.run(root);
  return found.map(({ id, help, nodes }) => `${id}: ${help} (${nodes[0]?.html})`);
}

type Feature = 'prefers-color-scheme' | 'prefers-reduced-motion' | 'forced-colors';

/** Show the page as a reader with these settings sees it. Motion is off, so that colours are measured at rest. */
export async function preferring(features: Partial<Record<Feature, string>>): Promise<void> {
  const all = { 'prefers-reduced-motion': 'reduce', ...features };
  // @ts-expect-error The session type knows no methods; this is the protocol's own name and shape.
  await cdp().send('Emulation.setEmulatedMedia', {
    features: Object.entries(all).map(([name, value]) => ({ name, value })),
  });
}

/** Name and role of what has focus: "button Close". */
export function focused(): string {
  const element = document.activeElement;
  if (!element) return '';
  const role = element.getAttribute('role') ?? element.tagName.toLowerCase();
  return `${role} ${element.getAttribute('aria-label') ?? element.textContent?.trim()}`;
}
