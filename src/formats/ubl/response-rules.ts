import { fault, warning, type Fault } from '../../kernel/fault.js';
import type { ResponseCode } from '../../domain/exchange/exchange.js';
import {
  type ResponseStatus,
  STATUS_ACTIONS,
  STATUS_REASONS,
} from '../../domain/exchange/response.js';
import type { InvoiceResponse } from './response.js';

const STATUS_PATH = '/ApplicationResponse/DocumentResponse/Response/Status';

/** Codes that say nothing without a clarification. */
const NEED_CLARIFICATION: ReadonlySet<ResponseCode> = new Set<ResponseCode>(['CA', 'UQ', 'RE']);

/** A rule over one clarification: broken when `breaks` says so. */
interface StatusRule {
  readonly id: string;
  readonly severity: Fault['severity'];
  readonly breaks: (status: ResponseStatus, response: InvoiceResponse) => boolean;
  readonly says: string;
}

const STATUS_RULES: readonly StatusRule[] = [
  {
    id: 'R002',
    severity: 'warning',
    breaks: (status) => status.code === 'OTH' && isBlank(status.text),
    says: 'The code OTH should come with a text (StatusReason) that says what is meant.',
  },
  {
    id: 'R004',
    severity: 'fatal',
    breaks: (status) => isPartPayment(status) && isBlank(status.text),
    says: 'A partial payment (PPD) needs a text (StatusReason) that says what was paid.',
  },
  {
    id: 'R005',
    severity: 'fatal',
    breaks: (status, response) => isPartPayment(status) && response.code !== 'PD',
    says: 'The reason PPD only goes with the response code PD.',
  },
  {
    id: 'R006',
    severity: 'fatal',
    breaks: (status) => isOutside(status, 'OPStatusReason', STATUS_REASONS),
    says: `A reason code must be one of ${STATUS_REASONS.join(', ')}.`,
  },
  {
    id: 'R007',
    severity: 'fatal',
    breaks: (status) => isOutside(status, 'OPStatusAction', STATUS_ACTIONS),
    says: `An action code must be one of ${STATUS_ACTIONS.join(', ')}.`,
  },
  {
    // Ours: without a known list neither R006 nor R007 would look at the code.
    id: 'status-list',
    severity: 'fatal',
    breaks: ({ code, list }) =>
      code !== undefined && list !== 'OPStatusReason' && list !== 'OPStatusAction',
    says: 'A status code must name its list: OPStatusReason or OPStatusAction.',
  },
];

/** The rules of T111 over a response that was read or is to be written; R003 is judged where a document is recognised. */
export function checkInvoiceResponse(response: InvoiceResponse): readonly Fault[] {
  const unexplained = NEED_CLARIFICATION.has(response.code) && response.statuses.length === 0;
  return [
    ...(unexplained
      ? [
          brokenRule(
            'R001',
            'fatal',
            STATUS_PATH,
            `The code ${response.code} needs a clarification.`,
          ),
        ]
      : []),
    ...response.statuses.flatMap((status, index) =>
      STATUS_RULES.filter((rule) => rule.breaks(status, response)).map((rule) =>
        brokenRule(rule.id, rule.severity, `${STATUS_PATH}[${index + 1}]`, rule.says),
      ),
    ),
  ];
}

function brokenRule(id: string, severity: Fault['severity'], path: string, says: string): Fault {
  return (severity === 'fatal' ? fault : warning)('RULE', `response.${id}`, path, says);
}

function isPartPayment(status: ResponseStatus): boolean {
  return status.list === 'OPStatusReason' && status.code === 'PPD';
}

function isOutside(status: ResponseStatus, list: string, codes: readonly string[]): boolean {
  return status.list === list && status.code !== undefined && !codes.includes(status.code);
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}
