import { randomUUID } from 'node:crypto';
import { base64Of, bytesOfBase64 } from '../../kernel/base64.js';
import { addMs, dateIn, type Instant, parsePlainDate, plainDate } from '../../kernel/dates.js';
import { faultsToText } from '../../kernel/fault.js';
import { INVOICE_RESPONSE, type InvoiceResponse } from '../../formats/ubl/response.js';
import { writeInvoiceResponse } from '../../formats/ubl/response-write.js';
import type {
  Envelope,
  Hook,
  OutboundTransmission,
  PlannedResponse,
  PlannedStatus,
  SandboxEvent,
  Task,
} from './model.js';
import { ownerOf } from './owners.js';
import { participantKey, type State, type StateStore } from './state.js';
import { participantOf, statusMessage } from './statuses.js';

/** The companies at the other end of the network: what becomes of a document after it was accepted. */
export interface Network {
  /** Events that follow from taking a document: its delivery, some time later. */
  afterAcceptance(transmission: OutboundTransmission): readonly SandboxEvent[];
  /** Events that put a document into the inbox of whoever receives it, and its webhook. */
  arrival(
    envelope: Envelope,
    bytes: Uint8Array,
    transportId?: string,
  ): { readonly transportId: string; readonly events: readonly SandboxEvent[] };
  /** Events of a verdict on what was taken, whatever was planned. */
  concluded(
    transmission: OutboundTransmission,
    outcome: 'delivered' | 'rejected' | 'undelivered',
    message?: string,
  ): readonly SandboxEvent[];
  /** Carries out everything the clock has reached, oldest first. */
  runDue(): void;
}

export function makeNetwork(deps: {
  readonly store: StateStore;
  readonly clock: () => Instant;
}): Network {
  const { store, clock } = deps;
  const { state } = store;

  function afterAcceptance(transmission: OutboundTransmission): readonly SandboxEvent[] {
    const afterMs = behaviourOf(transmission.receiver)?.delivery?.afterMs ?? 0;
    return [planned(addMs(transmission.at, afterMs), transmission.id, 'deliver')];
  }

  function arrival(
    envelope: Envelope,
    bytes: Uint8Array,
    transportId: string = randomUUID(),
  ): ReturnType<Network['arrival']> {
    const owner = ownerOf(state, envelope.receiver);
    const message = {
      transportId,
      ...envelope,
      receivedAt: clock(),
      bytesBase64: base64Of(bytes),
      acknowledged: false,
      ...(owner === undefined ? {} : { apiKey: owner.apiKey }),
    };
    const hook =
      owner === undefined ? [] : [owed(owner.apiKey, 'document.received', transportId, 'received')];
    return { transportId, events: [{ kind: 'inbound-queued', message }, ...hook] };
  }

  function runDue(): void {
    for (let task = nextDue(state, clock()); task !== undefined; task = nextDue(state, clock())) {
      const transmission = state.transmissions.get(task.transmissionId);
      const events = transmission === undefined ? [] : outcomeOf(task, transmission);
      store.commit([{ kind: 'task-done', id: task.id }, ...events]);
    }
  }

  function outcomeOf(task: Task, transmission: OutboundTransmission): readonly SandboxEvent[] {
    if (task.does !== 'deliver')
      return 'respond' in task.does
        ? respond(transmission, task.does.respond, task.dueAt)
        : sayStatus(transmission, task.does.status, task.dueAt);
    const behaviour = behaviourOf(transmission.receiver);
    const outcome = behaviour?.delivery?.outcome ?? 'delivered';
    const message = behaviour?.delivery?.message;
    // An answer is not answered.
    const isAnswer = transmission.documentType === INVOICE_RESPONSE.documentType;
    const responses = outcome === 'delivered' && !isAnswer ? (behaviour?.responses ?? []) : [];
    const statuses = behaviour?.statuses ?? [];
    return [
      {
        kind: 'transmission-moved',
        id: transmission.id,
        state: outcome,
        at: task.dueAt,
        ...(message === undefined ? {} : { message }),
      },
      owed(transmission.apiKey, 'document.status', transmission.id, outcome),
      ...responses.map((respond) =>
        planned(addMs(task.dueAt, respond.afterMs), transmission.id, { respond }),
      ),
      ...statuses.map((status) =>
        planned(addMs(task.dueAt, status.afterMs), transmission.id, { status }),
      ),
      ...(outcome === 'delivered' ? arrivalAtCustomer(transmission) : []),
    ];
  }

  /** What was sent to a customer of the sandbox comes into its inbox, as it does to companies far away. */
  function arrivalAtCustomer(transmission: OutboundTransmission): readonly SandboxEvent[] {
    if (ownerOf(state, transmission.receiver) === undefined) return [];
    const { sender, receiver, documentType, process, bytesBase64 } = transmission;
    const envelope = { sender, receiver, documentType, process };
    return arrival(envelope, bytesOfBase64(bytesBase64)).events;
  }

  function sayStatus(
    transmission: OutboundTransmission,
    planned: PlannedStatus,
    at: Instant,
  ): readonly SandboxEvent[] {
    const account = state.accounts.get(transmission.apiKey);
    const message =
      account === undefined ? null : statusMessage(account, transmission, planned, at);
    return message === null ? [] : arrival(message.envelope, message.bytes).events;
  }

  /** No response reaches a seller that is not registered to receive responses. */
  function respond(
    transmission: OutboundTransmission,
    planned: PlannedResponse,
    at: Instant,
  ): readonly SandboxEvent[] {
    const seller = state.directory.get(participantKey(transmission.sender));
    if (seller?.documentTypes.includes(INVOICE_RESPONSE.documentType) !== true) return [];
    const bytes = write(responseTo(transmission, planned, at));
    return arrival(
      {
        sender: transmission.receiver,
        receiver: transmission.sender,
        documentType: INVOICE_RESPONSE.documentType,
        process: INVOICE_RESPONSE.process,
      },
      bytes,
    ).events;
  }

  function owed(
    apiKey: string,
    type: Hook['type'],
    documentId: string,
    status: string,
  ): SandboxEvent {
    const hook = {
      id: `evt_${randomUUID()}`,
      apiKey,
      type,
      createdAt: clock(),
      documentId,
      status,
    };
    return { kind: 'hook-owed', hook };
  }

  function behaviourOf(participant: string): ReturnType<State['behaviours']['get']> {
    return state.behaviours.get(participantKey(participant));
  }

  function concluded(
    transmission: OutboundTransmission,
    outcome: 'delivered' | 'rejected' | 'undelivered',
    message?: string,
  ): readonly SandboxEvent[] {
    const planned = [...state.tasks.values()].filter(
      (task) => task.transmissionId === transmission.id && task.does === 'deliver',
    );
    return [
      ...planned.map(({ id }) => ({ kind: 'task-done', id }) as const),
      {
        ...{ kind: 'transmission-moved', id: transmission.id, state: outcome, at: clock() },
        ...(message === undefined ? {} : { message }),
      },
      owed(transmission.apiKey, 'document.status', transmission.id, outcome),
    ];
  }

  return { afterAcceptance, arrival, concluded, runDue };
}

