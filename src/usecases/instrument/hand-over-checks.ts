import { factsByDebtor } from '../../domain/dunning/facts.js';
import type { Ledger } from '../../domain/dunning/ledger.js';
import type { DunningPolicy } from '../../domain/dunning/policy.js';
import { type DossierGap, dossierGaps } from '../../domain/dossier/dossier-file.js';
import { type HandOverBar, handOverBar } from '../../domain/instrument/hand-over.js';
import type { Language } from '../../domain/party/debtor.js';
import { INSTRUMENT_WORDS } from '../../formats/instrument/task-text.js';
import type { ConnectionId, DebtorId, OpenItemId } from '../../kernel/ids.js';
import { ok } from '../../kernel/result.js';
import type { Connection, Tx } from '../../ports/store.js';
import { refuse, type WorkResult } from '../task/give-task.js';
import { planNow } from '../dunning/plan-dunning.js';
import type { Ports } from '../ports.js';

/** Items of one case; more is no case that a person approved by looking at it. */
export const ITEMS_MAX = 200;

/** A connection, or the name of a lawyer or bailiff that has none. */
export type CollectedBy = { readonly connectionId: ConnectionId } | { readonly name: string };

/** Who is meant: his name, and the connection he is reached by, if there is one. */
export async function partnerOf(
  tx: Tx,
  to: CollectedBy,
): Promise<WorkResult<{ readonly name: string; readonly connection: Connection | null }>> {
  if ('name' in to) {
    const name = to.name.trim();
    return name === '' || name.length > 100
      ? refuse('partner', 'Name who collects, in 1 to 100 characters.')
      : ok({ name, connection: null });
  }
  const connections = await tx.administration.connections();
  const found = connections.find(
    ({ id, kind }) => id === to.connectionId && kind === 'collection-partner',
  );
  if (found === undefined)
    return refuse(
      'no-such-partner',
      `No collection partner is connected as ${to.connectionId}. Connect one, or name who collects.`,
    );
  return ok({ name: found.settings['name'] ?? found.id, connection: found });
}

/** What the dossier of these items lacks; without items, that of the debtor with all that was ever added. */
export async function gapsOf(
  tx: Tx,
  debtorId: DebtorId,
  openItemIds?: readonly OpenItemId[],
): Promise<readonly DossierGap[]> {
  const { termsAccepted } = await tx.profiles.get(debtorId);
  const files = await tx.dossier.list(debtorId, openItemIds);
  return dossierGaps(files, { termsAccepted: termsAccepted !== undefined });
}

interface BarQuestion {
  readonly debtorId: DebtorId;
  readonly openItemIds: readonly OpenItemId[];
  /** Null: nobody is connected, and whoever collects has no registration we know of */
  readonly connectionId: ConnectionId | null;
  /** The items are handed over by this very case: that alone does not stand in its way */
  readonly isOwn: boolean;
}

/** The first thing that keeps claims from being handed over now, and of which invoice; null: nothing does. */
export async function barOf(
  ports: Ports,
  tx: Tx,
  policies: (name: string) => DunningPolicy,
  { debtorId, openItemIds, connectionId, isOwn }: BarQuestion,
): Promise<{
  readonly bar: HandOverBar | { readonly kind: 'nothing-open' };
  readonly number: string;
} | null> {
  const { zone, country } = await tx.administration.get();
  const on = ports.clock.today(zone);
  const planned = await planNow(ports, tx, policies, on, { debtor: debtorId, leaveOut: [] });
  const ledger = isOwn ? withoutHolder(planned.ledger) : planned.ledger;
  const registrations = connectionId === null ? [] : await tx.cases.registrations(connectionId);
  const [facts] = factsByDebtor(ledger, on);
  const at = { ledger, on, calendar: ports.calendar(country) };
  for (const id of openItemIds) {
    const item = facts?.items.find(({ item: { id: own } }) => own === id);
    if (facts === undefined || item === undefined)
      return { bar: { kind: 'nothing-open' }, number: await numberOf(tx, id) };
    const bar = handOverBar({ facts, item, policy: planned.policy, at, registrations });
    if (bar !== null) return { bar, number: item.item.number };
  }
  return null;
}

function withoutHolder(ledger: Ledger): Ledger {
  return { ...ledger, items: ledger.items.map(({ handedOver: _, ...item }) => item) };
}

async function numberOf(tx: Tx, id: OpenItemId): Promise<string> {
  return (await tx.ledger.item(id))?.number ?? id;
}

/** Why it is not handed over, for whoever asked; the host's people read their own language. */
export function barSentence(
  { bar, number }: NonNullable<Awaited<ReturnType<typeof barOf>>>,
  language: Language = 'en',
): string {
  const { barred, bars } = INSTRUMENT_WORDS[language];
  const held = bar.kind === 'held' ? `: ${bar.reason}.` : '';
  return `${barred(number)} ${bars[bar.kind]}${held}`;
}
