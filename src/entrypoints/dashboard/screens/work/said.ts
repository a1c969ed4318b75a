import { typedAmount } from '../../base/typed.js';
import type { DisputeCode } from './dispute-codes.js';
import type { Task } from './task-list.js';
import type { Report } from './use-close.js';

export type Field =
  | 'items'
  | 'spokeTo'
  | 'payBy'
  | 'amount'
  | 'compensation'
  | 'code'
  | 'note'
  | 'disputed'
  | 'again';

/** What each outcome of a call asks, in the order in which one hears it. */
const ASKED: Readonly<Record<string, readonly Field[]>> = {
  promised: ['items', 'spokeTo', 'payBy', 'amount', 'compensation', 'note'],
  disputed: ['items', 'code', 'note', 'disputed'],
  'already-paid': ['items', 'note'],
  'call-back': ['again', 'note'],
};
const NOTE_ALONE: readonly Field[] = ['note'];

/** The fields of an outcome; other tasks than calls ask for a note alone. */
export function fieldsOf({ kind }: Task, outcome: string): readonly Field[] {
  return (kind === 'call' ? ASKED[outcome] : undefined) ?? NOTE_ALONE;
}

/** What was said, field by field; texts as they were typed. */
export interface Said {
  /** Invoices that it is about */
  readonly items: readonly string[];
  readonly spokeTo: string;
  readonly payBy: string;
  readonly amount: string;
  readonly compensation: string;
  readonly code: DisputeCode;
  readonly disputed: string;
  readonly restGoesOn: boolean;
  readonly again: string;
  readonly note: string;
}

export function nothingSaid({ items }: Task): Said {
  return {
    ...{ items: items.map(({ id }) => id), spokeTo: '', payBy: '', amount: '', compensation: '' },
    ...{ code: 'price', disputed: '', restGoesOn: false, again: '', note: '' },
  };
}

/** What is sent of what was said; null while an amount cannot be read, or no invoice is left. */
export function reportOf(task: Task, outcome: string, said: Said): Report | null {
  const fields = fieldsOf(task, outcome);
  const isPart = fields.includes('items') && said.items.length < task.items.length;
  if (isPart && said.items.length === 0) return null;
  const typed = fields.includes('amount') ? said.amount : isOne(said) ? said.disputed : '';
  const amount = typedAmount(typed);
  if (typed.trim() !== '' && amount === null) return null;
  const currency = task.items[0]?.open.currency ?? 'EUR';
  const given = (name: 'spokeTo' | 'compensation' | 'note' | 'payBy' | 'again') => {
    const text = said[name].trim();
    return fields.includes(name) && text !== '' ? { [name]: text } : {};
  };
  return {
    outcome,
    ...{ ...given('spokeTo'), ...given('payBy'), ...given('compensation') },
    ...{ ...given('again'), ...given('note') },
    ...(isPart ? { openItemIds: [...said.items] } : {}),
    ...(amount === null ? {} : { amount: { amount, currency } }),
    ...(fields.includes('code') ? { code: said.code } : {}),
    ...(fields.includes('disputed') && amount !== null ? { restGoesOn: said.restGoesOn } : {}),
  };
}

/** A part can be disputed of one invoice at a time. */
export function isOne({ items }: Said): boolean {
  return items.length === 1;
}
