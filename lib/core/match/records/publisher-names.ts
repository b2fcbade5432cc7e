/** What the organs that act and announce have published, everybody tells: to name them says little of whose count it is. */
const ACTING =
  /\b(?:ICE|DHS|CBP|OHSS|Homeland|Customs|Border Patrol|White House|[Pp]resident|Congress|government|administration|campaign|Trump|politicians|speakers)\b/;
const AND = /; ?| and the |, /;
const LEADING = /^(?:(?:the|The|organization|researchers at) )+/;
/** "Brookings" for "Brookings Institution", "the Times" for the paper. */
const ONE_WORD = /^(\w+) (?:Institute|Institution|Research Center)$|^New York (Times)$/;
/** Of so many words the first letters are a name: "ITEP", "NYT". */
const LEAST_INITIALS = 3;

/** The names by which a text may call who published a figure: "the Congressional Budget Office" is CBO too. */
export function publisherNames(publisher: string): readonly string[] {
  return [...new Set(publisher.split(AND).flatMap(namesOfOne))];
}

function namesOfOne(publisher: string): string[] {
  const [, acronym] = /\(([A-Z]{2,})\)/.exec(publisher) ?? [];
  const name = publisher.replace(/ ?\(.*?\)/g, '').replace(LEADING, '');
  if (ACTING.test(name) || !/^[A-Z]/.test(name)) return [];
  const [, institute, paper] = ONE_WORD.exec(name) ?? [];
  const initials = name.match(/\b[A-Z]/g) ?? [];
  // "CDC National Center for Health Statistics"
  const [of] = /^[A-Z]{3,}(?= )/.exec(name) ?? [];
  const isLong = institute === undefined && initials.length >= LEAST_INITIALS;
  const short = [acronym, of, institute, paper, isLong ? initials.join('') : undefined];
  return [name.replace(/^U\.S\. /, ''), ...short.filter(one => one !== undefined)];
}

/** "FAIR *was asked* about …": who is asked gives nothing. */
const DONE_TO = /^\s*(?:was|were|is|are|has been|had been) (?:asked|told|given|sent|shown|sued|quoted)\b/;
const known = new Map<string, readonly string[]>();
const SAYS_OF =
  /\b(?:says?|said|saying|finds?|found|estimates?|estimated|reports?|reported|calculates?|calculated|counts?|counted|thinks?|thought|writes?|wrote|notes?|noted) that\b/;

/**
 * Whether whoever published a figure is named before a number as the one who gives it: "*FAIR*, a group that wants less, says $150.7
 * billion", and not "*CBO* found that contractors billed $9.2 billion".
 */
export function isGivenByPublisher(publisher: string, text: string, number: number): boolean {
  const names = known.get(publisher) ?? publisherNames(publisher);
  known.set(publisher, names);
  const said = text.slice(0, number);
  return names.some(name => {
    const end = endOfWord(said, name);
    return end !== -1 && !DONE_TO.test(said.slice(end)) && !SAYS_OF.test(said.slice(end));
  });
}

const LETTER = /[\p{L}\p{N}]/u;

/** Where a name ends that stands in a text as a whole word; -1 where it does not. */
function endOfWord(text: string, name: string): number {
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    const end = at + name.length;
    if (!LETTER.test(text[at - 1] ?? ' ') && !LETTER.test(text[end] ?? ' ')) return end;
  }
  return -1;
}
