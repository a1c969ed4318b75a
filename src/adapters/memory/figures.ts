import { contributionOf, type PartId, sumsOver } from '../../domain/figures/parts.js';
import type { Period } from '../../domain/figures/period.js';
import type { Totals } from '../../domain/invoice/invoice.js';
import { daysBetween, type PlainDate } from '../../kernel/dates.js';
import { dec, type Decimal, multiply, roundHalfAwayFromZero } from '../../kernel/decimal.js';
import { groupBy } from '../../kernel/group.js';
import type { DebtorId } from '../../kernel/ids.js';
import type { Money } from '../../kernel/money.js';
import type { ControlBalance, FigureRepository, OpenClaim, Scope } from '../../ports/figures.js';
import type { OpenItemState } from '../../ports/store.js';
import { COLLECTIONS, LINES } from './collections.js';
import { DEBTORS } from './debtors.js';
import { ACTIONS, REMINDERS } from './dunning-rows.js';
import { factOf, stood } from './figure-facts.js';
import type { Plain, Session } from './memory.js';
import { ALLOCATIONS, DISPUTES, ITEMS, ON_ACCOUNT } from './money-rows.js';
import { ordered } from './order.js';
import { DOCUMENTS } from './paper-kinds.js';
import { total } from './sums.js';
import type { Kind } from './table.js';
import { TASKS } from './tasks.js';

const BALANCES: Kind<ControlBalance> = {
  name: 'control_balance',
  key: ({ on, currency }) => `${on} ${currency}`,
};

const byId = ({ id }: { readonly id: string }): string => id;
const isIn = (day: PlainDate, { from, until }: Period): boolean => day >= from && day <= until;

