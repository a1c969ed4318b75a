import type { PlainDate } from '../../kernel/dates.js';
import type { ResponseCode } from '../../domain/exchange/exchange.js';
import type { ResponseStatus } from '../../domain/exchange/response.js';
import type { ParticipantId } from '../../domain/party/participant.js';

export type { ResponseStatus } from '../../domain/exchange/response.js';

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

/** A service provider that speaks or listens for one side (IssuerParty, RecipientParty). */
export interface ResponseAgent {
  readonly id?: { readonly scheme?: string; readonly value: string };
  readonly name?: string;
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
  readonly issuer?: ResponseAgent;
  readonly recipient?: ResponseAgent;
}
