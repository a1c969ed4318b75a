import {
  belgianIban,
  betalingskenmerk,
  dutchIban,
  dutchVat,
  enterpriseNumber,
  kvkNumber,
  ogm,
} from '../demo/world/identifiers.js';
import type { Invoice } from '../domain/invoice/invoice.js';
import { completeTotals } from '../domain/invoice/totals.js';
import { type Administration, DEFAULT_SETTINGS } from '../domain/party/administration.js';
import type { ParticipantId } from '../domain/party/participant.js';
import type { Address, Party } from '../domain/party/party.js';
import type { PlainDate } from '../kernel/dates.js';
import { dec, decimal } from '../kernel/decimal.js';
import { idOf } from '../kernel/ids.js';
import type { HostDebtor } from '../ports/host.js';

/** Who plays in every life: three companies that differ in country, customers, policy, and in what they are connected to. */

const ADDRESS: Readonly<Record<'BE' | 'NL', Address>> = {
  BE: { line1: 'Kaai 1', city: 'Gent', postalCode: '9000', country: 'BE' },
  NL: { line1: 'Kade 1', city: 'Utrecht', postalCode: '3511 AA', country: 'NL' },
};

const ZONES = { BE: 'Europe/Brussels', NL: 'Europe/Amsterdam' } as const;

export interface Role {
  readonly administration: Administration;
  readonly debtors: readonly HostDebtor[];
  /** Of our suppliers: a document of anybody else is a stranger's */
  readonly supplier: Party & { readonly endpoint: ParticipantId };
  readonly supplierIban: string;
  /** Reminders leave by mail and letter; without it they are tasks in the host */
  readonly hasMail: boolean;
  /** Writes a second record when it is told twice: asking first is all that helps */
  readonly hostForgetsKeys: boolean;
  /** The same of an access point; one that does not forget cannot be asked */
  readonly accessPointForgetsKeys: boolean;
  /** First number of its references at the bank */
  readonly serial: number;
}

interface RolePlan {
  readonly id: string;
  readonly name: string;
  readonly country: 'BE' | 'NL';
  readonly policy: string;
  readonly kinds: readonly HostDebtor['kind'][];
  readonly hasMail: boolean;
  readonly forgetful: boolean;
}

const PLANS: readonly RolePlan[] = [
  {
    ...{ id: 'smederij', name: 'Smederij Oost', country: 'BE', policy: 'S1-14' },
    ...{ kinds: ['business'], hasMail: false, forgetful: true },
  },
  {
    ...{ id: 'bakkerij', name: 'Bakkerij West', country: 'NL', policy: 'NL-consumer' },
    ...{ kinds: ['consumer'], hasMail: true, forgetful: false },
  },
  {
    ...{ id: 'garage', name: 'Garage Zuid', country: 'BE', policy: 'S0-7' },
    ...{ kinds: ['business', 'consumer'], hasMail: true, forgetful: true },
  },
];

/** Customers of each company: few, so that money and claims meet. */
const DEBTORS = 6;
const NAMES = ['Aerts', 'Dumont', 'Nachtegaal', 'Cools', 'Verbeke', 'Hendrikx'] as const;

/** Company `n` (from 1) of a country: what it is known by everywhere. */
function party(
  country: 'BE' | 'NL',
  n: number,
  name: string,
): Party & { readonly endpoint: ParticipantId } {
  const isBelgian = country === 'BE';
  const number = isBelgian ? enterpriseNumber(700 + n) : kvkNumber(700 + n);
  const scheme = isBelgian ? '0208' : '0106';
  return {
    name,
    legalId: { value: number, scheme },
    vatId: isBelgian ? `BE${number}` : dutchVat(700 + n),
    endpoint: { scheme, value: number },
    address: ADDRESS[country],
  };
}

const ibanOf = (country: 'BE' | 'NL', n: number): string =>
  country === 'BE' ? belgianIban(700 + n) : dutchIban(700 + n);

function debtorOf(plan: RolePlan, first: number, n: number): HostDebtor {
  const { country, kinds, id } = plan;
  const kind = kinds[n % kinds.length] ?? 'business';
  const name = `${kind === 'consumer' ? 'Familie' : 'Firma'} ${NAMES[n] ?? n} ${id}`;
  const { vatId, endpoint } = party(country, first + n, name);
  return {
    ...{ hostId: `${id}-D-${n}`, hostVersion: '1', number: String(1_000 + first + n), name, kind },
    ...{
      country,
      language: country === 'NL' || n % 3 > 0 ? 'nl' : 'fr',
      address: ADDRESS[country],
    },
    ...{
      email: `d${n}@${id}.example`,
      phone: '+32 2 000 00 00',
      ibans: [ibanOf(country, first + n)],
    },
    ...(kind === 'consumer' || vatId === undefined ? {} : { vatId, participant: endpoint }),
    ...{ aliases: [], insolvent: false, purchaseOrderRequired: false },
  };
}

