import { addMs, type Instant } from '../kernel/dates.js';
import type { AdministrationId } from '../kernel/ids.js';
import type { AccessPoint, AccessPointError, InboundDocument } from '../ports/access-point.js';
import { awaitConnection, done, type Handler } from './handled.js';
import { nextTryAt } from './next-try.js';
import { put } from './outbox-messages.js';
import { connectionOf, type Ports } from './ports.js';

/** Pages of the inbox in one go: what is left is fetched by the same message a moment later. */
const PAGES_MAX = 20;
/** Documents that may fail before the access point itself is taken to be ill. One alone stands in nobody's way. */
const FAILURES_MAX = 5;
/** Longest wait before the inbox is looked at again, ms: asking is harmless, and documents may be waiting. */
const WAIT_MAX_MS = 300_000;

/**
 * RECEIVE, first half: everything that waits at the access point is stored as raw bytes, once per transport id,
 * and only then acknowledged (INV-3). Reading it comes later and may fail without losing anything.
 */
export function makeFetchInbound(ports: Ports): Handler {
  return async (administration, message) => {
    const connection = await ports.store.inTransaction(administration, (tx) =>
      connectionOf(tx, 'access-point'),
    );
    if (connection === null) return awaitConnection('access-point', ports.clock.now());
    const accessPoint = ports.outside.accessPoint(connection);
    const failure = await takeAll(accessPoint, (transportId) =>
      take(ports, administration, accessPoint, transportId),
    );
    if (failure === null) return done();
    const now = ports.clock.now();
    const nextAt = earlier(nextTryAt(now, message, failure), addMs(now, WAIT_MAX_MS));
    return { outcome: { kind: 'retry', nextAt, note: failure.message, uncertain: false } };
  };
}

function earlier(a: Instant, b: Instant): Instant {
  return a < b ? a : b;
}

/** Each waiting document once; the first error, or null when nothing is left. */
async function takeAll(
  accessPoint: AccessPoint,
  takeOne: (transportId: string) => Promise<AccessPointError | null>,
): Promise<AccessPointError | null> {
  const tried = new Set<string>();
  const errors: AccessPointError[] = [];
  for (let page = 0; page < PAGES_MAX; page += 1) {
    const waiting = await accessPoint.inbox();
    if (!waiting.ok) return waiting.error;
    const fresh = waiting.value.filter(({ transportId }) => !tried.has(transportId));
    if (fresh.length === 0) return errors[0] ?? null;
    for (const { transportId } of fresh) {
      tried.add(transportId);
      const error = await takeOne(transportId);
      if (error !== null) errors.push(error);
      if (errors.length >= FAILURES_MAX) return error;
    }
  }
  return errors[0] ?? { kind: 'transient', message: 'More is waiting', retryAfterMs: 0 };
}

async function take(
  ports: Ports,
  administration: AdministrationId,
  accessPoint: AccessPoint,
  transportId: string,
): Promise<AccessPointError | null> {
  const fetched = await accessPoint.fetch({ transportId });
  if (!fetched.ok) return fetched.error;
  await keep(ports, administration, fetched.value);
  const acknowledged = await accessPoint.acknowledge({ transportId });
  return acknowledged.ok ? null : acknowledged.error;
}

function keep(
  ports: Ports,
  administration: AdministrationId,
  inbound: InboundDocument,
): Promise<void> {
  return ports.store.inTransaction(administration, async (tx) => {
    const { transportId, sender, receiver, documentType, receivedAt, bytes } = inbound;
    const sha256 = ports.digest(bytes);
    await tx.inbound.add({
      transportId,
      sender,
      receiver,
      documentType,
      bytes,
      sha256,
      receivedAt,
      state: 'stored',
    });
    await put(tx, ports.ids, 'process-inbound', transportId, { transportId }, ports.clock.now());
  });
}

/** Looks for waiting documents without having been told: nothing depends on one webhook (F8). Once per slot. */
export function makePollInbound(ports: Ports) {
  return (administration: AdministrationId, slot: string): Promise<void> =>
    ports.store.inTransaction(administration, async (tx) => {
      const connection = await connectionOf(tx, 'access-point');
      if (connection === null) return;
      // One that still waits for its turn will look just as well: an outage must not pile them up.
      if ((await tx.outbox.list({ state: 'due', kind: 'fetch-inbound' })).length > 0) return;
      await put(
        tx,
        ports.ids,
        'fetch-inbound',
        `${connection.id}:${slot}`,
        { connectionId: connection.id },
        ports.clock.now(),
      );
    });
}
