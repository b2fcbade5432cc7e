import type { NoteKnowledge } from '../../lib/core/library/note-query.ts';
import type { NoteRow } from '../../lib/core/library/note-row.ts';
import type { NoteSort } from '../../lib/core/library/sort-notes.ts';
import type { Words } from '../../lib/core/words/words.ts';
import { Glyph } from '../icons.tsx';
import type { Column } from './rows-grid.tsx';
import { dayOfTime } from './day-of-time.ts';
import { StatusMark } from './status-mark.tsx';

/** What a list of notes shows of each. `statementOf` is '' for a claim that no database here has. */
export function noteColumns(
  { t, day }: Words,
  { isLost, recordOf }: NoteKnowledge,
  statementOf: (claim: string) => string,
  sort: NoteSort,
): Column<NoteRow>[] {
  return [
    {
      id: 'words',
      name: t('library.words'),
      cell: row => <Quoted row={row} isLost={isLost(row.id)} underline={recordOf(row)?.underline} t={t} />,
    },
    {
      id: 'record',
      name: t('library.record'),
      cell: row => {
        const record = recordOf(row);
        if (record)
          return (
            <>
              <span class="w">
                <Glyph name={record.glyph} />
                <span class="clip">{record.title}</span>
              </span>
              <span class="meta" dir="auto">
                {record.summary}
              </span>
            </>
          );
        return (
          row.claim !== '' && (
            <span class="meta clip" lang="en" dir="auto">
              {statementOf(row.claim) || row.claim}
            </span>
          )
        );
      },
    },
    {
      id: 'verdict',
      name: t('library.verdict'),
      cell: row => (row.verdict === '' ? <span class="meta">{t('library.noVerdict')}</span> : <bdi>{row.verdict}</bdi>),
    },
    { id: 'status', name: t('library.status'), cell: row => <StatusMark status={row.status} /> },
    {
      id: 'tags',
      name: t('library.tags'),
      cell: row => (
        <span class="meta clip" dir="auto">
          {row.tags.join(', ')}
        </span>
      ),
    },
    {
      id: 'changed',
      name: sort === 'created' ? t('library.created') : t('library.changed'),
      sort: sort === 'changed' || sort === 'created' ? 'descending' : sort === 'oldest' ? 'ascending' : undefined,
      cell: row => <span class="meta num">{day(dayOfTime(sort === 'created' ? row.created : row.modified))}</span>,
    },
  ];
}

/** The page's words, or what the reviewer wrote where there are none; and where that is. */
function Quoted({ row, isLost, underline, t }: QuotedProps) {
  const words = row.quote || row.text;
  return (
    <>
      <span class="tq" dir="auto">
        {row.quote ? <span class={`quote-u line-${underline ?? 'none'}`}>{words}</span> : words || t('library.noWords')}
      </span>
      <span class="meta where">
        {isLost && <b>{t('library.lost')}</b>}
        <span class="clip" dir="auto">
          {whereOf(row, t)}
        </span>
      </span>
    </>
  );
}

interface QuotedProps {
  readonly row: NoteRow;
  readonly isLost: boolean;
  readonly underline: string | undefined;
  readonly t: Words['t'];
}

/** "daily.example · What a year counts", or what else a note is about. */
function whereOf({ kind, site, title }: NoteRow, t: Words['t']): string {
  if (kind === 'claim') return t('library.kind-claim');
  if (kind === 'reply') return [t('library.reply'), title].filter(Boolean).join(' · ');
  return [site, title].filter(Boolean).join(' · ');
}
