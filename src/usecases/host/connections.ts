import { addMs, type Instant, type PlainDate } from '../../kernel/dates.js';
import type { AdministrationId, ConnectionId } from '../../kernel/ids.js';
import { parseId } from '../../kernel/ids.js';
import { err, ok, type Result } from '../../kernel/result.js';
import type { ConnectionToken, ConsentState } from '../../ports/connection-tokens.js';
import type { ConsentApp, ConsentFacts } from '../../ports/host-access.js';
import type { Connection, ConnectionKind } from '../../ports/store.js';
import { type AccessPorts, saveTokens } from './host-access.js';
import { consentUrl } from './consent-url.js';
import { leaveHost, type LeavingRules } from './leave-host.js';
import { handOver } from './shared-token.js';
import type { Ports } from '../ports.js';

/** A connection as people see it; never what it signs in with. */
export interface ConnectionShown {
  readonly id: ConnectionId;
  readonly kind: ConnectionKind;
  readonly adapter: string;
  /**
   * `settings`: it signs in with what its settings hold. `new`: nobody has consented yet. The rest as in
   * ports/connection-tokens.
   */
  readonly state: 'settings' | 'new' | ConsentState;
  /** Since when it is so, of a live one since it was renewed last; absent: nobody was ever asked for consent */
  readonly since?: Instant;
  readonly note?: string;
}

export interface ConnectionError {
  readonly kind:
    'no-such-connection' | 'no-consent' | 'no-app' | 'not-asked' | 'refused' | 'no-answer';
  readonly message: string;
}

export interface Connections {
  list(administration: AdministrationId): Promise<readonly ConnectionShown[]>;
  /** The address a person is sent to, to let us in; good for ten minutes and one answer. */
  ask(
    administration: AdministrationId,
    id: ConnectionId,
  ): Promise<Result<{ readonly url: string }, ConnectionError>>;
  /** What the person came back with, from the package: a code, or a refusal. */
  answer(given: ConsentAnswer): Promise<Result<ConnectionShown, ConnectionError>>;
  /** Takes it off: the package is told where it can be told, tokens and settings are erased, the books stay. */
  disconnect(
    administration: AdministrationId,
    id: ConnectionId,
    by: string,
  ): Promise<Result<Disconnected, ConnectionError>>;
}

export interface Disconnected {
  /** The package was told */
  readonly revoked: boolean;
  /** Of a package: the day on which what no law asks to keep is removed, unless it is connected again before */
  readonly removedOn?: PlainDate;
}

export interface ConsentAnswer {
  readonly state: string;
  readonly code?: string;
  /** As the package names it: `access_denied` … */
  readonly error?: string;
}

/** What the composition knows about consent: the facts of an adapter, and ourselves at that package. */
export interface ConsentDesk {
  /** Null: this connection signs in with its settings */
  facts(connection: Connection): ConsentFacts | null;
  /** Null: this installation is not registered at that package */
  app(adapter: string): ConsentApp | null;
  /** Where packages send people back to; null: no public address */
  readonly redirectUri: string | null;
}

/** What happens when a connection is taken off. */
export interface Leaving extends LeavingRules {
  /** The package need not tell us any more; asked while we still may */
  readonly unsubscribe: (connection: Connection) => Promise<boolean>;
}

/** A person has so long to consent, ms. */
const ASKED_MS = 600_000;

