import { fault, type Fault } from '../../kernel/fault.js';
import type { PlainDate } from '../../kernel/dates.js';
import { dec } from '../../kernel/decimal.js';
import { err, ok, type Result } from '../../kernel/result.js';
import { checkBeforeSending } from '../../domain/invoice/checks.js';
import type { Invoice } from '../../domain/invoice/invoice.js';
import { completeTotals } from '../../domain/invoice/totals.js';
import type { Administration } from '../../domain/party/administration.js';
import { type ParticipantId, sameParticipant } from '../../domain/party/participant.js';
import type { Party } from '../../domain/party/party.js';
import { officialFaults } from '../../formats/ubl/official-faults.js';
import { writeUbl } from '../../formats/ubl/write.js';
import type { InboundRecord, StoredDocument, Tx } from '../../ports/store.js';
import { note, noteOf } from './journey.js';
import { connectionKey } from './may-send.js';
import {
  type OnboardingScene,
  type StepBy,
  type Taken,
  takeStep,
  takeStepIn,
} from './onboarding-step.js';
import type { Ports } from '../ports.js';
import type { ReadInbound } from './read-inbound.js';
import { builtNote, openExchange } from './send-invoice.js';

/** Steps the program takes by itself. */
const BY_ITSELF = 'voldaan';

/**
 * Sends an invoice of nothing from an administration to itself: real bytes through the same checks, outbox and access
 * point as any other, marked as a test, without host record and without claim, so it is posted nowhere.
 */
export async function sendTest(ports: Ports, step: StepBy, scene: OnboardingScene): Promise<Taken> {
  const { administration, connection, stands } = scene;
  const participant = stands.identity?.participant ?? administration.participant;
  const today = ports.clock.today(administration.zone);
  const serial = await ports.store.inTransaction(administration.id, async (tx) => {
    const records = await tx.onboarding.records();
    return records.filter(({ event }) => event.kind === 'test-sent').length + 1;
  });
  const number = `TEST-${today.replaceAll('-', '')}-${serial}`;
  if (participant === undefined) return err([noParticipant()]);
  const written = writeTest(testInvoice(administration, participant, number, today));
  if (!written.ok) return written;
  const { invoice, bytes } = written.value;
  return ports.store.inTransaction(administration.id, async (tx) => {
    const document: StoredDocument = {
      id: ports.ids.next('document'),
      ...{ direction: 'out', version: 1, invoice, bytes, sha256: ports.digest(bytes) },
      ...{ findings: [], heldFor: [], at: ports.clock.now() },
    };
    const detail = { documentId: document.id, number, connection: connectionKey(connection) };
    const taken = await takeStepIn(ports, tx, step.by, { kind: 'test-sent', detail });
    if (!taken.ok) return taken;
    await tx.documents.add(document);
    const asked = { from: 'test', by: step.by, version: 1 };
    const begun = noteOf({ document }, document.at, 'taken', asked);
    const built = builtNote(ports, { ...document, bytes });
    await openExchange(ports, tx, document, participant, { notes: [begun, built] });
    return ok(undefined);
  });
}

/** Nothing sold, nothing owed, no VAT: an invoice that could be paid would be one too many in somebody's books. */
function testInvoice(
  { name, legalId, vatId, address, country, currency, accounts }: Administration,
  participant: ParticipantId,
  number: string,
  today: PlainDate,
): Invoice {
  const self: Party = {
    name,
    ...(legalId === undefined ? {} : { legalId: { value: legalId, ...legalScheme(participant) } }),
    ...(vatId === undefined ? {} : { vatId }),
    endpoint: participant,
    address: { country, ...address },
  };
  const [account] = accounts;
  return completeTotals({
    ...{ kind: 'invoice', number, typeCode: '380', currency, buyerReference: 'TEST' },
    ...{ issueDate: today, dueDate: today, seller: self, buyer: self },
    notes: [{ text: 'TEST. No goods, no payment. To be posted nowhere.' }],
    ...(account === undefined
      ? {}
      : { payments: [{ meansCode: '30', reference: number, account: { id: account.iban } }] }),
    lines: [
      {
        ...{ id: '1', quantity: dec('1'), unit: 'C62', price: { net: dec('0.00') } },
        vat: vatId === undefined ? { code: 'O' } : { code: 'Z', rate: dec('0') },
        item: { name: 'Test' },
      },
    ],
  });
}

