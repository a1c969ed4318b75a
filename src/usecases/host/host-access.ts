import { addMs, type Instant } from '../../kernel/dates.js';
import type { ConnectionId } from '../../kernel/ids.js';
import { err, ok, type Result } from '../../kernel/result.js';
import type {
  Consent,
  ConsentApp,
  ConsentFacts,
  HostAccess,
  HostTokens,
} from '../../ports/host-access.js';
import type { HostError } from '../../ports/host.js';
import type { ConnectionToken } from '../../ports/connection-tokens.js';
import type { Connection, Tx } from '../../ports/store.js';
import { openTask } from '../task/open-task.js';
import type { Ports } from '../ports.js';
import { reconnectTask } from '../../formats/work/reconnect.js';

/** What keeping a token needs; the outside itself is not among it, because it stands on this. */
export interface AccessPorts extends Pick<Ports, 'store' | 'clock' | 'ids'> {
  readonly consent: Consent;
}

/** A token is renewed when it has less than this left, ms: a call that begins now ends before. */
const LEFT_MIN_MS = 30_000;
/** Who renews a token and is not heard of for so long has stopped, ms; above the longest answer we wait for. */
const LEASE_MS = 60_000;
/** How soon to come back while somebody else renews, ms. */
const SOON_MS = 2_000;

/**
 * Keeps the token of one connection: renewed by one at a time in all processes, written down before it is used, and left
 * for a person when the package will not take it any more (hosts 7.1). Who dies between the package's answer and our
 * writing leaves a token that is used up: the next renewal finds that out, once, and asks for a person.
 */
export function makeHostAccess(
  ports: AccessPorts,
  connection: Pick<Connection, 'id' | 'administrationId' | 'adapter'>,
  facts: ConsentFacts,
  app: ConsentApp | null,
): HostAccess {
  let renewing: Promise<Result<string, HostError>> | null = null;
  const { clock } = ports;
  const stored = () => keptFor(ports, connection);
  const once = (keeper: Keeper): Promise<Result<string, HostError>> => {
    renewing ??= renewNow(ports, keeper, facts, app).finally(() => {
      renewing = null;
    });
    return renewing;
  };
  return {
    async token() {
      const { keeper, token } = await stored();
      if (token?.state !== 'live' || token.tokens === undefined) return err(NEEDS_PERSON);
      const { expiresAt, tokens } = token;
      const isGood = expiresAt === undefined || expiresAt > addMs(clock.now(), LEFT_MIN_MS);
      return isGood ? ok(tokens.access) : once(keeper);
    },
    async renew(refused) {
      const { keeper, token } = await stored();
      if (token?.state !== 'live' || token.tokens === undefined) return err(NEEDS_PERSON);
      const { tokens } = token;
      if (tokens.access !== refused) return ok(tokens.access);
      const earliest = addMs(token.renewedAt ?? token.changedAt, facts.notBeforeMs);
      const left = Date.parse(earliest) - Date.parse(clock.now());
      return left > 0 ? err(later(left)) : once(keeper);
    },
  };
}

type Keeper = Pick<Connection, 'id' | 'administrationId' | 'adapter'>;

/**
 * The token a connection is let in through: its own, or that of another that was let in with the same consent. When that
 * one is not good any more, a person is asked in these books too.
 */
async function keptFor(
  ports: AccessPorts,
  connection: Keeper,
): Promise<{ readonly keeper: Keeper; readonly token: ConnectionToken | null }> {
  const tokenOf = ({ id, administrationId }: Keeper) =>
    ports.store.inTransaction(administrationId, (tx) => tx.connectionTokens.get(id));
  const own = await tokenOf(connection);
  if (own?.keeper === undefined) return { keeper: connection, token: own };
  const keeper = await ports.store.platform.connection(own.keeper);
  const token = keeper === null ? null : await tokenOf(keeper);
  if (token?.state !== 'live') await needsPerson(ports, connection, NEEDS_PERSON.message);
  return { keeper: keeper ?? connection, token };
}

const NEEDS_PERSON: HostError = {
  kind: 'unauthorised',
  message: 'The package does not let us in (any more). Connect it again.',
};

function later(retryAfterMs: number): HostError {
  const message = 'The way into the package is being renewed. It is tried again by itself.';
  return { kind: 'throttled', message, retryAfterMs };
}

