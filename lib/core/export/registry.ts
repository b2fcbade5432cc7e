import type { Annotation } from '../annotation/annotation.ts';
import { writeMarkdown } from './markdown.ts';
import { writeWebAnnotations } from './web-annotation.ts';

/** What an export says besides the notes. `now` is ISO 8601, UTC. */
export interface ExportContext {
  readonly now: string;
}

/** A way to take notes out. A new format is one file and one line below. */
export interface ExportFormat {
  readonly label: string;
  readonly extension: string;
  readonly mediaType: string;
  write(notes: readonly Annotation[], context: ExportContext): string;
}

export const exportFormats = {
  md: { label: 'Markdown', extension: 'md', mediaType: 'text/markdown', write: writeMarkdown },
  jsonld: {
    label: 'Web Annotation JSON-LD',
    extension: 'jsonld',
    mediaType: 'application/ld+json',
    write: writeWebAnnotations,
  },
} as const satisfies Record<string, ExportFormat>;

export type ExportFormatId = keyof typeof exportFormats;

/** A file name for an export: `sidelight-2026-11-24.md`. */
export function exportFileName(format: ExportFormatId, { now }: ExportContext): string {
  return `sidelight-${now.slice(0, 10)}.${exportFormats[format].extension}`;
}
