import { withApostrophe } from './contractions.ts';

/**
 * Fold the inflection of an English word: plural, third person, past and participle endings.
 *
 * Lighter than Porter's stemmer on purpose: "removals" and "removed" stay apart, because a noun and a verb of
 * one root may name different measures. The result is a key, not a word: "removed", "removing" and "remove" all give "remov".
 */
export function stem(lower: string): string {
  const known = roots.get(lower);
  if (known !== undefined) return known;
  const root = collapse(foldEnding(IN_POSTS.get(lower) ?? withApostrophe(lower)));
  // Pages of nonsense must not fill the memory: past the limit words are folded again each time.
  if (roots.size < MOST_KNOWN) roots.set(lower, root);
  return root;
}

/** Pages and lexicon use the same few thousand words over and over. */
const roots = new Map<string, string>();
const MOST_KNOWN = 20_000;

/** Words as posts shorten them. */
const IN_POSTS: ReadonlyMap<string, string> = new Map(
  (
    'ppl people, folks people, govt government, natl national, avg average, yr year, yrs years, wk week, wks weeks, mos months, ' +
    'sw southwest, imm immigration, immig immigration, dept department, depts departments, admin administration, ct court, cts courts, ' +
    'appt appointment, appts appointments, undoc undocumented, unauth unauthorized, crim criminal, thru through, pct percent, ' +
    'hosp hospital, acct account, accts accounts, cit citizen, cits citizens, noncit noncitizen, noncits noncitizens, apprehs apprehensions, ' +
    'od overdose, ods overdoses, hh household, unemp unemployment, infl inflation, ' +
    'b4 before, cuz because, bc because, fent fentanyl, undocs undocumented, mfg manufacturing, prez president, pres president, dems democrats, ' +
    'repubs republicans, repub republican, vax vaccine, vaxx vaccine, vaxxed vaccinated, vaxxes vaccines, btwn between, cali california, ' +
    'abt about, approx approximately, biz business, bldg building, constr construction, econ economy, edu education, ' +
    'enviro environmental, fam family, fams families, gal gallon, gals gallons, govts governments, hrs hours, hosps hospitals, intl international, ' +
    'lb pound, lbs pounds, mex mexico, mgmt management, mkt market, mkts markets, org organization, orgs organizations, pols politicians, ' +
    'potus president, qtr quarter, qtrs quarters, sen senator, sens senators, soc social, stat statistic, stats statistics, temps temperatures, ' +
    'til until, ukr ukraine, univ university, unis universities, venez venezuela, vet veteran, vets veterans'
  )
    .split(', ')
    .map(pair => pair.split(' ') as [string, string]),
);

/** "expelled" and "expel", "pulled" and "pull": whether a final letter is doubled says nothing once the ending is gone. */
function collapse(root: string): string {
  return root.length > 3 && root.at(-1) === root.at(-2) && root.at(-1) !== 'e' ? root.slice(0, -1) : root;
}

function foldEnding(lower: string): string {
  let word = lower;
  if (word.endsWith("'s") || word.endsWith('’s')) word = word.slice(0, -2);
  else if (word.endsWith("'") || word.endsWith('’')) word = word.slice(0, -1);
  if (word.length <= 3) return word;
  if (word.endsWith("n't")) return 'not';
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (word.endsWith('sses') || word.endsWith('shes') || word.endsWith('ches') || word.endsWith('xes')) {
    return word.slice(0, -2);
  }
  if (word.endsWith('ied') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (word.endsWith('ing') && word.length > 4 && VOWEL.test(word.slice(0, -3))) return closeRoot(word.slice(0, -3));
  if (word.endsWith('eed') && word.length > 4) return dropE(word.slice(0, -1));
  if (word.endsWith('ed') && word.length > 3) return closeRoot(word.slice(0, -2));
  if (word.endsWith('s') && !word.endsWith('ss') && !word.endsWith('us') && !word.endsWith('is')) {
    word = word.slice(0, -1);
  }
  return word.endsWith('e') && word.length > 3 ? dropE(word) : word;
}

const VOWEL = /[aeiouy]/;
const SHORT_ROOT = /^[^aeiou]{1,2}[aeiou][^aeiouwxy]$/;

/** "note" and "rule" keep their e, so that they do not become "not" and "rul"; "remove" loses it. */
function dropE(word: string): string {
  const root = word.slice(0, -1);
  return SHORT_ROOT.test(root) ? word : root;
}

/** A root whose ending is gone: "planned" → "plan", "noted" → "note", "used" → "use". */
function closeRoot(root: string): string {
  const last = root.at(-1);
  if (last !== undefined && last === root.at(-2) && root.length > 3 && !'lsz'.includes(last)) return root.slice(0, -1);
  if (root.length <= 2 || SHORT_ROOT.test(root)) return `${root}e`;
  return root.endsWith('e') ? root.slice(0, -1) : root;
}

/** The stems of the words of a list, parted by spaces. */
export function stemsIn(list: string): Set<string> {
  return new Set(list.split(' ').map(stem));
}
