import { anyStart } from './marked-page.ts';
import { type Parent, textsOf } from './tree.ts';

/** Change the characters of a tree piece by piece; `note` is the index of the marked sentence that a piece lies in, or null. Marks stay where they are. */
export function rewrite(body: Parent, change: (piece: string, note: number | null) => string): void {
  let note: number | null = null;
  for (const text of textsOf(body)) {
    text.value = text.value
      .split(/([\ue800-\ue9ff])/)
      .map(piece => {
        if (!/^[\ue800-\ue9ff]$/.test(piece)) return piece === '' ? '' : change(piece, note);
        note = anyStart.test(piece) ? (piece.codePointAt(0) as number) - 0xe800 : null;
        return piece;
      })
      .join('');
  }
}

/** Take the marks of some sentences away, with which they count as taken out. */
export function unmark(body: Parent, notes: ReadonlySet<number>): void {
  for (const text of textsOf(body)) {
    text.value = text.value.replace(/[\ue800-\ue9ff]/g, mark =>
      notes.has((mark.codePointAt(0) as number) & 0xff) ? '' : mark,
    );
  }
}

const word = /\p{sc=Han}|[\p{L}\p{M}'’]+/gu;
const leftAlone =
  /^(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\p{L}+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|[mb]illion|trillion|dozen|half|quarter|third|percent|per|cent|about|around|roughly|nearly|almost|more|less|than|over|under|least|most|fewer|some|not|no|never|none|nobody|nothing|neither|nor|cannot|without|hardly|barely|nicht|kein\p{L}*|nie|niemals|nunca|jamás|sin|ne|pas|jamais|sans|aucune?|.*n['’]t)s?$/iu;
const number =
  /\d|\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|hundred|thousand|[mb]illion|trillion|dozen|half|quarter|third)s?\b/i;
/** Words next to a number say what kind of number it is. */
const besideNumber = 16;

/** Replace words, but none that are numbers, stand beside one, or deny. `isChosen` is asked for each of the others in turn. */
export function replaceWords(piece: string, isChosen: () => boolean, substitute: (old: string) => string): string {
  return piece.replace(word, (old, at: number) => {
    const isHan = /^\p{sc=Han}$/u.test(old);
    if ((old.length < 3 && !isHan) || leftAlone.test(old)) return old;
    if (number.test(piece.slice(Math.max(0, at - besideNumber), at + old.length + besideNumber))) return old;
    return isChosen() ? substitute(old) : old;
  });
}

/** Words of a text that may stand for others. */
export function vocabularyOf(text: string): string[] {
  return [...new Set(text.match(word) ?? [])].filter(one => one.length >= 4 && !leftAlone.test(one));
}
