import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { DebtorKind } from '../../../domain/party/debtor.js';
import { groupBy } from '../../../kernel/group.js';
import { toMoney } from '../../../kernel/money.js';
import { ok } from '../../../kernel/result.js';
import type { HostMapping } from '../../../domain/ledger/host-mapping.js';
import type { HostDebtor, ProblemFact, RecordProblem } from '../../../ports/host.js';
import type { Desk, Domain, Said, TrytonClient } from './client.js';
import { type FeedForm, type Sorted, sorted } from './feed.js';
import {
  addressesOf,
  billingAddress,
  emailOf,
  ibansOf,
  numbersOf,
  type PartyAddress,
  type PartyNumbers,
} from './parties.js';
import { type RowForm, rowForm } from './rows.js';
import type { TrytonSettings } from './settings.js';
import { decimalField, idField, textField } from './values.js';

const ALSO_INACTIVE: Domain = [['active', 'in', [true, false]]];

/** Tryton has parties, not customers: all are taken but banks and the companies themselves. */
export const DEBTOR_FEED: FeedForm = {
  model: 'party.party',
  domain: ALSO_INACTIVE,
  parts: ['addresses', 'identifiers', 'contact_mechanisms'],
};

const base = {
  ...{ id: idField, name: textField.nullable(), code: textField },
  ...{ email: textField.nullable(), phone: textField.nullable() },
};
const categories = z.array(idField);
const plainRow = rowForm('party.party', { ...base, categories }, { lang: { code: textField } });
const limitedRow = rowForm(
  'party.party',
  { ...base, categories, credit_limit_amount: decimalField.nullable() },
  { lang: { code: textField } },
);
type PartyRow =
  typeof plainRow extends RowForm<infer Row>
    ? Row & { readonly credit_limit_amount?: z.output<typeof decimalField> | null }
    : never;

const partyOnly = (model: string) => rowForm(model, { party: idField }, {});
const categoryRow = rowForm('party.category', { id: idField, name: textField }, {});

interface Around {
  readonly settings: TrytonSettings;
  readonly mapping: HostMapping;
  /** The company's own, in which limits are kept */
  readonly currency: string;
  readonly addresses: ReadonlyMap<number, readonly PartyAddress[]>;
  readonly numbers: ReadonlyMap<number, PartyNumbers>;
  readonly ibans: ReadonlyMap<number, readonly string[]>;
  readonly categories: ReadonlyMap<number, string>;
}

/** These parties as debtors, without banks and companies; one that cannot be taken is told beside the others. */
export async function debtorsOf(
  client: TrytonClient,
  settings: TrytonSettings,
  mapping: HostMapping,
  ids: readonly number[],
): Said<Sorted<HostDebtor>> {
  if (ids.length === 0) return ok({ records: [], problems: [] });
  const desk = await client.desk();
  if (!desk.ok) return desk;
  const rows = await client.rows<PartyRow>(formFor(desk.value), [['id', 'in', ids], ALSO_INACTIVE]);
  if (!rows.ok) return rows;
  const others = await otherThanCustomers(client, desk.value, ids);
  if (!others.ok) return others;
  const addresses = await addressesOf(client, 'party', ids);
  if (!addresses.ok) return addresses;
  const numbers = await numbersOf(client, ids);
  if (!numbers.ok) return numbers;
  const ibans = await ibansOf(client, ids);
  if (!ibans.ok) return ibans;
  const known = await client.rows(categoryRow, []);
  if (!known.ok) return known;
  const around: Around = {
    ...{ settings, mapping, currency: desk.value.currency },
    ...{ numbers: numbers.value, ibans: ibans.value },
    addresses: groupBy(addresses.value, ({ party }) => party),
    categories: new Map(known.value.map(({ id, name }) => [id, name])),
  };
  const read = rows.value
    .filter(({ id }) => !others.value.has(id))
    .map((row) => debtorFrom(row, around));
  return ok(sorted(read));
}

