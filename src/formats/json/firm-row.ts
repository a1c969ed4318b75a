import { z } from 'zod';
import { DEFAULT_POLICY } from '../../domain/dunning/policies.js';
import { identityFaults } from '../../domain/party/identity.js';
import { fault, type Fault } from '../../kernel/fault.js';
import type { FirmId } from '../../kernel/ids.js';
import { err, ok, type Result } from '../../kernel/result.js';
import {
  type AdministrationFile,
  type ConnectionInFile,
  readAdministrationFile,
} from './administration.js';
import { readForm, sayingOfFile } from './faults.js';
import { textField } from './ledger-parties.js';
import { countryField, currencyField } from './values.js';

/** Settings of one connection; packages have at most a dozen. */
const SETTINGS_MAX = 50;
/** Own bank accounts of one administration in a list. */
const ACCOUNTS_MAX = 50;

/** What a row may connect, by the name of its column; the rest is connected where there is one of it. */
const CONNECTED = {
  ...{ host: 'host', accessPoint: 'access-point' },
  ...{ bank: 'bank', mail: 'mail', mailbox: 'mailbox' },
} as const satisfies Readonly<Record<string, ConnectionInFile['kind']>>;
export type ConnectedColumn = keyof typeof CONNECTED;
export const CONNECTED_COLUMNS = Object.keys(CONNECTED) as readonly ConnectedColumn[];

const key = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/, 'expected letters, digits, - or _, at most 40');
const connection = z.strictObject({
  adapter: textField.min(1),
  settings: z
    .record(z.string().max(100), z.string().max(20_000))
    .refine((all) => Object.keys(all).length <= SETTINGS_MAX, `at most ${SETTINGS_MAX} settings`)
    .default({}),
});

/** One administration of a firm's list, or of a provisioning request; schemas/firm-row.json is made from it. */
export const firmRowSchema = z.strictObject({
  key,
  name: textField.min(1),
  country: countryField,
  language: z.enum(['nl', 'fr', 'en', 'de']),
  zone: textField.exactOptional(),
  currency: currencyField.exactOptional(),
  legalId: textField.exactOptional(),
  vatId: textField.exactOptional(),
  participant: textField.exactOptional(),
  ibans: z.array(textField).max(ACCOUNTS_MAX).default([]),
  sender: textField.exactOptional(),
  email: textField.exactOptional(),
  phone: textField.exactOptional(),
  policy: textField.exactOptional(),
  host: connection.exactOptional(),
  accessPoint: connection.exactOptional(),
  bank: connection.exactOptional(),
  mail: connection.exactOptional(),
  mailbox: connection.exactOptional(),
});

export type FirmRowForm = z.output<typeof firmRowSchema>;

/** A row that can be connected: its key at the firm, and the books it stands for. */
export interface FirmListRow extends AdministrationFile {
  readonly key: string;
}

/** Where time runs as in the capital. */
const ZONES: Readonly<Partial<Record<string, string>>> = {
  BE: 'Europe/Brussels',
  NL: 'Europe/Amsterdam',
  LU: 'Europe/Luxembourg',
  DE: 'Europe/Berlin',
  FR: 'Europe/Paris',
};

/**
 * Reads one row from parsed JSON. The id follows from firm and key, so that the same row names the same books for ever.
 * `policies`: the names that exist at the firm. Faults carry JSON pointers into the row.
 */
export function readFirmRow(
  json: unknown,
  firm: FirmId,
  policies: readonly string[],
): Result<FirmListRow, readonly Fault[]> {
  const read = readForm(firmRowSchema, json, sayingOfFile('firm-row'));
  if (!read.ok) return read;
  const row = read.value;
  const file = readAdministrationFile(fileOf(row, firm), policies);
  if (!file.ok) return err(file.error.map((one) => ({ ...one, path: pathInRow(one.path) })));
  const { administration, connections } = file.value;
  const faults = administration.participant === undefined ? [] : identityFaults(administration);
  if (faults.length > 0) return err(faults);
  const books =
    row.policy === undefined ? { ...administration, policyFrom: 'firm' as const } : administration;
  return ok({ key: row.key, administration: books, connections });
}

/** Key of a form that may be anything, to name it in a report. */
export function keyOf(json: unknown): string | null {
  const read = z.looseObject({ key: z.string().max(100) }).safeParse(json);
  return read.success ? read.data.key : null;
}

function fileOf(row: FirmRowForm, firm: FirmId): object {
  const { key: at, ibans, sender, email, phone, zone, policy, ...others } = row;
  const { host, accessPoint, bank, mail, mailbox, ...rest } = others;
  const wanted = { host, accessPoint, bank, mail, mailbox };
  const connections = CONNECTED_COLUMNS.flatMap((column) =>
    wanted[column] === undefined ? [] : [{ kind: CONNECTED[column], ...wanted[column] }],
  );
  return {
    administration: {
      ...rest,
      id: `adm_${firm}.${at}`,
      zone: zone ?? ZONES[row.country] ?? 'Europe/Brussels',
      policy: policy ?? DEFAULT_POLICY,
      accounts: ibans.map((iban) => ({ iban })),
      sender: {
        name: sender ?? row.name,
        ...(email === undefined ? {} : { email }),
        ...(phone === undefined ? {} : { phone }),
      },
    },
    connections,
  };
}

/** The column of a row that a connection of this kind comes from. */
export function columnOf(kind: ConnectionInFile['kind']): ConnectedColumn | null {
  return CONNECTED_COLUMNS.find((column) => CONNECTED[column] === kind) ?? null;
}

/** A fault of the whole file, by the place in the row it comes from. */
function pathInRow(path: string): string {
  return path
    .replace(/^\/administration\/accounts\/(\d+)\/iban$/, '/ibans/$1')
    .replace(/^\/administration/, '');
}

/** The fault of a row whose key another row of the list has already. */
export function keyTwice(at: string, row: number): Fault {
  const message = `The key "${at}" stands in row ${row} already. Each administration has a key of its own; correct it or leave this row out.`;
  return fault('VALUE', 'firm-row.key-twice', '/key', message);
}

/** Two sets of books cannot be the same company on the network. */
export function participantTwice(participant: string, row: number): Fault {
  const message = `Row ${row} has the participant ${participant} already. One company is one administration; correct the number or leave this row out.`;
  return fault('VALUE', 'firm-row.participant-twice', '/participant', message);
}
