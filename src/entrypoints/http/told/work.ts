import { z } from 'zod';
import { WORK_FORMS } from '../../../formats/json/work.js';
import { debtorCard, dueSoon, timelineEntry } from '../forms/debtors.js';
import {
  absence,
  colleague,
  dayDone,
  disputeCase,
  instalmentPlan,
  paymentPromise,
  recordedPlan,
  recordedPromise,
  shownDispute,
  shownTask,
} from '../forms/work.js';
import { NEXT } from '../page.js';
import { telling } from '../told.js';

const all = z.object({ all: z.enum(['true', 'false']).optional() });
const done = { 204: null };

export const WORK = telling('work', {
  listTasks: {
    says: 'Tasks and calls of people',
    query: z.object({
      person: z.string().optional(),
      role: z.string().optional(),
      kind: z.string().optional(),
      week: z.enum(['true', 'false']).optional(),
      state: z.enum(['open', 'closed']).optional(),
    }),
    paged: true,
    answers: { 200: z.strictObject({ tasks: z.array(shownTask), ...NEXT }) },
  },
  readTask: { says: 'One task', answers: { 200: shownTask } },
  listDisputes: {
    says: 'Disputes, the open ones unless all are asked for',
    query: all,
    paged: true,
    answers: { 200: z.strictObject({ disputes: z.array(shownDispute), ...NEXT }) },
  },
  listAgreements: {
    says: 'Promises and payment plans',
    query: all,
    answers: {
      200: z.strictObject({
        promises: z.array(paymentPromise),
        plans: z.array(instalmentPlan),
      }),
    },
  },
  listPeople: {
    says: 'Who works on these books, and who is away',
    answers: {
      200: z.strictObject({ people: z.array(colleague), absences: z.array(absence) }),
    },
  },
  listDueSoon: {
    says: 'What falls due within days',
    answers: { 200: z.strictObject({ dueSoon: z.array(dueSoon) }) },
  },
  readDebtorCard: {
    says: 'Everything about one debtor on a page',
    answers: { 200: debtorCard },
  },
  readTimeline: {
    says: 'What happened with a debtor, newest first',
    answers: { 200: z.strictObject({ timeline: z.array(timelineEntry) }) },
  },
  closeTask: { says: 'Close a task with how it went', body: WORK_FORMS.report, answers: done },
  moveTask: {
    says: 'Give a task to somebody else, or to another day',
    body: WORK_FORMS.move,
    answers: done,
  },
  openDispute: {
    says: 'Note that a debtor disputes an invoice',
    body: WORK_FORMS.dispute,
    answers: { 201: disputeCase },
  },
  resolveDispute: { says: 'Say how a dispute ended', body: WORK_FORMS.resolution, answers: done },
  recordPromise: {
    says: 'Note what a debtor promised',
    body: WORK_FORMS.promise,
    answers: { 201: recordedPromise },
  },
  recordPlan: {
    says: 'Agree on instalments',
    body: WORK_FORMS.plan,
    answers: { 201: recordedPlan },
  },
  confirmPromise: {
    says: 'A promise was confirmed in writing',
    body: WORK_FORMS.confirmation,
    answers: done,
  },
  cancelPromise: { says: 'A promise counts no more', body: WORK_FORMS.signature, answers: done },
  savePerson: { says: 'Add or change a colleague', body: WORK_FORMS.person, answers: done },
  saveAbsence: {
    says: 'Note that somebody is away, and who stands in',
    body: WORK_FORMS.absence,
    answers: done,
  },
  removeAbsence: {
    says: 'Somebody is back, or was never away: take the absence of that first day away',
    answers: done,
  },
  noteDebtor: {
    says: 'Write a note on the card of a debtor',
    body: WORK_FORMS.note,
    answers: done,
  },
  ownDebtor: { says: 'Say who looks after a debtor', body: WORK_FORMS.owner, answers: done },
  openCall: {
    says: 'Plan a call to a debtor',
    body: WORK_FORMS.call,
    answers: { 201: z.enum(['opened', 'exists']) },
  },
  runDay: {
    says: 'Do now what the day would do by itself',
    body: WORK_FORMS.signature,
    answers: { 201: dayDone },
  },
});
