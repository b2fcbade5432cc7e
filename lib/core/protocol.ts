import { z } from 'zod/mini';
import { Annotation, Target } from './annotation/annotation.ts';
import { CanonicalLink } from './annotation/canonical-source.ts';
import { NoteChange } from './annotation/change-annotation.ts';
import { Draft } from './annotation/draft.ts';
import { NotePlace } from './annotation/note-place.ts';
import { CardView } from './card/card-view.ts';
import { Mention } from './match/mention.ts';
import { nearMissRules } from './match/near-misses.ts';
import { Look, Reading, Settings, SettingsChange } from './settings/settings.ts';
import type { BackupState } from './safety/backup-reminder.ts';
import type { Standing } from './safety/standing.ts';
import { SeenAgain, SeenWords, Sighting } from './sighting/sighting.ts';
import { maxTextLength } from './text/extract-text.ts';
import { mostKeptSegments } from './text/kept-segments.ts';
import { PageContext, Segment } from './text/segment.ts';
import { languages } from './words/language.ts';
import type { WordsData } from './words/words.ts';

/** What the popup and panel show of a page. Kept by the content script alone: the background holds no state of a tab. */
export const PageReport = z.object({
  url: z.string(),
  title: z.string(),
  state: z.enum(['reading', 'done', 'failed', 'off', 'marks-cleared', 'too-large']),
  sentences: z.int().check(z.nonnegative()),
  published: z.nullable(z.string()),
  /** The page's language as it names it: "en-US". */
  lang: z.nullable(z.string()),
  mentions: z.array(
    z.object({
      key: z.string(),
      mention: Mention,
      statement: z.string(),
      title: z.string(),
      glyph: z.string(),
      summary: z.string(),
      topic: z.string(),
      repeat: z.boolean(),
    }),
  ),
});
export type PageReport = z.infer<typeof PageReport>;

/** How long nothing is read: until a time in ms since 1970, until the browser's next start, or (null) not at all. */
const PausedUntil = z.nullable(z.union([z.number(), z.literal('restart')]));

/** Words of a page's text: UTF-16 offsets, and how they read. */
const TextSpan = z.object({ start: z.int(), end: z.int(), words: z.string().check(z.minLength(1)) });
export type TextSpan = z.infer<typeof TextSpan>;

/** What a page or popup needs to know of a site: whether it is read there, and how. */
export const SiteState = z.object({
  everywhere: z.boolean(),
  site: z.boolean(),
  host: z.string(),
  access: z.boolean(),
  pausedUntil: PausedUntil,
  reading: Reading,
  /** Whether notes are drawn while no panel is open. */
  notesOnPages: z.boolean(),
  /** Of the interface. */
  language: z.enum(languages),
});
export type SiteState = z.infer<typeof SiteState>;

