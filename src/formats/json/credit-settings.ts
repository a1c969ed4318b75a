import { z } from 'zod';
import { type CreditSettings, DEFAULT_CREDIT } from '../../domain/credit/settings.js';
import type { Fault } from '../../kernel/fault.js';
import { ok, type Result } from '../../kernel/result.js';
import { readForm, sayingOfFile } from './faults.js';
import { moneyField } from './values.js';

/** Two years: older than that nothing is told of a debtor. */
const OVERDUE_DAYS_MAX = 730;
const SCREENING_MONTHS_MAX = 60;
/** More inquiries a month than this are a mistake, or a contract of its own. */
const INQUIRIES_MAX = 100_000;

const budget = z.int().min(0).max(INQUIRIES_MAX);

export const creditSettingsField = z.strictObject({
  warnPercent: z.int().min(1).max(100).default(DEFAULT_CREDIT.warnPercent),
  overdueDaysMax: z.int().min(0).max(OVERDUE_DAYS_MAX).exactOptional(),
  countDrafts: z.boolean().default(DEFAULT_CREDIT.countDrafts),
  screeningMonths: z.int().min(1).max(SCREENING_MONTHS_MAX).default(DEFAULT_CREDIT.screeningMonths),
  newDebtorOrder: moneyField
    .refine(({ minor }) => minor >= 0n, 'expected an amount of zero or more')
    .exactOptional(),
  inquiriesPerMonth: z
    .strictObject({
      'credit-bureau': budget.default(DEFAULT_CREDIT.inquiriesPerMonth['credit-bureau']),
      'credit-insurer': budget.default(DEFAULT_CREDIT.inquiriesPerMonth['credit-insurer']),
      'business-register': budget.default(DEFAULT_CREDIT.inquiriesPerMonth['business-register']),
      'vat-check': budget.default(DEFAULT_CREDIT.inquiriesPerMonth['vat-check']),
      'insolvency-register': budget.default(
        DEFAULT_CREDIT.inquiriesPerMonth['insolvency-register'],
      ),
    })
    .prefault({}),
}) satisfies z.ZodType<CreditSettings>;

/** Reads the settings of the guard; what is left out is as shipped. All faults are told. */
export function readCreditSettings(json: unknown): Result<CreditSettings, readonly Fault[]> {
  const read = readForm(creditSettingsField, json, sayingOfFile('credit-settings'));
  return read.ok ? ok(read.value) : read;
}

/** The settings as plain JSON: what `readCreditSettings` reads back to the same. */
export function writeCreditSettings(settings: CreditSettings): unknown {
  return z.encode(creditSettingsField, settings);
}
