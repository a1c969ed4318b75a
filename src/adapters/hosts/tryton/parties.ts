import { parseEmail } from '../../../domain/party/email.js';
import {
  isBelgianVat,
  isVatNumber,
  normalEnterpriseNumber,
} from '../../../domain/party/identifiers.js';
import { type ParticipantId, parseParticipant } from '../../../domain/party/participant.js';
import type { Address } from '../../../domain/party/party.js';
import { groupBy } from '../../../kernel/group.js';
import { ok } from '../../../kernel/result.js';
import { z } from 'zod';
import type { Said, TrytonClient } from './client.js';
import { rowForm } from './rows.js';
import { flagField, idField, textField } from './values.js';

/** An address of a party, with where it is used. */
export interface PartyAddress {
  readonly id: number;
  readonly party: number;
  readonly forInvoices: boolean;
  readonly address: Address;
}

export interface PartyNumbers {
  readonly vatId?: string;
  /** BE: the enterprise number, ten digits */
  readonly legalId?: string;
  /** As somebody wrote it down on the card: an identifier such as `0208:0403170701` */
  readonly participant?: ParticipantId;
}

const addressRow = rowForm(
  'party.address',
  {
    ...{ id: idField, party: idField, invoice: flagField.nullish() },
    ...{ street: textField.nullable(), postal_code: textField.nullable() },
    city: textField.nullable(),
  },
  { country: { code: textField } },
);

const identifierRow = rowForm(
  'party.identifier',
  { party: idField, type: textField.nullable(), code: textField },
  {},
);

/** Addresses of these parties, or those with these ids; also closed ones, for an invoice may stand on them. */
export async function addressesOf(
  client: TrytonClient,
  by: 'party' | 'id',
  ids: readonly number[],
): Said<readonly PartyAddress[]> {
  if (ids.length === 0) return ok([]);
  const rows = await client.rows(addressRow, [
    [by, 'in', ids],
    ['active', 'in', [true, false]],
  ]);
  if (!rows.ok) return rows;
  return ok(
    rows.value.map((row) => ({
      ...{ id: row.id, party: row.party, forInvoices: row.invoice ?? false },
      address: addressFrom(row.street, row.postal_code, row.city, row.of.country?.code),
    })),
  );
}

/** The street may have several lines; a fourth one has no place of its own. */
function addressFrom(
  street: string | null,
  postalCode: string | null,
  city: string | null,
  country: string | undefined,
): Address {
  const [line1, line2, ...rest] = (street ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const line3 = rest.join(', ');
  return {
    ...(line1 === undefined ? {} : { line1 }),
    ...(line2 === undefined ? {} : { line2 }),
    ...(line3 === '' ? {} : { line3 }),
    ...(city === null || city === '' ? {} : { city }),
    ...(postalCode === null || postalCode === '' ? {} : { postalCode }),
    ...(country !== undefined && /^[A-Z]{2}$/.test(country) ? { country } : {}),
  };
}

/** Where bills go: the first address marked for invoices, else the first. */
export function billingAddress(addresses: readonly PartyAddress[]): Address | undefined {
  return (addresses.find(({ forInvoices }) => forInvoices) ?? addresses[0])?.address;
}

/** What identifies these parties. The first VAT number counts, as it does in Tryton. */
export async function numbersOf(
  client: TrytonClient,
  parties: readonly number[],
): Said<ReadonlyMap<number, PartyNumbers>> {
  const rows = await client.rows(identifierRow, [['party', 'in', parties]]);
  if (!rows.ok) return rows;
  return ok(
    new Map(
      [...groupBy(rows.value, ({ party }) => party)].map(([party, found]) => [
        party,
        numbersFrom(found),
      ]),
    ),
  );
}

function numbersFrom(
  rows: readonly { readonly type: string | null; readonly code: string }[],
): PartyNumbers {
  const vat = rows.find(({ type, code }) => isVatType(type) && isVatNumber(code) !== false)?.code;
  const belgian = vat !== undefined && isBelgianVat(vat) ? normalEnterpriseNumber(vat) : null;
  const participant = rows
    .filter(({ type }) => type === null || type === '')
    .map(({ code }) => parseParticipant(code))
    .find((read) => read.ok)?.value;
  return {
    ...(vat === undefined ? {} : { vatId: vat }),
    ...(belgian === null ? {} : { legalId: belgian }),
    ...(participant === undefined ? {} : { participant }),
  };
}

function isVatType(type: string | null): boolean {
  return type !== null && /_vat$/.test(type);
}

/**
 * Where a party is reached on the network: what its card says, else a Belgian enterprise number, under which every Belgian
 * business has to be registered. Whether it is, is looked up before anything is sent.
 */
export function endpointOf({ participant, legalId }: PartyNumbers): ParticipantId | undefined {
  return participant ?? (legalId === undefined ? undefined : { scheme: '0208', value: legalId });
}

/** An e-mail address that can be written to, or nothing. */
export function emailOf(text: string | null): { readonly email?: string } {
  const email = parseEmail(text ?? '');
  return email === null ? {} : { email };
}

const ibanRow = rowForm(
  'bank.account.number',
  { account: idField, number_compact: textField.nullable() },
  {},
);
const accountRow = rowForm('bank.account', { id: idField, owners: z.array(idField) }, {});

/** IBANs by the party that owns them; empty where the module bank is not there. */
export async function ibansOf(
  client: TrytonClient,
  parties: readonly number[],
): Said<ReadonlyMap<number, readonly string[]>> {
  const desk = await client.desk();
  if (!desk.ok) return desk;
  if (!desk.value.models.has(ibanRow.model)) return ok(new Map());
  const accounts = await client.rows(accountRow, [['owners', 'in', parties]]);
  if (!accounts.ok || accounts.value.length === 0) return accounts.ok ? ok(new Map()) : accounts;
  const numbers = await client.rows(ibanRow, [
    ['account', 'in', accounts.value.map(({ id }) => id)],
    ['type', '=', 'iban'],
  ]);
  if (!numbers.ok) return numbers;
  const byAccount = groupBy(numbers.value, ({ account }) => account);
  const owned = accounts.value.flatMap(({ id, owners }) =>
    (byAccount.get(id) ?? []).flatMap(({ number_compact: iban }) =>
      iban === null ? [] : owners.map((owner) => ({ owner, iban })),
    ),
  );
  return ok(
    new Map(
      [...groupBy(owned, ({ owner }) => owner)].map(([owner, all]) => [
        owner,
        all.map(({ iban }) => iban),
      ]),
    ),
  );
}
