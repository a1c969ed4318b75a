import type { Body, Forms } from '../../base/api.js';
import { folded } from '../../base/fold.js';
import type { Tone } from '../../parts/badge.js';

export type Received = Forms['InboxItem'];
export type Document = Forms['InboxDocument'];
export type Decision = Received['possible'][number];
export type Reason = Body<'rejectDocument'>['reason'];

/** Why an invoice is not simply paid; the likeliest first. */
export const REASONS: readonly Reason[] = [
  ...([
    'PRI',
    'QTY',
    'QUA',
    'DEL',
    'ITM',
    'UNR',
    'REF',
    'PAY',
    'LEG',
    'REC',
    'FIN',
    'OTH',
  ] as const),
];

/** Which documents are shown: those that wait, one part of them, or those that were decided about. */
export const FILTERS = [
  ...(['open', 'held', 'waiting', 'queried'] as const),
  ...(['approved', 'rejected', 'refused'] as const),
] as const;
export type Filter = (typeof FILTERS)[number];

export const TONES: Readonly<Record<Received['state'], Tone>> = {
  ...{ held: 'bad', waiting: 'neutral', queried: 'watch' },
  ...{ approved: 'good', rejected: 'watch', refused: 'bad', superseded: 'neutral' },
};

export const idOf = ({ id }: Received): string => id;

const DECIDED = ['approved', 'rejected', 'refused'] as const satisfies readonly Filter[];

export function isDecided(filter: Filter): filter is (typeof DECIDED)[number] {
  return DECIDED.some((one) => one === filter);
}

/** Whether it goes with what is looked at. */
export function isIn(filter: Filter, { state }: Received): boolean {
  return filter === 'open' || filter === state;
}

/** Whether its supplier, its number or its amount is what somebody looks for. */
export function fits({ from, number, payable }: Received, sought: string): boolean {
  const wanted = folded(sought);
  const amount = payable?.amount ?? '';
  return (
    folded(`${from} ${number}`).includes(wanted) || amount.startsWith(wanted.replace(',', '.'))
  );
}

/** Whether it can be approved together with others: nothing about it asks for a look of its own. */
export function canApprove({ possible, isHeld }: Received): boolean {
  return possible.includes('approve') && !isHeld;
}