/** The participant's scheme is that of the register's number, where it is one of these. */
function legalScheme({ scheme }: ParticipantId): { readonly scheme?: string } {
  return ['0208', '0106', '0190'].includes(scheme) ? { scheme } : {};
}

function writeTest(
  invoice: Invoice,
): Result<{ readonly invoice: Invoice; readonly bytes: Uint8Array }, readonly Fault[]> {
  const context = { orderReferenceRequired: false, buyerKind: 'business', network: true } as const;
  const own = checkBeforeSending(invoice, context);
  const written = writeUbl(invoice);
  const fatal = [...own, ...(written.ok ? officialFaults(written.value) : written.error)].filter(
    ({ severity }) => severity === 'fatal',
  );
  return fatal.length > 0 || !written.ok ? err(fatal) : ok({ invoice, bytes: written.value });
}

/** What became of the test: asked for by a person, answered from what the exchange and the inbox say. */
export async function checkTest(
  ports: Ports,
  step: StepBy,
  { seen }: { readonly seen: boolean },
): Promise<Taken> {
  const { test, exchange } = await ports.store.inTransaction(step.administration, async (tx) => {
    const { test: sent } = await tx.onboarding.get();
    const exchanges = sent === undefined ? [] : await tx.exchanges.byDocument(sent.documentId);
    return { test: sent, exchange: exchanges.at(-1) };
  });
  if (test?.outcome !== undefined) return ok(undefined);
  const state = exchange?.state;
  if (state === 'delivered' || (seen && state === 'sent')) {
    const outcome = state === 'delivered' ? 'delivered' : 'seen';
    return takeStep(ports, step, { kind: 'test-ended', detail: { outcome } });
  }
  const said = exchange?.note === undefined ? '' : ` ${exchange.note}`;
  const message =
    test === undefined
      ? 'No test was sent yet. Run voldaan onboarding test.'
      : `Test ${test.number} is ${state ?? 'not sent'}.${said} It counts when it came back or was delivered; look again in a moment.`;
  return err([fault('UPSTREAM', 'onboarding.test-open', '', message)]);
}

/**
 * A test of our own that comes back through the inbox: it ends the test and goes nowhere else. True when it was one: from
 * us, to us, with the number of the test that is out.
 */
export async function takeOwnTest(
  ports: Ports,
  tx: Tx,
  record: InboundRecord,
  read: ReadInbound,
): Promise<boolean> {
  if (read.kind !== 'invoice') return false;
  const { test, identity } = await tx.onboarding.get();
  const { number, seller, buyer } = read.invoice;
  if (test?.number !== number || identity === undefined) return false;
  const isOurs = (who: ParticipantId | undefined): boolean =>
    who !== undefined && sameParticipant(who, identity.participant);
  if (!isOurs(seller.endpoint) || !isOurs(buyer.endpoint) || !isOurs(record.receiver)) return false;
  const said = 'A test of our own came back; it is posted nowhere';
  await tx.inbound.setState(record.transportId, 'processed', said, test.documentId);
  const { transportId, sha256, receivedAt } = record;
  const document = { id: test.documentId };
  await note(tx, { document }, receivedAt, 'came-back', { transportId, sha256 });
  if (test.outcome !== undefined) return true;
  const detail = { outcome: 'came-back' } as const;
  await takeStepIn(ports, tx, BY_ITSELF, { kind: 'test-ended', detail });
  return true;
}

function noParticipant(): Fault {
  const message = 'The administration has no participant identifier to send a test from and to.';
  return fault('RULE', 'onboarding.no-participant', '/participant', message);
}
