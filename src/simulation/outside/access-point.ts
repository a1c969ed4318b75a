import { networkTypeOf } from '../../formats/ubl/profiles.js';
import { INVOICE_RESPONSE } from '../../formats/ubl/response.js';
import type { Instant } from '../../kernel/dates.js';
import { err, ok } from '../../kernel/result.js';
import type {
  AccessPoint,
  InboundDocument,
  Transmission,
  TransmissionState,
  TransmissionStatus,
} from '../../ports/access-point.js';

export interface SentDocument {
  readonly providerId: string;
  readonly transmission: Transmission;
  state: TransmissionState;
  at: Instant;
}

/** The account of one company at its provider, with the network behind it, in this process. */
export interface SimulatedAccessPoint {
  readonly port: AccessPoint;
  /** Every acceptance; two for one key are a double sending */
  readonly sent: readonly SentDocument[];
  /** What waits to be fetched, by transport id */
  readonly inbox: Map<string, InboundDocument>;
  /** All that ever came, by transport id */
  readonly received: ReadonlyMap<string, InboundDocument>;
  readonly acknowledged: ReadonlySet<string>;
  receive(document: InboundDocument): void;
}

const TYPES = [
  networkTypeOf({ kind: 'invoice' }).documentType,
  networkTypeOf({ kind: 'credit-note' }).documentType,
  INVOICE_RESPONSE.documentType,
];

/** Bytes a provider takes. */
const DOCUMENT_BYTES_MAX = 10 * 1024 * 1024;

/**
 * `forgetsKeys`: it takes a repeated document once more, and can be asked; otherwise it knows keys for ever, and cannot.
 * `reorders`: the inbox is told in another order.
 */
export function makeAccessPoint(
  forgetsKeys: boolean,
  now: () => Instant,
  accepted: (sent: SentDocument) => void,
  reorders: () => boolean,
): SimulatedAccessPoint {
  const sent: SentDocument[] = [];
  const inbox = new Map<string, InboundDocument>();
  const received = new Map<string, InboundDocument>();
  const acknowledged = new Set<string>();

  const statusOf = ({ providerId, state, at }: SentDocument): TransmissionStatus => ({
    ...{ providerId, state, at },
  });

  function take(transmission: Transmission): SentDocument {
    const known = sent.find((one) => one.transmission.key === transmission.key);
    if (known !== undefined && !forgetsKeys) return known;
    const providerId = `P-${transmission.sender.value}-${sent.length + 1}`;
    const document: SentDocument = { providerId, transmission, state: 'accepted', at: now() };
    sent.push(document);
    accepted(document);
    return document;
  }

  return {
    ...{ sent, inbox, received, acknowledged },
    receive(document) {
      received.set(document.transportId, document);
      inbox.set(document.id, document);
    },
    port: {
      traits: {
        ...{ playground: true, keyWindowMs: null, documentBytesMax: DOCUMENT_BYTES_MAX, lacks: {} },
        unknownResolvedBy: forgetsKeys ? 'status' : 'same-key',
      },
      registry: null,
      lookup: (participant) =>
        Promise.resolve({
          ...{ participant, registered: true, checkedAt: now(), source: 'provider' },
          ...{ documentTypes: TYPES, processesByDocumentType: {} },
        }),
      send: (transmission) => Promise.resolve(ok(statusOf(take(transmission)))),
      status(of) {
        const found = sent.find(({ providerId, transmission }) =>
          of.providerId === undefined ? transmission.key === of.key : providerId === of.providerId,
        );
        if (found !== undefined) return Promise.resolve(ok(statusOf(found)));
        return Promise.resolve(ok(null));
      },
      inbox() {
        const entries = [...inbox.values()].map(({ id }) => ({ id }));
        return Promise.resolve(
          ok({ entries: reorders() ? entries.toReversed() : entries, next: null }),
        );
      },
      fetch({ id }) {
        const found = [...received.values()].find((document) => document.id === id);
        return Promise.resolve(
          found === undefined
            ? err({ kind: 'precondition', message: `Nothing waits under ${id}.` } as const)
            : ok(found),
        );
      },
      acknowledge({ id }) {
        inbox.delete(id);
        acknowledged.add(id);
        return Promise.resolve(ok(undefined));
      },
    },
  };
}
