import { z } from 'zod';
import { AGREED_BY } from '../../../domain/work/agreement.js';
import { DISPUTE_CODES, DISPUTE_OUTCOMES } from '../../../domain/work/dispute.js';
import { ROLES } from '../../../domain/work/task.js';
import { addressee } from './letters.js';
import { day, id, money } from './values.js';

export const shownTask = z
  .strictObject({
    acting: z.string().optional(),
    overdue: z.boolean(),
    id,
    key: z.string(),
    kind: z.string(),
    role: z.enum(ROLES),
    owner: z.string().optional(),
    debtorId: id.optional(),
    openItemIds: z.array(id),
    dueOn: day,
    subject: z.string(),
    text: z.string(),
    openedOn: day,
    closed: z
      .strictObject({ on: day, by: z.string(), outcome: z.string(), note: z.string().optional() })
      .optional(),
  })
  .meta({ id: 'ShownTask' });

const taskItem = z
  .strictObject({ id, number: z.string(), dueDate: day, open: money })
  .meta({ id: 'TaskItem' });

export const listedTask = z
  .strictObject({
    ...shownTask.shape,
    debtor: z
      .strictObject({ ...addressee.shape, phone: z.string().optional() })
      .meta({ id: 'CalledDebtor' })
      .optional(),
    items: z.array(taskItem),
    outcomes: z.array(z.string()),
  })
  .meta({ id: 'ListedTask' });

export const disputeCase = z
  .strictObject({
    id,
    code: z.enum(DISPUTE_CODES),
    role: z.enum(ROLES),
    owner: z.string().optional(),
    answerBy: day.optional(),
    late: z.boolean().optional(),
    openedBy: z.string().optional(),
    outcome: z.enum(DISPUTE_OUTCOMES).optional(),
    decidedOn: day.optional(),
    decidedBy: z.string().optional(),
    note: z.string().optional(),
    openItemId: id,
    openedOn: day,
    closedOn: day.optional(),
    amount: money.optional(),
    reason: z.string(),
    restGoesOn: z.boolean().optional(),
  })
  .meta({ id: 'DisputeCase' });

export const shownDispute = z
  .strictObject({
    debtorId: id,
    invoiceNumber: z.string(),
    open: money,
    days: z.number(),
    overdue: z.boolean(),
    ...disputeCase.shape,
  })
  .meta({ id: 'ShownDispute' });

export const listedDispute = z
  .strictObject({ debtor: addressee, ...shownDispute.shape })
  .meta({ id: 'ListedDispute' });

export const paymentPromise = z
  .strictObject({
    id,
    payBy: day,
    state: z.enum(['open', 'kept', 'partly', 'broken', 'cancelled']),
    debtorId: id,
    openItemIds: z.array(id),
    amount: money,
    madeOn: day,
    promisedBy: z.string(),
    notedBy: z.string(),
    via: z.enum(AGREED_BY),
    compensation: z.string().optional(),
    note: z.string().optional(),
    paidBefore: money,
    confirmed: z.strictObject({ on: day, how: z.string() }).optional(),
    paid: money.optional(),
    judgedOn: day.optional(),
  })
  .meta({ id: 'PaymentPromise' });

const instalment = z.strictObject({ on: day, amount: money }).meta({ id: 'Instalment' });

export const instalmentPlan = z
  .strictObject({
    id,
    instalments: z.array(instalment),
    state: z.enum(['kept', 'broken', 'cancelled', 'running']),
    debtorId: id,
    openItemIds: z.array(id),
    amount: money,
    madeOn: day,
    promisedBy: z.string(),
    notedBy: z.string(),
    via: z.enum(AGREED_BY),
    compensation: z.string().optional(),
    note: z.string().optional(),
    paidBefore: money,
    confirmed: z.strictObject({ on: day, how: z.string() }).optional(),
    paid: money.optional(),
    judgedOn: day.optional(),
  })
  .meta({ id: 'InstalmentPlan' });

const agreedWith = { debtor: addressee, booked: money };

export const listedPromise = z
  .strictObject({ ...paymentPromise.shape, ...agreedWith })
  .meta({ id: 'ListedPromise' });

export const listedPlan = z
  .strictObject({ ...instalmentPlan.shape, ...agreedWith })
  .meta({ id: 'ListedPlan' });

export const colleague = z
  .strictObject({
    name: z.string(),
    fullName: z.string().optional(),
    phone: z.string().optional(),
    email: z.string().optional(),
    roles: z.array(z.enum(ROLES)),
  })
  .meta({ id: 'Colleague' });

export const absence = z
  .strictObject({ person: z.string(), from: day, until: day, standIn: z.string().optional() })
  .meta({ id: 'Absence' });

export const recordedPromise = z
  .strictObject({ agreed: paymentPromise, outcome: z.enum(['added', 'exists']) })
  .meta({ id: 'RecordedPromise' });

export const recordedPlan = z
  .strictObject({ agreed: instalmentPlan, outcome: z.enum(['added', 'exists']) })
  .meta({ id: 'RecordedPlan' });

const instrumentDay = z
  .strictObject({ settled: z.number(), dates: z.number() })
  .meta({ id: 'InstrumentDay' });

export const dayDone = z
  .strictObject({
    overtaken: z.number(),
    escalated: z.number(),
    reviews: z.number(),
    withoutStep: z.number(),
    instruments: instrumentDay,
    kept: z.number(),
    partly: z.number(),
    broken: z.number(),
  })
  .meta({ id: 'DayDone' });
