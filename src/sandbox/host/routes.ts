import { type Request, type RequestHandler, type Response, Router } from 'express';
import type { Fault } from '../../kernel/fault.js';
import {
  type CapabilitiesRecord,
  debtorToJson,
  PAGE_MAX,
  type PageRecord,
  salesInvoiceToJson,
} from '../../formats/json/host-records.js';
import {
  isReportKind,
  parseReport,
  REPORT_CAPABILITIES,
  REPORT_COLLECTIONS,
  REPORT_KINDS,
  type ReportKind,
} from '../../formats/json/host-reports.js';
import { jsonBody, type Problem, sendProblem } from '../lib/http.js';
import type { ServedBooks } from './books.js';
import type { PageAsked } from './pages.js';

/** What this host can do; it is the reference, so it does everything but report deletions. */
export const ALL_CAPABILITIES: CapabilitiesRecord = {
  matchesPayments: true,
  takesTasks: true,
  takesAlerts: true,
  takesCreditStatus: true,
  takesPurchaseDocuments: true,
  takesPaymentsOnAccount: true,
  takesClaims: true,
  takesPurchaseDecisions: true,
  takesReminders: true,
  takesNotes: true,
  takesDocuments: true,
  takesJournals: true,
  keepsCreditLimits: true,
  sendsByPeppol: false,
  reportsDeletions: false,
  holdsBankStatements: true,
};

/** Largest body of a report, bytes; only documents carry files (25 MiB in base64 and its attachments). */
const BODY_MAX: Readonly<Record<'file' | 'plain', number>> = {
  file: 72 * 1024 * 1024,
  plain: 1024 * 1024,
};

const WITH_FILES: readonly ReportKind[] = ['purchase-document', 'document'];

/** Records in a page when the caller does not say. */
const PAGE_DEFAULT = 100;

/** The Voldaan Host API (schemas/host-api.yaml) under `/v1/administrations/{administration}`. */
export function hostApi(books: ServedBooks, capabilities: CapabilitiesRecord): Router {
  const api = Router({ mergeParams: true });
  api.use((request: Request<Params>, response, next) => {
    if (books.has(request.params.administration)) next();
    else sendProblem(response, notFound('administration-unknown', 'administration'));
  });
  api.get('/capabilities', (_request, response) => {
    response.json(capabilities);
  });
  addReading(api, books);
  for (const kind of REPORT_KINDS) {
    const needed = REPORT_CAPABILITIES[kind];
    if (needed === null || capabilities[needed]) addReporting(api, books, kind);
    else api.post(`/${REPORT_COLLECTIONS[kind]}`, notSupported(kind));
  }
  api.get('/reports/:kind/:key', (request: Request<Params>, response) => {
    const { administration, kind = '', key = '' } = request.params;
    const receipt = isReportKind(kind) ? books.find(administration, kind, key) : null;
    if (receipt === null) sendProblem(response, notFound('report-unknown', 'report'));
    else response.json(receipt);
  });
  return api;
}

/** Names of path parameters; the administration is in every path. */
interface Params {
  readonly [name: string]: string;
  readonly administration: string;
}

function addReading(api: Router, books: ServedBooks): void {
  api.get('/changes/debtors', (request: Request<Params>, response) => {
    const { administration } = request.params;
    answerPage(request, response, (page) => {
      const changes = books.debtorChanges(administration, page);
      return changes && { ...changes, records: changes.records.map(debtorToJson) };
    });
  });
  api.get('/changes/sales-invoices', (request: Request<Params>, response) => {
    const { administration } = request.params;
    answerPage(request, response, (page) => {
      const changes = books.salesInvoiceChanges(administration, page);
      return changes && { ...changes, records: changes.records.map(salesInvoiceToJson) };
    });
  });
  api.get('/changes/bank-statements', (request: Request<Params>, response) => {
    const { administration } = request.params;
    answerPage(request, response, (page) => books.bankStatementChanges(administration, page));
  });
  api.get('/debtors/:hostId', (request: Request<Params>, response) => {
    const { administration, hostId = '' } = request.params;
    const debtor = books.debtor(administration, hostId);
    if (debtor === null) sendProblem(response, notFound('debtor-unknown', 'debtor'));
    else response.json(debtorToJson(debtor));
  });
  api.get('/sales-invoices/:hostId', (request: Request<Params>, response) => {
    const { administration, hostId = '' } = request.params;
    const invoice = books.salesInvoice(administration, hostId);
    if (invoice === null) sendProblem(response, notFound('sales-invoice-unknown', 'sales invoice'));
    else response.json(salesInvoiceToJson(invoice));
  });
}

