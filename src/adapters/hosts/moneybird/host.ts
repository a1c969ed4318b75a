import type { Instant } from '../../../kernel/dates.js';
import { ok } from '../../../kernel/result.js';
import { REPORT_CAPABILITIES } from '../../../formats/json/host-reports.js';
import type { HostAccess } from '../../../ports/host-access.js';
import type { HostMapping } from '../../../domain/ledger/host-mapping.js';
import type {
  Changes,
  HostCapabilities,
  HostDebtor,
  HostPackage,
  HostSalesInvoice,
} from '../../../ports/host.js';
import { createHttpClient, type HttpClient } from '../../http/client.js';
import { type Answered, createMoneybirdClient } from './client.js';
import type { Purpose } from './budget.js';
import { readCodes } from './codes.js';
import { isMoneybirdId } from './cursor.js';
import { takeContact } from './debtors.js';
import { type Desk, invoicePath } from './desk.js';
import { createFeed, FETCH_MAX, type Feed, recordForm, type Taken } from './feed.js';
import { EXTERNAL, takeInvoice } from './invoices.js';
import { createLists } from './lists.js';
import { findReport, writeReport } from './reports.js';
import type { MoneybirdSettings } from './settings.js';

export interface MoneybirdOptions {
  readonly clock: { now(): Instant };
  readonly mapping: HostMapping;
  readonly access?: HostAccess;
  readonly http?: HttpClient;
  /** Records fetched at once, 1 to 100 */
  readonly pageSize?: number;
}

/** Moneybird behind its REST API. Makes no call until it is used. */
export function makeMoneybird(settings: MoneybirdSettings, options: MoneybirdOptions): HostPackage {
  const { clock, mapping, access, http = createHttpClient(), pageSize = FETCH_MAX } = options;
  const client = createMoneybirdClient(settings, {
    ...{ http, clock },
    ...(access === undefined ? {} : { access }),
  });
  const lists = createLists(client, clock);
  const desk: Desk = { client, settings, mapping, known: new Map() };
  const capabilities = capabilitiesOf(settings);

  async function debtorOf(raw: unknown): Promise<Answered<Taken<HostDebtor>>> {
    const languages = await lists.languages();
    return languages.ok ? ok(takeContact(raw, { mapping, languages: languages.value })) : languages;
  }

  async function invoiceOf(
    raw: unknown,
    isExternal: boolean,
  ): Promise<Answered<Taken<HostSalesInvoice>>> {
    const taxRates = await lists.taxRates();
    if (!taxRates.ok) return taxRates;
    const identities = await lists.identities();
    if (!identities.ok) return identities;
    const known = { taxRates: taxRates.value, identities: identities.value };
    return ok(takeInvoice(raw, { settings, mapping, isExternal, ...known }));
  }

  const one = async <T>(
    path: string | null,
    take: (raw: unknown) => Promise<Answered<Taken<T>>>,
    purpose: Purpose = 'background',
  ) => {
    if (path === null) return ok(null);
    const read = await client.find(path, recordForm, purpose);
    if (!read.ok || read.value === null) return read as Answered<null>;
    const taken = await take(read.value);
    if (!taken.ok) return taken;
    if (taken.value === null) return ok(null);
    return ok('record' in taken.value ? taken.value.record : taken.value.problem);
  };

  const size = Math.min(Math.max(pageSize, 1), FETCH_MAX);
  const feed = <T>(
    resource: string,
    hostIdOf: (id: string) => string,
    take: (raw: unknown) => Promise<Answered<Taken<T>>>,
  ): Feed<T> => createFeed(client, { resource, pageSize: size, hostIdOf, take });
  const contacts = feed('contacts', (id) => id, debtorOf);
  const own = feed(
    'sales_invoices',
    (id) => id,
    (raw) => invoiceOf(raw, false),
  );
  const external = feed(
    'external_sales_invoices',
    (id) => EXTERNAL + id,
    (raw) => invoiceOf(raw, true),
  );

  return {
    capabilities: () => Promise.resolve(ok(capabilities)),
    changedDebtors: (since) => contacts.changes(since),
    changedSalesInvoices: (since) => bothChanges([own, external], since),
    changedBankStatements: (since) =>
      Promise.resolve(ok({ records: [], next: since ?? '', more: false })),
    debtor: (hostId) => one(isMoneybirdId(hostId) ? `contacts/${hostId}` : null, debtorOf),
    salesInvoice: (hostId) =>
      one(invoicePath(hostId), (raw) => invoiceOf(raw, hostId.startsWith(EXTERNAL))),
    // What was deleted is told with the changes.
    present: () => Promise.resolve(ok(null)),
    codes: () => readCodes(client, lists),
    // No resource of the API is known to say what stands on the receivable account.
    receivable: () => Promise.resolve(ok(null)),
    report: (report) =>
      writeReport(desk, report, (kind) => {
        const needed = REPORT_CAPABILITIES[kind];
        return needed !== null && !capabilities[needed];
      }),
    findReport: (kind, key) => findReport(desk, kind, key),
  };
}

function capabilitiesOf(settings: MoneybirdSettings): HostCapabilities {
  return {
    matchesPayments: true,
    ...{ takesTasks: true, takesAlerts: true, takesNotes: true },
    // It keeps none of its own: what we can do is pause its reminders, where that is wanted.
    takesReminders: settings.pauseReminders,
    takesDocuments: settings.keepDocuments,
    takesPurchaseDocuments: true,
    ...{ takesPurchaseDecisions: false, takesPaymentsOnAccount: false, takesClaims: false },
    ...{ takesCreditStatus: false, takesJournals: false, keepsCreditLimits: false },
    ...{ sendsByPeppol: true, reportsDeletions: true, holdsBankStatements: false },
  };
}

/** Two feeds one after the other, page by page; the cursor holds the places of both and which one is read. */
async function bothChanges<T>(
  feeds: readonly [Feed<T>, Feed<T>],
  since: string | null,
): Promise<Answered<Changes<T>>> {
  const [turn = '0', ...cursors] = (since ?? '').split('|');
  const place = turn === '1' ? 1 : 0;
  const at = (n: number): string | null => cursors[n] || null;
  const read = await feeds[place].changes(at(place));
  if (!read.ok) return read;
  const { next, more, ...rest } = read.value;
  const places = [0, 1].map((n) => (n === place ? next : (at(n) ?? '')));
  const isEnd = place === 1 && !more;
  const goesOn = more ? place : 1 - place;
  return ok({ ...rest, next: [String(goesOn), ...places].join('|'), more: !isEnd });
}
