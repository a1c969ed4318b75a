import type { PlainDate } from '../../kernel/dates.js';
import type { ResponseCode } from '../../domain/exchange/exchange.js';
import type { ParticipantId } from '../../domain/party/participant.js';

/** Identifiers of the Peppol Invoice Response (transaction T111, BIS 63; code list v9.7, key `imr`). */
export const INVOICE_RESPONSE = {
  namespace: 'urn:oasis:names:specification:ubl:schema:xsd:ApplicationResponse-2',
  customization: 'urn:fdc:peppol.eu:poacc:trns:invoice_response:3',
  documentType:
    'urn:oasis:names:specification:ubl:schema:xsd:ApplicationResponse-2::ApplicationResponse##urn:fdc:peppol.eu:poacc:trns:invoice_response:3::2.1',
  process: 'urn:fdc:peppol.eu:poacc:bis:invoice_response:3',
} as const;

/** One side of a response: the buyer speaks (`sender`), the seller is spoken to (`receiver`). */
export interface ResponseParty {
  readonly endpoint: ParticipantId;
  readonly name: string;
}

/** A clarification: why, or what is asked for, in a code and in words. */
export interface ResponseStatus {
  /** `OPStatusReason` or `OPStatusAction`; as found when read */
  readonly list?: string;
  readonly code?: string;
  readonly text?: string;
  readonly conditions: readonly ResponseCondition[];
}

/** A business term of the invoice and the value the buyer proposes for it: `BT-9`, `2026-12-31`. */
export interface ResponseCondition {
  readonly term: string;
  readonly value?: string;
}

/** What the buyer says about one invoice: one message, one invoice, one status. */
export interface InvoiceResponse {
  readonly id: string;
  readonly issueDate: PlainDate;
  readonly issueTime?: string;
  readonly note?: string;
  readonly sender: ResponseParty;
  readonly receiver: ResponseParty;
  readonly code: ResponseCode;
  readonly effectiveDate?: PlainDate;
  readonly statuses: readonly ResponseStatus[];
  readonly invoice: {
    readonly number: string;
    readonly issueDate?: PlainDate;
    /** UNCL1001: 380, 381, … */
    readonly typeCode: string;
  };
}
