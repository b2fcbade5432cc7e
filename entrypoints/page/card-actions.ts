import type { CardActions } from '../../components/card-props.ts';
import { MessageError } from '../../lib/browser/answer.ts';
import { sendMessage } from '../../lib/browser/send-message.ts';
import type { Words } from '../../lib/core/words/words.ts';
import type { MatchLine } from '../../lib/dom/ask-in-batches.ts';
import { describeReport } from '../../lib/dom/describe-report.ts';
import { describeTarget } from '../../lib/dom/describe-target.ts';
import type { PageMark } from '../../lib/dom/page-mark.ts';
import type { PageSession } from '../../lib/dom/page-session.ts';
import { copyText, saveFile } from '../../lib/dom/take-out.ts';

/** What the actions may do to the card that is open. */
export interface CardControl {
  readonly root: ShadowRoot;
  readonly site: string;
  readonly words: () => Words;
  readonly session: () => PageSession | null;
  /** The claim that the card shows, or null when none is open. */
  readonly line: () => PageMark['lines'][number] | null;
  /** Say what was done, with a way back. */
  readonly tell: (text: string, undo: (() => void) | null) => void;
  readonly endDone: () => void;
  readonly wordsGone: () => void;
  readonly reload: () => void;
  readonly step: (by: 1 | -1) => void;
  readonly close: (why: 'escape' | 'button') => void;
  readonly pin: (pinned: boolean) => void;
  /** The card counts as seen, however short it was open. */
  readonly seen: () => void;
  readonly turnOff: (what: 'site' | 'everywhere', off: boolean) => void;
  /** Focus goes on from the card to the mark or to where it came from. */
  readonly leave: () => void;
}

/** What a reader can do in a card. Nothing awaits before a message that opens the panel: the browser needs the click. */
export function createCardActions(doc: Document, card: CardControl): CardActions {
  const { session, line, tell } = card;
  const say = () => card.words().t;
  const tellError = (error: unknown) =>
    tell(say()(error instanceof MessageError && error.code === 'private' ? 'card.privateNotes' : 'card.failed'), null);
  const openPanel = () => void sendMessage('openPanel', null).catch(tellError);

  /** Leave matches unmarked here and have that remembered; both can be undone. */
  function silence(
    said: string,
    isSilent: (other: MatchLine) => boolean,
    remember: (silent: boolean) => Promise<unknown>,
  ): void {
    const set = (silent: boolean) => {
      session()?.forget(silent ? isSilent : null);
      return remember(silent);
    };
    set(true).then(() => tell(said, () => void set(false).catch(tellError)), tellError);
  }

  return {
    onClose: card.close,
    onPin: card.pin,
    onStep: card.step,
    onNote() {
      const mention = line()?.line.mention;
      const page = session()?.page();
      const target = mention && page ? describeTarget(page, doc.location.href, mention.start, mention.end) : null;
      if (!mention || !target) {
        card.wordsGone();
        return;
      }
      const pageTitle = doc.title.slice(0, 1000);
      sendMessage('beginNote', { target, claim: mention.claim, pageTitle }).catch(tellError);
      card.seen();
    },
    onCopy(text) {
      copyText(card.root, text).then(
        () => tell(say()('card.copied'), null),
        () => tell(say()('card.noCopying'), null),
      );
    },
    onPanel: openPanel,
    onNotThisClaim() {
      const mention = line()?.line.mention;
      if (!mention) return;
      const { claim, quote } = mention;
      silence(
        say()('card.notAgain'),
        other => other.mention.claim === claim && other.mention.quote === quote,
        dismissed => sendMessage('dismiss', { claim, quote, dismissed }),
      );
    },
    onReport() {
      const mention = line()?.line.mention;
      if (!mention) return;
      const page = { url: doc.location.href, ...session()?.context() };
      const report = { ...describeReport(session()?.page() ?? null, mention), page };
      const json = `${JSON.stringify(report, null, 2)}\n`;
      saveFile(card.root, `sidelight-${mention.claim}.json`, 'application/json', json);
      tell(say()('card.saved'), null);
    },
    onMute() {
      const claim = line()?.line.mention.claim;
      if (claim === undefined) return;
      silence(
        say()('card.muted'),
        other => other.mention.claim === claim,
        muted => sendMessage('muteClaim', { claim, muted }),
      );
    },
    onSiteOff() {
      card.turnOff('site', true);
      tell(say()('card.offSite', { site: card.site }), () => card.turnOff('site', false));
    },
    onAllOff() {
      card.turnOff('everywhere', true);
      tell(say()('card.offEverywhere'), () => card.turnOff('everywhere', false));
    },
    onRetry: card.reload,
    onReload: card.reload,
    onHistory() {
      void sendMessage('openPanel', { tab: 'history' }).catch(tellError);
      // Words may go before the card was open for long enough to be kept.
      card.seen();
    },
    onDoneEnd: card.endDone,
    onTabOut: card.leave,
  };
}
