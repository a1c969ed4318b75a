import {
  CREDIT_STANDINGS,
  type CreditSign,
  type CreditStanding,
  isSign,
  signsOf,
  standingOf,
} from '../../domain/credit/concern.js';
import type { CreditDecision } from '../../domain/credit/credit.js';
import { WATCH_DAYS } from '../../domain/credit/light.js';
import { type LimitProposal } from '../../domain/credit/proposal.js';
import { daysLate } from '../../domain/ledger/open-item.js';
import type { Debtor } from '../../domain/party/debtor.js';
import { addDays, type Instant, type PlainDate } from '../../kernel/dates.js';
import { groupBy } from '../../kernel/group.js';
import type { AdministrationId, DebtorId } from '../../kernel/ids.js';
import type { Money } from '../../kernel/money.js';
import { err, ok, type Result } from '../../kernel/result.js';
import type { Tx } from '../../ports/store.js';
import { type CreditContext, judgeEach, loadCreditContext } from './credit-facts.js';
import { bureauSays, proposalFor } from './credit-proposal.js';
import { type NoSuchPlace, type PageWanted } from '../listed.js';
import type { Ports } from '../ports.js';
import { type Watched, watchListOf } from './show-credit.js';

/** Somebody whose credit needs a look: what the guard says, what else speaks against him, and what could be done. */
export interface CreditConcern {
  readonly debtor: Pick<Debtor, 'id' | 'number' | 'name'>;
  readonly standing: CreditStanding;
  readonly decision: CreditDecision;
  readonly signs: readonly CreditSign[];
  /** Per currency, claims alone */
  readonly overdue: readonly Money[];
  /** Of his oldest claim; zero: nothing is late */
  readonly daysLate: number;
  readonly score: { readonly score: number; readonly band: string } | null;
  readonly owner?: string;
  /** When the first alert that still stands was raised */
  readonly since?: Instant;
  readonly proposal: LimitProposal | null;
}

export interface ConcernsAsked extends PageWanted {
  /** Absent: all */
  readonly standing?: CreditStanding;
}

export interface ListedConcerns {
  readonly rows: readonly CreditConcern[];
  readonly next: string | null;
  /** Of all of them, whatever was asked for */
  readonly counts: Readonly<Record<CreditStanding, number>>;
}

export type CreditConcerns = (
  administration: AdministrationId,
  asked: ConcernsAsked,
) => Promise<Result<ListedConcerns, NoSuchPlace>>;

/** Whose credit needs a look, the gravest first, a page at a time. `after` is the id of a debtor. */
export function makeCreditConcerns(ports: Pick<Ports, 'store' | 'clock'>): CreditConcerns {
  return (administration, { standing, after, limit }) =>
    ports.store.inTransaction(administration, async (tx) => {
      const { zone } = await tx.administration.get();
      const found = await findConcerns(tx, ports.clock.today(zone));
      const ids = [...found.ids];
      const context = await loadCreditContext(ports, tx, ids);
      const debtors = await tx.debtors.byIds(ids);
      const decisions = await judgeEach(tx, context, debtors);
      const all = debtors
        .flatMap((debtor) => {
          const decision = decisions.get(debtor.id);
          if (decision === undefined) return [];
          return [{ debtor, decision, standing: standingOf(decision.answer) }];
        })
        .toSorted(byGravity);
      const asked = all.filter((one) => standing === undefined || one.standing === standing);
      const place = after === undefined ? -1 : asked.findIndex(({ debtor }) => debtor.id === after);
      if (after !== undefined && place === -1) return err({ kind: 'no-such-place' });
      const page = asked.slice(place + 1, place + 1 + limit);
      const last = place + 1 + limit < asked.length ? page.at(-1) : undefined;
      return ok({
        rows: await rowsOf(tx, context, found, page),
        next: last?.debtor.id ?? null,
        counts: countsOf(all),
      });
    });
}

interface Found {
  readonly ids: ReadonlySet<DebtorId>;
  readonly watched: ReadonlyMap<DebtorId, Watched>;
  readonly returned: ReadonlySet<DebtorId>;
  readonly broken: ReadonlySet<DebtorId>;
  readonly since: ReadonlyMap<DebtorId, Instant>;
}

