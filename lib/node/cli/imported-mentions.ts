import { buildLexiconIndex } from '../../core/match/lexicon/lexicon-index.ts';
import type { Mention } from '../../core/match/mention.ts';
import { createImportedIndex, type ImportedIndex } from '../../core/match/retrieval/imported-index.ts';
import { matchImported } from '../../core/match/retrieval/match-imported.ts';
import type { Pack } from '../../core/claim/pack.ts';
import type { Segment } from '../../core/text/segment.ts';
import { readPack } from '../read-pack.ts';

/** Finds the records of imported packs in segments; speakers are named by the segment's line where there is one. */
export type FindImported = (segments: readonly Segment[], speaker: string | null) => Mention[];

/** Open imported packs once; each of their matches is a mention of the whole sentence, without a figure to compare. */
export async function openImported(files: readonly string[], { lexicon }: Pack): Promise<FindImported> {
  const words = buildLexiconIndex(lexicon);
  const indexes: ImportedIndex[] = [];
  for (const file of files) indexes.push(createImportedIndex(await readPack(file), words));
  return (segments, speaker) =>
    segments.flatMap(segment =>
      indexes.flatMap(index =>
        matchImported(index, segment, { speaker })
          .slice(0, 1)
          .map(({ claim, p, reasons }) => ({
            claim,
            relation: 'no-figure' as const,
            modality: 'asserted' as const,
            attributedTo: null,
            quote: segment.text,
            start: segment.start,
            end: segment.start + segment.text.length,
            quantity: null,
            score: Number(p.toFixed(3)),
            reasons,
          })),
      ),
    );
}
