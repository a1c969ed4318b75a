import { groupBy } from '../../kernel/group.js';
import type { PlainDate } from '../../kernel/dates.js';
import type { DebtorId } from '../../kernel/ids.js';
import type { Money } from '../../kernel/money.js';
import type { CreditDecision, UsedRate } from '../../domain/credit/credit.js';
import { decideCredit, isStopped, withRelease } from '../../domain/credit/decision.js';
import { disputedOf, exposureOf } from '../../domain/credit/exposure.js';
import { isNaturalPerson } from '../../domain/credit/identity.js';
import { adviceFor } from '../../domain/credit/instalments.js';
import { type LimitDecision, limitCurrency, limitInForce } from '../../domain/credit/limit.js';
import { type CreditSettings, DEFAULT_CREDIT } from '../../domain/credit/settings.js';
import { convertMoney, type EuroRates, NO_RATES } from '../../domain/ledger/exchange-rate.js';
import { balancesOf } from '../../domain/ledger/on-account.js';
import { daysLate } from '../../domain/ledger/open-item.js';
import type { Administration } from '../../domain/party/administration.js';
import type { Debtor } from '../../domain/party/debtor.js';
import type { DebtorProfile } from '../../domain/party/debtor-profile.js';
import type { Tx } from '../../ports/store.js';
import type { Ports } from '../ports.js';
import { loadRates } from '../ledger/load-rates.js';

/** What is the same for every debtor that is looked at in one transaction, and what is read for all of them at once. */
export interface CreditContext {
  readonly administration: Administration;
  readonly settings: CreditSettings;
  readonly today: PlainDate;
  readonly limitsOf: (debtorId: DebtorId) => readonly LimitDecision[];
  readonly profileOf: (debtorId: DebtorId) => DebtorProfile;
}

/** What sales wants to accept, on top of what is known. */
export interface OrderAsked {
  readonly amount: Money;
  /** Its number, by which a person may have released it */
  readonly number?: string;
}

export async function loadCreditContext(
  ports: Pick<Ports, 'clock'>,
  tx: Tx,
  debtorIds: readonly DebtorId[],
): Promise<CreditContext> {
  const administration = await tx.administration.get();
  const limits = groupBy(await tx.limits.newest(debtorIds), ({ debtorId }) => debtorId);
  const profiles = new Map((await tx.profiles.some(debtorIds)).map((one) => [one.debtorId, one]));
  return {
    administration,
    settings: administration.settings.credit ?? DEFAULT_CREDIT,
    today: ports.clock.today(administration.zone),
    limitsOf: (debtorId) => limits.get(debtorId) ?? [],
    profileOf: (debtorId) => profiles.get(debtorId) ?? { debtorId },
  };
}

/** Whether there is anything at all to pass; if not, nothing has to be added up. */
export function isGuarded(context: CreditContext, debtor: Debtor): boolean {
  return (
    debtor.creditLimit !== undefined ||
    debtor.insolvent ||
    context.settings.overdueDaysMax !== undefined ||
    context.limitsOf(debtor.id).length > 0 ||
    context.profileOf(debtor.id).insolvency !== undefined
  );
}

/** Adds up what a debtor owes and judges it, as of now. */
export async function judgeCredit(
  tx: Tx,
  context: CreditContext,
  debtor: Debtor,
  asked?: OrderAsked,
): Promise<CreditDecision> {
  const exposureOfDebtor = await loadExposures(tx, context, [debtor.id]);
  const told = await judged(tx, context, debtor, exposureOfDebtor(debtor, asked?.amount));
  return asked === undefined ? told : withAsked(tx, context, debtor, told, asked);
}

/** The same of many at once; those without anything to pass are not among them. */
export async function judgeAll(
  tx: Tx,
  context: CreditContext,
  debtors: readonly Debtor[],
): Promise<ReadonlyMap<DebtorId, CreditDecision>> {
  return judgeEach(
    tx,
    context,
    debtors.filter((debtor) => isGuarded(context, debtor)),
  );
}

/** The same, whether or not there is anything to pass: what each owes is asked for in any case. */
export async function judgeEach(
  tx: Tx,
  context: CreditContext,
  debtors: readonly Debtor[],
): Promise<ReadonlyMap<DebtorId, CreditDecision>> {
  if (debtors.length === 0) return new Map();
  const exposureOfDebtor = await loadExposures(
    tx,
    context,
    debtors.map(({ id }) => id),
  );
  const decisions = new Map<DebtorId, CreditDecision>();
  for (const debtor of debtors)
    decisions.set(debtor.id, await judged(tx, context, debtor, exposureOfDebtor(debtor)));
  return decisions;
}

