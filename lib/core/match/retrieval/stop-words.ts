/**
 * Words that the index leaves out, without their apostrophes.
 *
 * Number words are among them: "1,000,000", "1M" and "one million" must retrieve the same records, and a number in the
 * index would hide the record that states another figure. Numbers are compared after retrieval.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the and or but if of at by for with about against between into through during before after above below to from up down in out on off over under again further then once here there ' +
    'when where why how all any both each few more most other some such no nor not only own same so than too very s t can will just don should now is are was were be been being am have has had having ' +
    'do does did doing i me my we our you your he him his she her it its they them their what which who whom this that these those as would could says said say via amp rt ' +
    'im ive youre youve hes shes weve theyre theyve dont doesnt didnt wont cant cannot isnt arent wasnt werent hasnt havent hadnt wouldnt couldnt shouldnt thats theres whats lets ' +
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety ' +
    'hundred thousand million billion trillion hundreds thousands millions billions trillions bn mn tn'
  ).split(' '),
);
