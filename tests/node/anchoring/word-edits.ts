import type { Edit } from './edits.ts';
import { replaceWords, rewrite, unmark, vocabularyOf } from './rewrite.ts';
import { escapeText, replaceWithHtml, textsOf, wordsOf } from './tree.ts';

/** Edits of what a page says, and of how it writes it. */
export const wordEdits: Record<string, Edit> = {
  'words replaced, up to 10 %': (body, random) => {
    const vocabulary = vocabularyOf(wordsOf(body));
    const left = new Map<number, number>();
    const seen = new Map<number, number>();
    // One word in ten of a sentence at most, one at least in any of six words.
    rewrite(body, (piece, note) => {
      if (note !== null) seen.set(note, (seen.get(note) ?? 0) + (piece.match(/[\p{L}\p{N}]+/gu)?.length ?? 0));
      return piece;
    });
    for (const [note, count] of seen) left.set(note, count < 6 ? 0 : Math.max(1, Math.floor(count / 10)));
    const other = () => (vocabulary.length > 0 ? random.pick(vocabulary) : 'otherwise');
    rewrite(body, (piece, note) => {
      const isChosen = () => {
        if (note === null) return random.chance(0.1);
        const chosen = (left.get(note) ?? 0) > 0 && random.chance(0.2);
        if (chosen) left.set(note, (left.get(note) as number) - 1);
        return chosen;
      };
      return replaceWords(piece, isChosen, old => (/\p{sc=Han}/u.test(old) ? '某' : other()));
    });
  },

  'numbers written otherwise': (body, random) => {
    rewrite(body, piece => reformatNumbers(piece, () => random.below(3)));
  },

  'soft hyphens and break marks': (body, random) => {
    rewrite(body, piece => piece.replace(/\p{L}{7,}/gu, word => `${word.slice(0, 4)}\u00ad${word.slice(4)}`));
    for (const text of textsOf(body)) {
      if (!random.chance(0.3) || !/\p{L}{7,}/u.test(text.value)) continue;
      replaceWithHtml(text, escapeText(text.value).replace(/(\p{Ll}{4})(\p{Ll}{3,})/gu, '$1<wbr>$2'));
    }
  },

  'hyphens at line ends': (body, random) => {
    for (const text of textsOf(body)) {
      const broken = escapeText(text.value).replace(/(\p{Ll}{4})(\p{Ll}{4,})(?![^&\s]*;)/gu, (word, head, tail) => {
        if (!random.chance(0.06)) return word;
        return random.chance(0.5) ? `${head}-<br>${tail}` : `${head}-\n${tail}`;
      });
      if (broken !== escapeText(text.value)) replaceWithHtml(text, broken);
    }
  },

  'typography: quotes, dashes, spaces, ligatures, accents': (body, random) => {
    const isCurly = random.chance(0.5);
    rewrite(body, piece =>
      (isCurly
        ? piece
            .replace(/"(?=\p{L})/gu, '“')
            .replace(/"/g, '”')
            .replace(/'/g, '’')
        : piece.replace(/[“”„«»]/g, '"').replace(/[‘’]/g, "'")
      )
        .replace(/ [-–] /g, ' — ')
        .replace(/—/g, '–')
        .replace(/\.\.\./g, '…')
        .replace(/fi/g, 'ﬁ')
        .replace(/fl/g, 'ﬂ')
        .replace(/(\d) (?=\p{L})/gu, '$1\u00a0')
        .replace(/[àâäéèêëíîïñóôöúûüç]/g, char => char.normalize('NFD')),
    );
  },

  'a sentence in two taken out': (body, random, notes) => {
    const out = new Set(notes.filter(() => random.chance(0.5)).map(({ index }) => index));
    rewrite(body, (piece, note) => (note !== null && out.has(note) ? '' : piece));
    unmark(body, out);
  },

  'a figure changed': (body, _random, notes) => {
    const changed = new Set<number>();
    rewrite(body, (piece, note) => {
      if (note === null || changed.has(note)) return piece;
      return piece.replace(/(?<![\p{L}[\d.,])\d+(?![\d\]])/u, digits => {
        changed.add(note);
        const last = (Number(digits.at(-1)) + 1) % 10;
        return `${digits.slice(0, -1)}${digits.length === 1 && last === 0 ? 7 : last}`;
      });
    });
    return new Set([...changed].filter(note => notes[note] !== undefined));
  },

  'a "not" put in': body => {
    const changed = new Set<number>();
    rewrite(body, (piece, note) => {
      if (note === null || changed.has(note)) return piece;
      return piece.replace(/\b(?:is|was|are|were|has|have|will|did|would|could|should)\b(?! not|n['’]t)/, verb => {
        changed.add(note);
        return `${verb} not`;
      });
    });
    return changed;
  },

  'the text around rewritten': (body, random) => {
    const vocabulary = vocabularyOf(wordsOf(body));
    rewrite(body, (piece, note) =>
      note === null
        ? replaceWords(
            piece,
            () => random.chance(0.6),
            () => random.pick(vocabulary) ?? 'otherwise',
          )
        : piece,
    );
  },
};

const scales: Record<string, number> = { million: 1e6, billion: 1e9 };

function reformatNumbers(text: string, variant: () => number): string {
  return text
    .replace(
      /(?<![\d.,$£€\p{L}])(\d{1,3})(?:,(\d)00)?,000(,000)?(?![\d.,]\d|\d)/gu,
      (whole, first, tenth, isMillions) => {
        if (!isMillions) return variant() === 0 ? whole.replace(/,/g, '') : whole.replace(/,/g, '\u202f');
        if (tenth === undefined) return variant() === 0 ? `${first}.0m` : `${first} million`;
        return whole.replace(/,/g, '\u202f');
      },
    )
    .replace(/(?<![\d.,\p{L}])(\d{1,3})(?:\.(\d))? (million|billion)\b/gu, (whole, first, tenth = '0', scale) => {
      const digits = (Number(first) * 10 + Number(tenth)) * ((scales[scale] as number) / 10);
      return [`${first}.${tenth}${scale === 'million' ? 'm' : 'bn'}`, digits.toLocaleString('en-US'), whole][
        variant()
      ] as string;
    })
    .replace(
      /(?<![\d.,\p{L}])(\d{1,3}),(\d{3})(?![\d.,]\d|\d)/gu,
      (_, head, tail) => `${head}${['', '\u202f', ','][variant()]}${tail}`,
    )
    .replace(/(\d) ?(?:percent|per cent|%)(?!\p{L})/gu, (_, digit) => digit + ['%', ' percent', ' per cent'][variant()])
    .replace(/\b(two|three|four|five|six|seven|eight|nine) (?=[a-z]{4,}s\b)/g, (whole, word) =>
      variant() === 0 ? whole : `${'two three four five six seven eight nine'.split(' ').indexOf(word) + 2} `,
    );
}
