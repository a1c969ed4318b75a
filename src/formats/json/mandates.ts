import { z } from 'zod';
import type { Mandate } from '../../domain/collection/mandate.js';
import type { Fault } from '../../kernel/fault.js';
import type { Result } from '../../kernel/result.js';
import { readForm, sayingOfFile } from './faults.js';
import { textField } from './ledger-parties.js';
import { dateField } from './values.js';

/** A mandate as a file has it: the debtor by the customer number people know. */
export type MandateInFile = Omit<Mandate, 'debtorId'> & { readonly debtorNumber: string };

/** Mandates of one file: what a person can still be asked to answer for at once. */
const MANDATES_MAX = 50_000;
/** Changes of one mandate: more is not the same permission any more. */
const AMENDMENTS_MAX = 100;

const amendment = z.strictObject({
  on: dateField,
  oldMandateId: textField.exactOptional(),
  oldAccount: textField.exactOptional(),
  oldCreditorId: textField.exactOptional(),
  oldCreditorName: textField.exactOptional(),
});

const mandate = z.strictObject({
  id: textField.min(1),
  debtorNumber: textField.min(1),
  creditorId: textField.min(1),
  scheme: z.enum(['CORE', 'B2B']),
  type: z.enum(['recurrent', 'one-off']).default('recurrent'),
  signedOn: dateField,
  account: z.strictObject({
    iban: textField,
    bic: textField.exactOptional(),
    holder: textField.exactOptional(),
  }),
  noticeDays: z.int().min(0).exactOptional(),
  lastCollectedOn: dateField.exactOptional(),
  ending: z.boolean().exactOptional(),
  amendments: z.array(amendment).max(AMENDMENTS_MAX).default([]),
});

/** The JSON form; schemas/mandate.json is made from it. Unknown keys are refused. */
export const mandateFileSchema = z.strictObject({
  mandates: z.array(mandate).min(1).max(MANDATES_MAX),
});

/** Reads mandates from parsed JSON; faults SCHEMA and VALUE with JSON pointers. Check digits are looked at later. */
export function readMandates(json: unknown): Result<readonly MandateInFile[], readonly Fault[]> {
  const read = readForm(mandateFileSchema, json, sayingOfFile('mandate'));
  return read.ok ? { ok: true, value: read.value.mandates } : read;
}