interface Judged {
  readonly debtor: Debtor;
  readonly decision: CreditDecision;
  readonly standing: CreditStanding;
}

/** Nobody is judged who passed no threshold and shows no sign: of thousands of debtors a few dozen are left. */
async function findConcerns(tx: Tx, today: PlainDate): Promise<Found> {
  const from = addDays(today, -WATCH_DAYS);
  const alerts = await tx.credit.live();
  const watched = new Map((await watchListOf(tx, today)).map((one) => [one.debtor.id, one]));
  const lines = await tx.collections.recentLines();
  const returned = lines.filter((line) => isSign(line.returned?.on, from));
  const promises = await tx.agreements.promises({ states: ['broken'] });
  const broken = promises.filter(({ payBy }) => isSign(payBy, from));
  const since = new Map<DebtorId, Instant>();
  for (const { debtorId, raisedAt } of alerts) {
    const before = since.get(debtorId);
    if (before === undefined || raisedAt < before) since.set(debtorId, raisedAt);
  }
  const returnedIds = new Set(returned.map(({ debtorId }) => debtorId));
  const brokenIds = new Set(broken.map(({ debtorId }) => debtorId));
  const ids = new Set([...since.keys(), ...watched.keys(), ...returnedIds, ...brokenIds]);
  return { ids, watched, returned: returnedIds, broken: brokenIds, since };
}

/** Stopped before warned before watched; within them the fullest limit first, and whoever may owe nothing at all before those. */
function byGravity(a: Judged, b: Judged): number {
  const order = ({ standing }: Judged): number => CREDIT_STANDINGS.indexOf(standing);
  const used = ({ decision: { answer, usedPercent } }: Judged): number =>
    usedPercent ?? (standingOf(answer) === 'stopped' ? Number.MAX_SAFE_INTEGER : -1);
  return (
    order(a) - order(b) ||
    used(b) - used(a) ||
    (a.debtor.number < b.debtor.number ? -1 : a.debtor.number > b.debtor.number ? 1 : 0)
  );
}

function countsOf(all: readonly Judged[]): ListedConcerns['counts'] {
  const count = (standing: CreditStanding): number =>
    all.filter((one) => one.standing === standing).length;
  return { stopped: count('stopped'), warned: count('warned'), watched: count('watched') };
}

async function rowsOf(
  tx: Tx,
  context: CreditContext,
  found: Found,
  page: readonly Judged[],
): Promise<readonly CreditConcern[]> {
  const ids = page.map(({ debtor }) => debtor.id);
  const owed = groupBy(await tx.lists.owedBy(ids, context.today), ({ debtorId }) => debtorId);
  const scores = new Map((await tx.scores.current(ids)).map((one) => [one.debtorId, one.score]));
  const rows: CreditConcern[] = [];
  for (const { debtor, decision, standing } of page) {
    const { id, number, name } = debtor;
    const his = owed.get(id) ?? [];
    const [oldest] = his.flatMap(({ oldestDue }) => oldestDue ?? []).toSorted();
    const late = oldest === undefined ? 0 : Math.max(0, daysLate(oldest, context.today));
    const score = scores.get(id) ?? null;
    const { owner } = context.profileOf(id);
    const since = found.since.get(id);
    rows.push({
      ...{ debtor: { id, number, name }, standing, decision, daysLate: late },
      signs: signsOf({
        watch: found.watched.get(id)?.reasons ?? [],
        debitReturned: found.returned.has(id),
        promiseBroken: found.broken.has(id),
        oldestDaysLate: late,
      }),
      overdue: his.map(({ overdue }) => overdue).filter(({ minor }) => minor > 0n),
      score: score === null ? null : { score: score.score, band: score.band },
      ...(owner === undefined ? {} : { owner }),
      ...(since === undefined ? {} : { since }),
      proposal: proposalFor(context, decision, score, bureauSays(await tx.inquiries.ofDebtor(id))),
    });
  }
  return rows;
}
