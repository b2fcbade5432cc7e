import type { Claim } from '../claim/claim.ts';
import type { Pack } from '../claim/pack.ts';
import { shownPack } from '../claim/shown-pack.ts';
import { createEngine, type Engine } from '../match/engine.ts';
import { monthDays } from '../text/period/calendar.ts';
import { type Finding, findingOf, type Remark } from './finding.ts';

/** The day of a page on which a record is likely to be stated: when its figure came out, or a day of spring 2025. */
const USUAL_DAY = '2025-04-18';

/**
 * Read every example of the shown claims with the engine that readers have, but that no example is known by being itself.
 *
 * Three findings: an example that states its claim and is not read so; a near miss that is taken for it; an example that another claim
 * fits as well. The engine breaks a tie by the order of ids, so that a tie shows when all ids are turned round and another claim wins.
 */
export function lintBehaviour(pack: Pack): Finding[] {
  const shown = shownPack(pack);
  const engine = createEngine(shown, { ignoresTwins: true });
  const { turned, nameOf } = turnRound(shown);
  const mirror = createEngine(turned, { ignoresTwins: true });
  return pack.claims
    .filter(({ status }) => status === 'shown')
    .flatMap(claim => lintClaim(claim).map(remark => findingOf('claim', claim, remark)));

  function lintClaim(claim: Claim): Remark[] {
    const day = dayOf(claim);
    return [
      ...claim.examples.matches.flatMap((text, i): Remark[] => {
        const field = `examples.matches.${i}`;
        const read = claimsRead(engine, text, day);
        const rivals = claimsRead(mirror, text, day)
          .map(nameOf)
          .filter(id => id !== claim.id && !read.includes(id));
        if (!read.includes(claim.id)) return [{ rule: 'not-read', field, value: text, todo: lead(read) }];
        if (rivals.length === 0) return [];
        const todo = `${rivals.join(', ')} fits as well: say more in one of the records, or merge them`;
        return [{ rule: 'rivals', field, value: text, todo }];
      }),
      ...claim.examples.near.flatMap((text, i): Remark[] => {
        if (!claimsRead(engine, text, day).includes(claim.id)) return [];
        const todo = 'it is read as the claim: name what the record leaves out, or add the restriction to the lexicon';
        return [{ rule: 'near-taken', field: `examples.near.${i}`, value: text, todo }];
      }),
    ];
  }
}

/** The day of the page that an example stands on. */
export function dayOf({ published, valid }: Claim): string {
  // What came out in some month was out at its end.
  const days = [published, valid.from].map(day => (day?.length === 7 ? monthEnd(day) : day));
  return days.find(day => day?.length === 10 && day > USUAL_DAY) ?? USUAL_DAY;
}

const monthEnd = (month: string) => monthDays(Number(month.slice(0, 4)), Number(month.slice(5))).endDay;

function claimsRead(engine: Engine, text: string, published: string): string[] {
  const segment = { text, start: 0, heading: null, before: [], after: [] };
  return engine.match([segment], { title: '', published, lang: 'en' }).map(({ claim }) => claim);
}

function lead(read: readonly string[]): string {
  if (read.length > 0) return `read as ${read.join(', ')}`;
  return 'not read: `sidelight scan FILE --explain` names the rule';
}

/** The same pack with ids that sort the other way round. */
function turnRound(pack: Pack): { turned: Pack; nameOf: (id: string) => string } {
  const ids = pack.claims.map(({ id }) => id).sort((a, b) => b.localeCompare(a, 'en'));
  const width = String(ids.length).length;
  const turnedOf = new Map(ids.map((id, order) => [id, `claim-${String(order).padStart(width, '0')}`]));
  const idOf = new Map([...turnedOf].map(([id, turned]) => [turned, id]));
  const turn = (id: string) => turnedOf.get(id) ?? id;
  const { classifier, wordings } = pack;
  const turned = {
    ...pack,
    // What was learned of a record goes by its id.
    ...(classifier && {
      classifier: {
        ...classifier,
        records: Object.fromEntries(Object.entries(classifier.records).map(([id, learned]) => [turn(id), learned])),
      },
    }),
    ...(wordings && { wordings: wordings.map(one => ({ ...one, claim: turn(one.claim) })) }),
    claims: pack.claims.map(claim => ({ ...claim, id: turn(claim.id), related: claim.related.map(turn) })).reverse(),
    series: pack.series.map(series => ({ ...series, claim: series.claim === null ? null : turn(series.claim) })),
  };
  return { turned, nameOf: id => idOf.get(id) ?? id };
}
