import type { AllowedFolder } from '../adapters/bank-sources/folder/settings.js';
import { makeHostSource } from '../adapters/bank-sources/host/host.js';
import type { HostAdapter, HostDeps } from '../adapters/hosts/adapter.js';
import { whyForbidden } from '../adapters/http/allowed-url.js';
import { fault, type Fault } from '../kernel/fault.js';
import { assertNever } from '../kernel/result.js';
import type { Clock } from '../ports/clock.js';
import type { HostAccess } from '../ports/host-access.js';
import type { Outside } from '../ports/outside.js';
import type { PeppolNetwork } from '../ports/peppol-network.js';
import type { Connection } from '../ports/store.js';
import type { AccessPointAdapter } from '../adapters/access-points/adapter.js';
import { ACCESS_POINTS } from './access-points.js';
import type { BankAdapters } from './bank-sources.js';
import type { PartnerAdapters } from './collection-partners.js';
import {
  type creditAdapters,
  creditSources,
  isSourceKind,
  sourceChecks,
} from './credit-sources.js';
import { HOSTS, mappingOf } from './hosts.js';
import type { MailAdapters, MailboxAdapters } from './mail.js';
import type { PaymentAdapters } from './payment-links.js';

/** What there is of each kind with more than one adapter, by its name. */
export interface Adapters {
  readonly banks: BankAdapters;
  readonly mails: MailAdapters;
  readonly mailboxes: MailboxAdapters;
  readonly payments: PaymentAdapters;
  readonly partners: PartnerAdapters;
  readonly credit: ReturnType<typeof creditAdapters>;
  readonly webhooks: Outside['webhooks'];
  /** Folders in which packages without an API may exchange files */
  readonly hostFolders: readonly AllowedFolder[];
  /** Whether a connection of that kind may lead into the operator's own network */
  readonly addresses: Readonly<Record<Connection['kind'], 'public' | 'any'>>;
}

/** Whether a connection can be made: an adapter we have, with the settings it needs. */
export function connectionFaults(
  connection: Omit<Connection, 'id'>,
  adapters: Adapters,
): readonly Fault[] {
  const { kind, adapter } = connection;
  const checks: Readonly<Record<string, { readonly faults: CheckSettings }>> = checksOf(
    kind,
    adapters,
  );
  const check = Object.hasOwn(checks, adapter) ? checks[adapter] : undefined;
  if (check === undefined) {
    const known = Object.keys(checks).join(', ');
    const message = `There is no ${kind} adapter "${adapter}". Known: ${known}.`;
    return [fault('CONFIG', 'connection.adapter', '/adapter', message)];
  }
  const faults = check.faults(connection).map((f) => ({ ...f, path: `/settings${f.path}` }));
  return faults.length > 0 || adapters.addresses[kind] === 'any'
    ? faults
    : forbiddenUrls(connection.settings);
}

/** Addresses in settings that would not be called; told when the connection is made, and not when it first fails. */
function forbiddenUrls(settings: Connection['settings']): readonly Fault[] {
  return Object.entries(settings).flatMap(([name, text]) => {
    const why = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? whyForbidden(text) : null;
    if (why === null) return [];
    const message = `${why} A connection names servers of the public internet, unless the operator of this service allows others (VOLDAAN_…_ADDRESSES).`;
    return [fault('URL_FORBIDDEN', 'connection.url-forbidden', `/settings/${name}`, message)];
  });
}

type CheckSettings = (connection: Omit<Connection, 'id'>) => readonly Fault[];

type Checks = Readonly<Record<string, { readonly faults: CheckSettings }>>;

/** The settings are all that the adapters of hosts and of access points look at. */
function checksOfSettings(
  adapters: Readonly<Record<string, Pick<HostAdapter, 'name' | 'faults'>>>,
): Checks {
  return Object.fromEntries(
    Object.values(adapters).map(({ name, faults }) => [
      name,
      { faults: ({ settings }) => faults(settings) },
    ]),
  );
}

const HOST_CHECKS = checksOfSettings(HOSTS);
const PROVIDERS = checksOfSettings(ACCESS_POINTS);

function checksOf(kind: Connection['kind'], adapters: Adapters): Checks {
  if (isSourceKind(kind)) return sourceChecks(adapters.credit, kind);
  switch (kind) {
    case 'host':
      return HOST_CHECKS;
    case 'access-point':
      return PROVIDERS;
    case 'bank':
      return adapters.banks;
    case 'mail':
      return adapters.mails;
    case 'mailbox':
      return adapters.mailboxes;
    case 'payment-link':
      return adapters.payments;
    case 'collection-partner':
      return adapters.partners;
    default:
      return assertNever(kind);
  }
}

