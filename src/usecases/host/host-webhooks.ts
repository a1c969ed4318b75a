import { addMs } from '../../kernel/dates.js';
import { fault, type Fault } from '../../kernel/fault.js';
import type { AdministrationId, ConnectionId } from '../../kernel/ids.js';
import { err, ok, type Result } from '../../kernel/result.js';
import { checkJsonLimits } from '../../formats/webhook/limits.js';
import type { ConsentApp } from '../../ports/host-access.js';
import type { HostPush, HostWebhooks, KeptSubscription } from '../../ports/host-webhooks.js';
import type { Sealer } from '../../ports/sealer.js';
import type { Connection, Tx } from '../../ports/store.js';
import { askPerson } from './host-access.js';
import { leaveHost, type LeavingRules } from './leave-host.js';
import { connectionOf, type Ports } from '../ports.js';

export interface PushRequest extends HostPush {
  /** Null: the address names nothing that could be one */
  readonly connectionId: ConnectionId | null;
}

/** Packages that tell us by themselves that something changed; what changed is read, never believed. */
export interface HostWebhookDesk {
  /**
   * Takes a push: one reading of these books follows soon, however many pushes come. What is about other books is answered
   * like what is about ours, and does nothing. Errors: AUTH (not from the package), BODY and those of the JSON.
   */
  take(request: PushRequest): Promise<Result<'read-soon' | 'nothing', Fault>>;
  /** Asks the package to tell us, where it can, has not been asked, and somebody let us in; tried once a day. */
  subscribe(administration: AdministrationId): Promise<boolean>;
  /** Asks it to stop, while we still can: before the tokens are erased. */
  unsubscribe(connection: Connection): Promise<boolean>;
}

export interface WebhookDeps extends LeavingRules {
  readonly sealer: Sealer;
  /** Ourselves at a package; null: not registered there */
  readonly app: (adapter: string) => ConsentApp | null;
  /** The connection is signed in to by consent, and not with its settings */
  readonly needsConsent: (connection: Connection) => boolean;
}

/** Pushes come in swarms: what comes within this time is read at once, ms. */
const SOON_MS = 10_000;
/** A package that refused is asked again after a day, ms. */
const AGAIN_MS = 86_400_000;
/** While it is asked it may try the address, and sign nothing: such calls are answered, and do nothing, ms. */
const TRIAL_MS = 60_000;

