import { buildLexiconIndex } from '../../core/match/lexicon/lexicon-index.ts';
import type { Mention } from '../../core/match/mention.ts';
import { createImportedIndex } from '../../core/match/retrieval/imported-index.ts';
import { matchImported } from '../../core/match/retrieval/match-imported.ts';
import type { ImportedPack } from '../../core/match/retrieval/open-pack.ts';
import type { Pack } from '../../core/claim/pack.ts';
import type { Segment } from '../../core/text/segment.ts';

/** Finds the records of imported packs in segments; speakers are named by the segment's line where there is one. */
export type FindImported = (segments: readonly Segment[], speaker: string | null) => Mention[];

/** Each match of an imported pack is a mention of the whole sentence, without a figure to compare. */
export function createFindImported(packs: readonly ImportedPack[], { lexicon }: Pack): FindImported {
  const words = buildLexiconIndex(lexicon);
  const indexes = packs.map(pack => createImportedIndex(pack, words));
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
