/** Thousands with points and cents after a comma, the other way round, or no thousands apart. */
const AMOUNT =
  /^(?:(\d{1,3}(?:\.\d{3})+)(?:,(\d{1,2}))?|(\d{1,3}(?:,\d{3})+)(?:\.(\d{1,2}))?|(\d{1,12})(?:[.,](\d{1,2}))?)$/;

/** An amount as people type it, "1.234,5" or "1234.50", as a decimal text; null for what is none. */
export function typedAmount(text: string): string | null {
  const found = AMOUNT.exec(text.replace(/[\s€]/gu, ''));
  if (found === null) return null;
  const [, points, cents, commas, hundredths, plain, rest] = found;
  const whole = (points ?? commas ?? plain ?? '').replace(/[.,]/g, '');
  return `${whole}.${(cents ?? hundredths ?? rest ?? '').padEnd(2, '0')}`;
}

/** A decimal as people type it, with a comma or a point, as a decimal text. */
export function decimalTyped(text: string): string {
  return text.trim().replace(',', '.');
}
