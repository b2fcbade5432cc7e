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
