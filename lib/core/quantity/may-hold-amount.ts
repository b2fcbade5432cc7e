const DIGIT = /[0-9]/;
/** Signs of fractions, and how the words begin that a number begins with or needs. */
const NUMBER =
  /[½⅓⅔¼¾⅐-⅞]|\b(?:one|tw(?:o|el|en)|thre|thir|four|fort|fi(?:ve|ft)|six|seve|eig|nin[et]|ten(?:s|ths?|fold)?\b|elev|hund|thousan|(?:m|b|tr|quadr)illion|(?:m|b|tr)il\b|lakh|crore|doz|dz|hal[fv]|quarter|zero|n[oa]ught|scores|an? (?:first|penny|cent\b|grand\b|score of\b))/i;

/** Whether a text, its characters folded, may state an amount at all. Most sentences do not, and are not cut into tokens. */
export function mayHoldAmount(text: string): boolean {
  // Digits are looked for alone, since that takes a tenth of the time.
  return DIGIT.test(text) || NUMBER.test(text);
}