/** Refuses a plan that would break the rules of the Invoice Response: at once, not when it falls due. */
export function assertWritable(planned: PlannedResponse): void {
  const somebody = { endpoint: { scheme: '0208', value: '0403170701' }, name: 'Somebody' };
  write({
    id: 'PLAN',
    issueDate: plainDate('2026-01-01'),
    sender: somebody,
    receiver: somebody,
    code: planned.code,
    statuses: planned.statuses ?? [],
    invoice: { number: '1', typeCode: '380' },
  });
}

function write(response: InvoiceResponse): Uint8Array {
  const written = writeInvoiceResponse(response);
  if (written.ok) return written.value;
  throw new Error(`This response cannot be written. ${faultsToText(written.error)}`);
}

function nextDue(state: State, now: Instant): Task | undefined {
  let next: Task | undefined;
  for (const task of state.tasks.values()) {
    if (task.dueAt <= now && (next === undefined || task.dueAt < next.dueAt)) next = task;
  }
  return next;
}

function planned(dueAt: Instant, transmissionId: string, does: Task['does']): SandboxEvent {
  return { kind: 'task-planned', task: { id: randomUUID(), dueAt, transmissionId, does } };
}

function responseTo(
  transmission: OutboundTransmission,
  planned: PlannedResponse,
  at: Instant,
): InvoiceResponse {
  const { summary } = transmission;
  const issued = parsePlainDate(summary.issueDate);
  const today = dateIn(at, 'Europe/Brussels');
  return {
    id: `IMR-${summary.number}-${planned.code}`,
    issueDate: today,
    ...(planned.note === undefined ? {} : { note: planned.note }),
    sender: { endpoint: participantOf(transmission.receiver), name: summary.receiverName },
    receiver: { endpoint: participantOf(transmission.sender), name: summary.senderName },
    code: planned.code,
    effectiveDate: today,
    statuses: planned.statuses ?? [],
    invoice: {
      number: summary.number,
      typeCode: summary.typeCode,
      ...(issued.ok ? { issueDate: issued.value } : {}),
    },
  };
}
