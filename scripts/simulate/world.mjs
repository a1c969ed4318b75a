// Customers, invoices and bank statements of the simulated company.
import { camtFile } from '../../dist/demo/world/camt-file.js';
import { belgianIban, enterpriseNumber, ogm } from '../../dist/demo/world/identifiers.js';
import { makeWorld } from '../../dist/demo/world/world.js';
import { completeTotals } from '../../dist/domain/invoice/totals.js';
import { decimal } from '../../dist/kernel/decimal.js';

const IBAN = belgianIban(501);
const [{ administration: pattern }] = makeWorld().administrations;

/** `sme-N`, so that each life has books of its own. */
export const administrationOf = (seed) => ({
  ...pattern,
  id: `sme-${seed}`,
  policy: 'S1-14',
  accounts: [{ iban: IBAN }],
});

export const debtorOf = (n) => ({
  ...{
    hostId: `D-${n}`,
    hostVersion: '1',
    number: String(1_000 + n),
    name: NAMES[n % NAMES.length] + n,
  },
  ...{ kind: 'business', country: 'BE', language: n % 3 === 0 ? 'fr' : 'nl' },
  ...{ email: `d${n}@klant.example`, phone: '+32 2 000 00 00', ibans: [belgianIban(600 + n)] },
  address: { line1: `Kaai ${n}`, city: 'Gent', postalCode: '9000', country: 'BE' },
  ...{ aliases: [], insolvent: false, purchaseOrderRequired: false },
});

const NAMES = ['Bakkerij Aerts ', 'Garage Dumont ', 'Feestzaal Nachtegaal ', 'Drukkerij Cools '];

/** What the host says of an invoice: issued on a day, due on another, in cents with VAT of 21 %. */
export function invoiceOf({ serial, debtor, minor, issueDate, dueDate }) {
  const party = (name, number) => ({
    ...{ name, vatId: `BE${enterpriseNumber(number)}` },
    address: { line1: 'Kaai 1', city: 'Gent', postalCode: '9000', country: 'BE' },
  });
  return completeTotals({
    ...{
      kind: 'invoice',
      number: `S-${serial}`,
      issueDate,
      dueDate,
      typeCode: '380',
      currency: 'EUR',
    },
    ...{ seller: party(pattern.name, 501), buyer: party(debtorOf(debtor).name, 600 + debtor) },
    payments: [{ meansCode: '30', reference: ogm(serial), account: { id: IBAN } }],
    lines: [
      {
        ...{ id: '1', quantity: decimal(1n, 0), unit: 'C62', price: { net: decimal(minor, 2) } },
        ...{ vat: { code: 'E', rate: decimal(0n, 0) }, item: { name: 'Werk' } },
      },
    ],
  });
}

/** A statement of one day with what debtors paid. `how` says what the bank knows: the reference, the account, or a name. */
export function statementOf({ sequence, date, openingMinor, payments }) {
  const entries = payments.map(({ claim, minor, how }, n) => ({
    ...{ amountMinor: minor, reference: `${sequence}-${n}-${claim.hostId}`.padStart(12, '0') },
    code: ['PMNT', 'RCDT', 'ESCT'],
    counterparty: {
      name: debtorOf(claim.debtor).name,
      ...(how === 'name' ? {} : { iban: belgianIban(600 + claim.debtor) }),
    },
    ...(how === 'reference'
      ? { structured: { value: ogm(claim.serial), issuer: 'BBA' } }
      : { text: how === 'name' ? 'betaling' : 'factuur' }),
  }));
  const closingMinor = entries.reduce((sum, entry) => sum + entry.amountMinor, openingMinor);
  const bytes = camtFile({
    ...{ version: '08', iban: IBAN, holder: pattern.name, bic: 'KREDBEBB' },
    ...{ id: `STM-${sequence}`, sequence, date, openingMinor, closingMinor, entries },
  });
  return { bytes, closingMinor, payments };
}