export function makeHostWebhooks(ports: Ports, deps: WebhookDeps): HostWebhookDesk {
  const { store, clock } = ports;
  const kept = ({ id, administrationId }: Connection) =>
    store.inTransaction(administrationId, (tx) => tx.hostWebhooks.get(id));
  return {
    async take(request) {
      const { connectionId } = request;
      const found = connectionId === null ? null : await store.platform.connection(connectionId);
      const webhooks = found === null ? null : webhooksOf(ports, found);
      if (found === null || webhooks === null) return err(unknownAddress(ports, request.body));
      const subscription = await kept(found);
      const read = webhooks.read(request, secretsOf(deps, found, subscription));
      const now = clock.now();
      if (!read.ok) {
        const isTrial = subscription !== null && addMs(subscription.askedAt, TRIAL_MS) > now;
        return isTrial && subscription.madeAt === undefined ? ok('nothing') : err(NOT_AUTHENTIC);
      }
      const { meaning, id = `${ports.digest(request.body)}:${now.slice(0, 16)}` } = read.value;
      const { administrationId: administration } = found;
      if (meaning.kind === 'nothing') {
        const about = { administration, connection: found.id, why: meaning.why };
        ports.observe.event('host-push.not-ours', about);
        return ok('nothing');
      }
      const isNew = await store.inTransaction(administration, async (tx) => {
        // What it says is not ours to keep: that it came is enough.
        const event = { connectionId: found.id, eventId: id, body: new Uint8Array(), at: now };
        if ((await tx.inbound.addEvent(event)) === 'exists') return false;
        if (meaning.kind === 'look') await tx.hostReading.want(addMs(now, SOON_MS));
        else await takenOffThere(ports, tx, found, deps);
        return true;
      });
      if (!isNew) return ok('nothing');
      if (meaning.kind === 'look') return ok('read-soon');
      ports.observe.event('connection.taken-off-there', { administration, event: meaning.event });
      return ok('nothing');
    },
    async subscribe(administration) {
      const ready = await store.inTransaction(administration, async (tx) => {
        const connection = await connectionOf(tx, 'host');
        if (connection === null) return null;
        const token = await tx.connectionTokens.get(connection.id);
        const isIn = !deps.needsConsent(connection) || token?.state === 'live';
        return isIn ? { connection, known: await tx.hostWebhooks.get(connection.id) } : null;
      });
      if (ready === null || ports.publicUrl === null) return false;
      const { connection, known } = ready;
      const webhooks = webhooksOf(ports, connection);
      const askedAt = clock.now();
      if (webhooks === null || known?.madeAt !== undefined) return false;
      if (known !== null && addMs(known.askedAt, AGAIN_MS) > askedAt) return false;
      const save = (more: Pick<KeptSubscription, 'ids' | 'madeAt' | 'sealed'>): Promise<void> =>
        store.inTransaction(administration, (tx) =>
          tx.hostWebhooks.save({ connectionId: connection.id, askedAt, ...more }),
        );
      await save({ ids: [] });
      const made = await webhooks.subscribe(`${ports.publicUrl}/webhooks/host/${connection.id}`);
      if (!made.ok) {
        const { kind } = made.error;
        ports.observe.event('host-push.refused', { administration, kind });
        return false;
      }
      const { ids, secret } = made.value;
      const sealed =
        secret === undefined ? null : deps.sealer.seal(secret, webhookSealedAbout(connection.id));
      await save({ ids, madeAt: clock.now(), ...(sealed !== null && { sealed }) });
      return true;
    },
    async unsubscribe(connection) {
      const subscription = await kept(connection);
      if (subscription === null) return false;
      const gone = await webhooksOf(ports, connection)?.unsubscribe(subscription.ids);
      await store.inTransaction(connection.administrationId, (tx) =>
        tx.hostWebhooks.remove(connection.id),
      );
      return gone?.ok === true;
    },
  };
}

/** The subscription went with our access; tokens are erased, and a person is asked to connect again. */
async function takenOffThere(
  ports: Ports,
  tx: Tx,
  connection: Connection,
  rules: LeavingRules,
): Promise<void> {
  await tx.hostWebhooks.remove(connection.id);
  await askPerson(ports, tx, connection, 'The package says that we were taken off there.');
  await leaveHost(ports, tx, connection, rules, 'there');
}

function webhooksOf(
  { outside }: Pick<Ports, 'outside'>,
  connection: Connection,
): HostWebhooks | null {
  return connection.kind === 'host' ? outside.hostWebhooks(connection) : null;
}

/** What the secret of a package's pushes is sealed about. */
export const webhookSealedAbout = (connection: ConnectionId): string => `webhook:${connection}`;

/** The one that came with the subscription, else those of the app. */
function secretsOf(
  { sealer, app }: WebhookDeps,
  connection: Connection,
  subscription: KeptSubscription | null,
): readonly string[] {
  const sealed = subscription?.sealed;
  if (sealed === undefined) return app(connection.adapter)?.webhookSecrets ?? [];
  const secret = sealer.open(sealed, webhookSealedAbout(connection.id));
  return secret === null ? [] : [secret];
}

/** The same answer, after the same work, as an address gives to what was not signed: nobody learns which exist. */
function unknownAddress({ digest }: Pick<Ports, 'digest'>, body: Uint8Array): Fault {
  digest(body);
  return checkJsonLimits(body) ?? NOT_AUTHENTIC;
}

const NOT_AUTHENTIC = fault(
  'AUTH',
  'webhook.not-authentic',
  '',
  'The signature does not fit. Check the secret of the webhooks of this package.',
);
