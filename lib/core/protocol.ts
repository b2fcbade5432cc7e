import { z } from 'zod/mini';
import { Annotation, Target } from './annotation/annotation.ts';
import { NoteChange } from './annotation/change-annotation.ts';
import { Draft } from './annotation/draft.ts';
import { NotePlace } from './annotation/note-place.ts';
import type { CardView } from './card/card-view.ts';
import { Mention } from './match/mention.ts';
import type { nearMissRules } from './match/near-misses.ts';
import type { SiteState, TextSpan } from './page-protocol.ts';
import { type Look, type Settings, SettingsChange } from './settings/settings.ts';
import type { BackupState } from './safety/backup-reminder.ts';
import type { Standing } from './safety/standing.ts';
import { SeenAgain, SeenWords, Sighting } from './sighting/sighting.ts';
import { maxTextLength } from './text/extract-text.ts';
import { mostKeptSegments } from './text/kept-segments.ts';
import { PageContext, Segment } from './text/segment.ts';
import type { WordsData } from './words/words.ts';

/** A note at one of its states. */
const NoteState = z.object({ id: z.string(), rev: z.int().check(z.positive()) });
type NoteState = z.infer<typeof NoteState>;

/** The site that one of our own pages means. */
const AskedSite = { host: z.optional(z.string()), incognito: z.optional(z.boolean()) };

/** What a row is answered with: a type alone, since nobody need be on guard against our own background. */
function typed<T>(): T {
  return undefined as T;
}

/**
 * Messages to the background, one row each. `from: 'page'` may be asked by content scripts too; `from: 'extension'` only by our own pages,
 * checked against the sender. Address, tab and private-window flag are taken from the sender, never from the payload; where a page says that it belongs is believed
 * within its own site.
 */
