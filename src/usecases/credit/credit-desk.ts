import type { PlainDate } from '../../kernel/dates.js';
import type { AdministrationId } from '../../kernel/ids.js';
import { printMoney } from '../../kernel/money.js';
import { err, ok, type Result } from '../../kernel/result.js';
import type { LimitDecision } from '../../domain/credit/limit.js';
import { type CreditSettings, DEFAULT_CREDIT } from '../../domain/credit/settings.js';
import type { Debtor } from '../../domain/party/debtor.js';
import type { DebtorProfile } from '../../domain/party/debtor-profile.js';
import type { TimelineDetail, TimelineKind } from '../../ports/timeline.js';
import type { Tx } from '../../ports/store.js';
import { reviewCredit } from './check-credit.js';
import {
  type CreditRefused,
  type Decided,
  isSaid,
  type LimitWish,
  refusedLimit,
  refusedRelease,
  type ReleaseWish,
  WHO_AND_WHY,
} from './credit-wishes.js';
import { debtorNamed } from '../party/named-debtor.js';
import type { Ports } from '../ports.js';

/** What people decide about lending. Debtors are named by id or customer number. */
export interface CreditDesk {
  /** The same decision again changes nothing. */
  limit(
    administration: AdministrationId,
    debtor: string,
    wish: LimitWish,
  ): Promise<Result<'decided' | 'exists', CreditRefused>>;
  /** Lets one order pass until a day. */
  release(
    administration: AdministrationId,
    debtor: string,
    wish: ReleaseWish,
  ): Promise<Result<void, CreditRefused>>;
  /** Puts a debtor on the watch list, or takes off what was put there by hand. */
  watch(
    administration: AdministrationId,
    debtor: string,
    wish: Decided & { readonly off?: boolean },
  ): Promise<Result<void, CreditRefused>>;
  /** A person confirms that a debtor is insolvent, or that it was somebody else, or that it is over. */
  insolvency(
    administration: AdministrationId,
    debtor: string,
    wish: Decided & { readonly over?: boolean },
  ): Promise<Result<void, CreditRefused>>;
  settings(administration: AdministrationId): Promise<CreditSettings>;
  setSettings(administration: AdministrationId, settings: CreditSettings): Promise<void>;
}

export function makeCreditDesk(ports: Ports): CreditDesk {
  /** Finds the debtor, checks who and why, and does it in one transaction. */
  const decide = <T>(
    administration: AdministrationId,
    debtor: string,
    who: Decided,
    work: (tx: Tx, debtor: Debtor, today: PlainDate) => Promise<Result<T, CreditRefused>>,
  ): Promise<Result<T, CreditRefused>> =>
    ports.store.inTransaction(administration, async (tx) => {
      const found = await debtorNamed(tx, administration, debtor);
      if (!found.ok) return found;
      if (!isSaid(who.by) || !isSaid(who.reason)) return err(WHO_AND_WHY);
      const { zone } = await tx.administration.get();
      return work(tx, found.value, ports.clock.today(zone));
    });
  const note = (
    tx: Tx,
    debtor: Debtor,
    { by }: Decided,
    entry: { readonly kind: TimelineKind; readonly detail: TimelineDetail },
  ): Promise<void> =>
    tx.timeline.add({ debtorId: debtor.id, openItemIds: [], at: ports.clock.now(), by, ...entry });
  const changeProfile = async (
    tx: Tx,
    debtor: Debtor,
    how: (before: DebtorProfile) => DebtorProfile,
  ): Promise<void> => {
    await tx.profiles.change(debtor.id, how);
    await reviewCredit(ports, tx, [debtor.id]);
  };

  return {
    limit: (administration, named, wish) =>
      decide(administration, named, wish, async (tx, debtor, today) => {
        const refused = refusedLimit(wish, today);
        if (refused !== null) return err(refused);
        // A cover says in any case whether it binds.
        const binds = wish.source === 'insured' ? { only: wish.only === true } : {};
        const decision = { ...wish, ...binds, debtorId: debtor.id, at: ports.clock.now() };
        const newest = await tx.limits.newest([debtor.id]);
        if (newest.some((before) => isSame(before, decision))) return ok('exists');
        await tx.limits.add(decision);
        await note(tx, debtor, wish, { kind: 'limit', detail: limitDetail(decision) });
        await reviewCredit(ports, tx, [debtor.id]);
        return ok('decided');
      }),
    release: (administration, named, wish) =>
      decide(administration, named, wish, async (tx, debtor, today) => {
        const refused = refusedRelease(wish, today);
        if (refused !== null) return err(refused);
        await tx.limits.release({ ...wish, debtorId: debtor.id, at: ports.clock.now() });
        const { order, until, reason } = wish;
        const detail = { order, amount: printMoney(wish.amount), until, reason };
        await note(tx, debtor, wish, { kind: 'hold-ended', detail });
        return ok(undefined);
      }),
    watch: (administration, named, { off = false, by, reason }) =>
      decide(administration, named, { by, reason }, async (tx, debtor, today) => {
        await tx.profiles.change(debtor.id, ({ watch: _before, ...profile }) =>
          off ? profile : { ...profile, watch: { on: today, by, reason } },
        );
        await note(
          tx,
          debtor,
          { by, reason },
          { kind: 'rating', detail: { watched: !off, reason } },
        );
        return ok(undefined);
      }),
    insolvency: (administration, named, { over = false, by, reason }) =>
      decide(administration, named, { by, reason }, async (tx, debtor, today) => {
        await changeProfile(tx, debtor, ({ insolvency: _before, ...profile }) =>
          over ? profile : { ...profile, insolvency: { on: today, source: reason, by } },
        );
        const kind = over ? 'hold-ended' : 'hold';
        await note(tx, debtor, { by, reason }, { kind, detail: { insolvent: !over, reason } });
        return ok(undefined);
      }),
    settings: (administration) =>
      ports.store.inTransaction(administration, async (tx) => {
        const { settings } = await tx.administration.get();
        return settings.credit ?? DEFAULT_CREDIT;
      }),
    setSettings: (administration, credit) =>
      ports.store.inTransaction(administration, (tx) =>
        tx.administration.change((before) => ({
          ...before,
          settings: { ...before.settings, credit },
        })),
      ),
  };
}

function isSame(before: LimitDecision, now: LimitDecision): boolean {
  const same = (['source', 'what', 'validUntil', 'only', 'by', 'reason'] as const).every(
    (member) => before[member] === now[member],
  );
  const [a, b] = [before.amount, now.amount];
  return same && a?.minor === b?.minor && a?.currency === b?.currency;
}

function limitDetail({
  source,
  what,
  amount,
  validUntil,
  only,
  reason,
}: LimitDecision): TimelineDetail {
  return {
    ...{ source, what, reason },
    ...(amount === undefined ? {} : { amount: printMoney(amount), currency: amount.currency }),
    ...(validUntil === undefined ? {} : { validUntil }),
    ...(only === undefined ? {} : { only }),
  };
}
