/** Contractions as posts write them. None is a word of its own that news writes often ("its", "were", "well", "ill"). */
const WITHOUT_APOSTROPHE: ReadonlyMap<string, string> = new Map(
  (
    "don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't wouldn't couldn't shouldn't ain't can't won't " +
    "that's there's what's who's here's he's she's they're you're we've they've i've i'm you've it'll they'll would've could've he'd they'd you'd"
  )
    .split(' ')
    .map(written => [written.replace("'", ''), written]),
);

/** A word in lower case, with the apostrophe that a post left out: "didnt" is "didn't". */
export function withApostrophe(lower: string): string {
  return WITHOUT_APOSTROPHE.get(lower) ?? lower;
}
