import { DoneLine } from './card-done.tsx';
import type { HistoryViewProps } from './history-props.ts';
import { SeenCards } from './seen-cards.tsx';
import { useWords } from './words.tsx';

/** The history: a list of the cards that were seen, or one of them as it was. */
export function HistoryView(props: HistoryViewProps) {
  const { t } = useWords();
  const { history, done } = props;
  if (history.kind === 'loading') return null;
  if (history.kind === 'failed')
    return (
      <div class="state" role="alert">
        <h2 class="state-title">{t('history.failed')}</h2>
        <p class="meta">{t('history.failedText')}</p>
        <button type="button" class="btn btn-wide" onClick={props.onRetry}>
          {t('card.tryAgain')}
        </button>
      </div>
    );
  return (
    <>
      {history.kept === 0 ? <NoCards isOn={history.isOn} /> : <SeenCards {...props} history={history} />}
      {done && <DoneLine done={done} onEnd={props.onDoneEnd} />}
    </>
  );
}

function NoCards({ isOn }: { isOn: boolean }) {
  const { t } = useWords();
  return (
    <div class="state">
      <h2 class="state-title">{t(isOn ? 'history.none' : 'history.off')}</h2>
      <p class="meta">{t(isOn ? 'history.noneText' : 'history.offText')}</p>
    </div>
  );
}
