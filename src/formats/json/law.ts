import { z } from 'zod';
import { type GeneralTerms, LEGAL } from '../../domain/law/general-terms.js';
import { CLAIM_KINDS } from '../../domain/law/claim.js';
import { RATE_REGIMES } from '../../domain/law/rate-table.js';
import { parseMoney } from '../../kernel/money.js';
import { compare, dec } from '../../kernel/decimal.js';
import type { Fault } from '../../kernel/fault.js';
import type { Result } from '../../kernel/result.js';
import { readForm, sayingOfFile } from './faults.js';
import { policyNameField } from './policy.js';
import { amountField, currencyField, dateField, idField, moneyField, rowsField } from './values.js';

/** The parts of a ledger that the law of interest and costs asks for; each may be absent. */

const text = z.string().max(2000);
/** A percentage a year beyond this is a typing error. */
const PERCENT_MAX = '100';
/** Days between an invoice and anything terms say of it. */
const DAYS_MAX = 366;

/** `10.5`, from 0 to 100. */
const percentField = z
  .string()
  .regex(/^\d{1,3}(\.\d{1,6})?$/, 'expected a percentage such as 10.5')
  .refine((found) => {
    const isNumber = /^\d{1,3}(\.\d{1,6})?$/.test(found);
    return !isNumber || compare(dec(found), dec(PERCENT_MAX)) <= 0;
  }, 'expected a percentage from 0 to 100');

/** Euros with at most two places, never negative. */
const eurosField = z
  .string()
  .regex(/^\d{1,12}(\.\d+)?$/, 'expected an amount in euros such as 7.50')
  .refine((found) => parseMoney(found, 'EUR').ok, 'expected whole cents');

const days = z.int().min(0).max(DAYS_MAX);

const damages = z.strictObject({
  fixed: eurosField.exactOptional(),
  percent: percentField.exactOptional(),
  min: eurosField.exactOptional(),
  max: eurosField.exactOptional(),
});

/** The JSON form of general terms; schemas/terms.json is made from it. */
export const termsField = z.strictObject({
  version: z.string().min(1).max(80),
  validFrom: dateField,
  payWithinDays: days.exactOptional(),
  interest: z.union([z.literal(LEGAL), percentField]).exactOptional(),
  damages: z.union([z.literal(LEGAL), damages]).exactOptional(),
  reminderFee: z
    .strictObject({ amount: eurosField, postage: eurosField, regularDeliveries: z.boolean() })
    .exactOptional(),
  disputeDays: days.exactOptional(),
  discount: z.strictObject({ percent: percentField, days }).exactOptional(),
});

/** Reads general terms from parsed JSON; faults carry JSON pointers. */
export function readTerms(json: unknown): Result<GeneralTerms, readonly Fault[]> {
  return readForm(termsField, json, sayingOfFile('terms'));
}

/** General terms as plain JSON: what `readTerms` reads back. */
export function writeTerms(terms: GeneralTerms): unknown {
  return z.encode(termsField, terms);
}

export const rateField = z.strictObject({
  regime: z.enum(RATE_REGIMES),
  from: dateField,
  until: dateField,
  percent: percentField,
  status: z.enum(['verified', 'derived', 'provisional']),
  source: text.min(1),
  checkedOn: dateField,
  by: text.exactOptional(),
});

export const periodField = z.strictObject({
  from: dateField,
  until: dateField,
  days: z.int().min(0),
  principal: text,
  percent: text,
  status: z.enum(['verified', 'derived', 'provisional']),
});

const kind = z.enum(CLAIM_KINDS);

const line = z
  .strictObject({
    kind,
    openItem: text.exactOptional(),
    amount: amountField,
    currency: currencyField,
    clause: text,
    provisional: z.literal(true).exactOptional(),
    claimId: text.exactOptional(),
    periods: rowsField(periodField).exactOptional(),
  })
  // It is read again as money where it is used: what is none must not get that far.
  .refine(({ amount, currency }) => parseMoney(amount, currency).ok, {
    error: 'expected an amount its currency can pay',
    path: ['amount'],
  });

export const noticeField = z.strictObject({
  kind: z.enum(['be-free-reminder', 'nl-fourteen-days']),
  from: dateField,
  until: dateField,
  chargeableFrom: dateField,
  announced: rowsField(line),
});

export const claimField = z.strictObject({
  id: idField<'claim'>(),
  debtorId: idField<'debtor'>(),
  openItemIds: rowsField(idField<'open-item'>()).min(1),
  kind,
  amount: moneyField,
  open: moneyField,
  clause: text,
  on: dateField,
  actionId: idField<'action'>().exactOptional(),
  periods: rowsField(periodField).exactOptional(),
});

export const paymentField = z.strictObject({ on: dateField, amount: moneyField });

const acceptance = z.strictObject({
  version: text,
  on: dateField,
  by: text.exactOptional(),
  proof: text.exactOptional(),
});

/** What people put on file about a debtor in law. */
export const LAW_FORMS = {
  acceptance,
  company: z.strictObject({ isLargeCompany: z.boolean() }),
} as const;

/** What we decide about a debtor; every part writes and reads the same form. */
export const profileField = z.strictObject({
  debtorId: idField<'debtor'>(),
  policy: policyNameField.exactOptional(),
  owner: text.exactOptional(),
  contact: text.exactOptional(),
  termsAccepted: acceptance.exactOptional(),
  isLargeCompany: z.boolean().exactOptional(),
});

/** What the law asks about the creditor, in the settings of an administration. */
export const creditorLawField = z.strictObject({
  isSmall: z.boolean().exactOptional(),
  vatOnCosts: percentField.exactOptional(),
  yearDays: z.literal('actual').exactOptional(),
  growsYearly: z.boolean().exactOptional(),
});
