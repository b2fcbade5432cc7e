import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Name } from '../../components/new-claim/field.tsx';
import type { NamesByKind } from '../../components/new-claim/figure-part.tsx';
import { fetchEngineFile } from '../../lib/browser/load-pack.ts';
import type { LexiconEntry } from '../../lib/core/claim/lexicon.ts';
import type { Pack } from '../../lib/core/claim/pack.ts';
import { buildLexiconIndex, type LexiconIndex } from '../../lib/core/match/lexicon/lexicon-index.ts';
import { formKinds } from '../../lib/core/match/read-form.ts';
import { openEngineFile } from '../../lib/core/match/stored/engine-file.ts';

/** The bundled database as a claim is written with it. */
export interface Bundled {
  readonly pack: Pack;
  readonly index: LexiconIndex;
  readonly entries: ReadonlyMap<string, LexiconEntry>;
  readonly names: NamesByKind;
}

/** Null until the database is open. */
export function useBundled(): Bundled | null {
  const [pack, setPack] = useState<Pack | null>(null);
  useEffect(() => {
    void load().then(setPack);
  }, []);
  return useMemo(
    () =>
      pack && {
        pack,
        index: buildLexiconIndex(pack.lexicon),
        entries: new Map(pack.lexicon.map(entry => [entry.id, entry])),
        names: Object.fromEntries(formKinds.map(kind => [kind, namesOf(pack, kind)])),
      },
    [pack],
  );
}

async function load(): Promise<Pack> {
  const decoder = new TextDecoder();
  return openEngineFile(await fetchEngineFile(), bytes => decoder.decode(bytes)).pack;
}

/** Entries of a kind by the words that people know them by; of two that are called alike each has its id too. */
function namesOf({ lexicon }: Pack, kind: string): Name[] {
  const entries = lexicon.filter(entry => entry.kind === kind);
  const labels = entries.map(({ label, phrases, id }) => label ?? phrases[0] ?? id);
  const isAlone = (label: string) => labels.indexOf(label) === labels.lastIndexOf(label);
  return entries
    .map(({ id }, at) => ({ id, label: isAlone(labels[at] ?? '') ? (labels[at] ?? '') : `${labels[at]} (${id})` }))
    .sort((a, b) => a.label.localeCompare(b.label, 'en'));
}
