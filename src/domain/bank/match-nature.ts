import { accountKey, type MatchIndex } from './match-index.js';
import { nameKey } from './match-names.js';
import { plainText } from './match-text.js';
import type { NoteCode } from './match-rules.js';
import type { Payment } from './payment.js';

/** What a payment is when it is no customer's money. */
export interface Nature {
  readonly label: 'non-ar' | 'payout';
  readonly reason: NoteCode;
}

/** What the kind of a payment depends on beside the payment */
type Known = Pick<MatchIndex, 'self' | 'learned'>;

interface NatureRow extends Nature {
  readonly when: (payment: Payment, name: string, index: Known) => boolean;
}

/**
 * Card schemes and payment service providers of the Low Countries: they pay many sales at once, less their fees.
 * Names as banks show them, in words of `plainText`. Source: public registers of DNB and NBB, card scheme names.
 */
const PAYMENT_PROVIDERS = wordsPattern([
  ...[
    'ADYEN',
    'MOLLIE',
    'STRIPE',
    'BUCKAROO',
    'WORLDLINE',
    'INGENICO',
    'CCV',
    'SUMUP',
    'ZETTLE',
    'NEXI',
  ],
  ...[
    'PAYPAL',
    'KLARNA',
    'RIVERTY',
    'AFTERPAY',
    'MULTISAFEPAY',
    'PAY\\.? ?NL',
    'SISOW',
    'ICEPAY',
    'OMNIKASSA',
  ],
  ...[
    'BANCONTACT',
    'PAYCONIQ',
    'AMERICAN EXPRESS',
    'EQUENS',
    'EMERCHANTPAY',
    'VIVA (?:WALLET|PAYMENT\\w*)',
  ],
  ...[
    'RABO SMART ?PAY',
    'PAYNOVATE',
    'CHECKOUT COM',
    'GOCARDLESS',
    'SHOPIFY PAYMENTS',
    'LIGHTSPEED PAYMENTS',
  ],
]);

/** Tax and social security offices of Belgium and the Netherlands, under their names in the national languages. */
const TAX_OFFICES = wordsPattern([
  ...[
    'FOD FINANCIEN',
    'SPF FINANCES',
    'FOD FIN\\w*',
    'BELASTINGDIENST',
    'BELASTINGSDIENST',
    'DOUANE',
  ],
  ...[
    'RSZ',
    'ONSS',
    'RSVZ',
    'INASTI',
    'UWV',
    'VLAAMSE BELASTINGDIENST',
    'VLABEL',
    'ADMINISTRATION FISCALE',
  ],
]);

const SALARY = wordsPattern([
  'LOON',
  'LONEN',
  'SALARIS',
  'SALAIRE',
  'SALAIRES',
  'WEDDE',
  'SALARY',
  'WAGES',
]);

function wordsPattern(words: readonly string[]): RegExp {
  return new RegExp(`(?:^|[^A-Z0-9])(?:${words.join('|')})(?:$|[^A-Z0-9])`);
}

/** Families of ISO 20022 bank transaction codes that are the bank's own business: charges, interest. */
const BANK_FAMILIES = new Set(['MDOP', 'MCOP']);
const BANK_SUB_FAMILIES = new Set(['CHRG', 'INTR', 'COMM', 'FEES', 'COME', 'COMI']);

/** First row that fits; asked only when no reference, number or account of ours leads elsewhere. */
const NATURES: readonly NatureRow[] = [
  {
    label: 'non-ar',
    reason: 'own-account',
    when: ({ counterparty }, _name, { self }) =>
      counterparty?.iban !== undefined && self.accounts.has(accountKey(counterparty.iban)),
  },
  {
    label: 'non-ar',
    reason: 'own-name',
    when: (_payment, name, { self }) => name !== '' && self.names.has(nameKey(name)),
  },
  {
    label: 'payout',
    reason: 'payment-provider',
    when: (payment, name) => payment.amount.unscaled > 0n && PAYMENT_PROVIDERS.test(name),
  },
  {
    // ISO 20022 bank transaction codes, PMNT/MCRD: merchant card transactions, what a terminal took, in one amount.
    label: 'payout',
    reason: 'payment-provider',
    when: ({ amount, transactionCode }) =>
      amount.unscaled > 0n &&
      transactionCode?.domain === 'PMNT' &&
      transactionCode.family === 'MCRD',
  },
  { label: 'non-ar', reason: 'tax-office', when: (_payment, name) => TAX_OFFICES.test(name) },
  {
    label: 'non-ar',
    reason: 'bank-costs',
    when: ({ transactionCode, counterparty }) =>
      counterparty?.iban === undefined &&
      transactionCode?.domain === 'ACMT' &&
      (BANK_FAMILIES.has(transactionCode.family ?? '') ||
        BANK_SUB_FAMILIES.has(transactionCode.subFamily ?? '')),
  },
  {
    label: 'non-ar',
    reason: 'learned-not-ours',
    when: ({ counterparty }, _name, { learned }) =>
      counterparty?.iban !== undefined && learned.notOurs.has(accountKey(counterparty.iban)),
  },
  {
    label: 'non-ar',
    reason: 'salary',
    when: ({ amount, purpose, transactionCode, texts }) =>
      amount.unscaled < 0n &&
      (purpose === 'SALA' ||
        transactionCode?.subFamily === 'SALA' ||
        SALARY.test(plainText(texts.join(' ')))),
  },
  {
    label: 'non-ar',
    reason: 'outgoing',
    when: ({ amount, returned }) => amount.unscaled < 0n && !returned,
  },
];

/** What kind of money this is when no debtor of ours stands behind it; null when it may be a customer's. */
export function natureOf(payment: Payment, index: Known): Nature | null {
  const name = plainText(payment.counterparty?.name ?? '');
  const row = NATURES.find((candidate) => candidate.when(payment, name, index));
  return row === undefined ? null : { label: row.label, reason: row.reason };
}
