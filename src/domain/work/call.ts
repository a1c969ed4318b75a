/** What a call led to. A call task never closes without one (practice 52). */
export const CALL_OUTCOMES = [
  'promised',
  'disputed',
  'already-paid',
  'no-answer',
  'call-back',
  'wrong-number',
  'asks-copy',
  'refuses',
  'done',
] as const;

export type CallOutcome = (typeof CALL_OUTCOMES)[number];

/** The record an outcome leads to. `done`: they spoke, and nothing follows. */
export type CallSequel =
  'promise' | 'dispute' | 'again' | 'new-number' | 'send-copy' | 'decide' | 'nothing';

/** He who says that he paid is not pressed while somebody looks for the money: that is a dispute of ours to solve. */
export const CALL_SEQUELS: Readonly<Record<CallOutcome, CallSequel>> = {
  promised: 'promise',
  disputed: 'dispute',
  'already-paid': 'dispute',
  'no-answer': 'again',
  'call-back': 'again',
  'wrong-number': 'new-number',
  'asks-copy': 'send-copy',
  refuses: 'decide',
  done: 'nothing',
};

const TRY = /^(.*)#(\d+)$/;

/** Which try a call task is, by its key: the first has no mark, the later ones `…#2`, `…#3`. */
export function triesOf(key: string): number {
  return Number(TRY.exec(key)?.[2] ?? '1');
}

/** The key of the next try. */
export function nextTryKey(key: string): string {
  return `${TRY.exec(key)?.[1] ?? key}#${triesOf(key) + 1}`;
}
