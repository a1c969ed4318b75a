/** Parts of an allowance or charge of 10 per cent. */
export const AMOUNT = '<cbc:Amount currencyID="EUR">10.00</cbc:Amount>';
export const FACTOR = '<cbc:MultiplierFactorNumeric>10</cbc:MultiplierFactorNumeric>';

/** An allowance (`false`) or charge (`true`). */
export function adjustment(inner: string, indicator = 'false'): string {
  return `<cac:AllowanceCharge><cbc:ChargeIndicator>${indicator}</cbc:ChargeIndicator>${inner}</cac:AllowanceCharge>`;
}
