import type { Division } from './division.js';

const JOURNALS = [
  ['20', 12, 'Bank Voldaan'],
  ['60', 22, 'Inkoopboek'],
  ['70', 20, 'Verkoopboek'],
  ['90', 90, 'Memoriaal'],
] as const;
/** Types: 20 accounts receivable, 110 revenue and cost of other kinds */
const ACCOUNTS = [
  ['1300', 20, 'Handelsdebiteuren'],
  ['4000', 110, 'Toegekende betalingskortingen'],
  ['8900', 110, 'Afrondingsverschillen'],
] as const;
const VAT_CODES = [
  ['1', 0, 'Btw 0%'],
  ['2', 0.06, 'Btw 6%'],
  ['4', 0.21, 'Btw 21%'],
  ['9', 0.21, 'Hoog tarief'],
] as const;
const PAYMENT_CONDITIONS = [
  ['30', '30 dagen'],
  ['IN', 'Automatische incasso'],
] as const;

/** Journals, accounts and VAT codes that every set of books has. */
export function withCharts(division: Division, newId: () => string): Division {
  const { Journals, GLAccounts, PaymentConditions, VATCodes } = division.tables;
  for (const [code, type, text] of JOURNALS)
    Journals.add({ ID: newId(), Code: code, Type: type, Description: text });
  for (const [code, type, text] of ACCOUNTS)
    GLAccounts.add({ ID: newId(), Code: code, Type: type, Description: text });
  for (const [code, share, text] of VAT_CODES)
    VATCodes.add({ ID: newId(), Code: code, Percentage: share, Description: text });
  for (const [code, text] of PAYMENT_CONDITIONS)
    PaymentConditions.add({ ID: newId(), Code: code, Description: text });
  return division;
}
