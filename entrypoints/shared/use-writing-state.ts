import { useState } from 'preact/hooks';
import type { WritingState } from '../../components/notes/editor-props.ts';
import { isTroubled } from '../../components/notes/note-trouble.tsx';
import { MessageError } from '../../lib/browser/answer.ts';
import { sendMessage } from '../../lib/browser/send-message.ts';
import type { Standing } from '../../lib/core/safety/standing.ts';

interface Writing {
  readonly status: WritingState;
  readonly standing: Standing | null;
  readonly isUnkept: boolean;
  readonly isStuck: boolean;
  /** Another note is written. */
  begin(): void;
  saving(): void;
  /** What was written is kept as a draft: what went wrong before no longer does. */
  kept(): void;
  saved(): void;
  failed(error: unknown): void;
  /** As {@link failed}, of the draft. */
  unkept(error: unknown): void;
  /** As {@link failed}, of the draft that should have been kept when the reviewer went back. */
  stuck(error: unknown): void;
}

/** What became of the note that is written, and why. */
export function useWritingState(): Writing {
  const [status, setStatus] = useState<WritingState>('writing');
  const [standing, setStanding] = useState<Standing | null>(null);
  const [isStuck, setStuck] = useState(false);
  const [isUnkept, setUnkept] = useState(false);

  function set(next: WritingState): void {
    setStatus(next);
    setStuck(false);
    setUnkept(false);
  }

  function failed(error: unknown): void {
    const next = stateOf(error);
    setStatus(next);
    // Until it is known why, the note is at least said to be unsaved.
    if (next === 'read-only') sendMessage('getStanding', { again: false }).then(setStanding, () => setStanding(null));
  }

  return {
    status,
    standing,
    isUnkept,
    isStuck,
    begin: () => set('writing'),
    saving: () => setStatus('saving'),
    kept() {
      setStatus(before => (isTroubled(before) ? 'writing' : before));
      setStuck(false);
      setUnkept(false);
    },
    saved: () => set('writing'),
    failed,
    unkept(error) {
      failed(error);
      setUnkept(true);
    },
    stuck(error) {
      failed(error);
      setStuck(true);
    },
  };
}

function stateOf(error: unknown): WritingState {
  if (!(error instanceof MessageError)) return 'not-saved';
  if (error.code === 'private') return 'refused-private';
  if (error.code === 'read-only' || error.code === 'recovery') return 'read-only';
  return error.code === 'full' ? 'full' : 'not-saved';
}
