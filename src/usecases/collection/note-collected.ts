import type { PlainDate } from '../../kernel/dates.js';
import type { EntryId, OpenItemId } from '../../kernel/ids.js';
import type { CollectionLine } from '../../domain/collection/collection.js';
import { effectOfReturn, NO_REASON } from '../../domain/collection/returns.js';
import type { EntryDetail } from '../../domain/bank/statement.js';
import type { MatchProposal } from '../../ports/match-proposal.js';
import type { StoredEntry, Tx } from '../../ports/store.js';
import { openDispute } from '../dispute/open-dispute.js';
import type { Ports } from '../ports.js';

/**
 * After money was assigned: marks the collection lines it answers as paid, or as returned with what follows from the
 * reason. Money that answers no line of ours changes nothing.
 */
export async function noteCollected(
  ports: Ports,
  tx: Tx,
  stored: StoredEntry,
  proposal: MatchProposal,
  on: PlainDate,
): Promise<void> {
  const said = whatIsSaid(stored, proposal);
  for (const { openItemId, amount } of proposal.allocations) {
    const lines = await tx.collections.linesOfItem(openItemId);
    const line = lines.find((one) => isNamed(one, said));
    if (amount.minor > 0n && line?.state === 'pending')
      await tx.collections.markPaid(line.id, { on, entryId: stored.id });
    // A return that lost its ids was looked at by a person: it is about the newest collection of the item.
    const back = line ?? (said.returned ? lines[0] : undefined);
    if (amount.minor < 0n && back !== undefined && back.state !== 'returned')
      await noteReturn(ports, tx, back, { on, reason: said.reason, entryId: stored.id });
  }
}

/** Marks a line as returned: the item is free again, the mandate waits for a person or the item is disputed. */
export async function noteReturn(
  ports: Ports,
  tx: Tx,
  line: CollectionLine,
  returned: { readonly on: PlainDate; readonly reason: string; readonly entryId?: EntryId },
): Promise<void> {
  const { on, reason } = returned;
  await tx.collections.markReturned(line.id, returned);
  const effect = effectOfReturn(reason);
  if (effect === 'person') await tx.mandates.attend(line.mandateId, { reason, on });
  if (effect === 'dispute') await dispute(ports, tx, line.openItemId, on, reason);
  ports.observe.event('collection.returned', { line: line.id, reason, effect });
}

interface Said {
  readonly endToEndId?: string;
  readonly partIds: readonly string[];
  readonly returned: boolean;
  readonly reason: string;
}

function whatIsSaid({ entry }: StoredEntry, { detail }: MatchProposal): Said {
  const only = entry.details.length === 1 ? entry.details[0] : undefined;
  const one: EntryDetail | undefined = detail === undefined ? only : entry.details[detail];
  const partIds = [one?.paymentInformationId, entry.batch?.paymentInformationId];
  return {
    ...(one?.endToEndId === undefined ? {} : { endToEndId: one.endToEndId }),
    partIds: partIds.filter((id) => id !== undefined),
    returned: entry.reversal || one?.returnReason !== undefined,
    reason: one?.returnReason ?? NO_REASON,
  };
}

function isNamed(line: CollectionLine, { endToEndId, partIds }: Said): boolean {
  return line.endToEndId === endToEndId || partIds.includes(line.partId);
}

/** The debtor asked his bank for the money back: a person talks to him first. The host is told by the return itself. */
async function dispute(
  ports: Ports,
  tx: Tx,
  openItemId: OpenItemId,
  openedOn: PlainDate,
  reason: string,
): Promise<void> {
  // Refused is only what is disputed already.
  await openDispute(ports, tx, {
    ...{
      openItemId,
      openedOn,
      said: reason,
      code: 'other',
      openedBy: 'voldaan',
      fromOutside: true,
    },
  });
}