async function judged(
  tx: Tx,
  context: CreditContext,
  debtor: Debtor,
  { facts, oldestDaysLate }: ExposureLoaded,
): Promise<CreditDecision> {
  const { administration, settings, today } = context;
  const newest = context.limitsOf(debtor.id);
  const host = debtor.creditLimit;
  const currency = limitCurrency(newest, { host, currency: administration.currency });
  const foreign = [...Object.values(facts).flat(), ...newest.flatMap(({ amount }) => amount ?? [])]
    .map((amount) => amount.currency)
    .filter((one) => one !== currency);
  // Another currency counts at the last reference rate, when one of the last days is there.
  const rates = foreign.length === 0 ? NO_RATES : (await loadRates(tx, [today]))(today);
  const inCurrency = (amount: Money, to: string): Money | null => convertMoney(amount, to, rates);
  const counted = (amounts: readonly Money[]): readonly Money[] =>
    amounts.filter((amount) => inCurrency(amount, currency) !== null);
  const { disputed, onAccount, ...owed } = facts;
  const exposure = exposureOf(
    {
      ...{ opens: counted(facts.opens), disputed: counted(disputed) },
      ...{ onAccount: counted(onAccount), delivered: counted(facts.delivered) },
      ...{ orders: counted(facts.orders), drafts: counted(facts.drafts) },
    },
    currency,
    rates,
  );
  // Only amounts that can be converted go in, so no rate can be missing.
  if (!exposure.ok) throw new Error(`No rate for ${exposure.error.currency}`);
  const inForce = limitInForce(newest, {
    ...{ host, today, inCurrency },
    currency: administration.currency,
  });
  const profile = context.profileOf(debtor.id);
  const decision = decideCredit(exposure.value, {
    ...(inForce.limit === undefined ? {} : { limit: inForce.limit }),
    ...(settings.overdueDaysMax === undefined ? {} : { overdueDaysMax: settings.overdueDaysMax }),
    ...{ warnPercent: settings.warnPercent, oldestDaysLate },
    limitExpired: inForce.expiredOn !== undefined,
    coverEnded: inForce.coverEnded === true,
    insolvent: debtor.insolvent || profile.insolvency !== undefined,
    // What is taken off and has no rate only makes the exposure larger: no reason to doubt it.
    incomplete: Object.values(owed)
      .flat()
      .some((amount) => inCurrency(amount, currency) === null),
    naturalPerson: isNaturalPerson(debtor, profile.naturalPerson),
  });
  return {
    ...decision,
    limitInForce: inForce,
    ...usedRates(foreign, currency, rates, today),
  };
}

/** What an order adds to the answer: a release by a person, and advice for a debtor nobody knows yet. */
async function withAsked(
  tx: Tx,
  { settings, today }: CreditContext,
  { id }: Debtor,
  decision: CreditDecision,
  { amount, number }: OrderAsked,
): Promise<CreditDecision> {
  const threshold = settings.newDebtorOrder;
  const [known] = threshold === undefined ? [] : await tx.scores.current([id]);
  const hasHistory = known !== undefined && known.score !== null;
  const advice = adviceFor({ hasHistory, order: amount, threshold });
  const told = { ...decision, alternatives: [...decision.alternatives, ...advice] };
  if (number === undefined || !isStopped(decision.answer)) return told;
  return withRelease(told, { order: number, amount, today }, await tx.limits.releases(id));
}

type ExposureLoaded = ReturnType<Awaited<ReturnType<typeof loadExposures>>>;

/** What counts against the limits of these debtors, read for all of them at once; `order`: what sales asks for on top. */
async function loadExposures(
  tx: Tx,
  { settings, today }: CreditContext,
  debtorIds: readonly DebtorId[],
) {
  const items = await tx.ledger.items({ openOnly: true, debtorIds });
  const disputes = groupBy(
    (await tx.ledger.disputes(items.map(({ id }) => id))).filter((d) => d.closedOn === undefined),
    (dispute): string => dispute.openItemId,
  );
  const itemsOf = groupBy(items, (item): string => item.debtorId);
  const onAccountOf = groupBy(
    await tx.onAccount.live({ debtorIds }),
    (one): string => one.debtorId,
  );
  const some = (...amounts: readonly (Money | undefined)[]): readonly Money[] =>
    amounts.filter((amount) => amount !== undefined);
  return (debtor: Debtor, order?: Money) => {
    const own = itemsOf.get(debtor.id) ?? [];
    const late = own.filter(({ open }) => open.minor > 0n).map((i) => daysLate(i.dueDate, today));
    return {
      oldestDaysLate: Math.max(0, ...late),
      facts: {
        opens: own.map(({ open }) => open),
        disputed: own.map(({ id, open }) => disputedOf(open, disputes.get(id) ?? [])),
        onAccount: balancesOf(onAccountOf.get(debtor.id) ?? []),
        delivered: some(debtor.delivered),
        orders: some(debtor.orders, order),
        drafts: settings.countDrafts ? some(debtor.drafts) : [],
      },
    };
  };
}

/** The rates an answer stands on, kept with it (debtor-management 4.9). */
function usedRates(
  foreign: readonly string[],
  currency: string,
  rates: EuroRates,
  on: PlainDate,
): Pick<CreditDecision, 'rates'> {
  if (foreign.length === 0) return {};
  const used = [...new Set([...foreign, currency])].toSorted().flatMap((one): UsedRate[] => {
    const perEuro = rates.get(one);
    return perEuro === undefined ? [] : [{ currency: one, perEuro }];
  });
  return used.length === 0 ? {} : { rates: { on, used } };
}
