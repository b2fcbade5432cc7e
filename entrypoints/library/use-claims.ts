import { useCallback, useEffect, useState } from 'preact/hooks';
import type { OwnClaimRow } from '../../components/library/claims-view.tsx';
import { openDatabase } from '../../lib/browser/database.ts';
import { loadPack } from '../../lib/browser/load-pack.ts';
import { onNotice } from '../../lib/browser/notices.ts';
import type { ClaimLookup } from '../../lib/core/library/note-row.ts';

interface Claims {
  /** Null until claims are known: notes are searched by what their claims state. */
  readonly lookup: ClaimLookup | null;
  readonly statementOf: (id: string) => string;
  readonly own: readonly OwnClaimRow[];
  readonly bundled: { readonly claims: number; readonly modified: string } | null;
}

/** What the bundled database and the reviewer's own claims state. Without the database notes are shown all the same. */
export function useClaims(): Claims {
  const [known, setKnown] = useState<Omit<Claims, 'statementOf'>>({ lookup: null, own: [], bundled: null });
  useEffect(() => {
    const read = () => void readClaims().then(setKnown);
    const stop = new AbortController();
    onNotice(notice => notice === 'claims' && read(), stop.signal);
    read();
    return () => stop.abort();
  }, []);
  const { lookup } = known;
  const statementOf = useCallback((id: string) => (id === '' ? '' : (lookup?.(id)?.statement ?? '')), [lookup]);
  return { ...known, statementOf };
}

async function readClaims(): Promise<Omit<Claims, 'statementOf'>> {
  const [pack, own] = await Promise.all([
    loadPack().catch(() => null),
    openDatabase()
      .claims.toArray()
      .catch(() => []),
  ]);
  const all = new Map((pack?.claims ?? []).map(({ id, statement, topic }) => [id, { statement, topic }]));
  for (const { id, claim } of own) all.set(id, claim);
  return {
    lookup: id => all.get(id),
    bundled: pack && { claims: pack.claims.length, modified: pack.manifest.modified },
    own: own
      .map(({ id, claim, modified }) => ({
        id,
        statement: claim.statement,
        lang: claim.lang,
        status: claim.status,
        modified: Date.parse(modified),
      }))
      .sort((a, b) => b.modified - a.modified),
  };
}