function formFor({ models }: Desk): RowForm<PartyRow> {
  return models.has('party.party.credit_limit_amount') ? limitedRow : plainRow;
}

async function otherThanCustomers(
  client: TrytonClient,
  { models }: Desk,
  ids: readonly number[],
): Said<ReadonlySet<number>> {
  const banks = models.has('bank.account.number') ? ['bank'] : [];
  const others = new Set<number>();
  for (const model of ['company.company', ...banks]) {
    const rows = await client.rows(partyOnly(model), [['party', 'in', ids]]);
    if (!rows.ok) return rows;
    for (const { party } of rows.value) others.add(party);
  }
  return ok(others);
}

function debtorFrom(row: PartyRow, around: Around): HostDebtor | RecordProblem {
  const { settings, mapping } = around;
  const hostId = String(row.id);
  const name = row.name ?? '';
  const problem = (
    reason: RecordProblem['reason'],
    message: string,
    fact: ProblemFact,
  ): RecordProblem => ({
    ...{ entity: 'debtor', hostId, label: name === '' ? row.code : name, reason, fact },
    message: `Party ${row.code} (${name}): ${message}`,
  });
  if (name === '')
    return problem('incomplete', 'it has no name. Fill in the name in Tryton.', { what: 'name' });
  const address = billingAddress(around.addresses.get(row.id) ?? []);
  const numbers = around.numbers.get(row.id) ?? {};
  const country = address?.country ?? countryOfVat(numbers.vatId) ?? settings.country;
  if (country === undefined)
    return problem('incomplete', 'its address has no country. Fill in the country in Tryton.', {
      what: 'country',
    });
  const limit = row.credit_limit_amount ?? null;
  const creditLimit = limit === null ? null : toMoney(limit, around.currency);
  if (creditLimit !== null && !creditLimit.ok)
    return problem('malformed', 'its credit limit is finer than a cent. Correct it in Tryton.', {
      what: 'limit',
    });
  const language = row.of.lang === null ? undefined : mapping.languages[row.of.lang.code];
  const debtor = {
    ...{ hostId, number: row.code, name, kind: kindOf(row, numbers, around), country },
    ...(language === undefined ? {} : { language }),
    ...emailOf(row.email),
    ...(row.phone === null || row.phone === '' ? {} : { phone: row.phone }),
    ...(address === undefined ? {} : { address }),
    ...numbers,
    ...{ ibans: around.ibans.get(row.id) ?? [], aliases: [] },
    ...(creditLimit === null ? {} : { creditLimit: creditLimit.value }),
    ...{ insolvent: false, purchaseOrderRequired: false },
  };
  return { ...debtor, hostVersion: versionOf(debtor) };
}

/**
 * A category of the party that the mapping names (`fields`: `category.public`, `category.consumer`, `category.business`)
 * decides; else a VAT number makes a business; else the setting.
 */
function kindOf(
  row: PartyRow,
  { vatId }: PartyNumbers,
  { mapping, settings, categories: names }: Around,
): DebtorKind {
  const has = new Set(row.categories.map((id) => names.get(id)));
  const kinds: readonly DebtorKind[] = ['public', 'consumer', 'business'];
  const said = kinds.find((kind) => has.has(mapping.fields[`category.${kind}`] ?? ''));
  return said ?? (vatId === undefined ? settings.withoutVatNumber : 'business');
}

function countryOfVat(vatId: string | undefined): string | undefined {
  const [country] = /^[A-Z]{2}/.exec(vatId ?? '') ?? [];
  return country === 'EL' ? 'GR' : country;
}

/** Changes exactly when what we read of a record changes: dates of Tryton do not, for they miss its parts. */
export function versionOf(record: object): string {
  const text = JSON.stringify(record, (_, value: unknown) =>
    typeof value === 'bigint' ? value.toString() : value,
  );
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
