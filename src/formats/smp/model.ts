import type { Instant } from '../../kernel/dates.js';

/** Namespaces of the Peppol SMP 1 documents and of what they borrow. */
export const SMP = 'http://busdox.org/serviceMetadata/publishing/1.0/';
export const IDENTIFIERS = 'http://busdox.org/transport/identifiers/1.0/';
export const ADDRESSING = 'http://www.w3.org/2005/08/addressing';
export const SIGNATURE = 'http://www.w3.org/2000/09/xmldsig#';

/** An identifier with the scheme that says what it names. */
export interface NetworkIdentifier {
  readonly scheme: string;
  readonly value: string;
}

/** What a participant can receive at all: the first answer of an SMP. */
export interface ServiceGroup {
  readonly participant: NetworkIdentifier;
  /** Taken from the addresses of the metadata, which is the only place they stand */
  readonly documentTypes: readonly NetworkIdentifier[];
}

/** One way in: where, how and when. */
export interface ServiceEndpoint {
  /** Scheme cenbii-procid-ubl */
  readonly process: string;
  readonly transportProfile: string;
  readonly address: string;
  readonly activeFrom?: Instant;
  readonly activeUntil?: Instant;
  /** Base64 as it stands; the receiving access point proves itself with it. Nothing of it is checked here */
  readonly certificate?: string;
  readonly description?: string;
  readonly contactUrl?: string;
}

/** What stands in the signature, as it stands. It is **not verified**: nothing may be concluded from it. */
export interface UnverifiedSignature {
  readonly value: string;
  readonly certificate?: string;
  readonly subject?: string;
}

/** How one document type is received: the second answer of an SMP. */
export type ServiceMetadata =
  | {
      readonly kind: 'service';
      readonly participant: NetworkIdentifier;
      readonly documentType: NetworkIdentifier;
      readonly endpoints: readonly ServiceEndpoint[];
      readonly signature: UnverifiedSignature;
    }
  /** Another SMP tells it; followed at most once */
  | { readonly kind: 'redirect'; readonly href: string; readonly signature: UnverifiedSignature };
