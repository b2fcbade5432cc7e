import { DoneLine } from './card-done.tsx';
import type { HistoryViewProps } from './history-props.ts';
import { SeenCards } from './seen-cards.tsx';

/** The history: a list of the cards that were seen, or one of them as it was. */
export function HistoryView(props: HistoryViewProps) {
  const { history, done } = props;
  if (history.kind === 'loading') return null;
  if (history.kind === 'failed')
    return (
      <div class="state" role="alert">
        <h2 class="state-title">The history cannot be shown</h2>
        <p class="meta">The cards that are kept were not changed. The store did not answer.</p>
        <button type="button" class="btn btn-wide" onClick={props.onRetry}>
          Try again
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
  return (
    <div class="state">
      <h2 class="state-title">{isOn ? 'No cards seen yet' : 'The history is off'}</h2>
      <p class="meta">
        {isOn
          ? 'A card that is open for a second is kept here as it was, on this device only. Nothing is kept in private windows.'
          : 'No card is kept. It can be turned on in the settings.'}
      </p>
    </div>
  );
}
