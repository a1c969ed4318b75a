import type { NetworkType } from '../../domain/exchange/receiver.js';
import { networkTypeOf, PROFILES } from './profiles.js';
import { INVOICE_RESPONSE } from './response.js';

type ProfileId = (typeof PROFILES)[number]['id'];

/** What companies of a country must be able to receive (facts/peppol 10); elsewhere BIS 3 alone. */
const BY_COUNTRY: Readonly<Record<string, readonly ProfileId[]>> = {
  BE: ['peppol-bis-3'],
  // SI-UBL 2.0 between two Dutch parties, BIS 3 across the border: a Dutch receiver registers both.
  NL: ['peppol-bis-3', 'nlcius'],
};

/**
 * Document types to register for somebody: invoices and credit notes of the profiles of its country, self-billed ones
 * where it wants them, and Invoice Responses for everybody who sends invoices, or no answer could reach him.
 */
export function receivableTypes(who: {
  readonly country: string;
  readonly sends: boolean;
  readonly selfBilling: boolean;
}): readonly NetworkType[] {
  const own = (Object.hasOwn(BY_COUNTRY, who.country) ? BY_COUNTRY[who.country] : undefined) ?? [
    'peppol-bis-3',
  ];
  const wanted: readonly ProfileId[] = who.selfBilling ? [...own, 'peppol-self-billing-3'] : own;
  const documents = PROFILES.filter(({ id }) => wanted.includes(id)).flatMap((profile) =>
    (['invoice', 'credit-note'] as const).map((kind) => networkTypeOf({ kind, ...profile })),
  );
  const { documentType, process } = INVOICE_RESPONSE;
  return who.sends ? [...documents, { documentType, process }] : documents;
}
