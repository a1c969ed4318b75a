import type { CreditAnswer, CreditDecision } from '../../domain/credit/credit.js';
import {
  DEBTOR_KEYS,
  type DebtorFilter,
  type DebtorMark,
  type DebtorSort,
} from '../../domain/list/debtor-list.js';
import type { Order } from '../../domain/list/list.js';
import { daysLate } from '../../domain/ledger/open-item.js';
import type { Debtor } from '../../domain/party/debtor.js';
import { dateIn, type PlainDate } from '../../kernel/dates.js';
import { groupBy } from '../../kernel/group.js';
import { type AdministrationId, type DebtorId, idOf } from '../../kernel/ids.js';
import type { Money } from '../../kernel/money.js';
import type { Result } from '../../kernel/result.js';
import type { Wanted } from '../../kernel/search-text.js';
import type { DebtorOwed, DebtorStanding } from '../../ports/lists.js';
import type { Tx } from '../../ports/store.js';
import { type CreditContext, judgeAll, loadCreditContext } from '../credit/credit-facts.js';
import { inOrder, type Listed, listed, type NoSuchPlace, type PageWanted } from '../listed.js';
import type { Ports } from '../ports.js';

/** A debtor as a row of a list. */
export interface ListedDebtor extends Pick<
  Debtor,
  'id' | 'number' | 'name' | 'kind' | 'country' | 'language' | 'email' | 'group'
> {
  /** By currency; nothing when nothing is open */
  readonly owed: readonly Omit<DebtorOwed, 'debtorId' | 'oldestDue'>[];
  /** Due date of his oldest claim, and how late that is; absent without a claim */
  readonly oldest?: { readonly dueDate: PlainDate; readonly daysLate: number };
  /** Absent: he is not limited, and nothing else is watched */
  readonly credit?: {
    readonly answer: CreditAnswer;
    readonly limit?: Money;
    readonly exposure: Money;
    readonly usedPercent?: number;
  };
  /** As it stands in the books; absent: no history */
  readonly score?: { readonly score: number; readonly band: string };
  readonly owner?: string;
  readonly marks: readonly DebtorMark[];
  readonly lastContactOn?: PlainDate;
}

export interface DebtorsAsked extends Order<DebtorSort>, PageWanted {
  readonly filter: DebtorFilter;
  readonly search?: Wanted;
  readonly owner?: string;
}

export type ListDebtors = (
  administration: AdministrationId,
  asked: DebtorsAsked,
) => Promise<Result<Listed<ListedDebtor>, NoSuchPlace>>;

/** Debtors a page at a time, with what somebody needs to choose whom to call. */
export function makeListDebtors(ports: Pick<Ports, 'store' | 'clock'>): ListDebtors {
  return (id, { after, limit, ...asked }) =>
    ports.store.inTransaction(id, async (tx) => {
      const { currency, zone } = await tx.administration.get();
      const question = { ...asked, currency, today: ports.clock.today(zone) };
      const page = { limit, ...(after === undefined ? {} : { after }) };
      return listed(question, page, {
        kind: DEBTOR_KEYS[question.sort],
        read: (wanted) => tx.lists.debtors(question, wanted),
        totals: () => tx.lists.debtorTotals(question),
        rowsOf: (ids) => debtorRows(ports, tx, ids.map(idOf<'debtor'>)),
      });
    });
}

async function debtorRows(
  ports: Pick<Ports, 'clock'>,
  tx: Tx,
  ids: readonly DebtorId[],
): Promise<readonly ListedDebtor[]> {
  const debtors = inOrder(ids, await tx.debtors.byIds(ids));
  const context = await loadCreditContext(ports, tx, ids);
  const [owed, standings, scores] = await Promise.all([
    tx.lists.owedBy(ids, context.today),
    tx.lists.debtorStandings(ids),
    tx.scores.current(ids),
  ]);
  const credit = await judgeAll(tx, context, debtors);
  const owedOf = groupBy(owed, ({ debtorId }) => debtorId);
  const standingOf = new Map(standings.map((one) => [one.debtorId, one]));
  const scoreOf = new Map(scores.map((one) => [one.debtorId, one.score]));
  return debtors.map((debtor) => {
    const score = scoreOf.get(debtor.id) ?? null;
    return {
      ...aboutDebtor(context, debtor, standingOf.get(debtor.id)),
      ...owedMembers(owedOf.get(debtor.id) ?? [], context.today),
      ...creditMember(credit.get(debtor.id)),
      ...(score === null ? {} : { score: { score: score.score, band: score.band } }),
    };
  });
}

function aboutDebtor(
  { administration, profileOf, today }: CreditContext,
  debtor: Debtor,
  standing: DebtorStanding | undefined,
) {
  const { id, number, name, kind, country, language, email, group } = debtor;
  const { owner, insolvency } = profileOf(id);
  const at = standing?.lastContactAt;
  const marks: readonly DebtorMark[] = [
    ...(standing?.marks ?? []),
    ...(debtor.blockedUntil !== undefined && debtor.blockedUntil >= today
      ? (['blocked'] as const)
      : []),
    ...(debtor.insolvent || insolvency !== undefined ? (['insolvent'] as const) : []),
  ];
  return {
    ...{ id, number, name, kind, country, marks },
    ...(language === undefined ? {} : { language }),
    ...(email === undefined ? {} : { email }),
    ...(group === undefined ? {} : { group }),
    ...(owner === undefined ? {} : { owner }),
    ...(at === undefined ? {} : { lastContactOn: dateIn(at, administration.zone) }),
  };
}

function owedMembers(
  rows: readonly DebtorOwed[],
  today: PlainDate,
): Pick<ListedDebtor, 'owed' | 'oldest'> {
  const owed = rows.map(({ currency, items, open, overdue }) => ({
    ...{ currency, items, open, overdue },
  }));
  const [dueDate] = rows.flatMap(({ oldestDue }) => oldestDue ?? []).toSorted();
  if (dueDate === undefined) return { owed };
  return { owed, oldest: { dueDate, daysLate: Math.max(0, daysLate(dueDate, today)) } };
}

function creditMember(decision: CreditDecision | undefined): Pick<ListedDebtor, 'credit'> {
  if (decision === undefined) return {};
  const { answer, limit, exposure, usedPercent } = decision;
  return {
    credit: {
      ...{ answer, exposure: exposure.total },
      ...(limit === undefined ? {} : { limit }),
      ...(usedPercent === undefined ? {} : { usedPercent }),
    },
  };
}
