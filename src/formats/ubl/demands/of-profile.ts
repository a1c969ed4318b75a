import type { Invoice } from '../../../domain/invoice/invoice.js';
import type { Fault } from '../../../kernel/fault.js';
import { PEPPOL_BIS_3, type Profile, profileOf } from '../profiles.js';
import { at, type Demand, unmet } from './demand.js';
import { isDutch } from './dutch.js';
import { LINES } from './lines.js';
import { nlcius } from './nlcius.js';
import { PARTIES } from './parties.js';
import { PAYMENTS } from './payments.js';
import { PEPPOL, PEPPOL_DUTCH } from './peppol.js';
import { VAT } from './vat.js';

/** Type codes of Peppol BIS 3 (P0100, P0101; UNCL1001 as far as the BIS takes it). */
const INVOICES: ReadonlySet<string> = new Set(
  '71 80 82 84 102 218 219 326 331 380 382 383 384 386 388 393 395 553 575 623 780 817 870 875 876 877'.split(
    ' ',
  ),
);
const CREDIT_NOTES: ReadonlySet<string> = new Set(['381', '396', '81', '83', '532']);
/** Taken between German parties only (P0112): partial and corrected invoice. */
const GERMAN_TYPES: ReadonlySet<string> = new Set(['326', '384']);

const BILLING: readonly Demand[] = [
  {
    rule: 'PEPPOL-EN16931-P0100',
    term: 'BT-3',
    message:
      'Peppol BIS 3 does not know the type. Use 380 for an invoice, 381 for a credit note; 389 and 261 belong to the self-billing profile.',
    broken: ({ kind, typeCode }) =>
      at('/typeCode', !(kind === 'invoice' ? INVOICES : CREDIT_NOTES).has(typeCode)),
  },
  {
    rule: 'PEPPOL-EN16931-P0112',
    term: 'BT-3',
    message:
      'The types 326 and 384 are for trade between German parties. Use 380, or 381 with a reference to the invoice it corrects.',
    broken: ({ kind, typeCode, seller, buyer }) =>
      at(
        '/typeCode',
        kind === 'invoice' &&
          GERMAN_TYPES.has(typeCode) &&
          [seller, buyer].some((party) => party.address?.country?.toUpperCase() !== 'DE'),
      ),
  },
];

/** Peppol BIS Self-billing 3: 389 and 261, and nothing else. */
const SELF_BILLING: readonly Demand[] = [
  {
    rule: 'self-billing-type',
    term: 'BT-3',
    message:
      'A self-billed invoice is of type 389, a self-billed credit note 261. Correct the type.',
    broken: ({ kind, typeCode }) =>
      at('/typeCode', typeCode !== (kind === 'invoice' ? '389' : '261')),
  },
];

/** The split of a payment over a blocked account has no business term, so nothing of it would be written. */
const G_ACCOUNT: readonly Demand[] = [
  {
    rule: 'g-account',
    term: 'BT-24',
    message:
      'The split over a G-account has no place in the invoice form. Write the invoice for NLCIUS and agree on the split apart from it.',
    broken: () => ['/customizationId'],
  },
];

const CORE: readonly Demand[] = [...PARTIES, ...PAYMENTS, ...VAT, ...LINES];

const OWN: Readonly<Record<Profile['id'], (invoice: Invoice) => readonly Demand[]>> = {
  en16931: () => [],
  'peppol-bis-3': (invoice) => [...BILLING, ...peppol(invoice)],
  'peppol-self-billing-3': (invoice) => [...SELF_BILLING, ...peppol(invoice)],
  nlcius,
  'nlcius-gaccount': (invoice) => [...G_ACCOUNT, ...nlcius(invoice)],
};

function peppol(invoice: Invoice): readonly Demand[] {
  return isDutch(invoice.seller.address) ? [...PEPPOL, ...PEPPOL_DUTCH] : PEPPOL;
}

/**
 * What the profile of an invoice (BT-24, Peppol BIS 3 where it names none) asks and the invoice does not give; the
 * invoice must carry its totals. A fatal fault stops writing. A warning names what is written although the profile
 * does not use it. A profile we do not know is held to EN 16931. Paths are JSON pointers into the invoice.
 */
export function checkDemands(invoice: Invoice): readonly Fault[] {
  const profile = profileOf(invoice.customizationId ?? PEPPOL_BIS_3.customizationId);
  const own = profile === null ? [] : OWN[profile.id](invoice);
  return unmet([...CORE, ...own], invoice);
}
