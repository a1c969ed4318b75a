const AMOUNT = /^(\d{1,3}(?:[.,]\d{3})+|\d{1,12})(?:[.,](\d{1,2}))?$/;

/** An amount as people type it, "1.234,5" or "1234.50", as a decimal text; null for what is none. */
export function typedAmount(text: string): string | null {
  const [, whole, cents = ''] = AMOUNT.exec(text.replace(/[\s€]/gu, '')) ?? [];
  return whole === undefined ? null : `${whole.replace(/[.,]/g, '')}.${cents.padEnd(2, '0')}`;
}