/** A note at one of its states. */
const NoteState = z.object({ id: z.string(), rev: z.int().check(z.positive()) });

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
    reply: z.array(
      z.object({
        mention: Mention,
        statement: z.string(),
        title: z.string(),
        glyph: z.string(),
        summary: z.string(),
        topic: z.string(),
      }),
    ),
  },
  getCard: {
    from: 'page',
    request: z.object({ mention: Mention, page: PageContext }),
    reply: z.object({ card: CardView, notes: z.number() }),
  },
  /** Called when a card has been open for one second, pinned or noted. Private windows are never stored. */
  recordSighting: {
    from: 'page',
    request: z.object({ mention: Mention, page: PageContext, words: z.nullable(SeenWords) }),
    reply: z.object({ stored: z.boolean() }),
  },
  reportCount: {
    from: 'page',
    request: z.object({ count: z.nullable(z.int().check(z.nonnegative())) }),
    reply: z.null(),
  },
  /** `host` is read only when an extension page asks; a page is asked for itself. */
  getSite: { from: 'page', request: z.object({ host: z.optional(z.string()) }), reply: SiteState },
  setSite: {
    from: 'page',
    request: z.object({
      site: z.optional(z.boolean()),
      everywhere: z.optional(z.boolean()),
      host: z.optional(z.string()),
    }),
    reply: SiteState,
  },
  /** Read nothing anywhere for `minutes`, or until the browser's next start; null goes on. */
  pause: {
    from: 'extension',
    request: z.object({
      pause: z.nullable(z.union([z.object({ minutes: z.number().check(z.positive()) }), z.literal('restart')])),
    }),
    reply: z.null(),
  },
  getSettings: { from: 'extension', request: z.null(), reply: Settings },
  /** Open pages follow at once. Seen cards that are older than a new age are deleted. */
  changeSettings: { from: 'extension', request: SettingsChange, reply: Settings },
  /** The stores were changed by one of our own pages: open pages are asked to look again. */
  storesChanged: { from: 'extension', request: z.null(), reply: z.null() },
  muteClaim: { from: 'page', request: z.object({ claim: z.string(), muted: z.boolean() }), reply: z.null() },
  /** "Not this claim": these words are never again matched to it. */
  dismiss: {
    from: 'page',
    request: z.object({ claim: z.string(), quote: z.string(), dismissed: z.boolean() }),
    reply: z.null(),
  },
  /** Opens the panel (or an extension window) with an editor for this target. */
  beginNote: {
    from: 'page',
    request: z.object({ target: Target, claim: z.string(), pageTitle: z.string() }),
    reply: z.object({ opened: z.enum(['panel', 'window']) }),
  },
  /** Opens the panel (or an extension window), at this tab of it when one is named. */
  openPanel: { from: 'page', request: z.nullable(z.object({ tab: z.enum(['list', 'history']) })), reply: z.null() },
  /**
   * Where the notes of this page stand in its text, and nothing else of them. Without a text it is said whether there are
   * any, so that a page without notes need not send its own.
   */
  findNotes: {
    from: 'page',
    request: z.object({
      text: z.nullable(z.string().check(z.maxLength(2 * maxTextLength))),
    }),
    reply: z.object({ any: z.boolean(), spans: z.array(TextSpan) }),
  },
  /** The draft that was written in last and not put aside. */
  getDraft: { from: 'extension', request: z.null(), reply: z.nullable(Draft) },
  /** All drafts, the one that was written in last first. */
  listDrafts: { from: 'extension', request: z.null(), reply: z.array(Draft) },
  /** Sent at every keystroke: a closed panel loses nothing. */
  saveDraft: { from: 'extension', request: Draft, reply: z.null() },
  dropDraft: { from: 'extension', request: z.object({ id: z.string() }), reply: z.null() },
  saveAnnotation: { from: 'extension', request: Annotation, reply: z.object({ id: z.string(), rev: z.number() }) },
  /** A note with what it was before, the newest first. Null when it is gone or in the trash. */
  getHistory: {
    from: 'extension',
    request: z.object({ id: z.string() }),
    reply: z.object({ note: z.nullable(Annotation), versions: z.array(Annotation) }),
  },
  /** Into the trash, where they stay for 30 days. */
  trashAnnotations: { from: 'extension', request: z.object({ ids: z.array(z.string()) }), reply: z.null() },
  untrashAnnotations: { from: 'extension', request: z.object({ ids: z.array(z.string()) }), reply: z.null() },
  /** Out of the trash for good, with all that they were before. */
  deleteForGood: { from: 'extension', request: z.object({ ids: z.array(z.string()) }), reply: z.null() },
  /** One change to many notes, each a new version that the reviewer signs: all or none. */
  editAnnotations: {
    from: 'extension',
    request: z.object({ ids: z.array(z.string()), change: NoteChange }),
    reply: z.object({ changed: z.array(NoteState), same: z.array(z.string()), gone: z.array(z.string()) }),
  },
  /** Undo such a change where the notes are still as it left them; those that are not are named. */
  revertAnnotations: {
    from: 'extension',
    request: z.object({ states: z.array(NoteState) }),
    reply: z.object({ left: z.array(z.string()) }),
  },
  /** How notes were found on a page that is open. */
  notePlaces: { from: 'extension', request: z.object({ places: z.array(NotePlace) }), reply: z.null() },
  listAnnotations: {
    from: 'extension',
    request: z.object({ source: z.nullable(z.string()) }),
    reply: z.array(Annotation),
  },
  /** Notes of a page, of the claims on it, or of whatever else they are about, with the answers to them. */
  listThreads: {
    from: 'extension',
    request: z.object({ sources: z.array(z.string()).check(z.maxLength(2000)) }),
    reply: z.array(Annotation),
  },
  /** What the database knows about some words, whether or not they are marked anywhere. Nothing of it is kept. */
  lookUp: {
    from: 'extension',
    request: z.object({ text: z.string().check(z.maxLength(5000)), page: PageContext }),
    reply: z.object({ stated: z.array(CardView), near: z.array(CardView) }),
  },
  /** Why nothing is marked on a page: what the reader's own choices leave out, and sentences that are close to a claim. */
  explainSilence: {
    from: 'extension',
    request: z.object({ page: PageContext, segments: z.array(Segment).check(z.maxLength(500)) }),
    reply: z.object({
      left: z.object({ muted: z.number(), topics: z.number(), dismissed: z.number() }),
      near: z.array(z.object({ sentence: z.string(), rule: z.enum(nearMissRules) })),
    }),
  },
  /** How the database of notes stands. With `again` it is opened anew, since the user has decided about a lost one. */
  getStanding: { from: 'extension', request: z.object({ again: z.boolean() }), reply: z.custom<Standing>() },
  /** How many notes no backup has, and when the last one was made. */
  getBackupState: { from: 'extension', request: z.null(), reply: z.custom<BackupState>() },
  /** Cards that hold these words, of one page (all its addresses) and of others, newest first. */
  searchSightings: {
    from: 'extension',
    request: z.object({
      pages: z.array(z.string()).check(z.maxLength(10)),
      text: z.string().check(z.maxLength(500)),
      limit: z.int().check(z.positive(), z.maximum(500)),
    }),
    reply: z.object({ here: z.array(Sighting), others: z.array(Sighting), found: z.number(), kept: z.number() }),
  },
  /** What the page script draws with, sent so that it need not carry it: by card, and by look of the marks. */
  getStyles: {
    from: 'page',
    request: z.null(),
    reply: z.object({ card: z.string(), marks: z.record(Look, z.string()) }),
  },
  /** What the page script says itself, in the language of the interface. */
  getWords: { from: 'page', request: z.null(), reply: z.custom<WordsData>() },
  /** What the database shows today for a card that was seen: null where it has no such record any more. */
  compareSighting: {
    from: 'extension',
    request: z.object({ id: z.string() }),
    reply: z.object({ card: z.nullable(CardView), marked: z.boolean(), ofSite: z.number() }),
  },
  deleteSightings: {
    from: 'extension',
    request: z.union([z.object({ id: z.string() }), z.object({ host: z.string().check(z.minLength(1)) })]),
    reply: z.object({ deleted: z.array(Sighting) }),
  },
  /** Put back what was deleted. */
  restoreSightings: { from: 'extension', request: z.object({ sightings: z.array(Sighting) }), reply: z.null() },
  /** What a page says now where a card's words were. */
  noteSeenAgain: { from: 'extension', request: z.object({ id: z.string(), again: SeenAgain }), reply: z.null() },
  /** The sentences of a page with notes, so that a new claim can be tried on it later. Its address is the sender's. */
  keepPage: {
    from: 'page',
    request: z.object({ page: PageContext, segments: z.array(Segment).check(z.maxLength(mostKeptSegments)) }),
    reply: z.object({ kept: z.boolean() }),
  },
  /** The bundled claim database: the day of its last change, and its version. */
  getPack: { from: 'extension', request: z.null(), reply: z.object({ modified: z.string(), version: z.string() }) },
} as const;

