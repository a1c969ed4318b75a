import { z } from 'zod';
import { administrationFileSchema } from './administration.js';
import { termsField } from './law.js';
import { creditSettingsField } from './credit-settings.js';
import { debtorExportSchema } from './debtor-export.js';
import { ledgerSchema } from './ledger.js';
import { mandateFileSchema } from './mandates.js';
import { figureSettingsField } from './figure-settings.js';
import { matchingPolicyField } from './matching-policy.js';
import { policySchema } from './policy.js';

/** What others may rely on, by file name under schemas/: JSON Schema 2020-12 of what we read. */
export const JSON_SCHEMAS: Readonly<Record<string, () => unknown>> = {
  'administration.json': () =>
    z.toJSONSchema(administrationFileSchema, {
      io: 'input',
      target: 'draft-2020-12',
      unrepresentable: 'any',
    }),
  'credit-settings.json': () =>
    z.toJSONSchema(creditSettingsField, {
      io: 'input',
      target: 'draft-2020-12',
      unrepresentable: 'any',
    }),
  'debtor-export.json': () =>
    z.toJSONSchema(debtorExportSchema, { io: 'input', target: 'draft-2020-12' }),
  'ledger.json': () =>
    z.toJSONSchema(ledgerSchema, { io: 'input', target: 'draft-2020-12', unrepresentable: 'any' }),
  'mandate.json': () =>
    z.toJSONSchema(mandateFileSchema, {
      io: 'input',
      target: 'draft-2020-12',
      unrepresentable: 'any',
    }),
  'figure-settings.json': () =>
    z.toJSONSchema(figureSettingsField, {
      io: 'input',
      target: 'draft-2020-12',
      unrepresentable: 'any',
    }),
  'matching-policy.json': () =>
    z.toJSONSchema(matchingPolicyField, {
      io: 'input',
      target: 'draft-2020-12',
      unrepresentable: 'any',
    }),
  'terms.json': () =>
    z.toJSONSchema(termsField, { io: 'input', target: 'draft-2020-12', unrepresentable: 'any' }),
  'policy.json': () =>
    z.toJSONSchema(policySchema, { io: 'input', target: 'draft-2020-12', unrepresentable: 'any' }),
};
