import { useRef } from 'preact/hooks';
import type { Snapshot } from '../../lib/core/safety/snapshots.ts';
import type { Standing } from '../../lib/core/safety/standing.ts';
import { Logo } from '../icons.tsx';
import { useCounts } from '../counts.ts';
import { TypedConsent } from '../options/typed-consent.tsx';
import { seenDay, seenTime } from '../seen-day.ts';
import { useWords } from '../words.tsx';
import { DryRun, type RecoveryStep } from './dry-run.tsx';
import { type FoundSnapshot, SnapshotList } from './snapshot-list.tsx';

export interface RecoveryViewProps {
  readonly standing: Standing | null;
  /** Null until they are listed. */
  readonly snapshots: readonly FoundSnapshot[] | null;
  readonly step: RecoveryStep;
  readonly onLook: (snapshot: Snapshot) => void;
  readonly onFile: (file: File) => void;
  readonly onRestore: () => void;
  readonly onLeave: () => void;
  readonly onStartEmpty: () => void;
  readonly onTryAgain: () => void;
  readonly onData: () => void;
}

/** What to do about a database that is lost. Nothing here happens by itself, and nothing is forgotten before it is decided. */
export function RecoveryView(props: RecoveryViewProps) {
  const { standing, step } = props;
  const isOver = step.kind === 'restored' || step.kind === 'started' || step.kind === 'whole';
  return (
    <main class="recovery">
      <p class="brand">
        <Logo />
        <span>Sidelight</span>
      </p>
      {standing?.kind === 'lost' && !isOver && <Lost standing={standing} />}
      <div class="said" role="status">
        {isOver ? <Over {...props} /> : <DryRun {...props} />}
      </div>
      {standing?.kind === 'lost' && !isOver && step.kind !== 'working' && <Ways {...props} />}
    </main>
  );
}

function Lost({ standing }: { standing: Extract<Standing, { kind: 'lost' }> }) {
  const { t, day } = useWords();
  const { how, kept } = standing;
  const counts = useCounts(kept?.counts ?? null);
  return (
    <>
      <h1>{t('safety.title')}</h1>
      <p class="context">
        {t(`safety.lost-${how}`)}{' '}
        {kept &&
          t('safety.kept', {
            since: day(seenDay(kept.since)),
            counts,
            day: day(seenDay(kept.at)),
            time: seenTime(kept.at),
          })}
      </p>
      <p>
        {how !== 'gone' && t('safety.restart')} {t('safety.undecided')}
      </p>
    </>
  );
}

function Over({ step, onData }: RecoveryViewProps) {
  const { t } = useWords();
  const said = step.kind === 'restored' ? t('safety.restored', { count: step.rows }) : '';
  return (
    <>
      <h1>{step.kind === 'started' || step.kind === 'whole' ? t(`safety.${step.kind}`) : said}</h1>
      <button type="button" class="btn btn-main" onClick={onData}>
        {t('safety.toData')}
      </button>
    </>
  );
}

function Ways(props: RecoveryViewProps) {
  const { t } = useWords();
  const file = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class="btn" onClick={props.onTryAgain}>
        {t('safety.tryAgain')}
      </button>
      <section aria-labelledby="way-snapshots">
        <h2 id="way-snapshots">{t('safety.snapshots')}</h2>
        <p class="meta">{t(props.snapshots?.length === 0 ? 'safety.noSnapshot' : 'safety.snapshotsText')}</p>
        <SnapshotList snapshots={props.snapshots ?? []} onLook={props.onLook} />
      </section>
      <section aria-labelledby="way-file">
        <h2 id="way-file">{t('safety.file')}</h2>
        <p class="meta">{t('safety.fileText')}</p>
        <button type="button" class="btn" onClick={() => file.current?.click()}>
          {t('safety.chooseFile')}
        </button>
        <input
          ref={file}
          type="file"
          hidden
          onChange={({ currentTarget: input }) => {
            const [chosen] = input.files ?? [];
            if (chosen) props.onFile(chosen);
            // The same file can be chosen again.
            input.value = '';
          }}
        />
      </section>
      <TypedConsent
        title={t('safety.empty')}
        hint="safety.emptyHint"
        label="safety.emptyLabel"
        phrase={t('safety.emptyPhrase')}
        button={t('safety.emptyButton')}
        onConsent={props.onStartEmpty}
      />
    </>
  );
}