/** The books as they stood at the end of a day, by the definitions of domain/figures/parts themselves. */
export function figureRepository(session: Session): Plain<FigureRepository> {
  const { rows } = session;
  const items = rows(ITEMS);
  const groupOf = (debtor: DebtorId): string | null => rows(DEBTORS).get(debtor)?.group ?? null;
  const datedUntil = (day: PlainDate): readonly OpenItemState[] =>
    items.all().filter(({ issueDate }) => issueDate <= day);

  function isOf(debtor: DebtorId, scope: Scope): boolean {
    if (scope.kind === 'group') return groupOf(debtor) === scope.group;
    if (scope.kind === 'without') return debtor !== scope.debtorId;
    return scope.kind === 'all' || debtor === scope.debtorId;
  }

  return {
    sums<Part extends PartId>(period: Period, zone: string, parts: readonly Part[]) {
      const facts = datedUntil(period.until).map((item) => factOf(session, item, period, zone));
      const groups = groupBy(facts, ({ debtorId, currency }) => `${debtorId} ${currency}`);
      const sums = [...groups.values()].flatMap((own) => {
        const [first] = own;
        if (first === undefined) return [];
        const { debtorId, currency } = first;
        return [
          { debtorId, group: groupOf(debtorId), currency, sums: sumsOver(own, period, parts) },
        ];
      });
      return ordered(
        sums,
        ({ debtorId }) => debtorId,
        ({ currency }) => currency,
      );
    },
    totals(period, zone, currency, parts) {
      const facts = datedUntil(period.until)
        .filter(({ amount }) => amount.currency === currency)
        .map((item) => factOf(session, item, period, zone));
      return sumsOver(facts, period, parts);
    },
    items({ period, zone, parts, scope, currency }, after, limit) {
      const asked = datedUntil(period.until).filter(
        ({ id, debtorId, amount }) =>
          amount.currency === currency && id > (after ?? '') && isOf(debtorId, scope),
      );
      return ordered(asked, byId)
        .map((item) => factOf(session, item, period, zone))
        .filter((fact) => parts.some((part) => contributionOf(part, fact, period) !== 0n))
        .slice(0, limit);
    },
    dsoSums: (periods, currency) =>
      periods.map(({ from, until }) => {
        const dated = datedUntil(until).filter(({ amount }) => amount.currency === currency);
        const paid = dated.flatMap(({ id }) =>
          rows(ALLOCATIONS)
            .having('item', id)
            .filter((one) => stood(one, until)),
        );
        const sum = (all: readonly { readonly amount: Money }[]): bigint =>
          total(all.map(({ amount }) => amount));
        const sales = sum(dated.filter(({ issueDate }) => issueDate >= from));
        return { receivables: sum(dated) - sum(paid), sales };
      }),
    salesByMonth(days, scope, currency) {
      const sold = items
        .all()
        .filter(
          ({ issueDate, amount, debtorId }) =>
            isIn(issueDate, days) && amount.currency === currency && isOf(debtorId, scope),
        );
      const months = groupBy(sold, ({ issueDate }) => issueDate.slice(0, 7));
      return new Map(
        [...months].map(([month, own]) => [month, total(own.map(({ amount }) => amount))]),
      );
    },
    disputeDays: (period) =>
      rows(DISPUTES)
        .all()
        .flatMap(({ openItemId, openedOn, closedOn }) => {
          const item = items.get(openItemId);
          if (item === null || closedOn === undefined || !isIn(closedOn, period)) return [];
          const { debtorId, amount, issueDate } = item;
          const days = daysBetween(openedOn, closedOn);
          return issueDate > period.until ? [] : [{ debtorId, currency: amount.currency, days }];
        }),
    receipts: (of, until) =>
      rows(ALLOCATIONS)
        .havingAny('item', of)
        .filter((one) => stood(one, until) && one.writeOff === undefined)
        .map(({ openItemId, on, amount }) => ({ openItemId, on, minor: amount.minor })),
    actions(period) {
      const sent = rows(REMINDERS)
        .all()
        .filter(({ on }) => isIn(on, period));
      const done = [...groupBy(sent, ({ actionId }) => actionId)].flatMap(([id, own]) => {
        const [first] = ordered(own, ({ on }) => on);
        const [debtor] = ordered(own, ({ debtorId }) => debtorId);
        if (first === undefined || debtor === undefined) return [];
        const channel = rows(ACTIONS).get(id)?.action.channel ?? 'task';
        const openItemIds = own.map(({ openItemId }) => openItemId);
        return [{ id, debtorId: debtor.debtorId, openItemIds, channel, on: first.on }];
      });
      return ordered(done, ({ on }) => on, byId);
    },
    tasksClosed(period) {
      const closed = rows(TASKS)
        .all()
        .flatMap((task) =>
          task.closed !== undefined && isIn(task.closed.on, period) ? [task.closed.by] : [],
        );
      const byWhom = [...groupBy(closed, (by) => by)];
      return ordered(
        byWhom.map(([by, own]) => ({ by, count: own.length })),
        ({ by }) => by,
      );
    },
    moneyAfterSteps(period) {
      const receipts = rows(ALLOCATIONS)
        .all()
        .flatMap((one) => {
          const item = items.get(one.openItemId);
          if (item === null || item.issueDate > period.until || one.on < period.from) return [];
          if (!stood(one, period.until) || one.writeOff !== undefined) return [];
          const { currency, minor } = one.amount;
          return [{ currency, minor, step: stepBefore(session, item, one.on) }];
        });
      const groups = groupBy(receipts, ({ currency, step }) => `${currency} ${step ?? ''}`);
      const money = [...groups.values()].flatMap((own) => {
        const [first] = own;
        return first === undefined ? [] : [{ ...first, minor: total(own) }];
      });
      // Nulls stand last, as in the database.
      return ordered(
        money,
        ({ currency }) => currency,
        ({ step }) => step === null,
        ({ step }) => step ?? '',
      );
    },
    openClaims: (after, limit) =>
      ordered(
        items
          .having('open', 'open')
          .filter(
            ({ id, amount, open }) => id > (after ?? '') && amount.minor > 0n && open.minor > 0n,
          ),
        byId,
      )
        .slice(0, limit)
        .map((item) => claimOf(session, item)),
    onAccount(on) {
      const standing = rows(ON_ACCOUNT)
        .all()
        .filter((one) => stood(one, on));
      const groups = groupBy(standing, ({ debtorId, amount }) => `${debtorId} ${amount.currency}`);
      return [...groups.values()].flatMap((own) => {
        const [first] = own;
        const minor = total(own.map(({ amount }) => amount));
        if (first === undefined || minor === 0n) return [];
        return [{ debtorId: first.debtorId, currency: first.amount.currency, minor }];
      });
    },
    tellControlBalance(balance) {
      rows(BALANCES).put(balance);
    },
    controlBalances(on) {
      const told = rows(BALANCES)
        .all()
        .filter((one) => one.on <= on);
      const newest = new Map(ordered(told, (one) => one.on).map((one) => [one.currency, one]));
      return ordered([...newest.values()], ({ currency }) => currency);
    },
  };
}

/** The last step of reminders that had left when the money came; null: none had. */
function stepBefore({ rows }: Session, { id }: OpenItemState, on: PlainDate): string | null {
  const before = rows(REMINDERS)
    .having('item', id)
    .filter((reminder) => reminder.on <= on);
  return ordered(before, (reminder) => reminder.on).at(-1)?.step ?? null;
}

function claimOf({ rows }: Session, item: OpenItemState): OpenClaim {
  const { id, debtorId, dueDate, open, documentId } = item;
  const debits = rows(LINES)
    .having('pending', id)
    .flatMap(({ collectionId }) => rows(COLLECTIONS).get(collectionId)?.head.collectOn ?? []);
  const totals = rows(DOCUMENTS).get(documentId ?? '')?.document.invoice.totals;
  return {
    ...{ id, debtorId, currency: open.currency, dueDate, open: open.minor },
    disputed: rows(DISPUTES)
      .having('item', id)
      .some(({ closedOn }) => closedOn === undefined),
    debitOn: debits.toSorted()[0] ?? null,
    vat: totals === undefined ? null : vatOf(totals),
  };
}

/** In cents, as exact as the document says it (BT-109, BT-112 have two decimals). */
function vatOf({ net, gross }: Totals): OpenClaim['vat'] {
  if (net === undefined || gross === undefined) return null;
  const [before, after] = [cents(net), cents(gross)];
  return { vat: after - before, gross: after };
}

function cents(total: Decimal): bigint {
  return roundHalfAwayFromZero(multiply(total, dec('100')), 0).unscaled;
}