function answerPage(
  request: Request,
  response: Response,
  read: (page: PageAsked) => PageRecord<object> | null,
): void {
  const page = pageAsked(request);
  const changes = page === null ? null : read(page);
  if (page === null) sendProblem(response, LIMIT_UNUSABLE);
  else if (changes === null) sendProblem(response, CURSOR_UNKNOWN);
  else response.json(changes);
}

function pageAsked(request: Request): PageAsked | null {
  const { since, limit } = request.query;
  const size = limit === undefined ? PAGE_DEFAULT : wholeNumber(limit);
  if (size === null || size < 1 || size > PAGE_MAX) return null;
  if (since === undefined) return { since: null, limit: size };
  // A cursor given twice is no cursor of ours.
  return { since: typeof since === 'string' ? since : '', limit: size };
}

function wholeNumber(text: unknown): number | null {
  return typeof text === 'string' && /^\d{1,6}$/.test(text) ? Number(text) : null;
}

function addReporting(api: Router, books: ServedBooks, kind: ReportKind): void {
  const body = jsonBody(WITH_FILES.includes(kind) ? BODY_MAX.file : BODY_MAX.plain);
  const path = `/${REPORT_COLLECTIONS[kind]}`;
  api.post(path, body, (request: Request<Params>, response) => {
    const key = request.get('Idempotency-Key');
    if (key === undefined) {
      sendProblem(response, KEY_MISSING);
      return;
    }
    const report = parseReport(kind, key, request.body);
    if (!report.ok) {
      sendProblem(response, malformed(report.error));
      return;
    }
    const receipt = books.accept(request.params.administration, report.value);
    if (receipt.ok) response.status(receipt.value.existed ? 200 : 201).json(receipt.value);
    else sendProblem(response, receipt.error);
  });
}

function notSupported(kind: ReportKind): RequestHandler {
  return (_request, response) => {
    sendProblem(response, {
      status: 501,
      code: 'not-supported',
      title: 'Not supported',
      detail: `This host does not take reports of the kind ${kind}, and declares so.`,
    });
  };
}

const KEY_MISSING: Problem = {
  status: 400,
  code: 'key-missing',
  title: 'No Idempotency-Key',
  detail: 'Every write names its effect in the header Idempotency-Key.',
};

const CURSOR_UNKNOWN: Problem = {
  status: 400,
  code: 'cursor-unknown',
  title: 'Unknown cursor',
  detail: 'This host never gave that cursor. Read the whole feed again, without since.',
};

const LIMIT_UNUSABLE: Problem = {
  status: 400,
  code: 'limit-unusable',
  title: 'Unusable limit',
  detail: `limit must be a whole number from 1 to ${PAGE_MAX}.`,
};

function notFound(code: string, what: string): Problem {
  return {
    status: 404,
    code,
    title: 'Not found',
    detail: `There is no such ${what} here.`,
  };
}

function malformed(faults: readonly Fault[]): Problem {
  return {
    status: 400,
    code: 'malformed',
    title: 'Body is not of the promised form',
    detail: `${faults.length} field(s) are wrong; see errors.`,
    errors: faults.map((f) => ({ pointer: f.path, detail: f.message })),
  };
}
