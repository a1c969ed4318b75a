import { err, ok, type Result } from '../../../kernel/result.js';
import type { HostMapping } from '../../../domain/ledger/host-mapping.js';
import type { HostError, HostPackage, HostReceipt, HostReport } from '../../../ports/host.js';
import type { ExactClient } from './client.js';
import { type Desk, fileDocument, filePurchase, isWhole } from './documents.js';
import { refused } from './errors.js';
import { aboutCustomer, invoicesOf } from './lookups.js';
import { pay, payOnAccount, undo } from './payments.js';
import { foundAt, marked, markOf, PLACES, type ReportKind } from './places.js';
import { SALE_BOOKS } from './sale-books.js';
import type { ExactSettings } from './settings.js';
import { WORDS } from './words.js';

type Report<Kind extends ReportKind> = Extract<HostReport, { readonly kind: Kind }>;
type Done = Promise<Result<null, HostError>>;
type Writers = {
  readonly [Kind in ReportKind]: ((desk: Desk, report: Report<Kind>, mark: string) => Done) | null;
};

/** 1 call, 3 investigate, 4 correspondence. A new task is open by itself. */
const TO_INVESTIGATE = 3;

/** How each kind is written; null where the package has no place for it. */
const WRITERS: Writers = {
  'exchange-status': async (desk, { invoiceHostId, status, note }, mark) => {
    const invoices = await invoicesOf(desk, [invoiceHostId]);
    if (!invoices.ok) return invoices;
    const [invoice] = invoices.value;
    const label = `${WORDS[desk.language].invoice} ${invoice?.InvoiceNumber ?? ''}: ${status}`;
    return desk.client.post('activities/CommunicationNotes', {
      ...{ Account: invoice?.InvoiceTo, Subject: marked(label, mark), Notes: note ?? status },
    });
  },
  'purchase-document': filePurchase,
  payment: pay,
  'payment-undone': (desk, { paymentKey }, mark) => undo(desk, 'payment', paymentKey, mark),
  'payment-on-account': payOnAccount,
  'payment-on-account-undone': (desk, { paymentKey }, mark) =>
    undo(desk, 'payment-on-account', paymentKey, mark),
  task: async (desk, { debtorHostId, invoiceHostIds, subject, text, dueOn }, mark) => {
    const about = await aboutCustomer(desk, debtorHostId, invoiceHostIds);
    if (!about.ok) return about;
    return desk.client.post('activities/Tasks', {
      // The description holds less than a subject may be long: the notes say all of it.
      ...{
        Account: debtorHostId,
        Description: marked(subject, mark),
        Notes: `${subject}\n${text}`,
      },
      ...{ ActionDate: dueOn, TaskType: TO_INVESTIGATE },
    });
  },
  alert: (desk, { debtorHostId, level, text }, mark) =>
    noteOf(desk, debtorHostId, [], marked(`${WORDS[desk.language].alert} (${level})`, mark), text),
  note: (desk, { debtorHostId, invoiceHostIds, text }, mark) =>
    noteOf(desk, debtorHostId, invoiceHostIds, marked(WORDS[desk.language].note, mark), text),
  document: fileDocument,
  'purchase-decision': null,
  claim: null,
  'credit-status': null,
  reminder: null,
  journal: null,
};

async function noteOf(
  desk: Desk,
  debtorHostId: string,
  invoiceHostIds: readonly string[],
  subject: string,
  text: string,
): Done {
  const about = await aboutCustomer(desk, debtorHostId, invoiceHostIds);
  if (!about.ok) return about;
  return desk.client.post('activities/CommunicationNotes', {
    ...{ Account: debtorHostId, Subject: subject, Notes: text },
  });
}

/** Writes reports: looked for by our mark first, written, and read back, because the package may take and not keep. */
export function makeReports(
  client: ExactClient,
  { language, sales }: Pick<ExactSettings, 'language' | 'sales'>,
  mapping: HostMapping,
): Pick<HostPackage, 'report' | 'findReport'> {
  const desk: Desk = { client, mapping, language, books: SALE_BOOKS[sales] };

  const find = async (
    kind: ReportKind,
    key: string,
  ): Promise<Result<HostReceipt | null, HostError>> => {
    const place = PLACES[kind];
    if (place === null) return ok(null);
    const mark = markOf(kind, key);
    const found = await foundAt(client, place, mark);
    if (!found.ok) return found;
    const hostId = found.value[0]?.[place.id];
    if (typeof hostId !== 'string') return ok(null);
    const whole = await isWhole(client, kind, hostId, mark);
    if (!whole.ok) return whole;
    return ok(whole.value ? { hostId, existed: true } : null);
  };

  return {
    findReport: find,
    report: async (report) => {
      const write = WRITERS[report.kind] as
        ((desk: Desk, report: HostReport, mark: string) => Done) | null;
      if (write === null)
        return err(refused(`Exact Online has no place for a report of the kind ${report.kind}.`));
      if (report.kind.startsWith('payment') && mapping.journals.bank === undefined)
        return err(
          refused(
            'The mapping names no bank journal (journals.bank): payments are booked by hand.',
          ),
        );
      const before = await find(report.kind, report.key);
      if (!before.ok) return before;
      if (before.value !== null) return ok(before.value);
      const written = await write(desk, report, markOf(report.kind, report.key));
      if (!written.ok) return written;
      const after = await find(report.kind, report.key);
      if (!after.ok)
        return err({
          ...after.error,
          kind: 'unknown',
          message: `${after.error.message} ${WRITTEN}`,
        });
      return after.value === null
        ? err({ kind: 'unknown', message: `Exact Online took it and does not show it. ${WRITTEN}` })
        : ok({ ...after.value, existed: false });
    },
  };
}

const WRITTEN = 'It was written: read it back before repeating.';
