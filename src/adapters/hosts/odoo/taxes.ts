import { z } from 'zod';
import { equals, ZERO } from '../../../kernel/decimal.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import type { HostMapping, VatMeaning } from '../../../domain/ledger/host-mapping.js';
import type { RecordProblem } from '../../../ports/host.js';
import { decimalOfNumber } from '../lib/numbers.js';
import { textField } from './records.js';

export const TAX_FIELDS = ['name', 'amount', 'amount_type'];
/** Since 18, with the modules for electronic invoices */
export const TAX_FIELDS_IF_THERE = ['ubl_cii_tax_category_code'];

export const taxForm = z.looseObject({
  id: z.int(),
  name: textField,
  amount: z.number(),
  amount_type: textField,
  ubl_cii_tax_category_code: textField,
});
export type OdooTax = z.output<typeof taxForm>;

/** Key of the mapping for a line without tax. */
const NO_TAX = '';

/**
 * What the tax of a line means. The key of the mapping is, whichever is found first:
 * - `#12`: the id of the tax, for one administration's own
 * - `S 21`: the category that Odoo itself keeps with the tax, and its rate
 * - `21%`: the name of the tax in English
 * The mapping must say the rate that the tax has. A tax nobody gave a meaning is an error, in a sentence.
 */
export function vatMeaning(
  tax: OdooTax | null,
  { vat }: HostMapping,
): Result<VatMeaning, Pick<RecordProblem, 'reason' | 'message' | 'fact'>> {
  const keys = tax === null ? [NO_TAX] : keysOf(tax);
  const key = keys.find((one) => Object.hasOwn(vat, one));
  const meaning = key === undefined ? undefined : vat[key];
  if (meaning === undefined) {
    const asked = tax === null ? 'A line without tax' : `The tax ${tax.name ?? ''} (#${tax.id})`;
    const as = keys.map((one) => `"${one}"`).join(', ');
    return err({
      reason: 'unmapped',
      message: `${asked} has no VAT category here. Say in the mapping under vat what it means, as ${as}.`,
      fact: { what: 'vat', value: tax?.name ?? '' },
    });
  }
  const rate = tax === null ? ZERO : decimalOfNumber(tax.amount);
  if (rate === null || !equals(meaning.rate ?? ZERO, rate) || (tax && !isPercent(tax)))
    return err({
      reason: 'malformed',
      message: `The VAT rate of "${key ?? ''}" in the mapping is not the ${tax?.amount ?? 0} of the tax ${tax?.name ?? ''} in Odoo. Correct one of the two.`,
      fact: { what: 'vat', value: tax?.name ?? '' },
    });
  return ok(meaning);
}

export function keysOf({ id, name, amount, ubl_cii_tax_category_code: category }: OdooTax) {
  return [
    `#${id}`,
    ...(category === undefined ? [] : [`${category} ${amount}`]),
    ...(name === undefined ? [] : [name]),
  ];
}

export function isPercent({ amount_type: type }: OdooTax): boolean {
  return type === undefined || type === 'percent';
}
