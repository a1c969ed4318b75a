import { z } from 'zod';
import { groupBy } from '../../../kernel/group.js';
import { ok, type Result } from '../../../kernel/result.js';
import { isIban, normalIban } from '../../../domain/party/identifiers.js';
import { parseParticipant } from '../../../domain/party/participant.js';
import type { Address, Party } from '../../../domain/party/party.js';
import type { HostError } from '../../../ports/host.js';
import type { OdooBooks } from './books.js';
import { byIds, flagField, linkField, type OdooRow, searchAll, textField } from './records.js';

/** In every version that is spoken to. */
const FIELDS = [
  ...['name', 'ref', 'vat', 'email', 'phone', 'lang', 'street', 'street2', 'zip', 'city'],
  ...['country_id', 'is_company', 'commercial_partner_id', 'company_id', 'customer_rank'],
];
/** Where the version, its modules and the rights of the user give them. */
const FIELDS_IF_THERE = [
  ...['company_registry', 'peppol_eas', 'peppol_endpoint'],
  ...['credit_limit', 'use_partner_credit_limit'],
];

const partnerForm = z.looseObject({
  id: z.int(),
  ...{ name: textField, ref: textField, vat: textField, email: textField, phone: textField },
  ...{ lang: textField, street: textField, street2: textField, zip: textField, city: textField },
  ...{ company_registry: textField, peppol_eas: textField, peppol_endpoint: textField },
  ...{ country_id: linkField, commercial_partner_id: linkField, company_id: linkField },
  is_company: flagField,
  use_partner_credit_limit: flagField,
  customer_rank: z.number().optional(),
  credit_limit: z.number().optional(),
});

/** A partner as Odoo keeps it, with what stands in records beside it. */
export interface OdooPartner extends z.output<typeof partnerForm> {
  /** ISO 3166-1; absent: it has no country */
  readonly country?: string;
  readonly ibans: readonly string[];
}

/** Fields of a partner that this database has, `own` ones of the administration with them. */
export async function partnerFields(
  books: OdooBooks,
): Promise<Result<readonly string[], HostError>> {
  const own = Object.values(books.mapping.fields);
  const there = await books.fieldsThere('res.partner', [...FIELDS_IF_THERE, ...own]);
  return there.ok ? ok([...FIELDS, ...there.value]) : there;
}

const countryForm = z.looseObject({ id: z.int(), code: z.string().regex(/^[A-Z]{2}$/) });
const bankForm = z.looseObject({ acc_number: textField, partner_id: linkField });

/** Rows of partners with country and accounts; a row of another form is null in its place. */
export async function withDetails(
  { client }: OdooBooks,
  rows: readonly OdooRow[],
): Promise<Result<readonly (OdooPartner | null)[], HostError>> {
  const partners = rows.map((row) => partnerForm.safeParse(row).data ?? null);
  const known = partners.flatMap((partner) => partner ?? []);
  const countryIds = known.flatMap((one) => one.country_id?.id ?? []);
  const countries = await byIds(client, 'res.country', countryIds, ['code']);
  if (!countries.ok) return countries;
  const accounts =
    known.length === 0
      ? ok([])
      : await searchAll(client, 'res.partner.bank', {
          domain: [['partner_id', 'in', known.map(({ id }) => id)]],
          fields: ['acc_number', 'partner_id'],
        });
  if (!accounts.ok) return accounts;
  const codes = new Map(
    countries.value.flatMap((row) => {
      const country = countryForm.safeParse(row);
      return country.success ? [[country.data.id, country.data.code] as const] : [];
    }),
  );
  const byPartner = groupBy(
    accounts.value.map((row) => bankForm.parse(row)),
    (account) => account.partner_id?.id,
  );
  return ok(
    partners.map((partner) => {
      if (partner === null) return null;
      const country = codes.get(partner.country_id?.id ?? 0);
      const ibans = (byPartner.get(partner.id) ?? []).flatMap((one) => ibanOf(one.acc_number));
      return { ...partner, ibans, ...(country === undefined ? {} : { country }) };
    }),
  );
}

/** Partners by id, with country and accounts; of another form or not there: absent. */
export async function partnersById(
  books: OdooBooks,
  ids: Iterable<number>,
): Promise<Result<ReadonlyMap<number, OdooPartner>, HostError>> {
  const fields = await partnerFields(books);
  if (!fields.ok) return fields;
  const rows = await byIds(books.client, 'res.partner', ids, fields.value);
  if (!rows.ok) return rows;
  const partners = await withDetails(books, rows.value);
  if (!partners.ok) return partners;
  return ok(
    new Map(partners.value.flatMap((one) => (one === null ? [] : [[one.id, one] as const]))),
  );
}

export function ibanOf(account: string | undefined): readonly string[] {
  return account !== undefined && isIban(account) ? [normalIban(account)] : [];
}

/** Odoo writes `/` for somebody who has no VAT number. */
export function vatOf({ vat }: OdooPartner): string | undefined {
  return vat === undefined || !/\d/.test(vat)
    ? undefined
    : vat.replace(/[\s.-]/g, '').toUpperCase();
}

export function addressOf(partner: OdooPartner): Address | undefined {
  const address: Address = {
    ...(partner.street === undefined ? {} : { line1: partner.street }),
    ...(partner.street2 === undefined ? {} : { line2: partner.street2 }),
    ...(partner.city === undefined ? {} : { city: partner.city }),
    ...(partner.zip === undefined ? {} : { postalCode: partner.zip }),
    ...(partner.country === undefined ? {} : { country: partner.country }),
  };
  return Object.keys(address).length === 0 ? undefined : address;
}

/** The address on the network, where the partner has both of its fields. */
export function participantOf({ peppol_eas: scheme, peppol_endpoint: value }: OdooPartner) {
  if (scheme === undefined || value === undefined) return undefined;
  const read = parseParticipant(`${scheme}:${value}`);
  return read.ok ? read.value : undefined;
}

/** Seller or buyer of an invoice. */
export function partyOf(partner: OdooPartner): Party {
  const vatId = vatOf(partner);
  const address = addressOf(partner);
  const endpoint = participantOf(partner);
  const { name, company_registry: legal, email, phone } = partner;
  const contact = {
    ...(phone === undefined ? {} : { phone }),
    ...(email === undefined ? {} : { email }),
  };
  return {
    ...(name === undefined ? {} : { name }),
    ...(legal === undefined ? {} : { legalId: { value: legal } }),
    ...(vatId === undefined ? {} : { vatId }),
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(address === undefined ? {} : { address }),
    ...(Object.keys(contact).length === 0 ? {} : { contact }),
  };
}
