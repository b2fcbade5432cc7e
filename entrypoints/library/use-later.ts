import { useEffect, useState } from 'preact/hooks';
import { breathe } from '../../lib/dom/breathe.ts';

/** What takes a while to work out and nobody waits for: in a task of its own, after what was asked for is drawn. */
export function useLater<T>(work: () => T, inputs: readonly unknown[], first: T): T {
  const [value, setValue] = useState(first);
  useEffect(() => {
    let isCurrent = true;
    void breathe().then(() => isCurrent && setValue(work()));
    return () => {
      isCurrent = false;
    };
  }, inputs);
  return value;
}
