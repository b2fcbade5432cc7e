import type { Annotation, Target } from '../annotation/annotation.ts';
import { textFragmentLink } from './text-fragment.ts';

const versionPrefix = 'urn:sidelight:database:';

/**
 * A note as the standard has it: nobody named is no creator, a target without selector or state is its address alone, and
 * the version of the database that a note on a claim was written about is a state by its address. With the address of the
 * very words as `link`. `fromItem` gives the note back.
 */
export function toItem({ creator, target, ...note }: Annotation): object {
  const link = textFragmentLink(target);
  return {
    ...note,
    ...(creator === null ? {} : { creator }),
    target: writeTarget(target),
    ...(link === target.source ? {} : { link }),
  };
}

/** The stored form of an item that was written here; what is not as it must be is left for the schema to refuse. */
export function fromItem({ link: _link, ...item }: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return { ...item, creator: item.creator ?? null, target: readTarget(item.target) };
}

function writeTarget({ state, ...target }: Target): unknown {
  if (state === undefined) return target.selector === undefined ? target.source : target;
  // What is no text that an address can hold stays as it is stored.
  if (!state.version.isWellFormed()) return { ...target, state };
  return { ...target, state: versionPrefix + encodeURIComponent(state.version) };
}

function readTarget(target: unknown): unknown {
  if (typeof target === 'string') return { type: 'SpecificResource', source: target };
  if (typeof target !== 'object' || target === null || !('state' in target)) return target;
  const { state } = target;
  if (typeof state !== 'string' || !state.startsWith(versionPrefix)) return target;
  try {
    return {
      ...target,
      state: { type: 'ClaimVersion', version: decodeURIComponent(state.slice(versionPrefix.length)) },
    };
  } catch {
    // No address that was written here: the schema refuses it.
    return target;
  }
}
