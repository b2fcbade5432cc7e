/** What speakers put between commas while they look for a word or a number. */
const FILLER =
  /,? (?:uh|um|er|you know|I mean|I want to say|I think(?: it was| it's)?|I'd say|let me see|what(?: is it| was it)?)$/i;
const LONGEST = ', I think it was'.length;

/** The same text without what says nothing in speech ("had, *what*, two million"), just as long, so that offsets stay. */
export function withoutFillers(text: string): string {
  let kept = text;
  for (let end = text.indexOf(', '); end !== -1; end = text.indexOf(', ', end + 1)) {
    const [filler] = FILLER.exec(text.slice(Math.max(0, end - LONGEST), end)) ?? [];
    if (filler === undefined) continue;
    const start = end - filler.length;
    kept = kept.slice(0, start) + ' '.repeat(filler.length + 1) + kept.slice(end + 1);
  }
  return kept;
}