async function renewNow(
  ports: AccessPorts,
  connection: Pick<Connection, 'id' | 'administrationId' | 'adapter'>,
  facts: ConsentFacts,
  app: ConsentApp | null,
): Promise<Result<string, HostError>> {
  const { store, clock, consent } = ports;
  const { id, administrationId } = connection;
  const now = clock.now();
  const begun = await store.inTransaction(administrationId, async (tx) => {
    if (!(await tx.connectionTokens.lease(id, now, addMs(now, LEASE_MS)))) return 'elsewhere';
    return tx.connectionTokens.get(id);
  });
  if (begun === 'elsewhere') return err(later(SOON_MS));
  const tokens = begun?.state === 'live' ? begun.tokens : undefined;
  // Somebody renewed it between our look and the lease.
  const isFresh =
    begun?.expiresAt !== undefined &&
    begun.expiresAt > addMs(now, LEFT_MIN_MS) &&
    tokens !== undefined;
  if (isFresh || tokens?.refresh === undefined || app === null) {
    await store.inTransaction(administrationId, (tx) => tx.connectionTokens.release(id));
    return isFresh ? ok(tokens.access) : err(NEEDS_PERSON);
  }
  const answer = await consent.refresh(facts, app, tokens.refresh);
  if (!answer.ok && answer.error.kind !== 'invalid-grant') {
    const { error } = answer;
    await store.inTransaction(administrationId, (tx) => tx.connectionTokens.release(id));
    return err(error.kind === 'unknown' ? { ...error, kind: 'unreachable' } : error);
  }
  const offered = tokens.refresh;
  return store.inTransaction(administrationId, async (tx) => {
    const kept = await tx.connectionTokens.get(id);
    // Who stood still for longer than his lease was overtaken: what somebody else wrote meanwhile counts.
    if (kept?.state === 'live' && kept.tokens !== undefined && kept.tokens.refresh !== offered)
      return ok(kept.tokens.access);
    if (!answer.ok) {
      const { message } = answer.error;
      await askPerson(ports, tx, connection, message);
      return err({ kind: 'unauthorised', message });
    }
    // A person took the connection off: what the package gave is not kept.
    if (kept?.state !== 'live' && kept?.state !== 'needs-person') return err(NEEDS_PERSON);
    // A package that gives no new refresh token lets the old one live on.
    const fresh = { refresh: offered, ...answer.value };
    await tx.connectionTokens.save(liveToken(id, fresh, clock.now()));
    return ok(fresh.access);
  });
}

function needsPerson(
  ports: AccessPorts,
  connection: Pick<Connection, 'id' | 'administrationId' | 'adapter'>,
  note: string,
): Promise<void> {
  return ports.store.inTransaction(connection.administrationId, (tx) =>
    askPerson(ports, tx, connection, note),
  );
}

/** The package will not let us in until a person consents again: said once, as a task; what we held is erased. */
export async function askPerson(
  ports: Pick<AccessPorts, 'clock' | 'ids'>,
  tx: Tx,
  { id, adapter }: Pick<Connection, 'id' | 'adapter'>,
  note: string,
): Promise<void> {
  const known = await tx.connectionTokens.get(id);
  if (known?.state !== 'live') return;
  const now = ports.clock.now();
  await tx.connectionTokens.save({
    ...{ connectionId: id, state: 'needs-person', note, changedAt: now },
  });
  const { language, zone } = await tx.administration.get();
  await openTask(ports, tx, {
    ...{ key: `reconnect:${id}:${now}`, kind: 'reconnect', role: 'administration' },
    ...{ openItemIds: [], dueOn: ports.clock.today(zone) },
    ...reconnectTask(language, adapter),
  });
}

/** Writes tokens down before anybody uses them. */
export async function saveTokens(
  { store, clock }: Pick<AccessPorts, 'store' | 'clock'>,
  { id, administrationId }: Pick<Connection, 'id' | 'administrationId'>,
  given: HostTokens,
): Promise<void> {
  await store.inTransaction(administrationId, (tx) =>
    tx.connectionTokens.save(liveToken(id, given, clock.now())),
  );
}

function liveToken(
  connectionId: ConnectionId,
  { access, refresh, livesMs }: HostTokens,
  now: Instant,
): ConnectionToken {
  return {
    ...{ connectionId, state: 'live', renewedAt: now, changedAt: now },
    tokens: { access, ...(refresh === undefined ? {} : { refresh }) },
    ...(livesMs === undefined ? {} : { expiresAt: addMs(now, livesMs) }),
  };
}
