import { addMs, type Instant } from '../../kernel/dates.js';
import type { AdministrationId } from '../../kernel/ids.js';
import { isOurs } from '../../domain/party/administration.js';
import { isServiceProvider } from '../../domain/party/participant.js';
import type { AccessPoint, InboundDocument, InboundReference } from '../../ports/access-point.js';
import type { AccessPointError } from '../../ports/access-point-error.js';
import type { Connection } from '../../ports/store.js';
import { followEvent } from '../exchange/follow-event.js';
import { awaitConnection, done, type Handler } from '../outbox/handled.js';
import { nextTryAt } from '../outbox/next-try.js';
import { put } from '../outbox/outbox-messages.js';
import { connectionOf, type Ports } from '../ports.js';

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
    const failure = await takeAll(ports, connection, ports.outside.accessPoint(connection));
    if (failure === null) return done();
    const now = ports.clock.now();
    const nextAt = earlier(nextTryAt(now, message, failure), addMs(now, WAIT_MAX_MS));
    return { outcome: { kind: 'retry', nextAt, note: failure.message, uncertain: false } };
  };
}

function earlier(a: Instant, b: Instant): Instant {
  return a < b ? a : b;
}

/** Each waiting entry once; the first error, or null when nothing is left. */
async function takeAll(
  ports: Ports,
  connection: Connection,
  accessPoint: AccessPoint,
): Promise<AccessPointError | null> {
  const tried = new Set<string>();
  const errors: AccessPointError[] = [];
  let since = await cursorOf(ports, connection);
  for (let page = 0; page < PAGES_MAX; page += 1) {
    const waiting = await accessPoint.inbox(since);
    if (!waiting.ok) return waiting.error;
    const { entries, next } = waiting.value;
    const fresh = entries.filter(({ id }) => !tried.has(id));
    for (const entry of fresh) {
      tried.add(entry.id);
      const error = await take(ports, connection, accessPoint, entry);
      if (error !== null) errors.push(error);
      if (errors.length >= FAILURES_MAX) return error;
    }
    // What failed stays before the cursor; what was kept behind it is recognised by its transport id.
    if (next !== null && errors.length === 0 && next !== since)
      await moveCursor(ports, connection, next);
    if (fresh.length === 0 || (next !== null && next === since)) return errors[0] ?? null;
    since = next;
  }
  return errors[0] ?? { kind: 'transient', message: 'More is waiting', retryAfterMs: 0 };
}

const cursorName = ({ id }: Connection): string => `inbox:${id}`;

function cursorOf(ports: Ports, connection: Connection): Promise<string | null> {
  return ports.store.inTransaction(connection.administrationId, (tx) =>
    tx.cursors.get(cursorName(connection)),
  );
}

function moveCursor(ports: Ports, connection: Connection, next: string): Promise<void> {
  return ports.store.inTransaction(connection.administrationId, (tx) =>
    tx.cursors.set(cursorName(connection), next),
  );
}

async function take(
  ports: Ports,
  connection: Connection,
  accessPoint: AccessPoint,
  entry: InboundReference,
): Promise<AccessPointError | null> {
  const { event } = entry;
  if (event === undefined) {
    const fetched = await accessPoint.fetch(entry);
    if (!fetched.ok) return fetched.error;
    await keepInbound(ports, connection.administrationId, fetched.value);
    // Kept, and refused with a reason; but it stays in the inbox for the company it is for, which may ask here too.
    if (!(await isForUs(ports, connection, fetched.value))) return null;
  } else {
    await ports.store.inTransaction(connection.administrationId, (tx) =>
      followEvent(ports, tx, connection, event),
    );
  }
  const acknowledged = await accessPoint.acknowledge(entry);
  return acknowledged.ok ? null : acknowledged.error;
}

function isForUs(
  ports: Ports,
  { administrationId }: Connection,
  { receiver }: InboundDocument,
): Promise<boolean> {
  return ports.store.inTransaction(
    administrationId,
    async (tx) => isServiceProvider(receiver) || isOurs(await tx.administration.get(), receiver),
  );
}

/** Keeps a document as it came, once per transport id, with the work that must follow. */
export function keepInbound(
  ports: Ports,
  administration: AdministrationId,
  inbound: InboundDocument,
): Promise<'added' | 'exists'> {
  return ports.store.inTransaction(administration, async (tx) => {
    const { transportId, sender, receiver, documentType, process, receivedAt, bytes } = inbound;
    const sha256 = ports.digest(bytes);
    const added = await tx.inbound.add({
      ...{ transportId, sender, receiver, documentType, process },
      ...{ bytes, sha256, receivedAt },
      state: 'stored',
    });
    await put(tx, ports.ids, 'process-inbound', transportId, { transportId }, ports.clock.now());
    return added;
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
