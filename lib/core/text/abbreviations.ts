import { ALL_MONTH_NAMES } from './month-names.ts';

/** English abbreviations as news pages write them, in lower case and without the last dot. Tables for `splitSentences`. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Stand before a name or another word, never at the end of a sentence. */
export const neverLast = words(
  'mr mrs ms mx messrs dr prof rep reps sen sens gov govs gen lt col sgt capt maj adm cmdr pres hon rev fr st sr atty supt amb insp det ' +
    'pvt cpl spc cf ca vs v e.g i.e viz approx lt.col mt ft',
);

/** Stand before a number; without one they end a sentence as any word ("No." is an answer). */
export const beforeNumber = words('no nos p pp par para sec secs art arts fig figs ch chap vol vols ref eq stat cl');

/** May end a sentence, and more often do not: what follows decides. */
export const usuallyInside = words(
  'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ' +
    'inc ltd co corp bros llc plc assn dept univ intl natl govt jr esq ph.d etc est ' +
    'ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex vt va wash ' +
    'wis wyo ave blvd rd rte hwy ste apt bldg',
);

/** Times of day: "5 p.m. Monday" goes on, "5 p.m. The" does not. */
export const dottedTimes = words('a.m p.m am pm');
export const timeFollowers = words(
  'et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc bst eastern central mountain pacific local monday tuesday wednesday thursday ' +
    `friday saturday sunday ${ALL_MONTH_NAMES.join(' ')} mon tue wed thu fri sat sun`,
);

/** Words that begin a sentence when they stand with a capital after an abbreviation, and are hardly ever part of a name. */
export const sentenceStarters: ReadonlySet<string> = new Set(
  (
    'The A An This That These Those There Here He She It They We You I His Her Its Their Our My Your Who What When Where Why How Which ' +
    'And But Or Nor So Yet Still Also Then Thus Hence However Moreover Meanwhile Instead Although Though While Because Since Until ' +
    'Unless If As At By For From In Into Of On Over Through To Under With Without Within After Before During Between Among Against About ' +
    'Amid Despite According Not No Nearly Some Many Most More Several Few Fewer Less Each Every All Both Other Others Another Any Such ' +
    'Only Just Even Once Now Today Yesterday Last Later Earlier Officials Critics Experts Roughly Approximately Around'
  ).split(' '),
);
