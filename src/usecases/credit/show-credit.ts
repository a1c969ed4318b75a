import { addDays, addMonths, dateIn, type PlainDate } from '../../kernel/dates.js';
import { groupBy } from '../../kernel/group.js';
import type { AdministrationId, DebtorId } from '../../kernel/ids.js';
import type { Money } from '../../kernel/money.js';
import { err, ok, type Result } from '../../kernel/result.js';
import type { CreditDecision } from '../../domain/credit/credit.js';
import { type InstalmentGroup, instalmentGroup } from '../../domain/credit/instalments.js';
import { type LimitDecision } from '../../domain/credit/limit.js';
import {
  type Light,
  type LightReason,
  lightOf,
  WATCH_DAYS,
  type WatchReason,
  watchReasons,
} from '../../domain/credit/light.js';
import type { LimitProposal } from '../../domain/credit/proposal.js';
import type { CreditReport } from '../../domain/credit/report.js';
import { type SalesView, salesViewOf } from '../../domain/credit/sales-view.js';
import type { PaymentScore } from '../../domain/credit/score.js';
import { type Screening, screeningOf } from '../../domain/credit/screening.js';
import type { SourceKind } from '../../domain/credit/settings.js';
import type { Debtor } from '../../domain/party/debtor.js';
import type { DebtorProfile } from '../../domain/party/debtor-profile.js';
import type { StoredRelease } from '../../ports/credit-limits.js';
import type { Tx } from '../../ports/store.js';
import {
  type CreditContext,
  judgeCredit,
  loadCreditContext,
  type OrderAsked,
} from './credit-facts.js';
import { scoresNow } from './credit-scores.js';
import { bureauSays, isOld, proposalFor } from './credit-proposal.js';
import { debtorNamed, type NoSuchDebtor } from '../party/named-debtor.js';
import type { Ports } from '../ports.js';

/** Whose answers count as having looked into a debtor. */
export const CHECKING: readonly SourceKind[] = [
  'credit-bureau',
  'business-register',
  'insolvency-register',
];

/** Everything the guard knows of one debtor. */
export interface CreditCard {
  readonly debtor: Pick<Debtor, 'id' | 'number' | 'name' | 'kind'>;
  readonly decision: CreditDecision;
  /** Oldest first */
  readonly limits: readonly LimitDecision[];
  readonly releases: readonly StoredRelease[];
  /** Worked out now, with its parts; null: no history */
  readonly score: PaymentScore | null;
  /** As they stood, the last 24 months, oldest first */
  readonly scores: readonly {
    readonly on: PlainDate;
    readonly score: number | null;
    readonly band: string | null;
  }[];
  readonly light: Light;
  readonly lightReasons: readonly LightReason[];
  readonly screening: Screening;
  readonly screenedOn: PlainDate | null;
  /** The bureau's last word; null: never asked */
  readonly report: CreditReport | null;
  /** Watched more closely because somebody wants it; null: by nobody */
  readonly watch: NonNullable<DebtorProfile['watch']> | null;
  /** Proceedings we know of beside the host; null: none */
  readonly insolvency: NonNullable<DebtorProfile['insolvency']> | null;
  /** What the limit could become; null: leave it */
  readonly proposal: LimitProposal | null;
}

export interface Watched {
  readonly debtor: Pick<Debtor, 'id' | 'number' | 'name'>;
  readonly reasons: readonly WatchReason[];
  readonly score: number | null;
  readonly band: string | null;
}

export interface CreditViews {
  card(
    administration: AdministrationId,
    debtor: string,
    asked?: OrderAsked,
  ): Promise<Result<CreditCard, NoSuchDebtor>>;
  /** The same for sales: totals, hold and why, nothing private. */
  sales(
    administration: AdministrationId,
    debtor: string,
    asked?: OrderAsked,
  ): Promise<Result<SalesView, NoSuchDebtor>>;
  /** Debtors to watch more closely, by number. */
  watchList(administration: AdministrationId): Promise<readonly Watched[]>;
  /** Part invoices of one order as a group; null when no invoice names it. */
  order(
    administration: AdministrationId,
    debtor: string,
    order: { readonly number: string; readonly ordered?: Money },
  ): Promise<Result<readonly InstalmentGroup[], NoSuchDebtor>>;
}

