import type { NetworkType } from '../../domain/exchange/receiver.js';
import type { Invoice } from '../../domain/invoice/invoice.js';
import { collapse } from './lexical.js';
import { ROOT_NAMESPACE, type RootName } from './namespaces.js';

/** Which agreement a document follows, as its own identifiers say it (facts: code list v9.7, BT-24 and BT-23). */
export interface Profile {
  readonly id: 'peppol-bis-3' | 'peppol-self-billing-3' | 'nlcius' | 'nlcius-gaccount' | 'en16931';
  /** BT-24 */
  readonly customizationId: string;
  /** BT-23; the process the document is sent under */
  readonly profileId: string;
}

const BILLING = 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0';
/** BT-24 of a document that follows the norm and no profile */
export const EN16931 = 'urn:cen.eu:en16931:2017';

export const PEPPOL_BIS_3: Profile = {
  id: 'peppol-bis-3',
  customizationId: `${EN16931}#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0`,
  profileId: BILLING,
};

export const PROFILES: readonly Profile[] = [
  PEPPOL_BIS_3,
  {
    id: 'peppol-self-billing-3',
    customizationId: `${EN16931}#compliant#urn:fdc:peppol.eu:2017:poacc:selfbilling:3.0`,
    profileId: 'urn:fdc:peppol.eu:2017:poacc:selfbilling:01:1.0',
  },
  {
    id: 'nlcius',
    customizationId: `${EN16931}#compliant#urn:fdc:nen.nl:nlcius:v1.0`,
    profileId: BILLING,
  },
  {
    id: 'nlcius-gaccount',
    customizationId: `${EN16931}#compliant#urn:fdc:nen.nl:nlcius:v1.0#conformant#urn:fdc:nen.nl:gaccount:v1.0`,
    profileId: BILLING,
  },
  { id: 'en16931', customizationId: EN16931, profileId: BILLING },
];

/** The profile of a CustomizationID, compared as it stands (document identifiers are case-sensitive), or null. */
export function profileOf(customizationId: string): Profile | null {
  return PROFILES.find((profile) => profile.customizationId === customizationId) ?? null;
}

/** Rule sets: EN 16931 itself, and what a profile adds. */
export type RuleLayer = 'en16931' | 'peppol' | 'nlcius';

/** By what a document says of itself (BT-24), in order of precedence; more may follow the identifier. */
const RECOGNISED: readonly {
  readonly name: string;
  readonly fits: (customizationId: string) => boolean;
  readonly layers: readonly RuleLayer[];
}[] = [
  {
    name: 'nlcius-gaccount',
    fits: (id) => id.includes('#conformant#urn:fdc:nen.nl:gaccount:v1.0'),
    layers: ['en16931', 'nlcius'],
  },
  {
    name: 'nlcius',
    fits: (id) => id.includes('#compliant#urn:fdc:nen.nl:nlcius:v1.0'),
    layers: ['en16931', 'nlcius'],
  },
  {
    name: 'peppol-bis-3',
    fits: (id) => id.startsWith(PEPPOL_BIS_3.customizationId),
    layers: ['en16931', 'peppol'],
  },
  // Self-billing has rules of its own that are not at hand: judged by EN 16931 alone, and said so.
  {
    name: 'peppol-self-billing-3',
    fits: (id) => id.includes('#compliant#urn:fdc:peppol.eu:2017:poacc:selfbilling:3.0'),
    layers: ['en16931'],
  },
  { name: 'xrechnung', fits: (id) => id.includes(':kosit:'), layers: ['en16931'] },
  { name: 'ubl-be', fits: (id) => id.includes('#urn:UBL.BE:'), layers: ['en16931'] },
  { name: 'en16931', fits: (id) => id.startsWith(EN16931), layers: ['en16931'] },
];

/** What a CustomizationID makes of a document: the name of its profile, null for one we do not know, and whose rules decide. */
export interface Recognised {
  readonly profile: string | null;
  readonly layers: readonly RuleLayer[];
}

/** Recognises a CustomizationID, blanks around it taken off. An unknown one is judged by EN 16931. */
export function recognise(customizationId: string): Recognised {
  const id = collapse(customizationId);
  const row = RECOGNISED.find(({ fits }) => fits(id));
  return { profile: row?.name ?? null, layers: row?.layers ?? ['en16931'] };
}

/** Whose rules decide for a profile by its name, as `recognise` tells it; undefined for a name we do not know. */
export function layersOf(profile: string): readonly RuleLayer[] | undefined {
  return RECOGNISED.find(({ name }) => name === profile)?.layers;
}

/** Version of the syntax in a document type identifier; Peppol registers UBL 2.1 only. */
const UBL_VERSION = '2.1';

export interface DocumentType {
  readonly rootNamespace: string;
  readonly rootName: string;
  readonly customizationId: string;
  readonly version: string;
}

/** `<root namespace>::<local name>##<CustomizationID>::<version>`, scheme busdox-docid-qns. */
export function printDocumentType(root: RootName, customizationId: string): string {
  return `${ROOT_NAMESPACE[root]}::${root}##${customizationId}::${UBL_VERSION}`;
}

/** Takes a document type identifier apart, or null when it has another form. */
export function parseDocumentType(identifier: string): DocumentType | null {
  const match = /^(.+?)::([^:#]+)##(.+)::([^:]+)$/.exec(identifier);
  const [rootNamespace, rootName, customizationId, version] = match?.slice(1) ?? [];
  if (
    rootNamespace === undefined ||
    rootName === undefined ||
    customizationId === undefined ||
    version === undefined
  ) {
    return null;
  }
  return { rootNamespace, rootName, customizationId, version };
}

/**
 * Process (BT-23) of an invoice that names none: that of its profile. Plain EN 16931 and profiles we do not know belong
 * to no process of the network.
 */
export function defaultProcess(invoice: Pick<Invoice, 'customizationId'>): string | undefined {
  const profile = profileOf(invoice.customizationId ?? PEPPOL_BIS_3.customizationId);
  return profile === null || profile.id === 'en16931' ? undefined : profile.profileId;
}

/**
 * Document type and process of an invoice by its own profile; Peppol BIS 3 where it names none, as it is written.
 * They say nothing about direction: a self-billed invoice travels from its buyer to its seller.
 */
export function networkTypeOf(
  invoice: Pick<Invoice, 'kind' | 'customizationId' | 'profileId'>,
): NetworkType {
  return {
    documentType: printDocumentType(
      invoice.kind === 'credit-note' ? 'CreditNote' : 'Invoice',
      invoice.customizationId ?? PEPPOL_BIS_3.customizationId,
    ),
    process: invoice.profileId ?? defaultProcess(invoice) ?? PEPPOL_BIS_3.profileId,
  };
}

/**
 * What we would send an invoice as, in our order, when it does not say so itself: SI-UBL between two Dutch parties (the
 * Dutch Peppol Authority asks for it), Peppol BIS 3 everywhere. Always under the plain billing process: what a receiver
 * that registered another one as well (with response, French) wants of us is not published.
 */
export function preferredTypes({
  kind,
  seller,
  buyer,
}: Pick<Invoice, 'kind' | 'seller' | 'buyer'>): readonly NetworkType[] {
  const dutch = [seller, buyer].every(({ address }) => address?.country === 'NL');
  const ids = dutch ? ['nlcius', 'peppol-bis-3'] : ['peppol-bis-3'];
  return ids.flatMap((id) =>
    PROFILES.filter((profile) => profile.id === id).map(({ customizationId, profileId }) =>
      networkTypeOf({ kind, customizationId, profileId }),
    ),
  );
}
