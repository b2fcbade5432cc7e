import { useEffect, useState } from 'preact/hooks';
import type { Tried, TriedPage } from '../../components/new-claim/marks-part.tsx';
import { browser } from '../../lib/browser/browser.ts';
import { openDatabase } from '../../lib/browser/database.ts';
import { inSlices } from '../../lib/browser/in-slices.ts';
import { listKeptPages } from '../../lib/browser/kept-page-store.ts';
import type { OwnClaim } from '../../lib/core/claim/own-claim.ts';
import { withOwnClaims } from '../../lib/core/claim/own-pack.ts';
import type { Pack } from '../../lib/core/claim/pack.ts';
import { createEngine, type Engine } from '../../lib/core/match/engine.ts';
import { type OpenPage, readOpenPage } from './use-words-of-page.ts';

/** A form that is still being typed is not tried. */
const settleMs = 500;
/** More kept pages would take longer than anybody waits; the last kept are tried. */
const mostKept = 200;

interface TryOptions {
  /** Null until the database is open. */
  readonly pack: Pack | null;
  /** Null while it is not whole. */
  readonly own: OwnClaim | null;
  readonly sentence: string;
  readonly here: OpenPage | null;
  readonly tabId: number | null;
}

/** What a claim would mark as it is written now: in its sentence, on its page, on other open tabs and on kept pages. */
export function useTried({ pack, own, sentence, here, tabId }: TryOptions): Tried | 'not-yet' | null {
  const [tried, setTried] = useState<Tried | 'not-yet' | null>('not-yet');
  // The same claim is not tried twice, whatever was typed in fields that matching does not read.
  const key =
    own && JSON.stringify([own.claim.figure, own.claim.proposition, own.claim.statement, own.entries, own.id]);
  useEffect(() => {
    if (!pack || !own) {
      setTried('not-yet');
      return undefined;
    }
    let isMeant = true;
    setTried(null);
    const timer = setTimeout(() => {
      void tryClaim(pack, own, { sentence, here, tabId }).then(
        found => isMeant && setTried(found),
        () => isMeant && setTried('not-yet'),
      );
    }, settleMs);
    return () => {
      isMeant = false;
      clearTimeout(timer);
    };
  }, [pack, key, sentence, here, tabId]);
  return tried;
}

async function tryClaim(
  pack: Pack,
  own: OwnClaim,
  { sentence, here, tabId }: Pick<TryOptions, 'sentence' | 'here' | 'tabId'>,
): Promise<Tried> {
  // As a draft it is matched here, and nowhere else.
  const engine = createEngine(withOwnClaims(pack, [own]), { withDrafts: true });
  const [tabs, kept] = await Promise.all([otherTabs(tabId), listKeptPages(openDatabase(), mostKept).catch(() => [])]);
  // A page that is open is told of once, as it is now.
  const open = new Set([...(here ? [here] : []), ...tabs].flatMap(({ sources }) => sources));
  const closed = kept.filter(({ source }) => !open.has(source));
  const onPage = (page: OpenPage) => marksOn(engine, own.id, page);
  return {
    sentence: trySentence(engine, own.id, sentence, here),
    here: here && (await onPage(here)),
    tabs: await inTurn(tabs, onPage),
    kept: await inTurn(
      closed.map(({ source, page, segments }) => ({ sources: [source], title: page.title, page, segments })),
      onPage,
    ),
  };
}

/** One page after the other: each gives the browser a turn in between. */
async function inTurn<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  for (const item of items) done.push(await work(item));
  return done;
}

async function otherTabs(except: number | null): Promise<OpenPage[]> {
  const tabs = await browser.tabs.query({});
  const pages = tabs
    .filter(({ id, incognito }) => id !== undefined && id !== except && !incognito)
    .map(({ id }) => readOpenPage(id as number).catch(() => null));
  return (await Promise.all(pages)).filter(page => page !== null);
}

function trySentence(engine: Engine, id: string, text: string, here: OpenPage | null): Tried['sentence'] {
  if (text.trim() === '') return { rule: '' };
  const known = here?.segments.find(segment => segment.text === text);
  const segment = known ?? { text, start: 0, heading: null, before: [], after: [] };
  const page = here?.page ?? { title: '', published: null, lang: null };
  const { mentions, rejected } = engine.explain([segment], page);
  const mention = mentions.find(({ claim }) => claim === id);
  if (mention) return { relation: mention.relation };
  const lost = rejected.find(({ claim }) => claim === id);
  return { rule: lost ? [lost.rule, lost.detail].filter(Boolean).join(': ') : '' };
}

async function marksOn(engine: Engine, id: string, { title, page, segments }: OpenPage): Promise<TriedPage> {
  const sentences = await inSlices(segments, some =>
    some.flatMap(segment =>
      engine
        .match([segment], page)
        .filter(({ claim }) => claim === id)
        .map(({ relation, start, end }) => ({
          text: segment.text,
          start: start - segment.start,
          end: end - segment.start,
          relation,
        })),
    ),
  );
  return { title, sentences };
}