export type Protocol = typeof protocol;
export type MessageName = keyof Protocol;
export type RequestOf<N extends MessageName> = z.infer<Protocol[N]['request']>;
export type ReplyOf<N extends MessageName> = z.infer<Protocol[N]['reply']>;

/** The sentence of the page that states a claim; its words stand from `start` to `end`, UTF-16 offsets into `text`. */
const Sentence = z.object({
  key: z.string(),
  text: z.string(),
  start: z.int().check(z.nonnegative()),
  end: z.int().check(z.nonnegative()),
  /** A table cell's heads. Else empty. */
  lead: z.string(),
  heading: z.nullable(z.string()),
});
export type Sentence = z.infer<typeof Sentence>;

/** Messages to a page's content script, from our own pages and the background only. */
export const pageProtocol = {
  getReport: { request: z.null(), reply: z.extend(PageReport, { canonical: z.nullable(CanonicalLink) }) },
  /** The sentences of the claims that the report lists, for the reading view. */
  getSentences: { request: z.null(), reply: z.array(Sentence) },
  /** The first sentences of the page, at most 500, to be asked why none is marked. */
  getSegments: { request: z.null(), reply: z.array(Segment) },
  scrollToMention: { request: z.object({ key: z.string(), open: z.boolean() }), reply: z.null() },
  /** Whether or how this site is read may have changed: ask for it. Every frame hears this. */
  siteChanged: { request: z.null(), reply: z.null() },
  /** The reader has taken back the access to this site: leave it. Every frame hears this; those of other sites go on. */
  accessLost: { request: z.object({ host: z.string() }), reply: z.null() },
  /** Other claims may be marked than before: ask about every sentence again. */
  askAgain: { request: z.null(), reply: z.null() },
  /** The page's text as it is now, in which our own pages look for what notes and seen cards are about. Null while nothing is read. */
  getText: { request: z.null(), reply: z.nullable(z.string()) },
  /** Where a note would belong: on a listed claim, or with `key` null on the selection. Null when there are no words. */
  describe: {
    request: z.object({ key: z.nullable(z.string()) }),
    reply: z.nullable(
      z.object({ target: Target, canonical: z.nullable(CanonicalLink), claim: z.string(), pageTitle: z.string() }),
    ),
  },
  /** Notes were written, moved or deleted: draw them as they are now, where they are drawn at all. */
  notesChanged: { request: z.null(), reply: z.null() },
  /** Scroll to a span of that text, where it still reads as `words`. */
  showSpan: {
    request: TextSpan,
    reply: z.object({ found: z.boolean() }),
  },
  command: { request: z.object({ name: z.enum(['next', 'previous', 'open', 'list']) }), reply: z.null() },
} as const;
export type PageProtocol = typeof pageProtocol;
export type PageMessageName = keyof PageProtocol;
export type PageRequestOf<N extends PageMessageName> = z.infer<PageProtocol[N]['request']>;
export type PageReplyOf<N extends PageMessageName> = z.infer<PageProtocol[N]['reply']>;
