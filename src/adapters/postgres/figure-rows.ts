import type { FigureItem, PartId } from '../../domain/figures/parts.js';
import type { Channel } from '../../domain/dunning/policy.js';
import { idOf } from '../../kernel/ids.js';
import type { ActionDone, OpenClaim } from '../../ports/figures.js';
import { bigint, bigintOrNull, date, dateOrNull, flag, id, text, textOrNull } from './rows.js';
import type { Row } from './sql.js';

export function whose(row: Row) {
  return { debtorId: id<'debtor'>(row, 'debtor_id'), currency: text(row, 'currency') };
}

/** The sums of a row that has a column for each part. */
export function sumsIn<Part extends PartId>(
  row: Row,
  parts: readonly Part[],
): Readonly<Record<Part, bigint>> {
  const sums = parts.map((part) => [part, BigInt(text(row, part))]);
  return Object.fromEntries(sums) as Record<Part, bigint>;
}

export function claimOf(row: Row): OpenClaim {
  const [net, gross] = [bigintOrNull(row, 'net'), bigintOrNull(row, 'gross')];
  return {
    ...whose(row),
    id: id<'open-item'>(row, 'id'),
    dueDate: date(row, 'due_date'),
    open: bigint(row, 'open'),
    disputed: flag(row, 'disputed'),
    debitOn: dateOrNull(row, 'debit_on'),
    vat: net === null || gross === null ? null : { vat: gross - net, gross },
  };
}

export function actionOf(row: Row): ActionDone {
  return {
    id: id<'action'>(row, 'action_id'),
    debtorId: id<'debtor'>(row, 'debtor_id'),
    openItemIds: text(row, 'items')
      .split(',')
      .map(idOf<'open-item'>),
    channel: (textOrNull(row, 'channel') ?? 'task') as Channel,
    on: date(row, 'on_date'),
  };
}

/** Sums and counts come as numeric: their text is a whole number. */
function whole(row: Row, column: string): bigint {
  const value = row[column];
  return typeof value === 'bigint' ? value : BigInt(String(value));
}

export function factOf(row: Row): FigureItem {
  return {
    ...whose(row),
    id: id<'open-item'>(row, 'id'),
    number: text(row, 'number'),
    kind: text(row, 'kind') as FigureItem['kind'],
    issueDate: date(row, 'issue_date'),
    dueDate: date(row, 'due_date'),
    amount: bigint(row, 'amount'),
    openBefore: whole(row, 'open_before'),
    open: whole(row, 'open'),
    paidOn: dateOrNull(row, 'paid_on'),
    collected: whole(row, 'collected'),
    lost: whole(row, 'lost'),
    deliveredOn: dateOrNull(row, 'delivered_on'),
    sentOn: dateOrNull(row, 'sent_on'),
    disputed: whole(row, 'disputed'),
    disputes: whole(row, 'disputes'),
    disputeDays: whole(row, 'dispute_days'),
    disputesClosed: whole(row, 'disputes_closed'),
  };
}
