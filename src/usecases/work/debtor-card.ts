import type { DunningAction, DunningPolicy, Held } from '../../domain/dunning/policy.js';
import type { Debtor } from '../../domain/party/debtor.js';
import type { DebtorProfile } from '../../domain/party/debtor-profile.js';
import type { InstalmentPlan, PaymentPromise } from '../../domain/work/agreement.js';
import { actingOwner } from '../../domain/work/people.js';
import type { AdministrationId, DebtorId, OpenItemId } from '../../kernel/ids.js';
import { parseId } from '../../kernel/ids.js';
import { ok } from '../../kernel/result.js';
import type { OpenItemState, Tx } from '../../ports/store.js';
import type { TimelineEntry } from '../../ports/timeline.js';
import { type ShownDispute, shownDisputes } from '../dispute/disputes.js';
import { refuse, type WorkResult } from '../task/give-task.js';
import { planNow } from '../dunning/plan-dunning.js';
import type { Ports } from '../ports.js';
import type { ShownTask } from '../task/listed-tasks.js';
import { listTasks } from './tasks.js';
import { workSettings } from '../../domain/work/settings.js';
import { addDays } from '../../kernel/dates.js';

/** Everything about one debtor on one card (practice 40). */
export interface DebtorCard {
  readonly debtor: Debtor;
  readonly profile: DebtorProfile;
  /** Who follows him up today: the owner or his stand-in */
  readonly acting?: string;
  readonly items: readonly OpenItemState[];
  /** What would leave today, and what holds the rest back */
  readonly planned: readonly DunningAction[];
  readonly held: readonly Held[];
  readonly promises: readonly PaymentPromise[];
  readonly plans: readonly InstalmentPlan[];
  readonly disputes: readonly ShownDispute[];
  readonly tasks: readonly ShownTask[];
  /** Newest last */
  readonly timeline: readonly TimelineEntry[];
}

export interface DueSoon {
  readonly item: OpenItemState;
  readonly debtor: string;
}

export interface DebtorDesk {
  /** By our id or by the customer number; null when there is none. */
  find(administration: AdministrationId, name: string): Promise<DebtorId | null>;
  card(administration: AdministrationId, debtorId: DebtorId): Promise<DebtorCard | null>;
  /** Newest last, at most `limit`; of one invoice when that is named. */
  timeline(
    administration: AdministrationId,
    about: DebtorId | { readonly openItemId: OpenItemId },
    limit: number,
  ): Promise<readonly TimelineEntry[]>;
  note(
    administration: AdministrationId,
    note: {
      readonly debtorId: DebtorId;
      readonly openItemIds?: readonly OpenItemId[];
      readonly text: string;
      readonly by: string;
    },
  ): Promise<WorkResult<void>>;
  /** Invoices that fall due in the coming days (practice 39); without `days` as the administration set it. */
  dueSoon(administration: AdministrationId, days?: number): Promise<readonly DueSoon[]>;
}

/** Entries on a card; the whole timeline is asked for apart. */
const TIMELINE_SHOWN = 50;
const ITEMS_SHOWN = 1_000;
const NOTE_MAX = 4_000;

export function makeDebtorDesk(
  ports: Ports,
  policies: (name: string) => DunningPolicy,
): DebtorDesk {
  const { store } = ports;
  return {
    find: (id, name) => store.inTransaction(id, (tx) => findDebtor(tx, name)),
    card: (id, debtorId) =>
      store.inTransaction(id, (tx) => loadCard(ports, tx, policies, debtorId)),
    timeline: (id, about, limit) =>
      store.inTransaction(id, (tx) =>
        typeof about === 'string'
          ? tx.timeline.ofDebtor(about, limit)
          : tx.timeline.ofItem(about.openItemId, limit),
      ),
    note: (id, { debtorId, openItemIds = [], text, by }) =>
      store.inTransaction(id, async (tx) => {
        const said = text.trim();
        if (said === '' || said.length > NOTE_MAX)
          return refuse('note', `A note has 1 to ${NOTE_MAX} characters.`);
        if ((await tx.debtors.byId(debtorId)) === null)
          return refuse('no-such-debtor', `There is no debtor ${debtorId}.`);
        const items = await tx.ledger.items({ openOnly: false, ids: openItemIds, debtorId });
        if (items.length !== openItemIds.length)
          return refuse('not-his', 'One of these invoices is not of this debtor.');
        await tx.timeline.add({
          ...{ debtorId, openItemIds, at: ports.clock.now(), by, kind: 'note' },
          detail: { text: said },
        });
        return ok(undefined);
      }),
    dueSoon: (id, days) =>
      store.inTransaction(id, async (tx) => {
        const { zone, settings } = await tx.administration.get();
        const today = ports.clock.today(zone);
        const until = addDays(today, days ?? workSettings(settings.work).dueSoonDays);
        const ids = await tx.desk.dueBetween(today, until, ITEMS_SHOWN);
        const items = ids.length === 0 ? [] : await tx.ledger.items({ openOnly: true, ids });
        const soon: DueSoon[] = [];
        for (const item of items) {
          const debtor = await tx.debtors.byId(item.debtorId);
          soon.push({ item, debtor: debtor?.name ?? item.debtorId });
        }
        return soon;
      }),
  };
}

async function findDebtor(tx: Tx, name: string): Promise<DebtorId | null> {
  const id = parseId<'debtor'>(name);
  const byId = id === null ? null : await tx.debtors.byId(id);
  if (byId !== null) return byId.id;
  const found = (await tx.debtors.all()).filter(({ number }) => number === name);
  // A number that two customers carry names neither.
  return found.length === 1 ? (found[0]?.id ?? null) : null;
}

async function loadCard(
  ports: Ports,
  tx: Tx,
  policies: (name: string) => DunningPolicy,
  debtorId: DebtorId,
): Promise<DebtorCard | null> {
  const debtor = await tx.debtors.byId(debtorId);
  if (debtor === null) return null;
  const { zone } = await tx.administration.get();
  const today = ports.clock.today(zone);
  const profile = await tx.profiles.get(debtorId);
  const absences = await tx.people.absences(today);
  const acting = profile.owner === undefined ? null : actingOwner(profile.owner, today, absences);
  const about = { debtor: debtorId, leaveOut: [] };
  const { plan } = await planNow(ports, tx, policies, today, about);
  const disputes = await tx.disputes.list({ debtorId }, ITEMS_SHOWN);
  return {
    ...{ debtor, profile },
    ...(acting === null ? {} : { acting }),
    items: (await tx.ledger.items({ openOnly: true, debtorId })).slice(0, ITEMS_SHOWN),
    planned: plan.actions,
    held: plan.held,
    promises: await tx.agreements.promises({ debtorIds: [debtorId] }),
    plans: await tx.agreements.plans({ debtorIds: [debtorId] }),
    disputes: await shownDisputes(tx, disputes, today),
    tasks: await listTasks(ports, tx, { debtorId }),
    timeline: await tx.timeline.ofDebtor(debtorId, TIMELINE_SHOWN),
  };
}
