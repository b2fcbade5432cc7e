/** What speakers put between commas while they look for a word or a number. */
const FILLER =
  /,? (?:uh|um|er|you know|I mean|I want to say|I think(?: it was| it's)?|I'd say|let me see|what(?: is it| was it)?)$/i;
const LONGEST = ', I think it was'.length;

/** What posters put between two thoughts; before "no" it is an answer. */
const INTERJECTION = /\b(?:lol|lmf?ao|rofl|smh|tbh|ngl|imh?o|omg|bruh|welp)\b(?! no\b)(?!['’])/gi;

/**
 * The same text without what says nothing in speech ("had, *what*, two million") and in posts ("3 million *lol* half of them"), just as
 * long, so that offsets stay.
 */
export function withoutFillers(text: string): string {
  let kept = text.replace(INTERJECTION, (word, at: number) => {
    const isWithin = at > 0 && /\p{L}/u.test(text.slice(at + word.length));
    return (isWithin ? ',' : ' ').padEnd(word.length);
  });
  for (let end = text.indexOf(', '); end !== -1; end = text.indexOf(', ', end + 1)) {
    const [filler] = FILLER.exec(text.slice(Math.max(0, end - LONGEST), end)) ?? [];
    if (filler === undefined) continue;
    const start = end - filler.length;
    kept = kept.slice(0, start) + ' '.repeat(filler.length + 1) + kept.slice(end + 1);
  }
  return kept;
}
