import { isZero } from '../../../../kernel/decimal.js';
import { absent } from '../demands.js';
import type { Judged } from '../judged.js';
import { floatingNumberOf, numberOf } from '../numbers.js';
import { path } from '../path.js';
import type { Condition } from '../rule.js';
import {
  buyerHasVatId,
  nobodyHasVatId,
  sellerIsRegistered,
  sellerIsVatRegistered,
} from '../vat-scheme.js';

type Fact = (document: Judged) => boolean;

const SELLER = 'BT-31 BT-32 BT-63';
const LEGAL_ID = path('Party/PartyLegalEntity/CompanyID');
const buyerHasLegalId: Fact = (document) =>
  document.all('AccountingCustomerParty').some((buyer) => LEGAL_ID.some(buyer));

/** How one VAT category is judged: the rows BR-x-01 to BR-x-10 differ only in what stands here. */
export interface CategoryRow {
  /** UNCL5305 */
  readonly code: string;
  /** In rule ids: BR-IC for K, BR-AF for L, BR-AG for M */
  readonly name: string;
  /** What 02, 03 and 04 ask of the parties, and which terms that is about */
  readonly parties: Fact;
  readonly partyTerms: string;
  /** 05, 06, 07: what the percentage must be */
  readonly percent: Condition;
  /** 08, 09: whether sums and taxes are compared per percentage, with a tolerance */
  readonly rated: boolean;
  /** 10: whether a reason for the exemption must stand there, or must not */
  readonly reason: boolean;
}

const PERCENT = path('Percent');

const isZeroRate: Condition = (category) => {
  const percent = numberOf(PERCENT.the(category));
  return percent !== undefined && isZero(percent);
};
const isAtLeastZero: Condition = (category) =>
  PERCENT.some(category, (percent) => floatingNumberOf(percent) >= 0);
const isAboveZero: Condition = (category) =>
  PERCENT.some(category, (percent) => floatingNumberOf(percent) > 0);

const reverseChargeParties: Fact = (document) =>
  sellerIsRegistered(document) && (buyerHasVatId(document) || buyerHasLegalId(document));
const intraCommunityParties: Fact = (document) =>
  sellerIsVatRegistered(document) && buyerHasVatId(document);

/** In the order of the official patterns. */
export const CATEGORIES: readonly CategoryRow[] = [
  // prettier-ignore
  ...([
    ['AE', 'AE', reverseChargeParties,  `${SELLER} BT-48 BT-47`, isZeroRate,     false, true],
    ['E',  'E',  sellerIsRegistered,    SELLER,                  isZeroRate,     false, true],
    ['G',  'G',  sellerIsVatRegistered, 'BT-31 BT-63',           isZeroRate,     false, true],
    ['K',  'IC', intraCommunityParties, 'BT-31 BT-63 BT-48',     isZeroRate,     false, true],
    ['L',  'AF', sellerIsRegistered,    SELLER,                  isAtLeastZero,  true,  false],
    ['M',  'AG', sellerIsRegistered,    SELLER,                  isAtLeastZero,  true,  false],
    ['O',  'O',  nobodyHasVatId,        'BT-31 BT-63 BT-48',     absent('Percent'), false, true],
    ['S',  'S',  sellerIsRegistered,    SELLER,                  isAboveZero,    true,  false],
    ['Z',  'Z',  sellerIsRegistered,    SELLER,                  isZeroRate,     false, false],
  ] as const).map(([code, name, parties, partyTerms, percent, rated, reason]): CategoryRow => ({
    code, name, parties, partyTerms, percent, rated, reason,
  })),
];