function roleOf(plan: RolePlan, index: number): Role {
  const { id, name, country, policy, hasMail, forgetful } = plan;
  const first = 20 * index;
  const { legalId, vatId, endpoint } = party(country, first + 10, name);
  const supplierName = `Leverancier ${id}`;
  return {
    administration: {
      ...{ id: idOf<'administration'>(id), name, country, language: 'nl', currency: 'EUR' },
      ...{ zone: ZONES[country], participant: endpoint, address: ADDRESS[country], policy },
      ...(legalId === undefined ? {} : { legalId: legalId.value }),
      ...(vatId === undefined ? {} : { vatId }),
      accounts: [{ iban: ibanOf(country, first + 10), name }],
      sender: {
        name,
        contact: 'An Peeters',
        email: `debiteuren@${id}.example`,
        phone: '+32 9 000 00 00',
      },
      ...{ dunningStopped: false, settings: DEFAULT_SETTINGS },
    },
    debtors: Array.from({ length: DEBTORS }, (_, n) => debtorOf(plan, first, n)),
    supplier: party(country, first + 11, supplierName),
    supplierIban: ibanOf(country, first + 11),
    ...{ hasMail, hostForgetsKeys: forgetful, accessPointForgetsKeys: forgetful },
    serial: 100_000 * (index + 1),
  };
}

export const ROLES: readonly Role[] = PLANS.map(roleOf);

/** What the payer writes at the bank: Belgium's structured message or the Dutch payment reference. */
export function referenceOf({ administration }: Role, serial: number): string {
  return administration.country === 'BE' ? ogm(serial) : betalingskenmerk(serial);
}

export interface InvoicePlan {
  readonly serial: number;
  readonly debtor: HostDebtor;
  /** Without VAT, cents */
  readonly netMinor: bigint;
  readonly issueDate: PlainDate;
  readonly dueDate: PlainDate;
  readonly kind?: Invoice['kind'];
  /** Number of the invoice it takes back */
  readonly of?: string;
}

/** An invoice or a credit note of the company, with VAT of 21 %. */
export function invoiceOf(role: Role, plan: InvoicePlan): Invoice {
  const { administration: own } = role;
  const { debtor, kind = 'invoice', of } = plan;
  const { legalId, vatId, participant, name, address } = own;
  const scheme = participant?.scheme ?? '';
  return completeTotals({
    ...{ kind, number: `${own.id}-${plan.serial}`, currency: 'EUR', buyerReference: 'Aankoop' },
    ...{ issueDate: plan.issueDate, dueDate: plan.dueDate },
    typeCode: kind === 'invoice' ? '380' : '381',
    ...(of === undefined ? {} : { precedingInvoices: [{ number: of }] }),
    seller: {
      name,
      ...(legalId === undefined ? {} : { legalId: { value: legalId, scheme } }),
      ...(vatId === undefined ? {} : { vatId }),
      ...(participant === undefined ? {} : { endpoint: participant }),
      ...(address === undefined ? {} : { address }),
    },
    buyer: {
      name: debtor.name,
      ...(debtor.vatId === undefined ? {} : { vatId: debtor.vatId }),
      ...(debtor.participant === undefined ? {} : { endpoint: debtor.participant }),
      ...(debtor.participant === undefined
        ? {}
        : { legalId: { value: debtor.participant.value, scheme: debtor.participant.scheme } }),
      ...(debtor.address === undefined ? {} : { address: debtor.address }),
    },
    payments: [
      {
        meansCode: '30',
        reference: referenceOf(role, plan.serial),
        account: { id: own.accounts[0]?.iban ?? '' },
      },
    ],
    lines: [line(plan.netMinor)],
  });
}

function line(netMinor: bigint): Invoice['lines'][number] {
  return {
    ...{ id: '1', quantity: dec('1'), unit: 'C62', price: { net: decimal(netMinor, 2) } },
    ...{ vat: { code: 'S', rate: dec('21') }, item: { name: 'Werk' } },
  };
}

/** What the supplier asks of the company, to be paid to `iban`. */
export function purchaseOf(
  role: Role,
  plan: Pick<InvoicePlan, 'serial' | 'netMinor' | 'issueDate' | 'dueDate'> & {
    readonly iban: string;
  },
): Invoice {
  const sold = invoiceOf(role, { ...plan, debtor: role.debtors[0] as HostDebtor });
  const { kind, typeCode, currency, buyerReference, issueDate, dueDate } = sold;
  return completeTotals({
    ...{ kind, typeCode, currency, issueDate, number: `L-${plan.serial}` },
    ...(buyerReference === undefined ? {} : { buyerReference }),
    ...(dueDate === undefined ? {} : { dueDate }),
    ...{ seller: role.supplier, buyer: sold.seller },
    payments: [
      { meansCode: '30', reference: referenceOf(role, plan.serial), account: { id: plan.iban } },
    ],
    lines: [line(plan.netMinor)],
  });
}
