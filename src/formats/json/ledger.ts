import { z } from 'zod';
import type { Ledger } from '../../domain/dunning/ledger.js';
import type { Fault } from '../../kernel/fault.js';
import { err, ok, type Result } from '../../kernel/result.js';
import { readForm, sayingOfFile } from './faults.js';
import {
  claimField,
  noticeField,
  paymentField,
  profileField,
  rateField,
  termsField,
} from './law.js';
import { ledgerFaults } from './ledger-checks.js';
import { administrationField, debtorField, textField } from './ledger-parties.js';
import { dateField, idField, moneyField, rowsField } from './values.js';

const debtorId = idField<'debtor'>();
const itemId = idField<'open-item'>();

const response = z.strictObject({
  code: z.enum(['AB', 'IP', 'UQ', 'CA', 'RE', 'AP', 'PD']),
  on: dateField,
  part: z.boolean().exactOptional(),
  decidedOn: dateField.exactOptional(),
});

const item = z.strictObject({
  id: itemId,
  debtorId,
  documentId: idField<'document'>().exactOptional(),
  hostId: textField,
  kind: z.enum(['invoice', 'credit-note']).default('invoice'),
  number: textField,
  issueDate: dateField,
  dueDate: dateField,
  amount: moneyField,
  open: moneyField,
  discount: z.strictObject({ amount: moneyField, until: dateField }).exactOptional(),
  reference: textField.exactOptional(),
  orderReference: textField.exactOptional(),
  description: textField.exactOptional(),
  delivered: z.boolean().default(true),
  responses: rowsField(response).default([]),
  round: z.int().min(0).default(0),
  inCollection: z.boolean().exactOptional(),
  hostUnsure: z.boolean().exactOptional(),
  handedOver: z
    .enum(['collector', 'court', 'factor', 'letter-of-credit', 'written-off'])
    .exactOptional(),
  blockedUntil: dateField.exactOptional(),
  payments: rowsField(paymentField).exactOptional(),
});

const dispute = z.strictObject({
  openItemId: itemId,
  openedOn: dateField,
  closedOn: dateField.exactOptional(),
  amount: moneyField.exactOptional(),
  reason: textField,
  restGoesOn: z.boolean().exactOptional(),
});

const promised = z.strictObject({
  debtorId,
  openItemIds: rowsField(itemId).min(1),
  amount: moneyField,
  madeOn: dateField,
  payBy: dateField,
  state: z.enum(['open', 'kept', 'broken']).default('open'),
});

const instalment = z.strictObject({ on: dateField, amount: moneyField, paid: z.boolean() });

const paymentPlan = z.strictObject({
  debtorId,
  openItemIds: rowsField(itemId).min(1),
  instalments: rowsField(instalment).min(1),
});

const receipt = z.strictObject({
  bookedOn: dateField,
  amount: moneyField,
  debtorId: debtorId.exactOptional(),
  openItemIds: rowsField(itemId).exactOptional(),
  onAccount: z.boolean().exactOptional(),
});

const reminder = z.strictObject({
  openItemId: itemId,
  debtorId,
  round: z.int().min(0).default(0),
  step: textField.min(1),
  on: dateField,
  newDueDate: dateField.exactOptional(),
  channel: z.enum(['task', 'mail', 'letter', 'registered', 'call']).exactOptional(),
  notice: noticeField.exactOptional(),
  deliveredOn: dateField.exactOptional(),
  bounced: z.literal(true).exactOptional(),
  undelivered: z.boolean().exactOptional(),
});

const missed = z.strictObject({ debtorId, dueDate: dateField });

const waiting = z.strictObject({
  debtorId,
  reason: z.enum(['replied', 'message-bounced']),
  on: dateField,
});

const person = z.string().min(1).max(80);

const habit = z.strictObject({
  debtorId,
  score: z.number().min(0).max(100).exactOptional(),
  usuallyLate: z.number().min(0).max(10_000).exactOptional(),
});

const absence = z.strictObject({
  person,
  from: dateField,
  until: dateField,
  standIn: person.exactOptional(),
});

/** The JSON form of a Ledger, both directions; schemas/ledger.json is made from it. Unknown keys are refused. */
export const ledgerSchema = z.strictObject({
  administration: administrationField,
  lastBankDate: dateField.exactOptional(),
  statementGap: z.boolean().default(false),
  hostNotRead: z.boolean().exactOptional(),
  bankNotMatched: z.boolean().exactOptional(),
  debtors: rowsField(debtorField),
  items: rowsField(item),
  disputes: rowsField(dispute).default([]),
  promises: rowsField(promised).default([]),
  plans: rowsField(paymentPlan).default([]),
  unmatchedReceipts: rowsField(receipt).default([]),
  reminders: rowsField(reminder).default([]),
  profiles: rowsField(profileField).exactOptional(),
  terms: rowsField(termsField).exactOptional(),
  rates: rowsField(rateField).exactOptional(),
  claims: rowsField(claimField).exactOptional(),
  missed: rowsField(missed).exactOptional(),
  habits: rowsField(habit).exactOptional(),
  absences: rowsField(absence).exactOptional(),
  waiting: rowsField(waiting).exactOptional(),
});

/**
 * Reads a ledger from parsed JSON: form, values, and that its parts fit together (every item has its debtor,
 * nothing open beyond its amount). All faults are answered, SCHEMA and VALUE, with JSON pointers.
 */
export function readLedger(json: unknown): Result<Ledger, readonly Fault[]> {
  const parsed = readForm(ledgerSchema, json, sayingOfFile('ledger'));
  if (!parsed.ok) return parsed;
  const ledger: Ledger = parsed.value;
  const faults = ledgerFaults(ledger);
  return faults.length === 0 ? ok(ledger) : err(faults);
}

/** The ledger as plain JSON: what `readLedger` reads back to the same ledger. */
export function writeLedger(ledger: Ledger): unknown {
  // The same shape; zod only does not know our readonly arrays.
  return z.encode(ledgerSchema, ledger as z.output<typeof ledgerSchema>);
}
