import { Annotation } from '../annotation/annotation.ts';
import type { Steps } from '../steps.ts';
import type { Backup } from './backup.ts';
import { isSame, planStore, type Standing, type StorePlan } from './plan-store.ts';
import { kindOf, type Stores } from './stores.ts';

/**
 * Plan the notes of a file. A note that is replaced is answered in `earlier`, to be kept as a version; the one that replaces it
 * counts at least one save more, so that no later version takes its number.
 */
export function* planAnnotations(
  backup: Backup,
  kept: Stores,
): Steps<{ plan: StorePlan<Annotation>; earlier: readonly Annotation[] }> {
  const standingOf = backup.isForeign ? standingOfForeign : standing;
  const plan = (yield* planStore('annotations', backup, kept.annotations, (mine, row) =>
    standingOf(mine as Annotation, row as Annotation),
  )) as StorePlan<Annotation>;
  const changed = new Set(plan.updated.map(({ row }) => row.id));
  const versions = new Map<string, Annotation[]>();
  for (const version of kept.versions) {
    const { id } = version;
    if (changed.has(id)) versions.set(id, [...(versions.get(id) ?? []), version]);
    yield;
  }
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
  return { plan: { ...plan, updated }, earlier };
}

/** Two states of a note of ours. The count of saves is no part of what it says: it may have grown when it came here. */
function standing(mine: Annotation, row: Annotation): Standing {
  if (isSame(mine, row) || isSame(sorted({ ...mine, rev: row.rev }), row)) return 'same';
  const { ageOf } = kindOf('annotations');
  if (ageOf(mine) === ageOf(row)) return 'other';
  return ageOf(mine) > ageOf(row) ? 'older' : 'newer';
}

/** A note of another program has no count of saves, and often no date either: the day of the import stands for it. */
function standingOfForeign(mine: Annotation, row: Annotation): Standing {
  if (isSame(undated(sorted(mine)), undated(row))) return 'same';
  return mine.modified > row.modified ? 'older' : 'newer';
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
