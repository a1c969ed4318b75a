import { z } from 'zod';
import type { Administration } from '../../domain/party/administration.js';
import { isIban, normalIban } from '../../domain/party/identifiers.js';
import { fault, type Fault } from '../../kernel/fault.js';
import type { ConnectionId } from '../../kernel/ids.js';
import { idOf } from '../../kernel/ids.js';
import { err, ok, type Result } from '../../kernel/result.js';
import { readForm, sayingOfFile } from './faults.js';
import { administrationField, textField } from './ledger-parties.js';
import { idField, rowsField } from './values.js';

/** What a file may connect. */
const CONNECTION_KINDS = [
  'host',
  'access-point',
  'bank',
  'mail',
  'mailbox',
  'payment-link',
  'collection-partner',
] as const;

/** A connection as a file gives it. */
export interface ConnectionInFile {
  readonly id: ConnectionId;
  readonly kind: (typeof CONNECTION_KINDS)[number];
  readonly adapter: string;
  readonly settings: Readonly<Record<string, string>>;
}

/** A set of books and what it is connected to: what `administration add` reads. */
export interface AdministrationFile {
  readonly administration: Administration;
  readonly connections: readonly ConnectionInFile[];
}

/** Longest setting, characters: a private key of 16,384 bits is one. */
const SETTING_MAX = 20_000;

/** The JSON form; schemas/administration.json is made from it. Unknown keys are refused. */
export const administrationFileSchema = z.strictObject({
  administration: administrationField,
  connections: rowsField(
    z.strictObject({
      id: idField<'connection'>().exactOptional(),
      kind: z.enum(CONNECTION_KINDS),
      adapter: textField.min(1),
      settings: z.record(z.string().max(100), z.string().max(SETTING_MAX)),
    }),
  ).default([]),
});

/** Reads an administration from parsed JSON; faults carry JSON pointers. `policies`: the names that exist. */
export function readAdministrationFile(
  json: unknown,
  policies: readonly string[],
): Result<AdministrationFile, readonly Fault[]> {
  const read = readForm(administrationFileSchema, json, sayingOfFile('administration'));
  if (!read.ok) return read;
  const { administration } = read.value;
  const connections = read.value.connections.map(({ id, ...rest }) => ({
    ...rest,
    id: id ?? idOf<'connection'>(`con_${administration.id}_${rest.kind}`),
  }));
  const faults = [
    ...administrationFaults(administration, policies),
    ...connectionFaults(connections),
  ];
  return faults.length > 0 ? err(faults) : ok({ administration, connections });
}

function administrationFaults(
  { policy, zone, accounts }: Administration,
  policies: readonly string[],
): readonly Fault[] {
  const faults: Fault[] = [];
  const say = (path: string, code: string, message: string) =>
    faults.push(fault('VALUE', `administration.${code}`, `/administration${path}`, message));
  if (!policies.includes(policy))
    say(
      '/policy',
      'policy',
      `There is no policy "${policy}". Choose one of ${policies.join(', ')}.`,
    );
  if (!isZone(zone))
    say('/zone', 'zone', `"${zone}" is no time zone. Give one such as Europe/Brussels.`);
  for (const [index, { iban }] of accounts.entries()) {
    if (!isIban(normalIban(iban)))
      say(
        `/accounts/${index}/iban`,
        'iban',
        `"${iban}" is not a valid IBAN: its length or check digits are wrong. Copy it from a bank statement.`,
      );
  }
  return faults;
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** One of each kind; statements may come from several banks, told apart by ids that last. */
function connectionFaults(connections: readonly ConnectionInFile[]): readonly Fault[] {
  return connections.flatMap(({ kind, id }, index) => {
    const earlier = connections.slice(0, index);
    const at = `/connections/${index}`;
    if (kind !== 'bank' && earlier.some((other) => other.kind === kind)) {
      const message = `A second ${kind} connection. An administration has one of this kind; leave one out.`;
      return [fault('VALUE', 'administration.connection-twice', `${at}/kind`, message)];
    }
    if (!earlier.some((other) => other.id === id)) return [];
    const message = `An earlier connection has the id ${id} already. Give each bank connection an "id" of its own.`;
    return [fault('VALUE', 'administration.connection-id', `${at}/id`, message)];
  });
}
