import { dec, multiply, ZERO } from '../../../../kernel/decimal.js';
import { compareDates } from '../dates.js';
import { absent, both, present } from '../demands.js';
import { once, oncePer } from '../judged.js';
import { numberOf } from '../numbers.js';
import { path } from '../path.js';
import { type Condition, fatal, never, on, onWhen, type RuleGroup } from '../rule.js';
import { attributeOf, inOnePiece, normalize, raw } from '../text.js';
import { isWithinSlack } from './lines.js';

const AMOUNT = path('Amount');
const BASE_AMOUNT = path('BaseAmount');
const FACTOR = path('MultiplierFactorNumeric');
const INDICATOR = path('ChargeIndicator');
const SUBTOTAL = path('TaxSubtotal');
const CURRENCY = path('DocumentCurrencyCode');

const HUNDREDTH = dec('0.01');

/** R040: Amount = BaseAmount × percentage / 100. Multiplied by 0.01 instead, which loses no decimals. */
const isShareOfBase: Condition = (element) => {
  if (!FACTOR.some(element) || !BASE_AMOUNT.some(element)) return true;
  const amount = numberOf(AMOUNT.the(element)) ?? ZERO;
  const base = numberOf(BASE_AMOUNT.the(element)) ?? ZERO;
  const percent = numberOf(FACTOR.the(element)) ?? ZERO;
  return isWithinSlack(amount, multiply(multiply(base, percent), HUNDREDTH));
};

/** R043: of the spellings of a boolean only the two words. */
const saysTrueOrFalse: Condition = (element) => {
  const text = normalize(inOnePiece(INDICATOR.the(element)));
  return text === 'true' || text === 'false';
};

const ADJUSTMENTS =
  'AllowanceCharge Invoice/InvoiceLine/AllowanceCharge CreditNote/CreditNoteLine/AllowanceCharge';
const ADJUSTMENT_TERMS =
  'BT-92 BT-93 BT-94 BT-99 BT-100 BT-101 BT-136 BT-137 BT-138 BT-141 BT-142 BT-143';

/** Peppol BIS 3 R040 … R043: allowances and charges of document and lines; an odd pair is judged by its first rule only. */
export const ADJUSTMENT_AMOUNTS: readonly RuleGroup[] = [
  onWhen(
    ADJUSTMENTS,
    both(present('MultiplierFactorNumeric'), absent('BaseAmount')),
    fatal('PEPPOL-EN16931-R041', 'BT-93 BT-100 BT-137 BT-142', never),
  ),
  onWhen(
    ADJUSTMENTS,
    both(present('BaseAmount'), absent('MultiplierFactorNumeric')),
    fatal('PEPPOL-EN16931-R042', 'BT-94 BT-101 BT-138 BT-143', never),
  ),
  on(
    ADJUSTMENTS,
    fatal('PEPPOL-EN16931-R040', ADJUSTMENT_TERMS, isShareOfBase),
    fatal('PEPPOL-EN16931-R043', 'BG-20 BG-21 BG-27 BG-28', saysTrueOrFalse),
  ),
];

const currencies = once((document) => new Set(document.at(CURRENCY).map(raw)));

/** R051: a document without currency has none that fits. */
const isInCurrency: Condition = (amount, document) => {
  const currency = attributeOf(amount, 'currencyID');
  return currency !== undefined && currencies(document).has(currency);
};
const hasSubtotal = oncePer((total) => SUBTOTAL.some(total));
const IN_CURRENCY = fatal('PEPPOL-EN16931-R051', 'BT-5 BT-111', isInCurrency);

/** Peppol BIS 3 R051: every amount but the VAT total in the VAT currency, which has no breakdown beside it. */
export const CURRENCIES: readonly RuleGroup[] = [
  on(
    '//Amount //BaseAmount //PriceAmount //TaxSubtotal/TaxAmount //TaxableAmount //LineExtensionAmount ' +
      '//TaxExclusiveAmount //TaxInclusiveAmount //AllowanceTotalAmount //ChargeTotalAmount //PrepaidAmount ' +
      '//PayableRoundingAmount //PayableAmount',
    IN_CURRENCY,
  ),
  onWhen(
    '//TaxTotal/TaxAmount',
    (amount, document) => amount.parent !== undefined && hasSubtotal(amount.parent, document),
    IN_CURRENCY,
  ),
];

/** R110, R111: a date of a line's period against the same date of the document's period. */
function withinPeriod(name: 'StartDate' | 'EndDate', id: string, terms: string): RuleGroup {
  const way = path(`InvoicePeriod/${name}`);
  const bound = once((document) => way.the(document.root));
  const direction = name === 'StartDate' ? 1 : -1;
  return onWhen(
    `Invoice/InvoiceLine/InvoicePeriod/${name} CreditNote/CreditNoteLine/InvoicePeriod/${name}`,
    (_, document) => document.at(way).length > 0,
    fatal(id, terms, (date, document) => {
      inOnePiece(date);
      const limit = bound(document);
      return limit === undefined || compareDates(date, limit) * direction >= 0;
    }),
  );
}

/** Peppol BIS 3 R110, R111 */
export const LINE_PERIODS: readonly RuleGroup[] = [
  withinPeriod('StartDate', 'PEPPOL-EN16931-R110', 'BT-134 BT-73'),
  withinPeriod('EndDate', 'PEPPOL-EN16931-R111', 'BT-135 BT-74'),
];
