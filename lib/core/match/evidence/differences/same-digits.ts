const NEARLY_TEN = 0.03;
const MOST_OF_SCALE = 3;
const LEADING = 2;
const LEAST_SHIFT = 5;

/** The digits of one number in another order, at whatever scale: 139,000 and 319,000. */
export function haveSameDigits(one: number, other: number): boolean {
  const digits = digitsOf(one);
  return digits.length > 1 && sorted(digits) === sorted(digitsOf(other));
}

/** The same digits at another scale, as far as they go: 277 and 2,770, 2,724 and 27,000. */
export function isShifted(one: number, other: number): boolean {
  const scale = Math.abs(Math.log10(Math.abs(one / other)));
  const places = Math.round(scale);
  if (scale > MOST_OF_SCALE + NEARLY_TEN) return false;
  if (places >= 1 && Math.abs(scale - places) < NEARLY_TEN) return true;
  const digits = digitsOf(one);
  return (
    digits.length >= LEADING && scale > Math.log10(LEAST_SHIFT) && digitsOf(other).startsWith(digits.slice(0, LEADING))
  );
}

/** Without the zeros behind, in thousandths. */
function digitsOf(value: number): string {
  return String(Math.round(Math.abs(value) * 1000)).replace(/0+$/, '');
}

function sorted(digits: string): string {
  return digits.split('').sort().join('');
}
