/** Words that carry no topic: they neither name what is counted nor narrow it. Grouped by what the reader does with them. */

export const DETERMINERS = words(
  'a an the this that these those its their his her our your my some any each every all both such no',
);
export const PREPOSITIONS = words(
  'of in on at by for from to with within without under over into onto through thru throughout during across about around between among amid after before since until till against toward towards upon per via despite behind beyond above below near off out up down along',
);
const CONJUNCTIONS = words(
  'and or but nor so yet while whereas although though because if unless when where as than whether that which who whom whose',
);
export const PRONOUNS = words(
  'i you he she it we they me him us them himself herself itself themselves there here what',
);
export const AUXILIARIES = words(
  "be is are was were been being am have has had having do does did will would can could may might shall should must isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't couldn't",
);
export const ADVERBS = words(
  'not also already still now then ever even only just very more most less least much many few fewer about nearly almost roughly approximately so too again back once far well',
);

export const FUNCTION_WORDS: ReadonlySet<string> = new Set([
  ...DETERMINERS,
  ...PREPOSITIONS,
  ...CONJUNCTIONS,
  ...PRONOUNS,
  ...AUXILIARIES,
  ...ADVERBS,
]);

/** Words that point back to something said before. */
export const ANAPHORS: ReadonlySet<string> = words(
  'he she it they him them his her its their this these those who which whose whom same former latter',
);

/** Nouns that point back when "the" stands before them: "the move", "the app". */
export const POINTING_NOUNS: ReadonlySet<string> = words(
  'move decision policy plan action law statute act program programme app application order directive step measure effort deal agreement figure number total proclamation group process practice drug disease target guideline',
);

/** Words that point back in some places only: "such flights", "the court", "most have lived here". */
export const POINTING_IN_PLACE: ReadonlySet<string> = words('such court most half some many majority');

/** Forms of "to be" that make a following participle passive. */
export const BE_FORMS: ReadonlySet<string> = words(
  "be is are was were been being am isn't aren't wasn't weren't get gets got getting",
);

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