/** One row per adapter folder; a connection keeps the thing it talks through for as long as the process lives. */
export function makeOutside(
  clock: Clock,
  adapters: Adapters,
  network: PeppolNetwork | null,
  access: (connection: Connection) => HostAccess | undefined,
): Outside {
  const { addresses, banks, credit, hostFolders } = adapters;
  const depsOf = (connection: Connection): HostDeps => {
    const way = access(connection);
    return {
      clock,
      mapping: mappingOf(connection.adapter, connection.firmMapping, connection.mapping),
      folders: foldersOf(hostFolders, connection.administrationId),
      addresses: addresses.host,
      ...(way === undefined ? {} : { access: way }),
    };
  };
  const host = cached((connection) =>
    adapterOf(connection, 'host', HOSTS).make(connection.settings, depsOf(connection)),
  );
  return {
    network,
    credit: creditSources(credit),
    webhooks: adapters.webhooks,
    host,
    hostWebhooks: cached((connection) => {
      const { webhooks } = adapterOf(connection, 'host', HOSTS);
      return webhooks?.(connection.settings, depsOf(connection)) ?? null;
    }),
    hostMapping: ({ adapter, mapping, firmMapping }) => mappingOf(adapter, firmMapping, mapping),
    accessPoint: cached((connection) =>
      providerOf(connection).make(connection.settings, {
        ...{ clock, addresses: addresses['access-point'] },
      }),
    ),
    bankSource: cached((connection) => {
      const adapter = Object.hasOwn(banks, connection.adapter)
        ? banks[connection.adapter]
        : undefined;
      if (connection.kind === 'host') return makeHostSource(host(connection));
      if (connection.kind !== 'bank' || adapter === undefined) throw unknownAdapter(connection);
      return adapter.make(connection);
    }),
    mail: cached((connection) => adapterOf(connection, 'mail', adapters.mails).make(connection)),
    mailbox: cached((connection) =>
      adapterOf(connection, 'mailbox', adapters.mailboxes).make(connection),
    ),
    paymentLinks: cached((connection) =>
      adapterOf(connection, 'payment-link', adapters.payments).make(connection),
    ),
    collectionPartner: cached((connection) =>
      adapterOf(connection, 'collection-partner', adapters.partners).make(connection),
    ),
    webhookReader: (connection) =>
      providerOf(connection).webhookReader?.(connection.settings) ?? null,
  };
}

function foldersOf(allowed: readonly AllowedFolder[], administrationId: string): readonly string[] {
  return allowed
    .filter(({ administration = administrationId }) => administration === administrationId)
    .map(({ path }) => path);
}

function adapterOf<Adapter>(
  connection: Connection,
  kind: Connection['kind'],
  adapters: Readonly<Record<string, Adapter>>,
): Adapter {
  const { adapter: name } = connection;
  const adapter = Object.hasOwn(adapters, name) ? adapters[name] : undefined;
  if (connection.kind !== kind || adapter === undefined) throw unknownAdapter(connection);
  return adapter;
}

function providerOf(connection: Connection): AccessPointAdapter {
  const { kind, adapter } = connection;
  const provider = Object.hasOwn(ACCESS_POINTS, adapter) ? ACCESS_POINTS[adapter] : undefined;
  if (kind !== 'access-point' || provider === undefined) throw unknownAdapter(connection);
  return provider;
}

function cached<T>(make: (connection: Connection) => T): (connection: Connection) => T {
  const made = new Map<string, { readonly of: string; readonly value: T }>();
  return (connection) => {
    const known = made.get(connection.id);
    const of = sameOf(connection);
    if (known?.of === of) return known.value;
    const value = make(connection);
    made.set(connection.id, { of, value });
    return value;
  };
}

/** Two connections with this in common are talked through by the same thing. */
function sameOf({ adapter, settings, firmMapping = {}, mapping = {} }: Connection): string {
  return JSON.stringify([adapter, settings, firmMapping, mapping], (_, value: unknown) =>
    typeof value === 'bigint' ? String(value) : value,
  );
}

function unknownAdapter(connection: Connection): Error {
  return new Error(
    `No adapter "${connection.adapter}" for ${connection.kind} connection ${connection.id}`,
  );
}
