import { normaliseReference, type ReferenceKind, verifyReference } from '../../bank/reference.js';
import { normalIban } from '../../party/identifiers.js';
import type { Invoice } from '../invoice.js';
import { check, type Check, shown, WARN_ALWAYS, when, type Words } from './check.js';

interface Form {
  readonly kind: ReferenceKind;
  readonly form: RegExp;
  /** Only where seller or account are of this country: elsewhere the same digits mean nothing */
  readonly country?: string;
  readonly name: Words;
}

const OGM: Words = {
  en: 'a Belgian structured message',
  nl: 'een Belgische gestructureerde mededeling',
  fr: 'une communication structurée belge',
  de: 'eine belgische strukturierte Mitteilung',
};

/** What somebody writes when he means a structured reference; any other text is free. */
const FORMS: readonly Form[] = [
  {
    kind: 'rf',
    form: /^RF\d{2}[A-Z0-9]{1,21}$/,
    name: {
      en: 'an RF reference',
      nl: 'een RF-referentie',
      fr: 'une référence RF',
      de: 'eine RF-Referenz',
    },
  },
  {
    kind: 'ogm',
    form: /^(?=[+*]|.*\/)(?:\+{3}|\*{3})?\d{3}\/?\d{4}\/?\d{5}(?:\+{3}|\*{3})?$/,
    name: OGM,
  },
  { kind: 'ogm', form: /^\d{12}$/, country: 'BE', name: OGM },
  {
    kind: 'nl',
    form: /^\d{16}$/,
    country: 'NL',
    name: {
      en: 'a Dutch payment reference',
      nl: 'een betalingskenmerk',
      fr: 'une référence de paiement néerlandaise',
      de: 'ein niederländisches Zahlungskennzeichen',
    },
  },
];

/** A structured reference with wrong check digits is refused by the bank or lost on arrival. */
export const PAYMENT_REFERENCE: readonly Check[] = [
  check('RULE', 'invoice.reference-check-digits', {
    term: 'BT-83',
    severity: WARN_ALWAYS,
    text: {
      en: 'The payment reference "{found}" looks like {what}, but fails its check digits. Payments with it would not be recognised; correct it.',
      nl: 'De betalingsreferentie "{found}" lijkt op {what}, maar de controlecijfers kloppen niet. Betalingen ermee worden niet herkend; verbeter ze.',
      fr: 'La référence de paiement « {found} » ressemble à {what}, mais ses chiffres de contrôle sont erronés. Les paiements ne seraient pas reconnus ; corrigez-la.',
      de: 'Die Zahlungsreferenz „{found}“ sieht aus wie {what}, besteht aber die Prüfziffern nicht. Zahlungen damit würden nicht erkannt; bitte berichtigen.',
    },
    find: (invoice) =>
      (invoice.payments ?? []).flatMap(({ reference = '', account }, index) => {
        const bare = reference.slice(0, 40).replace(/\s+/g, '').toUpperCase();
        const countries = new Set([
          invoice.seller.address?.country,
          normalIban(account?.id ?? '').slice(0, 2),
        ]);
        const meant = FORMS.find(
          ({ form, country }) =>
            form.test(bare) && (country === undefined || countries.has(country)),
        );
        if (meant === undefined || repeatsNumber(invoice, bare, meant)) return [];
        const isWrong = !verifyReference(meant.kind, normaliseReference(bare));
        const params = { found: shown(bare), what: meant.name };
        return when(isWrong, `/payments/${index}/reference`, params);
      }),
  }),
];

/** Digits without signs may simply be the number of the invoice. */
function repeatsNumber({ number }: Invoice, bare: string, { country }: Form): boolean {
  return country !== undefined && number.replace(/\D/g, '') === bare;
}