export const protocol = {
  matchSegments: {
    from: 'page',
    request: z.object({ page: PageContext, segments: z.array(Segment).check(z.maxLength(500)) }),
    /** `cards` are the list lines of the mentions, in the same order. */
    reply:
      typed<{ mention: Mention; statement: string; title: string; glyph: string; summary: string; topic: string }[]>(),
  },
  getCard: {
    from: 'page',
    request: z.object({ mention: Mention, page: PageContext }),
    reply: typed<{ card: CardView; notes: number }>(),
  },
  /** Called when a card has been open for one second, pinned or noted. Private windows are never stored. */
  recordSighting: {
    from: 'page',
    request: z.object({ mention: Mention, page: PageContext, words: z.nullable(SeenWords) }),
    reply: typed<{ stored: boolean }>(),
  },
  reportCount: {
    from: 'page',
    request: z.object({ count: z.nullable(z.int().check(z.nonnegative())) }),
    reply: typed<null>(),
  },
  /**
   * `host`, and whether it is looked at in a private window, are read only when an extension page asks: the browser does not say
   * beside which window that one stands. A page is asked for itself.
   */
  getSite: { from: 'page', request: z.object(AskedSite), reply: typed<SiteState>() },
  setSite: {
    from: 'page',
    request: z.object({
      site: z.optional(z.boolean()),
      everywhere: z.optional(z.boolean()),
      ...AskedSite,
    }),
    reply: typed<SiteState>(),
  },
  /** Read nothing anywhere for `minutes`, or until the browser's next start; null goes on. */
  pause: {
    from: 'extension',
    request: z.object({
      pause: z.nullable(z.union([z.object({ minutes: z.number().check(z.positive()) }), z.literal('restart')])),
    }),
    reply: typed<null>(),
  },
  getSettings: { from: 'extension', request: z.null(), reply: typed<Settings>() },
  /** Open pages follow at once. Seen cards that are older than a new age are deleted. */
  changeSettings: { from: 'extension', request: SettingsChange, reply: typed<Settings>() },
  /** The stores were changed by one of our own pages: open pages are asked to look again. */
  storesChanged: { from: 'extension', request: z.null(), reply: typed<null>() },
  muteClaim: { from: 'page', request: z.object({ claim: z.string(), muted: z.boolean() }), reply: typed<null>() },
  /** "Not this claim": these words are never again matched to it. */
  dismiss: {
    from: 'page',
    request: z.object({ claim: z.string(), quote: z.string(), dismissed: z.boolean() }),
    reply: typed<null>(),
  },
  /** Opens the panel (or an extension window) with an editor for this target. */
  beginNote: {
    from: 'page',
    request: z.object({ target: Target, claim: z.string(), pageTitle: z.string() }),
    reply: typed<{ opened: 'panel' | 'window' }>(),
  },
  /** Opens the panel (or an extension window), at this tab of it when one is named. */
  openPanel: {
    from: 'page',
    request: z.nullable(z.object({ tab: z.enum(['list', 'history']) })),
    reply: typed<null>(),
  },
  /**
   * Where the notes of this page stand in its text, and nothing else of them. Without a text it is said whether there are
   * any, so that a page without notes need not send its own.
   */
  findNotes: {
    from: 'page',
    request: z.object({
      text: z.nullable(z.string().check(z.maxLength(2 * maxTextLength))),
    }),
    reply: typed<{ any: boolean; spans: TextSpan[] }>(),
  },
  /** The draft that was written in last and not put aside. */
  getDraft: { from: 'extension', request: z.null(), reply: typed<Draft | null>() },
  /** All drafts, the one that was written in last first. */
  listDrafts: { from: 'extension', request: z.null(), reply: typed<Draft[]>() },
  /** Sent at every keystroke: a closed panel loses nothing. */
  saveDraft: { from: 'extension', request: Draft, reply: typed<null>() },
  dropDraft: { from: 'extension', request: z.object({ id: z.string() }), reply: typed<null>() },
  saveAnnotation: { from: 'extension', request: Annotation, reply: typed<{ id: string; rev: number }>() },
  /** A note with what it was before, the newest first. Null when it is gone or in the trash. */
  getHistory: {
    from: 'extension',
    request: z.object({ id: z.string() }),
    reply: typed<{ note: Annotation | null; versions: Annotation[] }>(),
  },
  /** Into the trash, where they stay for 30 days. */
  trashAnnotations: { from: 'extension', request: z.object({ ids: z.array(z.string()) }), reply: typed<null>() },
  untrashAnnotations: { from: 'extension', request: z.object({ ids: z.array(z.string()) }), reply: typed<null>() },
  /** Out of the trash for good, with all that they were before. */
  deleteForGood: { from: 'extension', request: z.object({ ids: z.array(z.string()) }), reply: typed<null>() },
  /** One change to many notes, each a new version that the reviewer signs: all or none. */
  editAnnotations: {
    from: 'extension',
    request: z.object({ ids: z.array(z.string()), change: NoteChange }),
    reply: typed<{ changed: NoteState[]; same: string[]; gone: string[] }>(),
  },
  /** Undo such a change where the notes are still as it left them; those that are not are named. */
  revertAnnotations: {
    from: 'extension',
    request: z.object({ states: z.array(NoteState) }),
    reply: typed<{ left: string[] }>(),
  },
  /** How notes were found on a page that is open. */
  notePlaces: { from: 'extension', request: z.object({ places: z.array(NotePlace) }), reply: typed<null>() },
  listAnnotations: {
    from: 'extension',
    request: z.object({ source: z.nullable(z.string()) }),
    reply: typed<Annotation[]>(),
  },
  /** Notes of a page, of the claims on it, or of whatever else they are about, with the answers to them. */
  listThreads: {
    from: 'extension',
    request: z.object({ sources: z.array(z.string()).check(z.maxLength(2000)) }),
    reply: typed<Annotation[]>(),
  },
  /** What the database knows about some words, whether or not they are marked anywhere. Nothing of it is kept. */
  lookUp: {
    from: 'extension',
    request: z.object({
      text: z.string().check(z.maxLength(5000)),
      page: PageContext,
      /** Sentences right before and after words of a page, the nearest first. */
      before: z.array(z.string()).check(z.maxLength(3)),
      after: z.array(z.string()).check(z.maxLength(3)),
    }),
    reply: typed<{ stated: CardView[]; near: CardView[] }>(),
  },
  /** Why nothing is marked on a page: what the reader's own choices leave out, and sentences that are close to a claim. */
  explainSilence: {
    from: 'extension',
    request: z.object({ page: PageContext, segments: z.array(Segment).check(z.maxLength(500)) }),
    reply: typed<{
      left: { muted: number; topics: number; dismissed: number };
      near: { sentence: string; rule: (typeof nearMissRules)[number] }[];
    }>(),
  },
  /** How the database of notes stands. With `again` it is opened anew, since the user has decided about a lost one. */
  getStanding: { from: 'extension', request: z.object({ again: z.boolean() }), reply: typed<Standing>() },
  /** How many notes no backup has, and when the last one was made. */
  getBackupState: { from: 'extension', request: z.null(), reply: typed<BackupState>() },
  /** Cards that hold these words, of one page (all its addresses) and of others, newest first. */
  searchSightings: {
    from: 'extension',
    request: z.object({
      pages: z.array(z.string()).check(z.maxLength(10)),
      text: z.string().check(z.maxLength(500)),
      limit: z.int().check(z.positive(), z.maximum(500)),
    }),
    reply: typed<{ here: Sighting[]; others: Sighting[]; found: number; kept: number }>(),
  },
  /** What the page script draws with, sent so that it need not carry it: by card, and by look of the marks. */
  getStyles: {
    from: 'page',
    request: z.null(),
    reply: typed<{ card: string; marks: Record<Look, string> }>(),
  },
  /** What the page script says itself, in the language of the interface. */
  getWords: { from: 'page', request: z.null(), reply: typed<WordsData>() },
  /** What the database shows today for a card that was seen: null where it has no such record any more. */
  compareSighting: {
    from: 'extension',
    request: z.object({ id: z.string() }),
    reply: typed<{ card: CardView | null; marked: boolean; ofSite: number }>(),
  },
  deleteSightings: {
    from: 'extension',
    request: z.union([z.object({ id: z.string() }), z.object({ host: z.string().check(z.minLength(1)) })]),
    reply: typed<{ deleted: Sighting[] }>(),
  },
  /** Put back what was deleted. */
  restoreSightings: { from: 'extension', request: z.object({ sightings: z.array(Sighting) }), reply: typed<null>() },
  /** What a page says now where a card's words were. */
  noteSeenAgain: { from: 'extension', request: z.object({ id: z.string(), again: SeenAgain }), reply: typed<null>() },
  /** The sentences of a page with notes, so that a new claim can be tried on it later. Its address is the sender's. */
  keepPage: {
    from: 'page',
    request: z.object({ page: PageContext, segments: z.array(Segment).check(z.maxLength(mostKeptSegments)) }),
    reply: typed<{ kept: boolean }>(),
  },
  /** The bundled claim database: the day of its last change, and its version. */
  getPack: { from: 'extension', request: z.null(), reply: typed<{ modified: string; version: string }>() },
} as const;

export type Protocol = typeof protocol;
export type MessageName = keyof Protocol;
export type RequestOf<N extends MessageName> = z.infer<Protocol[N]['request']>;
export type ReplyOf<N extends MessageName> = Protocol[N]['reply'];
