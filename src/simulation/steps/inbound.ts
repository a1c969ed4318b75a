import type { App } from '../../entrypoints/app.js';
import { networkTypeOf } from '../../formats/ubl/profiles.js';
import { INVOICE_RESPONSE } from '../../formats/ubl/response.js';
import { writeInvoiceResponse } from '../../formats/ubl/response-write.js';
import { writeUbl } from '../../formats/ubl/write.js';
import type { ParticipantId } from '../../domain/party/participant.js';
import type { ResponseCode } from '../../domain/exchange/exchange.js';
import { faultsToText } from '../../kernel/fault.js';
import { addDays } from '../../kernel/dates.js';
import type { Books } from '../books.js';
import { purchaseOf } from '../cast.js';
import type { Life } from '../life.js';
import { todayOf } from './outside.js';
import { orLater } from './workers.js';
import { belgianIban } from '../../demo/world/identifiers.js';

/** What comes in over the network. */

/** An account that is none of the supplier's. */
const OTHER_IBAN = belgianIban(790);

/** A supplier's invoice: new, the same again, with another account, or under the same number with other content. */
export function addPurchase(life: Life, books: Books): void {
  const { role, accessPoint } = books;
  const { random } = life;
  const issueDate = todayOf(life, role);
  const fresh = accessPoint.received.size + 1;
  const kind = random.pick(['new', 'new', 'again', 'other account', 'other content'] as const);
  const invoice = purchaseOf(role, {
    serial: role.serial + (kind === 'new' ? fresh : 1),
    netMinor: kind === 'other content' ? BigInt(random.int(1_000, 90_000)) : 25_000n,
    ...{ issueDate, dueDate: addDays(issueDate, 30) },
    iban: kind === 'other account' ? OTHER_IBAN : role.supplierIban,
  });
  const written = writeUbl(invoice);
  if (!written.ok) throw new Error(faultsToText(written.error));
  receive(life, books, role.supplier.endpoint, networkTypeOf(invoice), written.value);
}

const CODES: readonly ResponseCode[] = ['AB', 'AP', 'RE', 'PD', 'UQ'];

/** A customer answers an invoice that reached him. */
export function addResponse(life: Life, books: Books): void {
  const { role, accessPoint, claims } = books;
  const { random } = life;
  const reached = accessPoint.sent.filter(({ state }) => state === 'delivered');
  if (reached.length === 0) return;
  const { transmission } = random.pick(reached);
  const claim = [...claims.values()].find(
    ({ record }) => record.invoice.number === transmission.number,
  );
  if (claim === undefined) return;
  const code = random.pick(CODES);
  const written = writeInvoiceResponse({
    id: `R-${accessPoint.received.size + 1}`,
    issueDate: todayOf(life, role),
    sender: { endpoint: transmission.receiver, name: claim.debtor.name },
    receiver: { endpoint: transmission.sender, name: role.administration.name },
    ...{ code, effectiveDate: todayOf(life, role) },
    statuses:
      code === 'RE' || code === 'UQ'
        ? [{ list: 'OPStatusReason', code: 'QUA', text: 'kapot', conditions: [] }]
        : [],
    invoice: { number: transmission.number, typeCode: claim.record.invoice.typeCode },
  });
  if (!written.ok) throw new Error(faultsToText(written.error));
  receive(life, books, transmission.receiver, INVOICE_RESPONSE, written.value);
}

function receive(
  life: Life,
  { role, accessPoint }: Books,
  sender: ParticipantId,
  { documentType, process }: { readonly documentType: string; readonly process: string },
  bytes: Uint8Array,
): void {
  const receiver = role.administration.participant;
  if (receiver === undefined) return;
  const transportId = `${role.administration.id}-T-${accessPoint.received.size + 1}`;
  accessPoint.receive({
    ...{ id: transportId, transportId, sender, receiver, documentType, process, bytes },
    receivedAt: life.clock.now(),
  });
}

/** Somebody decides about what lies in the inbox. */
export async function decideInbox(life: Life, app: App, books: Books): Promise<void> {
  const { id } = books.role.administration;
  const open = await life.look(books, (tx) => tx.inbox.documents({ openOnly: true, limit: 5 }));
  for (const document of open) {
    const kind = life.random.pick(['approve', 'release', 'release', 'refuse'] as const);
    const by = life.random.pick(['An Peeters', 'Bram Smit']);
    await orLater(life, async () => {
      const decided = await app.decideInbox(id, document, { kind, note: 'nagekeken' }, { by });
      life.log.add(
        `  inbox ${document} ${kind} ${decided.ok ? decided.value.outcome : decided.error.kind}`,
      );
    });
  }
}
