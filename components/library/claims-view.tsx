import type { RecordStatus } from '../../lib/core/claim/claim.ts';
import { useWords } from '../words.tsx';
import { dayOfTime } from './day-of-time.ts';

/** A claim of the reviewer's own. */
export interface OwnClaimRow {
  readonly id: string;
  readonly statement: string;
  readonly lang: string;
  /** A draft is marked nowhere yet. */
  readonly status: RecordStatus;
  /** In ms since 1970. */
  readonly modified: number;
}

export interface ClaimsViewProps {
  readonly claims: readonly OwnClaimRow[];
  /** The database that comes with the extension: how many claims, and its day; null until it is read. */
  readonly bundled: { readonly claims: number; readonly modified: string } | null;
  /** Write one that is begun from no page. */
  readonly onNew: () => void;
  readonly onOpen?: (id: string) => void;
  readonly onDelete?: (id: string) => void;
}

/** The reviewer's own claims, and the packs that are in use. */
export function ClaimsView({ claims, bundled, onNew, onOpen, onDelete }: ClaimsViewProps) {
  const { t, day } = useWords();
  return (
    <>
      <header class="lib-head">
        <h1>{t('library.view-claims')}</h1>
      </header>
      <section class="lib-part">
        <h2>{t('library.ownClaims')}</h2>
        {claims.length === 0 ? (
          <p class="meta">{t('library.noOwnClaims')}</p>
        ) : (
          <ul class="own-claims">
            {claims.map(({ id, statement, lang, status, modified }) => (
              <li key={id}>
                <span class="own-claim" lang={lang} dir="auto">
                  {statement}
                </span>
                <span class="tag">{t(`library.own-${status}`)}</span>
                <span class="meta">{t('library.changedOn', { day: day(dayOfTime(modified)) })}</span>
                {onOpen && (
                  <button type="button" class="btn" onClick={() => onOpen(id)}>
                    {t('notes.edit')}
                  </button>
                )}
                {onDelete && (
                  <button type="button" class="btn" onClick={() => onDelete(id)}>
                    {t('notes.delete')}
                  </button>
                )}
              </li>
            ))}
          </ul>
        )}
        <div>
          <button type="button" class="btn" onClick={onNew}>
            {t('library.newClaim')}
          </button>
        </div>
      </section>
      {bundled && (
        <section class="lib-part">
          <h2>{t('library.packs')}</h2>
          <p>{t('library.bundled', { count: bundled.claims, day: day(bundled.modified) })}</p>
        </section>
      )}
    </>
  );
}
