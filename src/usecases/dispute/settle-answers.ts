import type { AdministrationId, OpenItemId } from '../../kernel/ids.js';
import { err, ok, type Result } from '../../kernel/result.js';
import type { Dispute } from '../../domain/dunning/ledger.js';
import { decidedTermNote, disputeClosedNote } from '../../formats/answer/notes.js';
import type { ProposedTerm } from '../../ports/answers.js';
import type { OpenItemState, Tx } from '../../ports/store.js';
import { closeDisputesOf } from './disputes.js';
import type { Ports } from '../ports.js';
import { tellStatus } from '../exchange/tell-answers.js';

export type SettleError = {
  readonly kind: 'no-such-term' | 'not-disputed' | 'decided-already';
  readonly message: string;
};

/** What an open item is disputed or proposed about, with the number people know it by. */
export type Numbered<T> = T & { readonly invoiceNumber: string };

/** What an answer left open about an invoice until somebody decides. */
export interface SettleDesk {
  /** Due dates buyers propose, that nobody decided about. */
  terms(administration: AdministrationId): Promise<readonly Numbered<ProposedTerm>[]>;
  /** Accepted: reminders go by the proposed date. Refused: they go on as planned. */
  decideTerm(
    administration: AdministrationId,
    decision: { readonly transportId: string; readonly accept: boolean; readonly by: string },
  ): Promise<Result<void, SettleError>>;
  /** Disputes that are open. */
  disputes(administration: AdministrationId): Promise<readonly Numbered<Dispute>[]>;
  /** A person settles the disputes of an item: reminders go on at the step where they were held. */
  settleDispute(
    administration: AdministrationId,
    decision: { readonly openItemId: OpenItemId; readonly by: string },
  ): Promise<Result<void, SettleError>>;
}

export function makeSettleDesk(ports: Ports): SettleDesk {
  const inTransaction = <T>(id: AdministrationId, work: (tx: Tx) => Promise<T>): Promise<T> =>
    ports.store.inTransaction(id, work);
  return {
    terms: (id) => inTransaction(id, async (tx) => numbered(tx, await tx.answers.terms('waiting'))),
    decideTerm: (id, decision) => inTransaction(id, (tx) => decideTerm(ports, tx, decision)),
    disputes: (id) =>
      inTransaction(id, async (tx) =>
        numbered(
          tx,
          (await tx.ledger.disputes()).filter((d) => d.closedOn === undefined),
        ),
      ),
    settleDispute: (id, { openItemId, by }) =>
      inTransaction(id, async (tx) => {
        const item = await tx.ledger.item(openItemId);
        const closed = item !== null && (await closeDisputes(ports, tx, item, by));
        const message = `There is no open dispute about ${openItemId}.`;
        return closed ? ok(undefined) : err({ kind: 'not-disputed', message });
      }),
  };
}

async function numbered<T extends { readonly openItemId: OpenItemId }>(
  tx: Tx,
  rows: readonly T[],
): Promise<readonly Numbered<T>[]> {
  const items = await tx.ledger.items({
    openOnly: false,
    ids: [...new Set(rows.map(({ openItemId }) => openItemId))],
  });
  const numbers = new Map(items.map(({ id, number }) => [id, number]));
  return rows.map((row) => ({ ...row, invoiceNumber: numbers.get(row.openItemId) ?? '' }));
}

async function decideTerm(
  ports: Ports,
  tx: Tx,
  { transportId, accept, by }: Parameters<SettleDesk['decideTerm']>[1],
): Promise<Result<void, SettleError>> {
  const term = await tx.answers.lockedTerm(transportId);
  if (term === null)
    return err({ kind: 'no-such-term', message: `Answer ${transportId} proposes no due date.` });
  if (term.state !== 'waiting')
    return err({ kind: 'decided-already', message: `The proposal was ${term.state} already.` });
  const { zone, language } = await tx.administration.get();
  const state = accept ? 'accepted' : 'refused';
  const decidedOn = ports.clock.today(zone);
  await tx.answers.saveTerm({ ...term, state, decidedBy: by, decidedOn });
  await tellAbout(ports, tx, await tx.ledger.item(term.openItemId), {
    key: `term-decided:${transportId}`,
    status: `term-${state}`,
    note: decidedTermNote(language, state, term.dueDate, by),
  });
  return ok(undefined);
}

/**
 * Closes what is disputed about an item, and says so; false when nothing was. Closing is always somebody's act: a person's,
 * a credit note's, the buyer's approval (facts/peppol 7).
 */
export async function closeDisputes(
  ports: Ports,
  tx: Tx,
  item: OpenItemState,
  by: string,
): Promise<boolean> {
  const { zone, language } = await tx.administration.get();
  if ((await closeDisputesOf(ports, tx, item, ports.clock.today(zone), by)) === 0) return false;
  await tellAbout(ports, tx, item, {
    key: `dispute-closed:${ports.ids.next('dispute')}`,
    status: 'dispute-closed',
    note: disputeClosedNote(language, by),
  });
  return true;
}

async function tellAbout(
  ports: Ports,
  tx: Tx,
  item: OpenItemState | null,
  said: Parameters<typeof tellStatus>[3],
): Promise<void> {
  if (item === null) return;
  const document = await tx.documents.byHostId(item.hostId);
  await tellStatus(ports, tx, document ?? { hostId: item.hostId }, said);
}