export function makeConnections(
  ports: Pick<Ports, 'digest' | 'signer' | 'observe'> & AccessPorts,
  desk: ConsentDesk,
  leaving: Leaving,
): Connections {
  const { store, clock, consent } = ports;
  const find = (administration: AdministrationId, id: ConnectionId) =>
    store.inTransaction(
      administration,
      async (tx) => (await tx.administration.connections()).find((one) => one.id === id) ?? null,
    );
  const hashOf = (text: string): string => ports.digest(new TextEncoder().encode(text));
  return {
    list: (administration) =>
      store.inTransaction(administration, async (tx) => {
        const tokens = new Map((await tx.connectionTokens.list()).map((t) => [t.connectionId, t]));
        return (await tx.administration.connections()).map((connection) => {
          const { id, kind, adapter } = connection;
          const token = tokens.get(id);
          const state =
            desk.facts(connection) === null ? 'settings' : (token?.state ?? ('new' as const));
          return { id, kind, adapter, state, ...told(token) };
        });
      }),
    async ask(administration, id) {
      const ready = prepared(await find(administration, id), desk);
      if (!ready.ok) return ready;
      const { facts, app, redirectUri } = ready.value;
      const [state, verifier] = [`${id}.${ports.signer.newKey()}`, ports.signer.newKey()];
      const now = clock.now();
      await store.inTransaction(administration, (tx) =>
        tx.connectionTokens.ask(
          id,
          {
            asked: hashOf(state),
            until: addMs(now, ASKED_MS),
            verifier,
          },
          now,
        ),
      );
      const question = { redirectUri, state, verifierHash: hashOf(verifier) };
      return ok({ url: consentUrl(facts, app, question) });
    },
    async answer({ state, code, error }) {
      const id = parseId<'connection'>(state.slice(0, state.lastIndexOf('.')));
      const connection = id === null ? null : await store.platform.connection(id);
      const ready = prepared(connection, desk);
      if (connection === null || !ready.ok) return err(NOT_ASKED);
      const { administrationId } = connection;
      const verifier = await store.inTransaction(administrationId, (tx) =>
        tx.connectionTokens.answer(connection.id, hashOf(state), clock.now()),
      );
      if (verifier === null) return err(NOT_ASKED);
      if (code === undefined) return err(refusedBy(error));
      const { facts, app, redirectUri } = ready.value;
      const tokens = await consent.redeem(facts, app, { code, verifier, redirectUri });
      if (!tokens.ok) return err({ kind: 'no-answer', message: tokens.error.message });
      await saveTokens(ports, connection, tokens.value);
      ports.observe.event('connection.live', { administration: administrationId });
      const { kind, adapter } = connection;
      return ok({ id: connection.id, kind, adapter, state: 'live' });
    },
    async disconnect(administration, id, by) {
      const connection = await find(administration, id);
      if (connection === null) return err(NO_SUCH);
      await leaving.unsubscribe(connection);
      const facts = desk.facts(connection);
      const app = desk.app(connection.adapter);
      const heirs = facts === null ? 0 : await handOver(ports, connection);
      if (heirs === null) return err(BUSY);
      const token = await store.inTransaction(administration, (tx) => tx.connectionTokens.get(id));
      const tokens = token?.tokens ?? null;
      // Ours are erased whatever the package says: what is not known here cannot be used from here. A token that lets
      // other books in as well is theirs now, and lives on.
      const revoked =
        facts !== null && app !== null && tokens !== null && heirs === 0
          ? await consent.revoke(facts, app, tokens.refresh ?? tokens.access)
          : false;
      const now = clock.now();
      const removedOn = await store.inTransaction(administration, async (tx) => {
        if (facts !== null)
          await tx.connectionTokens.save({
            ...{ connectionId: id, state: 'disconnected', changedAt: now },
            note: by,
          });
        await tx.administration.dropConnection(id, now);
        return connection.kind === 'host'
          ? leaveHost(ports, tx, connection, leaving, 'here')
          : null;
      });
      ports.observe.event('connection.off', { administration });
      return ok({ revoked, ...(removedOn !== null && { removedOn }) });
    },
  };
}

/** What is known of the consent beside its state. */
function told(token: ConnectionToken | undefined): Pick<ConnectionShown, 'since' | 'note'> {
  if (token === undefined) return {};
  const { changedAt, note } = token;
  return { since: changedAt, ...(note === undefined ? {} : { note }) };
}

const NO_SUCH: ConnectionError = {
  kind: 'no-such-connection',
  message: 'There is no such connection. See voldaan connection list.',
};

const BUSY: ConnectionError = {
  kind: 'no-answer',
  message: 'The way into the package is being renewed this minute. Try again.',
};

/** One answer for every question that is not open: whoever guesses learns nothing. */
const NOT_ASKED: ConnectionError = {
  kind: 'not-asked',
  message: 'Nobody asked for this, or it is too long ago. Ask to connect again.',
};

function refusedBy(error: string | undefined): ConnectionError {
  const said = /^[a-z_]{1,60}$/.test(error ?? '') ? ` (${error ?? ''})` : '';
  return {
    kind: 'refused',
    message: `The package sent you back without letting us in${said}. Ask to connect again.`,
  };
}

function prepared(
  connection: Connection | null,
  desk: ConsentDesk,
): Result<
  { readonly facts: ConsentFacts; readonly app: ConsentApp; readonly redirectUri: string },
  ConnectionError
> {
  if (connection === null) return err(NO_SUCH);
  const facts = desk.facts(connection);
  if (facts === null) {
    const message = 'This connection signs in with its settings; nobody has to consent.';
    return err({ kind: 'no-consent', message });
  }
  const app = desk.app(connection.adapter);
  const { redirectUri } = desk;
  if (app === null || redirectUri === null) {
    const name = connection.adapter.toUpperCase().replaceAll('-', '_');
    const message = `Register this installation at the package and set VOLDAAN_OAUTH_${name}_ID, VOLDAAN_OAUTH_${name}_SECRET and VOLDAAN_PUBLIC_URL.`;
    return err({ kind: 'no-app', message });
  }
  return ok({ facts, app, redirectUri });
}
