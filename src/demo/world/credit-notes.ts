import type { Invoice } from '../../domain/invoice/invoice.js';
import { addDays, type PlainDate } from '../../kernel/dates.js';
import { money } from '../../kernel/money.js';
import type { HostSalesInvoice } from '../../ports/host.js';
import { byDate, LAST_DAY, weekdayFrom } from './calendar.js';
import { headOf, type Sale, type Story } from './invoices.js';
import { amountsOf, type DocumentPlan } from './lines.js';
import { WORDS } from './words.js';

/** A credit note and the invoice it corrects. */
export interface Correction {
  readonly sale: Sale;
  readonly number: string;
  readonly date: PlainDate;
  /** Positive, as on the document */
  readonly amountMinor: bigint;
  readonly record: HostSalesInvoice;
}

/** Days after the invoice; stories that stay open have none. */
const AFTER_DAYS: Readonly<Partial<Record<Story, number>>> = { disputed: 14, rejected: 6 };

/** Nothing is left of the invoice: the bookkeeper sets the two off against each other when making the credit note. */
export function takesAllBack({ sale }: Correction): boolean {
  return sale.story === 'rejected';
}

/** A rejected invoice is credited as a whole, a disputed one by its first line. */
function creditedPlan({ story, plan }: Sale): DocumentPlan {
  if (story === 'rejected') return plan;
  const { lines, words } = plan;
  return { lines: lines.slice(0, 1), words };
}

function correctionOf(sale: Sale, number: string, date: PlainDate): Correction {
  const { customer } = sale;
  const words = WORDS[customer.host.language ?? 'nl'];
  const { payableMinor, ...amounts } = amountsOf(creditedPlan(sale));
  const order = sale.record.invoice.orderReference;
  const invoice: Invoice = {
    ...headOf(customer, number, date),
    kind: 'credit-note',
    typeCode: '381',
    ...(order === undefined ? {} : { orderReference: order }),
    paymentTerms: words.setOff(sale.number),
    precedingInvoices: [{ number: sale.number, issueDate: sale.date }],
    ...amounts,
  };
  const record: HostSalesInvoice = {
    hostId: `${customer.company.key}-${number.replace(/[^A-Z0-9]/g, '-')}`,
    version: '1',
    debtorHostId: customer.host.hostId,
    send: true,
    invoice,
    open: money(-payableMinor, 'EUR'),
  };
  return { sale, number, date, amountMinor: payableMinor, record };
}

/** The credit notes that follow from disputes and rejections, numbered by date in their own series. */
export function correctionsOf(sales: readonly Sale[]): readonly Correction[] {
  const planned = sales.flatMap((sale) => {
    const days = sale.story === undefined ? undefined : AFTER_DAYS[sale.story];
    return days === undefined ? [] : [{ sale, date: weekdayFrom(addDays(sale.date, days)) }];
  });
  return planned
    .filter(({ date }) => date <= LAST_DAY)
    .toSorted(byDate)
    .map(({ sale, date }, index) => {
      const { prefix } = sale.customer.company;
      return correctionOf(sale, `${prefix.creditNote}${String(index + 1).padStart(3, '0')}`, date);
    });
}
