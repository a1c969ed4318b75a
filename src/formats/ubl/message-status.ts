import type { PlainDate } from '../../kernel/dates.js';
import type { ParticipantId } from '../../domain/party/participant.js';

/** Identifiers of the Peppol Message Level Status 1.1 (code list v9.7, key `mls`). */
export const MESSAGE_LEVEL_STATUS = {
  customization: 'urn:peppol:edec:mls:1.0',
  documentType:
    'urn:oasis:names:specification:ubl:schema:xsd:ApplicationResponse-2::ApplicationResponse##urn:peppol:edec:mls:1.0::2.1',
  process: 'urn:peppol:edec:mls',
} as const;

/** Identifiers of the older Message Level Response (transaction T71; key `mlr`). */
export const MESSAGE_LEVEL_RESPONSE = {
  customization: 'urn:fdc:peppol.eu:poacc:trns:mlr:3',
  documentType:
    'urn:oasis:names:specification:ubl:schema:xsd:ApplicationResponse-2::ApplicationResponse##urn:fdc:peppol.eu:poacc:trns:mlr:3::2.1',
  process: 'urn:fdc:peppol.eu:poacc:bis:mlr:3',
} as const;

/** AP: delivered with confirmation. AB: delivered without one. RE: rejected, or not deliverable (facts/peppol 6). */
export const STATUS_CODES = ['AP', 'AB', 'RE'] as const;
export type MessageStatusCode = (typeof STATUS_CODES)[number];

/** SV syntax, BV fatal business rule, BW warning, FD for good not deliverable to the end user. */
export const LINE_REASONS = ['SV', 'BV', 'BW', 'FD'] as const;

/** One finding about the message. */
export interface MessageStatusLine {
  /** Where in the message; `NA` when it is about the whole */
  readonly lineId: string;
  /** One of LINE_REASONS; as found when read */
  readonly reason?: string;
  readonly text?: string;
}

/** What the other side's service provider says became of one message: not what the receiver thinks of its content. */
export interface MessageStatus {
  readonly kind: 'mls' | 'mlr';
  /** As found when read */
  readonly customization: string;
  readonly profile: string;
  readonly id: string;
  readonly issueDate: PlainDate;
  /** With zone: `10:15:00+01:00`; as found when read */
  readonly issueTime?: string;
  readonly sender: ParticipantId;
  readonly receiver: ParticipantId;
  readonly code: MessageStatusCode;
  readonly description?: string;
  readonly lines: readonly MessageStatusLine[];
  /** SBDH instance identifier of the message it is about (MLS); its document number, more often, in an MLR */
  readonly about: string;
}
