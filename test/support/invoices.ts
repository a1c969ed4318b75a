import { type PlainDate, plainDate } from '../../src/kernel/dates.js';
import { dec } from '../../src/kernel/decimal.js';
import type { Invoice, InvoiceLine } from '../../src/domain/invoice/invoice.js';

/** One line of 2 pieces at 50.00 with 21 % VAT, changed as a test needs it. */
export function lineOf(changes: Partial<InvoiceLine> = {}): InvoiceLine {
  return {
    id: '1',
    quantity: dec('2'),
    unit: 'C62',
    price: { net: dec('50.00') },
    vat: { code: 'S', rate: dec('21') },
    item: { name: 'Onderhoud ketel' },
    ...changes,
  };
}

/** A complete invoice between two Belgian companies, without totals: 100.00 net, 121.00 gross. */
export function invoiceOf(changes: Partial<Invoice> = {}): Invoice {
  const due: PlainDate = plainDate('2026-12-02');
  return {
    kind: 'invoice',
    number: 'V2026-0117',
    issueDate: plainDate('2026-11-02'),
    dueDate: due,
    typeCode: '380',
    currency: 'EUR',
    buyerReference: 'Aankoop',
    seller: {
      name: 'Voorbeeld BV',
      vatId: 'BE0403170701',
      legalId: { value: '0403170701', scheme: '0208' },
      endpoint: { scheme: '0208', value: '0403170701' },
      address: { line1: 'Proefstraat 1', city: 'Gent', postalCode: '9000', country: 'BE' },
    },
    buyer: {
      name: 'Proefklant NV',
      vatId: 'BE0202239951',
      endpoint: { scheme: '0208', value: '0202239951' },
      address: { line1: 'Testlaan 2', city: 'Leuven', postalCode: '3000', country: 'BE' },
    },
    payments: [
      { meansCode: '30', reference: '+++202/6000/12320+++', account: { id: 'BE68539007547034' } },
    ],
    lines: [lineOf()],
    ...changes,
  };
}
