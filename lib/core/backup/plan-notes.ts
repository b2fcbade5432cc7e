import { Annotation } from '../annotation/annotation.ts';
import type { Steps } from '../steps.ts';
import type { Backup } from './backup.ts';
import { isSame, planStore, type Standing, type StorePlan } from './plan-store.ts';
import { kindOf, type Stores } from './stores.ts';

/**
 * Plan the notes of a file. A note that is replaced is answered in `earlier`, to be kept as a version; the one that replaces it,
 * or comes back beside another state in the trash, counts at least one save more, so that no later version takes its number.
 */
export function* planAnnotations(
  backup: Backup,
  kept: Stores,
): Steps<{ plan: StorePlan<Annotation>; earlier: readonly Annotation[] }> {
  const standingOf = backup.isForeign ? standingOfForeign : standing;
  const plan = (yield* planStore('annotations', backup, kept.annotations, (mine, row) =>
    standingOf(mine as Annotation, row as Annotation, backup.made),
  )) as StorePlan<Annotation>;
  const written = new Set([...plan.updated, ...plan.added].map(({ row }) => row.id));
  const versions = new Map<string, Annotation[]>();
  for (const version of kept.versions) {
    const { id } = version;
    if (written.has(id)) versions.set(id, [...(versions.get(id) ?? []), version]);
    yield;
  }
  // A note that is in the trash has been saved as often as it says there, and its versions are there still.
  const inTrash = new Map(kept.trash.map(({ id, annotation }) => [id, annotation]));
  const added = plan.added.map(item => {
    const last = inTrash.get(item.row.id);
    const most = Math.max(last?.rev ?? 0, ...(versions.get(item.row.id) ?? []).map(({ rev }) => rev));
    if (item.row.rev > most || (last && isSame(last, item.row))) return item;
    return { ...item, row: { ...item.row, rev: most + 1 } };
  });
  const earlier: Annotation[] = [];
  const updated: (typeof plan.updated)[number][] = [];
  for (const item of plan.updated) {
    const own = versions.get(item.row.id) ?? [];
    const taken = own.find(({ rev }) => rev === item.before.rev);
    const isThere = taken !== undefined && isSame(taken, item.before);
    const rev = taken && !isThere ? Math.max(...own.map(version => version.rev)) + 1 : item.before.rev;
    if (!isThere) earlier.push({ ...item.before, rev });
    updated.push({ ...item, row: { ...item.row, rev: Math.max(item.row.rev, rev + 1) } });
    yield;
  }
  return { plan: { ...plan, added, updated }, earlier };
}

/** Two states of a note of ours. The count of saves is no part of what it says: it may have grown when it came here. */
function standing(mine: Annotation, row: Annotation): Standing {
  if (isSame(mine, row) || isSame(sorted({ ...mine, rev: row.rev }), row)) return 'same';
  const { ageOf } = kindOf('annotations');
  if (ageOf(mine) === ageOf(row)) return 'other';
  return ageOf(mine) > ageOf(row) ? 'older' : 'newer';
}

/**
 * A note of another program has no count of saves, and often no date either: the day of the import, `made`, stands for it. Of
 * such a one nobody knows that it is newer than what was written here since.
 */
function standingOfForeign(mine: Annotation, row: Annotation, made: string): Standing {
  if (isSame(undated(sorted(mine)), undated(row))) return 'same';
  const isUnsure = row.modified === made && mine.rev > 1;
  return isUnsure || mine.modified > row.modified ? 'older' : 'newer';
}

/** With its fields as the schema orders them, and those that older notes lack. */
function sorted(note: Annotation): Annotation {
  return Annotation.safeParse(note).data ?? note;
}

function undated(note: Annotation): object {
  const body = note.body.map(part => (part.purpose === 'assessing' ? { ...part, created: '' } : part));
  return { ...note, body, created: '', modified: '', rev: 0 };
}

/**
 * What becomes of the earlier versions of a file: those that would take the number of a note that is replaced just now, or of a
 * save that is still to come, are refused.
 */
export function* planVersions(
  plan: StorePlan,
  earlier: readonly Annotation[],
  notes: StorePlan<Annotation>,
  kept: readonly Annotation[],
): Steps<StorePlan> {
  const { keyOf } = kindOf('versions');
  const replaced = new Map(earlier.map(note => [keyOf(note), note]));
  const last = new Map(
    [...kept, ...notes.added.map(({ row }) => row), ...notes.updated.map(({ row }) => row)].map(note => [
      note.id,
      note.rev,
    ]),
  );
  const added: (typeof plan.added)[number][] = [];
  const refused = [...plan.refused];
  let { same } = plan;
  for (const item of plan.added as StorePlan<Annotation>['added']) {
    const { id, rev } = item.row;
    const other = replaced.get(keyOf(item.row));
    if (other && isSame(other, item.row)) same += 1;
    else if (other || rev >= (last.get(id) ?? Number.POSITIVE_INFINITY)) {
      refused.push({ store: 'versions', record: item.record, why: 'other', field: '' });
    } else added.push(item);
    yield;
  }
  return { ...plan, added, same, refused };
}
