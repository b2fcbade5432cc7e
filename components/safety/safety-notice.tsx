import type { ComponentChildren } from 'preact';
import type { Canary } from '../../lib/core/safety/canary.ts';
import { isReadable, type Standing } from '../../lib/core/safety/standing.ts';
import { useCounts } from '../counts.ts';
import { Icon } from '../icons.tsx';
import { seenDay, seenTime } from '../seen-day.ts';
import { useWords } from '../words.tsx';
import { standingWords } from './standing-words.ts';

interface SafetyNoticeProps {
  readonly standing: Standing;
  readonly onReload: () => void;
  /** Go to where everything can be backed up. */
  readonly onData: () => void;
  readonly onRecover: () => void;
}

/** Why nothing can be written, and what to do. Nothing while all is well. */
export function SafetyNotice({ standing, onReload, onData, onRecover }: SafetyNoticeProps) {
  const { t } = useWords();
  const words = standingWords(standing, t);
  if (!words) return null;
  return (
    <Banner {...words}>
      {standing.kind === 'lost' && (
        <Button main onClick={onRecover}>
          {t('safety.recover')}
        </Button>
      )}
      {isReadable(standing) && <Button onClick={onData}>{t('safety.toData')}</Button>}
      {standing.kind === 'updated' && (
        <Button main onClick={onReload}>
          {t('safety.reload')}
        </Button>
      )}
    </Banner>
  );
}

/** An older state of the database has come back. */
export function MissingNotice({ kept, onRead, onData }: { kept: Canary; onRead: () => void; onData: () => void }) {
  const { t, day } = useWords();
  const counts = useCounts(kept.counts);
  const text = t('safety.missingText', { day: day(seenDay(kept.at)), time: seenTime(kept.at), counts });
  return (
    <Banner title={t('safety.missing')} text={text}>
      <Button onClick={onData}>{t('safety.toData')}</Button>
      <Button onClick={onRead}>{t('safety.missingRead')}</Button>
    </Banner>
  );
}

interface BackupReminderProps {
  readonly unsaved: number;
  /** When the last backup was made (ISO 8601), or null. */
  readonly last: string | null;
  readonly onBackUp: () => void;
  readonly onLater: () => void;
}

/** A quiet word about notes that are nowhere else. */
export function BackupReminder({ unsaved, last, onBackUp, onLater }: BackupReminderProps) {
  const { t, day } = useWords();
  return (
    <div class="backup-reminder">
      <span>
        {t('safety.unsaved', { count: unsaved })} {last && t('safety.lastBackup', { day: day(seenDay(last)) })}
      </span>
      <span class="row">
        <Button onClick={onBackUp}>{t('safety.backUp')}</Button>
        <button type="button" class="btn btn-quiet" onClick={onLater}>
          {t('safety.later')}
        </button>
      </span>
    </div>
  );
}

/** An import that the browser's end had interrupted is in. */
export function ResumedNotice({ rows }: { rows: number }) {
  const { t } = useWords();
  return (
    <p class="notice safety-notice" role="status">
      <span>{t('safety.resumed', { count: rows })}</span>
    </p>
  );
}

function Banner({ title, text, children }: { title: string; text: string; children?: ComponentChildren }) {
  return (
    <div class="notice safety-notice" role="alert">
      <Icon name="mute" large />
      <span>
        <b>{title}</b> {text}
        {hasAny(children) && <span class="row">{children}</span>}
      </span>
    </div>
  );
}

function Button(props: { main?: boolean; onClick: () => void; children: ComponentChildren }) {
  return (
    <button type="button" class={props.main ? 'btn btn-main' : 'btn'} onClick={props.onClick}>
      {props.children}
    </button>
  );
}

const hasAny = (children: ComponentChildren) => [children].flat().some(Boolean);
