import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { BackupReminder, MissingNotice, ResumedNotice, SafetyNotice } from '../../components/safety/safety-notice.tsx';
import { browser } from '../../lib/browser/browser.ts';
import { onNotice } from '../../lib/browser/notices.ts';
import { dropMissing, loadMissing, noteDismissed } from '../../lib/browser/safety-marks.ts';
import { sendMessage } from '../../lib/browser/send-message.ts';
import { type BackupState, isBackupDue } from '../../lib/core/safety/backup-reminder.ts';
import type { Canary } from '../../lib/core/safety/canary.ts';
import type { Standing } from '../../lib/core/safety/standing.ts';

/** How a page of ours comes to its notes. */
export interface NotesAccess {
  /** How the database stands; it is ready to be read then. */
  readonly prepare: () => Promise<Standing>;
  /** Hears what comes over it later, where the page has opened it itself. */
  readonly follow?: (listen: (standing: Standing) => void, signal: AbortSignal) => void;
  /** Completes an import that was interrupted; answers how many rows came in. */
  readonly resume?: () => Promise<number | null>;
}

/** For pages that leave the database to the background. */
export const throughBackground: NotesAccess = { prepare: () => sendMessage('getStanding', { again: false }) };

const openPage = (path: string) => void browser.tabs.create({ url: browser.runtime.getURL(path) });

interface SafetyGateProps {
  readonly access: NotesAccess;
  /** Of a backup, where there is room for it. */
  readonly reminds?: boolean;
  /** The page shows no notes, and so stays even when they are lost. */
  readonly shows?: boolean;
  readonly children: ComponentChildren;
}

/**
 * What has to be known about the safety of the notes before a page of ours shows them. A lost database, or one that has to be waited for, is told in
 * place of the page: an empty list would be believed.
 */
export function SafetyGate({ access, reminds = false, shows = false, children }: SafetyGateProps) {
  const { standing, missing, resumed, read } = useSafety(access);
  return (
    <>
      {standing && (
        <SafetyNotice
          standing={standing}
          onReload={() => location.reload()}
          onData={() => openPage('/options.html#data')}
          onRecover={() => openPage('/recovery.html')}
        />
      )}
      {missing && <MissingNotice kept={missing} onRead={read} onData={() => openPage('/options.html#data')} />}
      {resumed !== null && <ResumedNotice rows={resumed} />}
      {reminds && standing?.kind === 'whole' && <Reminder />}
      {(shows || (standing && standing.kind !== 'lost' && standing.kind !== 'blocked')) && children}
    </>
  );
}

function useSafety({ prepare, follow, resume }: NotesAccess) {
  const [standing, setStanding] = useState<Standing | null>(null);
  const [missing, setMissing] = useState<Canary | null>(null);
  const [resumed, setResumed] = useState<number | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const look = async () => {
      // A background that does not answer is said by the page itself.
      const found = await prepare().catch((): Standing => ({ kind: 'whole' }));
      if (found.kind === 'whole') setResumed((await resume?.().catch(() => null)) ?? null);
      setMissing(await loadMissing());
      setStanding(found);
    };
    follow?.(setStanding, stop.signal);
    // The user has decided about a lost database: what stands here may be all wrong.
    onNotice(notice => notice === 'standing' && location.reload(), stop.signal);
    void look();
    return () => stop.abort();
  }, []);
  return {
    standing,
    missing,
    resumed,
    read() {
      setMissing(null);
      void dropMissing();
    },
  };
}

/** A quiet word when many notes, or old ones, are in no backup. */
function Reminder() {
  const [state, setState] = useState<BackupState | null>(null);
  const [now] = useState(() => new Date().toISOString());
  useEffect(() => {
    const stop = new AbortController();
    // Without an answer nobody is reminded.
    const look = () => void sendMessage('getBackupState', null).then(setState, () => undefined);
    onNotice(notice => notice === 'annotations' && look(), stop.signal);
    look();
    return () => stop.abort();
  }, []);
  if (!state || !isBackupDue(state, now)) return null;
  return (
    <BackupReminder
      unsaved={state.unsaved}
      last={state.last}
      onBackUp={() => openPage('/options.html#data')}
      onLater={() => {
        setState({ ...state, dismissed: now });
        void noteDismissed(now);
      }}
    />
  );
}
