import type { NoteChange } from '../../lib/core/annotation/note-changes.ts';
import type { Words } from '../../lib/core/words/words.ts';

/** What one save changed: "Verdict set: Supported", "Draft to In review". */
export function changeWords(change: NoteChange, t: Words['t']): string {
  switch (change.kind) {
    case 'created':
      return t('noteHistory.created');
    case 'text':
      return t('noteHistory.text');
    case 'verdict':
      return change.to ? t('noteHistory.verdictSet', { verdict: change.to }) : t('noteHistory.verdictRemoved');
    case 'confidence':
      return t('noteHistory.confidence');
    case 'status':
      return t('noteHistory.status', {
        from: t(`editor.status-${change.from}`),
        to: t(`editor.status-${change.to}`),
      });
    case 'tags':
      return t('noteHistory.tags');
    case 'evidence':
      return t('noteHistory.evidence');
    case 'place':
      return t('noteHistory.place');
  }
}
