import { type Decimal, isZero, printDecimal } from '../../../kernel/decimal.js';
import type { HostMapping, VatMeaning } from '../../../domain/ledger/host-mapping.js';
import type { Detail, TaxRate } from './forms.js';

/**
 * What the VAT of a line is called in the mapping, the most exact name first: the id of the rate (an administration's own
 * say), its name, and what is the same for everybody: the box of the VAT return (`NL/3b`) when nothing is charged, the
 * percentage (`21%`) when something is.
 */
export function vatCodesOf(detail: Detail, rate: TaxRate | undefined): readonly string[] {
  const { percentage } = rate ?? {};
  const boxes = detail.tax_report_reference ?? [];
  const common =
    percentage === undefined || isZero(percentage) ? boxes : [printPercentage(percentage)];
  const named = [detail.tax_rate_id, rate?.name].filter((code) => code !== undefined);
  return [...named, ...common];
}

/** What the first name that the mapping knows means; undefined: none of them. */
export function vatMeaningOf(
  codes: readonly string[],
  { vat }: HostMapping,
): VatMeaning | undefined {
  const code = codes.find((one) => Object.hasOwn(vat, one));
  return code === undefined ? undefined : vat[code];
}

/** `21%`: as the mapping that is the same for everybody names a rate. */
export function printPercentage(percentage: Decimal): string {
  return `${printDecimal(percentage).replace(/(?:\.0*|(?<=\.\d*[1-9])0+)$/, '')}%`;
}
