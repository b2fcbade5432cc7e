import type { Target } from './annotation/annotation.ts';
import type { CanonicalLink } from './annotation/canonical-source.ts';
import type { Mention } from './match/mention.ts';
import type { Reading } from './settings/settings.ts';
import type { Segment } from './text/segment.ts';
import type { Language } from './words/language.ts';

/** What the popup and panel show of a page. Kept by the content script alone: the background holds no state of a tab. */
export interface PageReport {
  url: string;
  title: string;
  state: 'reading' | 'done' | 'failed' | 'off' | 'marks-cleared' | 'too-large';
  sentences: number;
  published: string | null;
  /** The page's language as it names it: "en-US". */
  lang: string | null;
  mentions: {
    key: string;
    mention: Mention;
    statement: string;
    title: string;
    glyph: string;
    summary: string;
    topic: string;
    repeat: boolean;
  }[];
}

/** Words of a page's text: UTF-16 offsets, and how they read. */
export interface TextSpan {
  start: number;
  end: number;
  words: string;
}

/** What a page or popup needs to know of a site: whether it is read there, and how. */
export interface SiteState {
  everywhere: boolean;
  site: boolean;
  host: string;
  access: boolean;
  /** How long nothing is read: until a time in ms since 1970, until the browser's next start, or (null) not at all. */
  pausedUntil: number | 'restart' | null;
  reading: Reading;
  /** Whether notes are drawn while no panel is open. */
  notesOnPages: boolean;
  /** Of the interface. */
  language: Language;
}

/** The sentence of the page that states a claim; its words stand from `start` to `end`, UTF-16 offsets into `text`. */
export interface Sentence {
  key: string;
  text: string;
  start: number;
  end: number;
  /** A table cell's heads. Else empty. */
  lead: string;
  heading: string | null;
}

/**
 * Messages to a page's content script, from our own pages and the background only: types alone, since a page's script validates nothing.
 */
export interface PageProtocol {
  getReport: { request: null; reply: PageReport & { canonical: CanonicalLink | null } };
  /** The sentences of the claims that the report lists, for the reading view. */
  getSentences: { request: null; reply: Sentence[] };
  /** The first sentences of the page, at most 500, to be asked why none is marked. */
  getSegments: { request: null; reply: Segment[] };
  scrollToMention: { request: { key: string; open: boolean }; reply: null };
  /** Whether or how this site is read may have changed: ask for it. Every frame hears this. */
  siteChanged: { request: null; reply: null };
  /** The reader has taken back the access to this site: leave it. Every frame hears this; those of other sites go on. */
  accessLost: { request: { host: string }; reply: null };
  /** Other claims may be marked than before: ask about every sentence again. */
  askAgain: { request: null; reply: null };
  /** The page's text as it is now, in which our own pages look for what notes and seen cards are about. Null while nothing is read. */
  getText: { request: null; reply: string | null };
  /** Where a note would belong: on a listed claim, or with `key` null on the selection. Null when there are no words. */
  describe: {
    request: { key: string | null };
    reply: { target: Target; canonical: CanonicalLink | null; claim: string; pageTitle: string } | null;
  };
  /** Notes were written, moved or deleted: draw them as they are now, where they are drawn at all. */
  notesChanged: { request: null; reply: null };
  /** Scroll to a span of that text, where it still reads as `words`. */
  showSpan: { request: TextSpan; reply: { found: boolean } };
  command: { request: { name: 'next' | 'previous' | 'open' | 'list' }; reply: null };
}
export type PageMessageName = keyof PageProtocol;
export type PageRequestOf<N extends PageMessageName> = PageProtocol[N]['request'];
export type PageReplyOf<N extends PageMessageName> = PageProtocol[N]['reply'];
