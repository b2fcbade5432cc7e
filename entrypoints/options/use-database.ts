import { useEffect, useState } from 'preact/hooks';
import type { TopicItem } from '../../components/options/topics-section.tsx';
import { loadPack } from '../../lib/browser/load-pack.ts';
import { useWords } from '../../components/words.tsx';
import { topicWords } from '../../lib/core/card/topic-words.ts';
import type { RecordsFile } from '../../lib/core/claim/pack.ts';
import type { Words } from '../../lib/core/words/words.ts';

interface DatabaseParts {
  readonly topics: readonly TopicItem[];
  /** The day of its last change; '' until it is read. */
  readonly modified: string;
  /** What a claim states; its id for one that this database does not have. */
  readonly claimOf: (id: string) => { claim: string; statement: string; lang: string };
}

/** What the options page shows of the claim database. */
export function useDatabase(): DatabaseParts {
  const words = useWords();
  const [pack, setPack] = useState<RecordsFile | null>(null);
  useEffect(() => {
    // Without it there are no topics to choose from; everything else on the page works.
    loadPack().then(setPack, () => undefined);
  }, []);
  return {
    topics: pack ? topicsOf(pack, words) : [],
    modified: pack?.manifest.modified ?? '',
    claimOf(id) {
      const found = pack?.claims.find(claim => claim.id === id);
      return { claim: id, statement: found?.statement ?? id, lang: found?.lang ?? 'en' };
    },
  };
}

/** By name, as cards call them: topics that are called alike are one. */
function topicsOf(pack: RecordsFile, words: Words): TopicItem[] {
  const topics = new Map<string, { ids: Set<string>; claims: number }>();
  for (const { topic } of pack.claims) {
    const name = topicWords(topic, words);
    const item = topics.get(name) ?? { ids: new Set(), claims: 0 };
    item.ids.add(topic);
    item.claims += 1;
    topics.set(name, item);
  }
  return [...topics]
    .map(([name, { ids, claims }]) => ({ name, ids: [...ids], claims }))
    .sort((a, b) => a.name.localeCompare(b.name, words.language));
}
