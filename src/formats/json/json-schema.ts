import { z } from 'zod';
import { administrationFileSchema } from './administration.js';
import { termsField } from './law.js';
import { creditSettingsField } from './credit-settings.js';
import { debtorExportSchema } from './debtor-export.js';
import { hostMappingJson } from './host-mapping.js';
import { EVENT_FORM } from './events.js';
import { ledgerSchema } from './ledger.js';
import { mandateFileSchema } from './mandates.js';
import { firmDefaultsSchema } from './firm-defaults.js';
import { firmRowSchema } from './firm-row.js';
import { figureSettingsField } from './figure-settings.js';
import { matchingPolicyField } from './matching-policy.js';
import { policySchema } from './policy.js';

const FORMS: Readonly<Record<string, z.ZodType>> = {
  'administration.json': administrationFileSchema,
  'credit-settings.json': creditSettingsField,
  'debtor-export.json': debtorExportSchema,
  'event.json': EVENT_FORM,
  'firm-defaults.json': firmDefaultsSchema,
  'firm-row.json': firmRowSchema,
  'figure-settings.json': figureSettingsField,
  'host-mapping.json': hostMappingJson,
  'ledger.json': ledgerSchema,
  'mandate.json': mandateFileSchema,
  'matching-policy.json': matchingPolicyField,
  'policy.json': policySchema,
  'terms.json': termsField,
};

/** What others may rely on, by file name under schemas/: JSON Schema 2020-12 of what we read. */
export const JSON_SCHEMAS: Readonly<Record<string, () => unknown>> = Object.fromEntries(
  Object.entries(FORMS).map(([name, form]) => [
    name,
    () => z.toJSONSchema(form, { io: 'input', target: 'draft-2020-12', unrepresentable: 'any' }),
  ]),
);
