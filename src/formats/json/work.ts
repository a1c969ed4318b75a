import { z } from 'zod';
import { AGREED_BY } from '../../domain/work/agreement.js';
import { DISPUTE_CODES, DISPUTE_OUTCOMES } from '../../domain/work/dispute.js';
import { ROLES } from '../../domain/work/task.js';
import type { Fault } from '../../kernel/fault.js';
import type { Result } from '../../kernel/result.js';
import { readForm, saying } from './faults.js';
import { dateField, idField, moneyField } from './values.js';

/** Names, and words of one line. */
const name = z.string().trim().min(1).max(200);
const text = z.string().trim().min(1).max(2_000);
/** Invoices in one request; more is not what a person does in one go. */
const items = z.array(idField<'open-item'>()).min(1).max(200);
const role = z.enum(ROLES);

const agreement = {
  debtorId: idField<'debtor'>(),
  openItemIds: items.exactOptional(),
  promisedBy: name,
  notedBy: name,
  via: z.enum(AGREED_BY).default('desk'),
  compensation: text.exactOptional(),
  note: text.exactOptional(),
  replaces: z.boolean().exactOptional(),
};

/** What people send about the work: one form per request. Amounts and dates as everywhere; unknown keys are refused. */
export const WORK_FORMS = {
  dispute: z.strictObject({
    openItemId: idField<'open-item'>(),
    code: z.enum(DISPUTE_CODES),
    said: text,
    openedBy: name,
    amount: moneyField.exactOptional(),
    restGoesOn: z.boolean().exactOptional(),
  }),
  resolution: z.strictObject({
    outcome: z.enum(DISPUTE_OUTCOMES),
    by: name,
    note: text.exactOptional(),
  }),
  promise: z.strictObject({
    ...agreement,
    amount: moneyField.exactOptional(),
    // Absent reaches the use case, which says why a promise needs one.
    payBy: dateField.optional(),
  }),
  plan: z.strictObject({
    ...agreement,
    instalments: z.array(z.strictObject({ on: dateField, amount: moneyField })).max(100),
  }),
  confirmation: z.strictObject({ by: name, how: name }),
  signature: z.strictObject({ by: name }),
  report: z.strictObject({
    outcome: name,
    by: name,
    note: text.exactOptional(),
    spokeTo: name.exactOptional(),
    amount: moneyField.exactOptional(),
    payBy: dateField.exactOptional(),
    compensation: text.exactOptional(),
    code: z.enum(DISPUTE_CODES).exactOptional(),
    restGoesOn: z.boolean().exactOptional(),
    again: dateField.exactOptional(),
    also: z.array(idField<'task'>()).max(100).exactOptional(),
    openItemIds: items.exactOptional(),
  }),
  move: z.strictObject({
    owner: name.exactOptional(),
    role: role.exactOptional(),
    dueOn: dateField.exactOptional(),
  }),
  call: z.strictObject({ openItemIds: items.exactOptional(), on: dateField.exactOptional() }),
  note: z.strictObject({
    text: z.string().max(4_000),
    by: name,
    openItemIds: items.exactOptional(),
  }),
  owner: z.strictObject({ owner: name.nullable(), by: name }),
  person: z.strictObject({
    name: name,
    roles: z.array(role).max(ROLES.length),
    fullName: name.exactOptional(),
    phone: name.exactOptional(),
    email: name.exactOptional(),
  }),
  absence: z.strictObject({
    person: name,
    from: dateField,
    until: dateField,
    standIn: name.exactOptional(),
  }),
} as const;

/** Reads a body by its form. Errors: VALUE, with their place as a JSON pointer. */
export function readWork<Form extends z.ZodType>(
  form: Form,
  body: unknown,
): Result<z.output<Form>, readonly Fault[]> {
  return readForm(form, body, saying('VALUE', 'work.form')) as Result<
    z.output<Form>,
    readonly Fault[]
  >;
}
