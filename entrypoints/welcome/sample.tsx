import { useEffect, useRef, useState } from 'preact/hooks';
import { Card } from '../../components/card.tsx';
import type { CardActions } from '../../components/card-props.ts';
import { sendMessage } from '../../lib/browser/send-message.ts';
import type { CardView } from '../../lib/core/card/card-view.ts';

const title = 'What a year of deportation figures does and does not count';
const sentence =
  'In fiscal year 2012, under President Obama, ICE removed roughly 400,000 people, the most in a single year.';
const page = { title, published: '2026-11-12', lang: 'en' };

interface Sample {
  readonly view: CardView;
  readonly start: number;
  readonly end: number;
}

/** What the database says of the sample sentence: asked like any page's, so that the sample cannot go out of date. */
export async function readSample(): Promise<Sample | null> {
  const segment = { text: sentence, start: 0, heading: title, before: [], after: [] };
  const [line] = await sendMessage('matchSegments', { page, segments: [segment] });
  if (!line) return null;
  const { card } = await sendMessage('getCard', { mention: line.mention, page });
  return { view: card, start: line.mention.start, end: line.mention.end };
}

/** A sentence of a sample article with its mark. */
export function SampleText({ sample }: { sample: Sample | null }) {
  const words = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    const text = words.current?.firstChild;
    if (!text || !sample) return undefined;
    const range = new StaticRange({
      startContainer: text,
      startOffset: sample.start,
      endContainer: text,
      endOffset: sample.end,
    });
    CSS.highlights.set('sl-1', new Highlight(range));
    return () => void CSS.highlights.delete('sl-1');
  }, [sample]);
  return (
    <article>
      <h2>{title}</h2>
      <p ref={words}>{sentence}</p>
    </article>
  );
}

/** The card of the sample. Its actions belong to real pages; here they rest. */
export function SampleCard({ view }: { view: CardView }) {
  const [pinned, setPinned] = useState(true);
  return (
    <Card
      state={{ kind: 'shown', view }}
      notes={0}
      pinned={pinned}
      position={null}
      site="this site"
      variant="card"
      takeFocus={false}
      done={null}
      {...restingActions}
      onPin={setPinned}
    />
  );
}

const rest = () => undefined;
const restingActions: CardActions = {
  onClose: rest,
  onPin: rest,
  onStep: rest,
  onNote: rest,
  onCopy: text => void navigator.clipboard.writeText(text),
  onPanel: rest,
  onNotThisClaim: rest,
  onReport: rest,
  onMute: rest,
  onSiteOff: rest,
  onAllOff: rest,
  onRetry: rest,
  onReload: rest,
  onHistory: rest,
  onDoneEnd: rest,
  onTabOut: rest,
};