export function makeCreditViews(ports: Pick<Ports, 'store' | 'clock'>): CreditViews {
  const named = <T>(
    administration: AdministrationId,
    debtor: string,
    work: (tx: Tx, debtor: Debtor, context: CreditContext) => Promise<T>,
  ): Promise<Result<T, NoSuchDebtor>> =>
    ports.store.inTransaction(administration, async (tx) => {
      const found = await debtorNamed(tx, administration, debtor);
      if (!found.ok) return err(found.error);
      const context = await loadCreditContext(ports, tx, [found.value.id]);
      return ok(await work(tx, found.value, context));
    });
  return {
    card: (administration, debtor, asked) =>
      named(administration, debtor, (tx, found, context) => cardOf(tx, context, found, asked)),
    sales: (administration, debtor, asked) =>
      named(administration, debtor, async (tx, found, context) => {
        const { decision, light, lightReasons } = await cardOf(tx, context, found, asked);
        return salesViewOf(found, decision, { light, reasons: lightReasons });
      }),
    watchList: (administration) =>
      ports.store.inTransaction(administration, async (tx) => {
        const { zone } = await tx.administration.get();
        return watchListOf(tx, ports.clock.today(zone));
      }),
    order: (administration, debtor, { number, ordered }) =>
      named(administration, debtor, async (tx, { id }) => {
        const items = await tx.ledger.items({ openOnly: false, debtorId: id });
        const ofOrder = items.filter(({ orderReference }) => orderReference === number);
        return [...groupBy(ofOrder, ({ amount }) => amount.currency)].map(([currency, invoices]) =>
          instalmentGroup(
            number,
            ordered?.currency === currency ? ordered : undefined,
            invoices.map(({ number: invoice, amount, open }) => ({
              number: invoice,
              amount,
              open,
            })),
            currency,
          ),
        );
      }),
  };
}

async function cardOf(
  tx: Tx,
  context: CreditContext,
  debtor: Debtor,
  asked: OrderAsked | undefined,
): Promise<CreditCard> {
  const { administration, settings, today } = context;
  const { id, number, name, kind } = debtor;
  const decision = await judgeCredit(tx, context, debtor, asked);
  const { currency, zone } = administration;
  const score = (await scoresNow(tx, { today, currency }, id)).get(id) ?? null;
  const answers = await tx.inquiries.ofDebtor(id);
  const checks = answers.filter(({ source }) => CHECKING.includes(source));
  const screenedOn =
    checks
      .map(({ answeredAt }) => dateIn(answeredAt, zone))
      .toSorted()
      .at(-1) ?? null;
  const said = bureauSays(answers);
  const report = said?.report ?? null;
  const { watch = null, insolvency = null } = await tx.profiles.get(id);
  const { light, reasons } = lightOf({
    insolvent: decision.reasons.includes('insolvent'),
    ...{ score, report },
    reportOld: isOld(context, said),
  });
  return {
    debtor: { id, number, name, kind },
    ...{ decision, score, light, lightReasons: reasons, report, screenedOn, watch, insolvency },
    limits: await tx.limits.history(id),
    releases: await tx.limits.releases(id),
    scores: (await tx.scores.since(addMonths(today, -24), id)).map(({ on, score: kept }) => ({
      ...{ on, score: kept?.score ?? null, band: kept?.band ?? null },
    })),
    screening: screeningOf(screenedOn, settings.screeningMonths, today),
    proposal: proposalFor(context, decision, score, said),
  };
}

/** Debtors to watch more closely, and why. */
export async function watchListOf(tx: Tx, today: PlainDate): Promise<readonly Watched[]> {
  const from = addDays(today, -WATCH_DAYS);
  const scores = groupBy(await tx.scores.since(from), ({ debtorId }) => debtorId);
  const profiles = new Map((await tx.profiles.all()).map((one) => [one.debtorId, one]));
  const watched: Watched[] = [];
  for (const debtor of await tx.debtors.all()) {
    const { id, number, name } = debtor;
    const own = scores.get(id) ?? [];
    const profile = profiles.get(id);
    const reasons = watchReasons({
      byHand: profile?.watch !== undefined,
      insolvent: debtor.insolvent || profile?.insolvency !== undefined,
      ratingDropped: (profile?.ratingDroppedOn ?? '') > from,
      scores: own,
    });
    const score = own.at(-1)?.score ?? null;
    const told = { score: score?.score ?? null, band: score?.band ?? null };
    if (reasons.length > 0) watched.push({ debtor: { id, number, name }, reasons, ...told });
  }
  return watched;
}

/** Debtors whose last check is too old, or who never had one: longest unlooked-at first, at most `most`. */
export async function unscreened(
  tx: Tx,
  { settings, today, administration }: Pick<CreditContext, 'settings' | 'today' | 'administration'>,
  most: number,
): Promise<readonly Debtor[]> {
  const last = await tx.inquiries.lastChecked(CHECKING);
  const dayOf = (id: DebtorId): PlainDate | null => {
    const at = last.get(id);
    return at === undefined ? null : dateIn(at, administration.zone);
  };
  return (await tx.debtors.all())
    .filter(({ id }) => screeningOf(dayOf(id), settings.screeningMonths, today) === 'unscreened')
    .toSorted((a, b) => ((dayOf(a.id) ?? '') < (dayOf(b.id) ?? '') ? -1 : 1))
    .slice(0, most);
}
