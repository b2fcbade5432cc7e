import { useEffect, useRef } from 'preact/hooks';

/** Where a letter is something that is written, or chooses by itself. */
const written = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]';

/**
 * Letters as keys, where the reader has not turned them off (WCAG 2.1.4). `hear` answers whether it knew the key; keys with
 * Ctrl, Alt or Meta are the browser's, and those in a field are written.
 */
export function useSingleKeys(isOn: boolean, hear: (event: KeyboardEvent) => boolean): void {
  const latest = useRef(hear);
  latest.current = hear;
  useEffect(() => {
    if (!isOn) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
      if (event.target instanceof Element && event.target.closest(written)) return;
      if (latest.current(event)) event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [isOn]);
}
