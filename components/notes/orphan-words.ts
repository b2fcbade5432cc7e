import type { Changes } from '../../lib/core/annotation/explain-orphan.ts';
import type { OrphanReason } from '../../lib/core/annotation/find-quote.ts';
import type { Words } from '../../lib/core/words/words.ts';

/** Why a note has lost its place. */
export function orphanWords({ kind, count }: OrphanReason, t: Words['t']): string {
  switch (kind) {
    case 'no-quote':
      return t('notes.noQuote');
    case 'too-often':
      return t('notes.tooOften', { number: count });
    case 'often':
      return t('notes.often', { count });
    case 'elsewhere':
      return t('notes.elsewhere');
    case 'removed':
      return t('notes.removed');
    case 'figure-changed':
      return t('notes.figureChanged', { count });
    case 'changed':
      return t('notes.changed');
    case 'gone':
      return t('notes.gone');
    case 'almost-often':
      return t('notes.almostOften', { count });
    case 'almost-elsewhere':
      return t('notes.almostElsewhere');
  }
}

/** What became of the words of a note, where they are known: "The sentence was changed: a figure and a word". Null for signs alone. */
export function changedWords({ figures, words }: Changes, t: Words['t']): string | null {
  const parts = { figures: t('orphans.figures', { count: figures }), words: t('orphans.words', { count: words }) };
  if (figures > 0 && words > 0) return t('orphans.changed', { what: t('orphans.both', parts) });
  if (figures === 0 && words === 0) return null;
  return t('orphans.changed', { what: figures > 0 ? parts.figures : parts.words });
}
