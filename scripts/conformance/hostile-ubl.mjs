// One UBL document through receiving: raw bytes kept, read by the worker, a purchase document or a refusal.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { normalIban } from '../../dist/domain/party/identifiers.js';
import { parseParticipant } from '../../dist/domain/party/participant.js';
import { printDecimal } from '../../dist/kernel/decimal.js';
import { readUbl } from '../../dist/formats/ubl/read.js';
import { parseXml } from '../../dist/formats/xml/parse.js';

export async function receiveUbl(service, dir, entry) {
  const bytes = readFileSync(join(dir, entry.file));
  const { id } = await service.tenant(entry.id);
  await remember(service, dir, id, entry.given);
  const sender = participant(entry.given?.envelope?.sender ?? '0106:00000011');
  const at = service.clock.now();
  await service.app.store.inTransaction(id, async (tx) => {
    await tx.inbound.add({
      transportId: entry.id,
      sender,
      receiver: participant('0106:00000022'),
      documentType: 'conformance',
      bytes,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      receivedAt: at,
      state: 'stored',
    });
    await tx.outbox.put({
      id: `msg_${entry.id}`,
      kind: 'process-inbound',
      key: `process-inbound:${entry.id}`,
      payload: { transportId: entry.id },
      nextAt: at,
    });
  });
  await service.app.outbox.deliverDue();
  return service.app.store.inTransaction(id, async (tx) => {
    const record = await tx.inbound.byTransportId(entry.id);
    if (record.state === 'refused')
      return { outcome: 'reject', errorClass: record.note.split(' ')[0] };
    if (record.state !== 'processed') return { outcome: record.state };
    const document = await tx.documents.byId(record.documentId);
    return { outcome: 'accept', value: valueOf(document.invoice), alerts: document.heldFor };
  });
}

function valueOf(invoice) {
  return {
    id: invoice.number,
    currency: invoice.currency,
    payable: printDecimal(invoice.totals.payable, 2),
    supplierIban: normalIban(invoice.payments?.[0]?.account?.id ?? ''),
    supplierName: invoice.seller.name,
    lines: invoice.lines.length,
  };
}

/** What the administration knew before: suppliers by an accepted invoice of theirs, and invoices held already. */
async function remember(service, dir, id, given = {}) {
  const invoice = controlInvoice(dir);
  const known = (given.knownSuppliers ?? []).map(({ endpoint, name, ibans }, index) => ({
    ...invoice,
    number: `EARLIER-${index}`,
    seller: { ...invoice.seller, name, endpoint: participant(endpoint) },
    payments: ibans.map((iban) => ({ meansCode: '30', account: { id: iban } })),
  }));
  const held = (given.heldInvoices ?? []).map(({ supplier, id: number }) => ({
    ...invoice,
    number,
    seller: { ...invoice.seller, endpoint: participant(supplier) },
  }));
  await service.app.store.inTransaction(id, async (tx) => {
    for (const [index, earlier] of [...known, ...held].entries())
      await tx.documents.add({
        id: `doc_${index}_${id}`,
        direction: 'in',
        version: 1,
        invoice: earlier,
        findings: [],
        heldFor: [],
        at: service.clock.now(),
      });
  });
}

/** The honest invoice most inputs are a change of. */
export function controlInvoice(dir) {
  const control = parseXml(readFileSync(join(dir, 'ubl/amount-plus.xml')));
  return readUbl(control.value).value.invoice;
}

function participant(text) {
  const read = parseParticipant(text);
  if (!read.ok) throw new Error(text);
  return read.value;
}
