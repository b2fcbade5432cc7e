import type { Source } from '../claim/source.ts';
import type { Verdict } from '../settings/settings.ts';
import type { Sighting } from '../sighting/sighting.ts';
import type { KeptPage } from '../text/kept-page.ts';
import type { Words } from '../words/words.ts';

/** What a note's claim says, and where that can be read. */
export interface ExportRecord {
  readonly statement: string;
  readonly lang: string;
  readonly sources: readonly Source[];
}

/** What the reader may choose. Each format heeds those that it knows. */
export interface ExportOptions {
  /** CSV: a byte order mark before the text, by which spreadsheets know that it is UTF-8. */
  readonly bom?: boolean;
  /** CSV: what stands between two cells; `;` where the comma is the sign of decimals. */
  readonly separator?: ',' | ';';
  /** Markdown: the reviewer's own form; null is ours. */
  readonly template?: string | null;
  /** Markdown: one file a note, together in a ZIP archive. */
  readonly filePerNote?: boolean;
}

/** What an export says besides the notes. What is not given is left out of it. */
export interface ExportContext {
  /** When it is made: ISO 8601, UTC. */
  readonly now: string;
  /** The language of a report; English where none is given. */
  readonly words?: Words;
  /** Who signs what no note names an author of: the reviewer's name, or ''. */
  readonly creator?: string;
  /** The team's scale: numbers for verdicts. */
  readonly verdicts?: readonly Verdict[];
  /** Claims by id. */
  readonly records?: ReadonlyMap<string, ExportRecord>;
  /** Cards that were seen, for comparison and chart. */
  readonly sightings?: readonly Sighting[];
  /** The sentences of pages, for what stands around a note's words. */
  readonly pages?: readonly KeptPage[];
  readonly options?: ExportOptions;
}
