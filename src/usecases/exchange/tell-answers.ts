import {
  type InvoiceTask,
  type InvoiceTaskFacts,
  invoiceTask,
} from '../../formats/answer/tasks.js';
import type { StoredDocument, Tx } from '../../ports/store.js';
import { note as noteJourney } from './journey.js';
import { tellHost } from '../outbox/outbox-messages.js';
import type { Ports } from '../ports.js';

/** Longest note beside an invoice; the Host API takes 4,000 characters. */
const NOTE_MAX = 3_500;

/** Shows a status beside an invoice in the host, once per key; nothing for an invoice the host does not have. */
export async function tellStatus(
  ports: Ports,
  tx: Tx,
  { id, hostId }: Partial<Pick<StoredDocument, 'id'>> & Pick<StoredDocument, 'hostId'>,
  said: { readonly key: string; readonly status: string; readonly note: string },
): Promise<void> {
  if (hostId === undefined) return;
  const { status, note } = said;
  if (id !== undefined)
    await noteJourney(tx, { document: { id } }, ports.clock.now(), 'told-host', { status, note });
  await tellHost(
    tx,
    ports.ids,
    {
      ...{ key: said.key, kind: 'exchange-status', invoiceHostId: hostId, status: said.status },
      note: said.note.slice(0, NOTE_MAX),
    },
    hostId,
    ports.clock.now(),
  );
}

/** A task about an invoice for somebody at the host, in the language of the administration, once per key. */
export async function tellTask(
  ports: Ports,
  tx: Tx,
  document: StoredDocument,
  task: InvoiceTask,
  facts: Omit<InvoiceTaskFacts, 'number'> & { readonly key: string },
): Promise<void> {
  const debtor = document.debtorId === undefined ? null : await tx.debtors.byId(document.debtorId);
  if (debtor === null || document.hostId === undefined) return;
  const { language, zone } = await tx.administration.get();
  const { key, ...rest } = facts;
  const text = invoiceTask(language, task, { ...rest, number: document.invoice.number });
  await tellHost(
    tx,
    ports.ids,
    {
      ...{ key: `${task}:${key}`, kind: 'task', debtorHostId: debtor.hostId, ...text },
      dueOn: ports.clock.today(zone),
      invoiceHostIds: [document.hostId],
    },
    document.hostId,
    ports.clock.now(),
  );
}
