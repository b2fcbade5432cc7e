/** What speakers put between commas while they look for a word or a number. */
const FILLER =
  /,? (?:uh|um|er|you know|I mean|I want to say|I think(?: it was| it's)?|I'd say|let me see|what(?: is it| was it)?),(?= )/gi;

/** The same text without what says nothing in speech ("had, *what*, two million"), just as long, so that offsets stay. */
export function withoutFillers(text: string): string {
  return text.replace(FILLER, found => ' '.repeat(found.length));
}
