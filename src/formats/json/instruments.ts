import { z } from 'zod';
import { DOSSIER_KINDS } from '../../domain/dossier/dossier-file.js';
import { INSTRUMENT_KINDS } from '../../domain/instrument/instrument.js';
import { dateField, idField, moneyField } from './values.js';

/** Names, and words of one line. */
const name = z.string().trim().min(1).max(200);
const text = z.string().trim().min(1).max(2_000);
const items = z.array(idField<'open-item'>()).min(1).max(200);

const facts = z.strictObject({
  partner: name.exactOptional(),
  iban: z.string().max(50).exactOptional(),
  accountName: name.exactOptional(),
  withRecourse: z.boolean().exactOptional(),
  recourseOn: dateField.exactOptional(),
  expectedOn: dateField.exactOptional(),
  costs: moneyField.exactOptional(),
  number: name.exactOptional(),
  documentsDue: dateField.exactOptional(),
  expiresOn: dateField.exactOptional(),
  insured: moneyField.exactOptional(),
  reportBy: dateField.exactOptional(),
  reference: name.exactOptional(),
});

/** What people send about instruments and dossiers: one form per request; unknown keys are refused. */
export const INSTRUMENT_FORMS = {
  instrument: z.strictObject({
    openItemId: idField<'open-item'>(),
    kind: z.enum(INSTRUMENT_KINDS),
    facts: facts,
    by: name,
    note: text.exactOptional(),
  }),
  change: z.strictObject({
    state: name.exactOptional(),
    facts: facts.exactOptional(),
    by: name,
    note: text.exactOptional(),
  }),
  insurer: z.discriminatedUnion('what', [
    z.strictObject({ what: z.literal('overdue'), by: name }),
    z.strictObject({
      what: z.literal('claim'),
      cause: z.enum(['insolvency', 'protracted-default']),
      by: name,
    }),
  ]),
  writeOff: z.strictObject({
    openItemId: idField<'open-item'>(),
    reason: text,
    evidence: text,
    by: name,
  }),
  decision: z.strictObject({ approve: z.boolean(), by: name, note: text.exactOptional() }),
  handOver: z.strictObject({
    debtorId: idField<'debtor'>(),
    openItemIds: items,
    to: z.union([
      z.strictObject({ connectionId: idField<'connection'>() }),
      z.strictObject({ name }),
    ]),
    by: name,
  }),
  registration: z.strictObject({ country: z.enum(['BE', 'NL']), number: name, by: name }),
  signature: z.strictObject({ by: name }),
  /** A file of a dossier; its bytes as base64 */
  file: z.strictObject({
    debtorId: idField<'debtor'>(),
    openItemId: idField<'open-item'>().exactOptional(),
    kind: z.enum(DOSSIER_KINDS),
    name,
    base64: z.base64().max(14_000_000),
    by: name,
  }),
} as const;
