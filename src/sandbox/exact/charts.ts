import type { Division } from './division.js';

const JOURNALS = [
  ['20', 12],
  ['60', 22],
  ['70', 20],
  ['90', 90],
] as const;
/** Types: 20 accounts receivable, 110 revenue and cost of other kinds */
const ACCOUNTS = [
  ['1300', 20],
  ['4000', 110],
  ['8900', 110],
] as const;
const VAT_CODES = [
  ['1', 0],
  ['2', 0.06],
  ['4', 0.21],
  ['9', 0.21],
] as const;

/** Journals, accounts and VAT codes that every set of books has. */
export function withCharts(division: Division, newId: () => string): Division {
  const { Journals, GLAccounts, VATCodes } = division.tables;
  for (const [code, type] of JOURNALS) Journals.add({ ID: newId(), Code: code, Type: type });
  for (const [code, type] of ACCOUNTS) GLAccounts.add({ ID: newId(), Code: code, Type: type });
  for (const [code, share] of VAT_CODES)
    VATCodes.add({ ID: newId(), Code: code, Percentage: share });
  return division;
}
