import type { DebtorId } from '../../kernel/ids.js';
import type { Clues } from './match-clues.js';
import type { Part } from './match-fit.js';
import type { LiveItem, MatchCollection, MatchIndex } from './match-index.js';
import { type Evidence, evidence, note, stop } from './match-rules.js';
import type { Proposal } from './match-weigh.js';

/** A payment that carries an id of our own direct debits: booked batch, booked line, or its return. */
export type OwnCollection = Proposal & { readonly label?: 'reopen' | 'on-account' };

interface Line {
  readonly collection: MatchCollection;
  readonly item: LiveItem;
}

/** What our own direct debits say about this payment; null when it carries none of their ids. */
export function ownCollection(index: MatchIndex, clues: Clues): OwnCollection | null {
  const { endToEndId, paymentInformationId } = clues.payment;
  const lines = linesOf(index, clues, index.collectionsOfEndToEnd.get(endToEndId ?? ''));
  if (lines.length > 0) return isReturn(clues) ? returned(clues, lines) : collected(clues, lines);
  const batch = linesOf(index, clues, index.collectionsOfBatch.get(paymentInformationId ?? ''));
  if (batch.length > 0 && endToEndId === undefined && !isReturn(clues)) {
    return wholeBatch(clues, batch, paymentInformationId ?? '');
  }
  return isReturn(clues) ? returnOfMandate(index, clues) : null;
}

function isReturn(clues: Clues): boolean {
  return clues.amount < 0n;
}

function linesOf(
  index: MatchIndex,
  clues: Clues,
  collections: readonly MatchCollection[] = [],
): readonly Line[] {
  return collections.flatMap((collection) => {
    const item = index.items.get(collection.itemId);
    const fits = item?.open.currency === clues.payment.currency;
    return item !== undefined && fits ? [{ collection, item }] : [];
  });
}

function proposal(
  parts: readonly Part[],
  reasons: readonly Evidence[],
  stops: readonly Evidence[],
): Proposal {
  const debtors = new Set<DebtorId>(parts.map((part) => part.item.debtorId));
  const [only] = debtors;
  return {
    parts,
    debtorId: debtors.size === 1 && only !== undefined ? only : null,
    points: reasons.reduce((total, reason) => total + reason.weight, 0),
    reasons,
    stops,
    division: '',
  };
}

function collected(clues: Clues, lines: readonly Line[]): OwnCollection {
  const { endToEndId = '' } = clues.payment;
  const open = lines.filter(({ item }) => item.left > 0n);
  const line = open[0];
  if (line === undefined) {
    const item = lines[0]?.item;
    return { ...proposal([], [note('duplicate', item?.number ?? '')], []), label: 'on-account' };
  }
  const amount = clues.amount < line.item.left ? clues.amount : line.item.left;
  const exact = clues.amount === line.collection.amount.minor && amount === clues.amount;
  const reasons = [
    evidence('own-collection', endToEndId),
    evidence(exact ? 'amount-exact' : 'amount-other'),
  ];
  const stops = [
    ...(exact ? [] : [stop('difference')]),
    ...(open.length > 1 ? [stop('two-candidates')] : []),
  ];
  return proposal([{ item: line.item, amount }], reasons, stops);
}

function wholeBatch(clues: Clues, lines: readonly Line[], batch: string): OwnCollection {
  const parts = lines
    .filter(({ collection, item }) => item.left >= collection.amount.minor)
    .map(({ collection, item }) => ({ item, amount: collection.amount.minor }));
  const sum = parts.reduce((total, part) => total + part.amount, 0n);
  const whole = sum === clues.amount && parts.length === lines.length;
  if (sum > clues.amount) {
    // Some lines were returned inside the batch and the bank does not say which: nothing can be divided.
    return proposal([], [evidence('own-batch', batch)], [stop('difference')]);
  }
  const reasons = [evidence('own-batch', batch), evidence(whole ? 'amount-sum' : 'amount-other')];
  return proposal(parts, reasons, whole ? [] : [stop('difference')]);
}

/** What was paid on the item by our books: a return cannot reopen more. */
function paidOn(item: LiveItem): bigint {
  return item.amount.minor - item.left;
}

function returned(clues: Clues, lines: readonly Line[]): OwnCollection {
  const { endToEndId = '' } = clues.payment;
  const paid = lines.filter(({ item }) => paidOn(item) > 0n);
  const line = paid[0];
  if (line === undefined) {
    const reasons = [evidence('own-collection', endToEndId)];
    return { ...proposal([], reasons, [stop('returned')]), label: 'reopen' };
  }
  const back = -clues.amount;
  const reopened = min(back, line.collection.amount.minor, paidOn(line.item));
  const exact = back === line.collection.amount.minor && reopened === back;
  const reasons = [
    evidence('own-collection', endToEndId),
    evidence(exact ? 'amount-exact' : 'amount-other'),
  ];
  const stops = [
    ...(exact ? [] : [stop('difference')]),
    ...(paid.length > 1 ? [stop('two-candidates')] : []),
  ];
  return { ...proposal([{ item: line.item, amount: -reopened }], reasons, stops), label: 'reopen' };
}

/** A return that lost its end-to-end id: the mandate and the amount point at a line, a person decides. */
function returnOfMandate(index: MatchIndex, clues: Clues): OwnCollection | null {
  const { mandateId } = clues.payment;
  if (!clues.payment.returned || mandateId === undefined) return null;
  const lines = linesOf(index, clues, index.collectionsOfMandate.get(mandateId)).filter(
    ({ collection, item }) =>
      collection.amount.minor === -clues.amount && paidOn(item) >= collection.amount.minor,
  );
  const line = lines[0];
  if (line === undefined) return null;
  const reasons = [evidence('own-mandate', mandateId), evidence('amount-exact')];
  const found = proposal([{ item: line.item, amount: clues.amount }], reasons, [stop('returned')]);
  return { ...found, label: 'reopen' };
}

function min(...values: readonly bigint[]): bigint {
  return values.reduce((least, value) => (value < least ? value : least));
}
