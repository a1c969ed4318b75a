import type { DisputeCode } from '../../../domain/work/dispute.js';
import type { NoticeEvent } from '../../../domain/work/notice.js';
import type { Role } from '../../../domain/work/task.js';

/** What a person is asked to do; what others are told stands beside it, by its event. */
export type WorkTask =
  | 'dispute'
  | 'credit-note'
  | 'confirm-promise'
  | 'confirm-plan'
  | 'promise-broken'
  | 'promise-partly'
  | 'plan-broken'
  | 'call'
  | 'not-reached'
  | 'new-number'
  | 'send-copy'
  | 'payment-refused'
  | 'escalated'
  | 'review'
  | 'no-step';

/** What a line of a task says. */
export type WorkLabel =
  | 'invoices'
  | 'amount'
  | 'paid'
  | 'open'
  | 'overdue'
  | 'invoiced'
  | 'payBy'
  | 'instalment'
  | 'reason'
  | 'said'
  | 'promisedBy'
  | 'compensation'
  | 'phone'
  | 'contact'
  | 'terms'
  | 'earlier'
  | 'late'
  | 'task'
  | 'disputes'
  | 'promises';

export interface WorkWords {
  readonly tasks: Readonly<Record<WorkTask, { readonly subject: string; readonly text: string }>>;
  readonly notices: Readonly<
    Record<NoticeEvent, { readonly subject: string; readonly text: string }>
  >;
  readonly labels: Readonly<Record<WorkLabel, string>>;
  readonly disputes: Readonly<Record<DisputeCode, string>>;
  readonly roles: Readonly<Record<Role, string>>;
  readonly lateDispute: string;
}
