import { z } from 'zod';
import type { FigureSettings } from '../../domain/figures/settings.js';
import { REPORT_KINDS } from '../../domain/figures/period.js';
import type { Fault } from '../../kernel/fault.js';
import type { Result } from '../../kernel/result.js';
import { readForm, sayingOfFile } from './faults.js';
import { idField } from './values.js';

/** Decimal text with at most four places: prices of actions are small. */
const price = z
  .string()
  .regex(/^\d{1,9}(\.\d{1,4})?$/, 'an amount of zero or more with a dot, such as 1.25');
const percent = z
  .string()
  .regex(/^(100|\d{1,2}(\.\d{1,4})?)$/, 'a percentage from 0 to 100 with a dot, such as 12.5');
const address = z
  .string()
  .max(254)
  .regex(/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/, 'an e-mail address');
const sentence = z.string().trim().min(1, 'a reason').max(500);

/** Overrides and recipients of one administration; honest lists are far shorter. */
const ROWS_MAX = 1_000;
const RECIPIENTS_MAX = 20;

const override = z
  .strictObject({
    openItemId: idField<'open-item'>().exactOptional(),
    debtorId: idField<'debtor'>().exactOptional(),
    percent,
    reason: sentence,
    by: sentence,
  })
  .refine(
    ({ openItemId, debtorId }) => (openItemId === undefined) !== (debtorId === undefined),
    'either an openItemId or a debtorId',
  );

/** How the settings look in JSON (schemas/figure-settings.json). */
export const figureSettingsField: z.ZodType<FigureSettings> = z.strictObject({
  costs: z
    .strictObject({
      task: price.exactOptional(),
      mail: price.exactOptional(),
      letter: price.exactOptional(),
      registered: price.exactOptional(),
      call: price.exactOptional(),
    })
    .exactOptional(),
  provision: z
    .strictObject({
      percents: z
        .strictObject({
          'not-due': percent.exactOptional(),
          '1-30': percent.exactOptional(),
          '31-60': percent.exactOptional(),
          '61-90': percent.exactOptional(),
          '91-180': percent.exactOptional(),
          'over-180': percent.exactOptional(),
        })
        .exactOptional(),
      overrides: z.array(override).max(ROWS_MAX).exactOptional(),
      insured: z
        .array(z.strictObject({ debtorId: idField<'debtor'>(), percent }))
        .max(ROWS_MAX)
        .exactOptional(),
    })
    .exactOptional(),
  invoiceDaysMax: z.int().min(0).max(365).exactOptional(),
  reports: z
    .strictObject({
      kinds: z.array(z.enum(REPORT_KINDS)),
      to: z.array(address).max(RECIPIENTS_MAX),
      language: z.enum(['nl', 'fr', 'en', 'de']).exactOptional(),
    })
    .exactOptional(),
});

/** Reads what an administration decides about its figures; faults carry JSON pointers. */
export function readFigureSettings(json: unknown): Result<FigureSettings, readonly Fault[]> {
  return readForm(figureSettingsField, json, sayingOfFile('figure-settings'));
}
