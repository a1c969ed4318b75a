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

/** A connection as a file gives it. */
export interface ConnectionInFile {
  readonly id: ConnectionId;
  readonly kind: 'host' | 'access-point';
  readonly adapter: string;
  readonly settings: Readonly<Record<string, string>>;
}

/** A set of books and what it is connected to: what `administration add` reads. */
export interface AdministrationFile {
  readonly administration: Administration;
  readonly connections: readonly ConnectionInFile[];
}

/** The JSON form; schemas/administration.json is made from it. Unknown keys are refused. */
export const administrationFileSchema = z.strictObject({
  administration: administrationField,
  connections: rowsField(
    z.strictObject({
      id: idField<'connection'>().exactOptional(),
      kind: z.enum(['host', 'access-point']),
      adapter: textField.min(1),
      settings: z.record(z.string().max(100), textField),
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
  const { administration, connections } = read.value;
  const faults = [
    ...administrationFaults(administration, policies),
    ...connections.flatMap(({ kind }, index) =>
      connections.findIndex((other) => other.kind === kind) === index ? [] : [twice(kind, index)],
    ),
  ];
  if (faults.length > 0) return err(faults);
  return ok({
    administration,
    connections: connections.map(({ id, ...rest }) => ({
      ...rest,
      id: id ?? idOf<'connection'>(`con_${administration.id}_${rest.kind}`),
    })),
  });
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

function twice(kind: string, index: number): Fault {
  const message = `A second ${kind} connection. An administration has one of each kind; leave one out.`;
  return fault('VALUE', 'administration.connection-twice', `/connections/${index}/kind`, message);
}
