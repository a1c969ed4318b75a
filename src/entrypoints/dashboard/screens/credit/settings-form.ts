import type { Forms } from '../../base/api.js';
import { amountToType, typedAmount } from '../../base/exact.js';
import type { Language } from '../../base/words.js';

export type Settings = Forms['CreditSettings'];

export const SOURCES = [
  'credit-bureau',
  'credit-insurer',
  'business-register',
  'vat-check',
  'insolvency-register',
] as const;
type Source = (typeof SOURCES)[number];

/** The settings as they stand in the fields: all texts. */
export interface Fields {
  readonly warnPercent: string;
  /** Empty: not asked */
  readonly overdueDaysMax: string;
  readonly countDrafts: boolean;
  readonly screeningMonths: string;
  /** Empty: no advice */
  readonly newDebtorOrder: string;
  readonly inquiries: Readonly<Record<Source, string>>;
}

export function fieldsOf(settings: Settings, language: Language): Fields {
  const { warnPercent, overdueDaysMax, countDrafts, screeningMonths, newDebtorOrder } = settings;
  return {
    ...{ warnPercent: String(warnPercent), countDrafts, screeningMonths: String(screeningMonths) },
    overdueDaysMax: overdueDaysMax === undefined ? '' : String(overdueDaysMax),
    newDebtorOrder:
      newDebtorOrder === undefined ? '' : amountToType(newDebtorOrder.amount, language),
    inquiries: Object.fromEntries(
      SOURCES.map((source) => [source, String(settings.inquiriesPerMonth[source])]),
    ) as Fields['inquiries'],
  };
}

/** The settings these fields make; null while an amount cannot be read. */
export function settingsOf(fields: Fields, before: Settings, language: Language): Settings | null {
  const days = fields.overdueDaysMax.trim();
  const typed = fields.newDebtorOrder.trim();
  const amount = typed === '' ? undefined : typedAmount(typed, language);
  if (amount === null) return null;
  const currency = before.newDebtorOrder?.currency ?? 'EUR';
  return {
    warnPercent: Number(fields.warnPercent),
    countDrafts: fields.countDrafts,
    screeningMonths: Number(fields.screeningMonths),
    ...(days === '' ? {} : { overdueDaysMax: Number(days) }),
    ...(amount === undefined ? {} : { newDebtorOrder: { amount, currency } }),
    inquiriesPerMonth: Object.fromEntries(
      SOURCES.map((source) => [source, Number(fields.inquiries[source])]),
    ),
  };
}
