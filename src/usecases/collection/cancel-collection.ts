import type { AdministrationId, CollectionId } from '../../kernel/ids.js';
import { err, ok, type Result } from '../../kernel/result.js';
import type { Collection, CollectionLine } from '../../domain/collection/collection.js';
import type { Tx } from '../../ports/store.js';
import { noteReturn } from './note-collected.js';
import type { Ports } from '../ports.js';

export type CollectionStepError = {
  readonly kind:
    | 'no-such-collection'
    | 'no-such-line'
    | 'cancelled-before'
    | 'handed-out'
    | 'answered'
    | 'not-pending';
  readonly message: string;
};

/** The file of a collection for the bank; from then on it counts as handed out. */
export function makeTakeCollectionFile(ports: Pick<Ports, 'store' | 'clock'>) {
  return (
    administration: AdministrationId,
    id: CollectionId,
  ): Promise<Result<Uint8Array, CollectionStepError>> =>
    ports.store.inTransaction(administration, async (tx) => {
      const collection = await tx.collections.byId(id);
      const bytes = await tx.collections.bytes(id);
      if (collection === null || bytes === null) return err(noSuchCollection(id));
      if (collection.cancelledAt !== undefined) return err(cancelledBefore(id));
      await tx.collections.handOut(id, ports.clock.now());
      return ok(bytes);
    });
}

/**
 * Cancels a collection that never went to the bank: its items may be collected or reminded again. Once somebody took
 * the file, only on a person's word (`neverSent`); never after the bank spoke of one of its lines.
 */
export function makeCancelCollection(ports: Pick<Ports, 'store' | 'clock'>) {
  return (
    administration: AdministrationId,
    id: CollectionId,
    { neverSent }: { readonly neverSent: boolean },
  ): Promise<Result<Collection, CollectionStepError>> =>
    ports.store.inTransaction(administration, async (tx) => {
      await tx.collections.lock();
      const collection = await tx.collections.byId(id);
      if (collection === null) return err(noSuchCollection(id));
      if (collection.cancelledAt !== undefined) return err(cancelledBefore(id));
      if (await isAnswered(tx, id)) return err(answered(id));
      if (collection.handedOutAt !== undefined && !neverSent) return err(handedOut(id));
      const at = ports.clock.now();
      await tx.collections.cancel(id, at);
      return ok({ ...collection, cancelledAt: at });
    });
}

/**
 * A person's word that the bank did not carry out a line (a status report, a telephone call), with the ISO reason:
 * the item is free again, and what the reason asks for follows. Answers the line as it is then.
 */
export function makeRefuseLine(ports: Ports) {
  return (
    administration: AdministrationId,
    endToEndId: string,
    reason: string,
  ): Promise<Result<CollectionLine, CollectionStepError>> =>
    ports.store.inTransaction(administration, async (tx) => {
      await tx.collections.lock();
      const line = await tx.collections.line(endToEndId);
      if (line === null) return err(noSuchLine(endToEndId));
      if (line.state !== 'pending') return err(notPending(endToEndId, line.state));
      const on = ports.clock.today((await tx.administration.get()).zone);
      await noteReturn(ports, tx, line, { on, reason });
      return ok((await tx.collections.line(endToEndId)) ?? line);
    });
}

async function isAnswered(tx: Tx, id: CollectionId): Promise<boolean> {
  const lines = await tx.collections.lines(id);
  return lines.some(({ state }) => state === 'paid' || state === 'returned');
}

function noSuchCollection(id: string): CollectionStepError {
  const message = `There is no collection ${id}. List them with voldaan collection list.`;
  return { kind: 'no-such-collection', message };
}

function noSuchLine(endToEndId: string): CollectionStepError {
  const message = `No collection has a line ${endToEndId.slice(0, 40)}. Take its end-to-end id from voldaan collection list --lines.`;
  return { kind: 'no-such-line', message };
}

function cancelledBefore(id: string): CollectionStepError {
  return { kind: 'cancelled-before', message: `Collection ${id} was cancelled. Make a new one.` };
}

function answered(id: string): CollectionStepError {
  const message = `The bank has booked lines of collection ${id}: it cannot be cancelled any more.`;
  return { kind: 'answered', message };
}

function handedOut(id: string): CollectionStepError {
  const message = `The file of collection ${id} was taken and may be at the bank. Cancel it there first; then say that it was never sent.`;
  return { kind: 'handed-out', message };
}

function notPending(endToEndId: string, state: string): CollectionStepError {
  const message = `Line ${endToEndId} is ${state}, not pending. Look at the bank entry that said so.`;
  return { kind: 'not-pending', message };
}
