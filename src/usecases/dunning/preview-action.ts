import type { PlainDate } from '../../kernel/dates.js';
import type { Fault } from '../../kernel/fault.js';
import { type ActionId, type AdministrationId, idOf, type RunId } from '../../kernel/ids.js';
import type { DunningAction, DunningPolicy } from '../../domain/dunning/policy.js';
import type { Route } from '../../domain/dunning/route.js';
import type { Debtor } from '../../domain/party/debtor.js';
import type { ReminderDispatch } from '../../ports/dispatches.js';
import type { DunningRun, StoredAction } from '../../ports/dunning.js';
import type { Tx } from '../../ports/store.js';
import { outgoingOf } from './compose-reminder.js';
import { barOfRun, dueNow } from './due-action.js';
import type { Planned } from './plan-dunning.js';
import { connectionOf, type Ports } from '../ports.js';
import { standInLinks } from './public-links.js';
import { type LetterPage, pageOf, type ReminderLetter } from './reminder-letter.js';

/**
 * What an action of a run will send, from the facts of this moment. Nothing is sent, claimed or held by looking, and only
 * the audit log says that somebody looked.
 */
export interface ActionLetter {
  readonly action: StoredAction;
  readonly debtor: Pick<Debtor, 'id' | 'number' | 'name'>;
  /** Why it would not leave as things are, as the reason of a held action; null: it would */
  readonly reason: string | null;
  /** What the letter has to say and cannot; null: nothing */
  readonly lacks: Fault | null;
  /** The first way that is open to it; null where there is no letter */
  readonly route: Route | null;
  /** Null: it left, it proposes a hand-over and is no letter, or it lacks something */
  readonly page: LetterPage | null;
  /** Attempts on record, by number */
  readonly dispatches: readonly ReminderDispatch[];
}

type Seen = Omit<ActionLetter, 'page'> & { readonly written: ReminderLetter | null };

/** Null: there is no such action in that run. What would not leave is shown as it was planned, with the reason. */
export function makePreviewAction(ports: Ports, policies: (name: string) => DunningPolicy) {
  return async (
    administration: AdministrationId,
    runId: RunId,
    actionId: ActionId,
  ): Promise<ActionLetter | null> => {
    const seen = await ports.store.inTransaction(administration, async (tx) => {
      const run = await tx.dunning.run(runId);
      const stored = await tx.dunning.action(actionId);
      if (run === null || stored?.runId !== runId) return null;
      return look(ports, tx, policies, run, stored);
    });
    if (seen === null) return null;
    const { written, ...rest } = seen;
    return { ...rest, page: written === null ? null : pageOf(ports, written) };
  };
}

async function look(
  ports: Ports,
  tx: Tx,
  policies: (name: string) => DunningPolicy,
  run: DunningRun,
  stored: StoredAction,
): Promise<Seen | null> {
  const debtor = await tx.debtors.byId(idOf<'debtor'>(stored.action.debtor));
  if (debtor === null) return null;
  const { id, number, name } = debtor;
  const dispatches = await tx.dispatches.ofAction(stored.id);
  const about = { action: stored, debtor: { id, number, name }, dispatches };
  const nothing = { lacks: null, route: null, written: null };
  if (stored.state !== 'planned' && stored.state !== 'approved')
    return { ...about, ...nothing, reason: stored.reason ?? stored.state };
  const { zone } = await tx.administration.get();
  const today = ports.clock.today(zone);
  // A run may be planned for a day to come.
  const on = run.on > today ? run.on : today;
  const ownClaims = await tx.dunning.claimsOf(stored.id);
  const now = await dueNow(ports, tx, policies, stored, { on, ownClaims });
  const bar = ownClaims.length > 0 ? null : await barOfRun(ports, tx, run.id);
  const reason = bar ?? (now.due === null ? (now.held?.reason ?? 'no-longer-due') : null);
  const action = now.due ?? stored.action;
  if (action.kind === 'hand-over') return { ...about, ...nothing, reason };
  const planned = now.due === null ? await withItemsOf(tx, now.planned, action) : now.planned;
  const outgoing = await compose(ports, tx, planned, { ...stored, action }, on, dispatches);
  if (!outgoing.ok)
    return { ...about, ...nothing, reason: 'letter-incomplete', lacks: outgoing.error };
  await tx.audit.note({ act: 'letter.previewed', about: { kind: 'debtor', id } });
  const { route, written } = outgoing.value;
  return { ...about, reason, lacks: null, route, written };
}

async function compose(
  ports: Ports,
  tx: Tx,
  planned: Planned,
  stored: StoredAction,
  on: PlainDate,
  dispatches: readonly ReminderDispatch[],
) {
  const hasMail = (await connectionOf(tx, 'mail')) !== null;
  const links = await standInLinks(ports, tx);
  return outgoingOf(tx, planned, stored, on, { hasMail, dispatches, links });
}

/**
 * With the items of an action that is no longer due: some may be settled, and a plan looks at none of these. They are only
 * printed, so what a plan would ask of them is left at its plainest.
 */
async function withItemsOf(
  tx: Tx,
  { ledger, ...planned }: Planned,
  { items }: DunningAction,
): Promise<Planned> {
  const known = new Set<string>(ledger.items.map(({ id }) => id));
  const ids = items.map(({ openItem }) => openItem).filter((id) => !known.has(id));
  const settled = await tx.ledger.items({
    openOnly: false,
    ids: ids.map((id) => idOf<'open-item'>(id)),
  });
  const printed = settled.map((item) => ({ ...item, delivered: true, responses: [] }));
  return { ...planned, ledger: { ...ledger, items: [...ledger.items, ...printed] } };
}
