import {
  type ParticipantId,
  printParticipant,
  sameParticipant,
} from '../domain/party/participant.js';
import { networkTypeOf } from '../formats/ubl/profiles.js';
import { INVOICE_RESPONSE, type InvoiceResponse } from '../formats/ubl/response.js';
import { writeInvoiceResponse } from '../formats/ubl/response-write.js';
import { writeUbl } from '../formats/ubl/write.js';
import { faultsToText } from '../kernel/fault.js';
import { addMs, type PlainDate, plainDate } from '../kernel/dates.js';
import type { AdministrationId } from '../kernel/ids.js';
import type { SandboxAccessPoint } from '../sandbox/access-point/server.js';
import type { SandboxHost } from '../sandbox/host/server.js';
import { workMorning } from './morning.js';
import { morningOf, type Stage } from './stage.js';
import type { World, WorldDay, WorldEvent } from './world/types.js';

/** Office hours of the demo, after the morning in which things arrive. */
const PLAN_AT_MS = 2 * 3_600_000;
/** A minute more than an approval waits before anything leaves. */
const APPROVED_LATER_MS = 31 * 60_000;

/**
 * Plays one day: what happens in the host, on the network and at the bank, and what the hub makes of it. Each effect
 * has a key of its own, so a day that was cut off can be played again from its start.
 */
export async function playDay(stage: Stage, world: World, day: WorldDay): Promise<void> {
  const { app } = stage.running;
  stage.reach(morningOf(day.date));
  for (const [index, event] of day.events.entries())
    happen(stage, world, `${day.date}-${index}`, event);
  const touched = new Set(
    day.events
      .filter((e) => e.kind === 'invoice' || e.kind === 'orders')
      .map((e) => e.administration),
  );
  for (const administration of touched) {
    const synced = await app.syncHost(administration);
    if (!synced.ok) throw new Error(`The sandbox host could not be read: ${synced.error.message}`);
  }
  await settle(stage);
  for (const event of day.events) {
    if (event.kind !== 'bank-file') continue;
    const imported = await app.importStatement({
      administration: event.administration,
      name: event.name,
      bytes: event.bytes,
    });
    if (!imported.ok) throw new Error(`${event.name}: ${faultsToText(imported.error)}`);
  }
  await settle(stage);
  stage.reach(addMs(morningOf(day.date), PLAN_AT_MS));
  for (const { administration } of world.administrations)
    await workMorning(stage.running.app, administration.id, { on: day.date, last: lastOf(world) });
  stage.reach(addMs(stage.clock.now(), APPROVED_LATER_MS));
  await settle(stage);
}

function lastOf({ days, firstDay }: World): PlainDate {
  return days.at(-1)?.date ?? firstDay;
}

/** What the day brings from outside, put where it happens: in the host's books or on the network. */
function happen(stage: Stage, world: World, key: string, event: WorldEvent): void {
  switch (event.kind) {
    case 'invoice':
      stage.host.addSalesInvoice(event.administration, event.invoice);
      return;
    case 'set-off':
      setOff(stage.host, event);
      return;
    case 'orders':
      stage.host.setOrders(event.administration, event.debtorHostId, event.amount);
      return;
    case 'purchase':
      deliverPurchase(stage.accessPoint, world, key, event);
      return;
    case 'buyer-response':
      deliverResponse(stage.accessPoint, world, key, event);
      return;
    case 'bank-file':
      return;
  }
}

/** Books what is left of both away: a day that is played again finds nothing left. */
function setOff(host: SandboxHost, event: Extract<WorldEvent, { kind: 'set-off' }>): void {
  for (const hostId of [event.invoiceHostId, event.creditNoteHostId]) {
    const record = host.salesInvoices(event.administration).find((one) => one.hostId === hostId);
    if (record === undefined || record.open.minor === 0n) continue;
    const on = record.invoice.issueDate;
    host.payByHand(event.administration, { invoiceHostId: hostId, amount: record.open, on });
  }
}

function deliverPurchase(
  accessPoint: SandboxAccessPoint,
  world: World,
  key: string,
  event: Extract<WorldEvent, { kind: 'purchase' }>,
): void {
  const bytes = writeUbl(event.invoice);
  if (!bytes.ok)
    throw new Error(
      `A supplier's invoice of the demo cannot be written: ${faultsToText(bytes.error)}`,
    );
  const sender = printParticipant(event.sender);
  const receiver = printParticipant(participantOf(world, event.administration));
  accessPoint.deliver({
    transportId: `demo-${key}`,
    sender,
    receiver,
    ...networkTypeOf(event.invoice),
    bytes: bytes.value,
  });
}

type BuyerResponse = Extract<WorldEvent, { kind: 'buyer-response' }>;

function deliverResponse(
  accessPoint: SandboxAccessPoint,
  world: World,
  key: string,
  event: BuyerResponse,
): void {
  const { documentType, process } = INVOICE_RESPONSE;
  const receiver = participantOf(world, event.administration);
  const bytes = writeInvoiceResponse(responseOf(world, key, event));
  if (!bytes.ok)
    throw new Error(`A buyer's answer cannot be written: ${faultsToText(bytes.error)}`);
  accessPoint.deliver({
    transportId: `demo-${key}`,
    sender: printParticipant(event.sender),
    receiver: printParticipant(receiver),
    documentType,
    process,
    bytes: bytes.value,
  });
}

function responseOf(world: World, key: string, event: BuyerResponse): InvoiceResponse {
  const seller = world.administrations.find(
    ({ administration }) => administration.id === event.administration,
  );
  const buyer = world.receivers.find((receiver) =>
    sameParticipant(receiver.participant, event.sender),
  );
  return {
    id: `IMR-${key}`,
    issueDate: plainDate(key.slice(0, 10)),
    sender: { endpoint: event.sender, name: buyer?.name ?? '' },
    receiver: {
      endpoint: participantOf(world, event.administration),
      name: seller?.administration.name ?? '',
    },
    code: event.code,
    statuses: event.reasons.map((reason) => ({ ...reason, conditions: [] })),
    invoice: { number: event.invoiceNumber, typeCode: '380' },
  };
}

function participantOf(world: World, id: AdministrationId): ParticipantId {
  const found = world.administrations.find(({ administration }) => administration.id === id);
  if (found?.administration.participant === undefined)
    throw new Error(`${id} is not on the network`);
  return found.administration.participant;
}

/** The hub and the network take turns until neither has anything left to do. */
export async function settle(stage: Pick<Stage, 'accessPoint' | 'running'>): Promise<void> {
  for (;;) {
    await stage.accessPoint.advance();
    const handled = await stage.running.app.outbox.deliverDue();
    if (handled === 0) return;
  }
}
