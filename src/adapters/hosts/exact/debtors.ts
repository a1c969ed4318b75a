import { z } from 'zod';
import { ok, type Result } from '../../../kernel/result.js';
import type { DebtorKind } from '../../../domain/party/debtor.js';
import { isOin } from '../../../domain/party/identifiers.js';
import { type ParticipantId, parseParticipant } from '../../../domain/party/participant.js';
import type { HostMapping } from '../../../domain/ledger/host-mapping.js';
import type { HostDebtor, HostError, RecordProblem } from '../../../ports/host.js';
import { moneyOfNumber } from '../lib/numbers.js';
import type { Pace } from './budget.js';
import type { ExactClient } from './client.js';
import { code, eachOf, guid, guidOf, number, type Row, text } from './odata.js';
import { problemsOf, versionOf } from './records.js';

const accountRow = z.object({
  ID: guid,
  Code: code,
  Name: text,
  Status: text,
  Country: text,
  Language: text,
  Email: text,
  Phone: text,
  AddressLine1: text,
  Postcode: text,
  City: text,
  VATNumber: text,
  ChamberOfCommerce: text,
  OINNumber: text,
  PeppolIdentifier: text,
  CreditLineSales: number,
});
type Account = z.output<typeof accountRow>;

export const ACCOUNT_FIELDS: readonly string[] = Object.keys(accountRow.shape);

/** Status of an account that is a customer; suppliers and prospects have others. */
const CUSTOMER = 'C';

export interface DebtorRules {
  readonly mapping: HostMapping;
  readonly currency: string;
}

/** An account as a debtor; null when it is no customer. */
export function readAccount(row: Row, rules: DebtorRules): HostDebtor | RecordProblem | null {
  const read = accountRow.safeParse(row);
  const label = typeof row['Name'] === 'string' ? row['Name'].trim() : '';
  const problem = problemsOf('debtor', String(row['ID']), label);
  if (!read.success) {
    const at = String(read.error.issues[0]?.path[0] ?? '');
    return problem(
      'malformed',
      `Account ${label}: the field ${at} cannot be read. Save it again in Exact Online.`,
      { what: 'field', value: at },
    );
  }
  const account = read.data;
  if (account.Status !== CUSTOMER) return null;
  const missing = (['Name', 'Country'] as const).find((field) => account[field] === undefined);
  if (missing !== undefined)
    return problem(
      'incomplete',
      `Account ${label} has no ${missing}. Fill it in in Exact Online.`,
      {
        what: missing === 'Name' ? 'name' : 'country',
      },
    );
  const creditLimit =
    account.CreditLineSales === undefined
      ? undefined
      : moneyOfNumber(account.CreditLineSales, rules.currency);
  if (creditLimit === null)
    return problem(
      'malformed',
      `Account ${label}: the credit line ${account.CreditLineSales} is no amount in ${rules.currency}.`,
      { what: 'limit', value: String(account.CreditLineSales) },
    );
  const debtor = {
    ...{ hostId: account.ID, number: account.Code ?? account.ID, name: account.Name ?? '' },
    ...{ kind: kindOf(account), country: account.Country ?? '' },
    ...present('language', languageOf(account.Language, rules.mapping)),
    ...present('email', account.Email),
    ...present('phone', account.Phone),
    address: {
      ...present('line1', account.AddressLine1),
      ...present('postalCode', account.Postcode),
      ...present('city', account.City),
      ...present('country', account.Country),
    },
    ...present('vatId', account.VATNumber?.replace(/[\s.]/g, '')),
    ...present('legalId', account.OINNumber ?? account.ChamberOfCommerce),
    ...present('participant', participantOf(account)),
    ...{ ibans: [], aliases: [], insolvent: false, purchaseOrderRequired: false },
    ...present('creditLimit', creditLimit),
  };
  return { ...debtor, hostVersion: versionOf(debtor) };
}

/**
 * Public: it has a number of the Dutch register of public bodies. Business: it has a VAT number or one of the chamber of
 * commerce. Everybody else is a consumer, whom the law protects most: who is none gets his number in the package.
 */
function kindOf({
  OINNumber: oin,
  VATNumber: vat,
  ChamberOfCommerce: chamber,
}: Account): DebtorKind {
  if (oin !== undefined) return 'public';
  return vat !== undefined || chamber !== undefined ? 'business' : 'consumer';
}

/** A language that the mapping does not name stays unknown: nobody guesses between nl and fr. */
function languageOf(said: string | undefined, { languages }: HostMapping) {
  const key = said?.toUpperCase() ?? '';
  return Object.hasOwn(languages, key) ? languages[key] : undefined;
}

/** What the codes of `PeppolIdentifierType` mean is not published: only an identifier that names its scheme is taken. */
function participantOf({
  PeppolIdentifier: said,
  OINNumber: oin,
}: Account): ParticipantId | undefined {
  const parsed = said === undefined ? null : parseParticipant(said);
  if (parsed?.ok === true) return parsed.value;
  return oin !== undefined && isOin(oin) ? { scheme: '0190', value: oin } : undefined;
}

function present<Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): Partial<Record<Key, Value>> {
  return value === undefined ? {} : ({ [key]: value } as Record<Key, Value>);
}

/** Accounts by id, in as few questions as there can be. */
export async function accountsById(
  client: ExactClient,
  ids: readonly string[],
  pace: Pace,
): Promise<Result<ReadonlyMap<string, Row>, HostError>> {
  const asked = eachOf('crm/Accounts', ACCOUNT_FIELDS, 'ID', ids.map(guidOf));
  const rows = await client.all(asked, pace);
  if (!rows.ok) return rows;
  return ok(new Map(rows.value.map((row) => [String(row['ID']).toLowerCase(), row])));
}
