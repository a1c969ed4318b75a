import { fault, type Fault } from '../../kernel/fault.js';
import type { Invoice } from '../../domain/invoice/invoice.js';
import { BUYER, PAYEE, SELLER, TAX_REPRESENTATIVE } from './party-terms.js';
import { fieldsWithoutPlace } from './party.js';
import { PEPPOL_BIS_3, profileOf } from './profiles.js';

/** One thing the model can say and the document cannot: where it is said, as JSON pointers, and what to do. */
interface Row {
  readonly code: string;
  readonly term: string;
  readonly message: string;
  readonly find: (invoice: Invoice) => readonly string[];
}

const where = (path: string, isThere: boolean): readonly string[] => (isThere ? [path] : []);

const ROWS: readonly Row[] = [
  {
    code: 'invoice.due-date-without-payment',
    term: 'BT-9',
    message:
      'A credit note in UBL carries its due date (BT-9) inside the payment instructions, and it has none. Add one, or leave the due date out.',
    find: ({ kind, dueDate, payments = [] }) =>
      where('/dueDate', kind === 'credit-note' && dueDate !== undefined && payments.length === 0),
  },
  {
    code: 'invoice.creditor-id-differs',
    term: 'BT-90',
    message:
      'The mandates name different creditor identifiers (BT-90); UBL has room for one. Make one invoice for each creditor.',
    find: (invoice) => where('/payments', creditorIds(invoice).size > 1),
  },
  {
    code: 'invoice.mandate-empty',
    term: 'BT-89',
    message: 'The mandate has neither a reference nor an account. Fill in its reference.',
    find: ({ payments = [] }) =>
      payments.flatMap(({ mandate }, index) =>
        where(
          `/payments/${index}/mandate/reference`,
          mandate !== undefined &&
            mandate.reference === undefined &&
            mandate.debitedAccount === undefined,
        ),
      ),
  },
  {
    code: 'invoice.line-allowance-vat',
    term: 'BG-27',
    message: 'An allowance or charge of a line has the VAT of its line. Leave its own out.',
    find: ({ lines }) =>
      lines.flatMap(({ allowanceCharges = [] }, line) =>
        allowanceCharges.flatMap(({ vat }, entry) =>
          where(`/lines/${line}/allowanceCharges/${entry}/vat`, vat !== undefined),
        ),
      ),
  },
  {
    code: 'invoice.vat-currency-missing',
    term: 'BT-6',
    message:
      'VAT in another currency is given, and no other currency. Fill in the VAT currency, or leave the amount out.',
    find: ({ vatCurrency, currency, totals }) =>
      where(
        '/vatCurrency',
        totals?.vatInVatCurrency !== undefined &&
          (vatCurrency === undefined || vatCurrency === currency),
      ),
  },
  {
    code: 'invoice.g-account',
    term: 'BT-24',
    message:
      'The split over a G-account has no place in the invoice form. Write the invoice for NLCIUS and agree on the split apart from it.',
    find: (invoice) => where('/customizationId', profileIdOf(invoice) === 'nlcius-gaccount'),
  },
  {
    // Peppol BIS Self-billing 3 knows these types only; its rules are not at hand to say so.
    code: 'invoice.self-billing-type',
    term: 'BT-3',
    message:
      'A self-billed invoice is of type 389, a self-billed credit note 261. Correct the type.',
    find: (invoice) =>
      where(
        '/typeCode',
        profileIdOf(invoice) === 'peppol-self-billing-3' &&
          invoice.typeCode !== (invoice.kind === 'invoice' ? '389' : '261'),
      ),
  },
];

/** What the model says and the document has no place for; never dropped in silence. */
export function withoutPlace(invoice: Invoice): readonly Fault[] {
  const rows = ROWS.flatMap(({ code, term, message, find }) =>
    find(invoice).map((path) => fault('RULE', code, path, message, term)),
  );
  return [...partyFieldsWithoutPlace(invoice), ...rows];
}

function profileIdOf({ customizationId }: Invoice): string | undefined {
  return profileOf(customizationId ?? PEPPOL_BIS_3.customizationId)?.id;
}

function partyFieldsWithoutPlace(invoice: Invoice): readonly Fault[] {
  const roles = [
    ['seller', SELLER],
    ['buyer', BUYER],
    ['payee', PAYEE],
    ['taxRepresentative', TAX_REPRESENTATIVE],
  ] as const;
  return roles.flatMap(([role, terms]) => {
    const party = invoice[role];
    const fields = party === undefined ? [] : fieldsWithoutPlace(party, terms);
    return fields.map((field) => {
      const message = `EN 16931 has no term for the ${field} of the ${role}, so it cannot be written. Leave it out.`;
      return fault('RULE', 'invoice.party-field-without-place', `/${role}/${field}`, message);
    });
  });
}

/** Creditor identifiers (BT-90) of the mandates, each once. */
export function creditorIds(invoice: Invoice): ReadonlySet<string> {
  const ids = (invoice.payments ?? []).map((payment) => payment.mandate?.creditorId);
  return new Set(ids.filter((id) => id !== undefined));
}
