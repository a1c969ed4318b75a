/** Longest end-to-end identification of a SEPA payment, characters (EPC AT-41). */
const REFERENCE_MAX = 35;
/** Longest text a payer and his bank see, characters. */
const DESCRIPTION_MAX = 140;

/**
 * End-to-end identification of an online payment, unlike any other: with the reference or number of the one invoice in
 * front, so that the bank line is recognised by it; `unique` is what no other payment has.
 */
export function paymentReference(
  items: readonly { readonly number: string; readonly reference?: string }[],
  unique: string,
): string {
  const [only] = items;
  const tail = unique.replace(/[^A-Za-z0-9]/g, '').slice(-8);
  const name = items.length === 1 ? (only?.reference ?? only?.number ?? '') : '';
  const head = name.replace(/[^A-Za-z0-9/-]/g, '');
  const isWhole = head === name && head.length + 1 + tail.length <= REFERENCE_MAX;
  return head !== '' && isWhole ? `${head}-${tail}` : `VD-${tail}`;
}

/** What the payer reads, and what his bank may send along: the numbers of the invoices, whole ones alone. */
export function paymentDescription(
  name: string,
  items: readonly { readonly number: string }[],
): string {
  let text = '';
  for (const { number } of items) {
    const longer = text === '' ? number : `${text} ${number}`;
    if (longer.length > DESCRIPTION_MAX) break;
    text = longer;
  }
  const named = `${text} ${name}`.trim();
  return named.length <= DESCRIPTION_MAX ? named : text;
}
