import type { PlainDate } from '../../../kernel/dates.js';
import { compare, ZERO } from '../../../kernel/decimal.js';
import type { Invoice, VatBreakdown } from '../invoice.js';
import { vatKey } from '../vat.js';
import { check, type Check, type Hit, shown, STOP_SENDING, WARN_ALWAYS, when } from './check.js';
import { ratesIn } from './vat-rates.js';

/** Words by which people say that the buyer accounts for the VAT, in the languages around us. */
const REVERSE_CHARGE =
  /verlegd|verlegging|autoliquidation|report de perception|co-?contractant|medecontractant|reverse[ -]?charge|steuerschuldner|inversi[oó]n del sujeto|inversione contabile|odwrotne obci/i;
const REVERSE_CHARGE_CODE = 'VATEX-EU-AE';

function ofGroups<Slot extends string>(
  { vatBreakdown = [] }: Invoice,
  find: (row: VatBreakdown, path: string) => readonly Hit<Slot>[],
): readonly Hit<Slot>[] {
  return vatBreakdown.flatMap((row, index) => find(row, `/vatBreakdown/${index}`));
}

export const VAT: readonly Check[] = [
  check('RULE', 'invoice.BR-E-10', {
    term: 'BT-120',
    severity: STOP_SENDING,
    text: {
      en: 'VAT is exempt (E) and the reason is missing. Fill in the reason or its code.',
      nl: 'De btw is vrijgesteld (E) en de reden ontbreekt. Vul de reden of de code ervan in.',
      fr: 'La TVA est exonérée (E) et le motif manque. Indiquez le motif ou son code.',
      de: 'Die Leistung ist steuerfrei (E) und der Grund fehlt. Bitte den Grund oder seinen Code angeben.',
    },
    find: (invoice) =>
      ofGroups(invoice, ({ category, exemptionReason, exemptionCode }, path) => {
        const hasReason = exemptionReason !== undefined || exemptionCode !== undefined;
        return when(category.code === 'E' && !hasReason, `${path}/exemptionReason`, {});
      }),
  }),
  check('RULE', 'invoice.exemption-text-missing', {
    term: 'BT-120',
    severity: WARN_ALWAYS,
    text: {
      en: 'VAT is exempt with code {found} and no words. A Belgian invoice names the provision that exempts; write it beside the code.',
      nl: 'De btw is vrijgesteld met code {found} zonder woorden. Een Belgische factuur noemt de bepaling die vrijstelt; schrijf die naast de code.',
      fr: 'La TVA est exonérée sous le code {found}, sans texte. Une facture belge cite la disposition qui exonère ; écrivez-la à côté du code.',
      de: 'Die Leistung ist mit Code {found} ohne Text steuerfrei. Eine belgische Rechnung nennt die befreiende Vorschrift; bitte neben den Code schreiben.',
    },
    find: (invoice) =>
      // KB/AR no. 1, art. 5, § 1, 10°
      countryOfSeller(invoice) !== 'BE'
        ? []
        : ofGroups(invoice, ({ category, exemptionReason, exemptionCode }, path) => {
            const isBare = exemptionCode !== undefined && exemptionReason === undefined;
            return when(category.code === 'E' && isBare, `${path}/exemptionReason`, {
              found: shown(exemptionCode ?? ''),
            });
          }),
  }),
  check('RULE', 'invoice.reverse-charge-wording', {
    term: 'BT-120',
    severity: WARN_ALWAYS,
    text: {
      en: 'The VAT is shifted to the buyer (AE), and the invoice does not say so: the reason reads "{found}". Write "Reverse charge" or give the code VATEX-EU-AE.',
      nl: 'De btw is verlegd naar de afnemer (AE), en de factuur zegt dat niet: de reden luidt "{found}". Schrijf "Btw verlegd" of geef de code VATEX-EU-AE.',
      fr: 'La TVA est reportée sur l’acheteur (AE), et la facture ne le dit pas : le motif est « {found} ». Écrivez « Autoliquidation » ou donnez le code VATEX-EU-AE.',
      de: 'Die Steuerschuld geht auf den Käufer über (AE), und die Rechnung sagt es nicht: der Grund lautet „{found}“. Bitte „Steuerschuldnerschaft des Leistungsempfängers“ schreiben oder den Code VATEX-EU-AE angeben.',
    },
    find: (invoice) =>
      ofGroups(invoice, ({ category, exemptionReason = '', exemptionCode }, path) => {
        if (category.code !== 'AE' || exemptionCode?.toUpperCase() === REVERSE_CHARGE_CODE)
          return [];
        const { notes = [], paymentTerms = '' } = invoice;
        const texts = [exemptionReason, paymentTerms, ...notes.map((note) => note.text)];
        const isSaid = texts.some((text) => REVERSE_CHARGE.test(text));
        return when(!isSaid, `${path}/exemptionReason`, { found: shown(exemptionReason) });
      }),
  }),
  check('RULE', 'invoice.vat-rate-unknown', {
    term: 'BT-119',
    severity: WARN_ALWAYS,
    text: {
      en: 'VAT of {found} % does not exist in {country} on the date of this invoice; expected one of {expected}. Look whether the rate is a typing error.',
      nl: 'Btw van {found} % bestaat niet in {country} op de datum van deze factuur; verwacht een van {expected}. Kijk na of het tarief een typefout is.',
      fr: 'Une TVA de {found} % n’existe pas en {country} à la date de cette facture ; attendu : {expected}. Vérifiez s’il s’agit d’une faute de frappe.',
      de: 'Einen Steuersatz von {found} % gibt es in {country} zum Datum dieser Rechnung nicht; erwartet einer von {expected}. Bitte prüfen, ob er ein Tippfehler ist.',
    },
    find: unknownRates,
  }),
];

/** Where the seller is registered for VAT, else where he is. */
function countryOfSeller({ seller, taxRepresentative }: Invoice): string | undefined {
  const vatId = seller.vatId ?? taxRepresentative?.vatId;
  const letters = vatId?.trim().slice(0, 2).toUpperCase();
  return letters !== undefined && /^[A-Z]{2}$/.test(letters) ? letters : seller.address?.country;
}

/** The days whose rates may stand on the invoice: a later invoice keeps the rate of the delivery. */
function daysOf(invoice: Invoice): readonly PlainDate[] {
  const { issueDate, taxPointDate, delivery, period, precedingInvoices = [], lines } = invoice;
  const days = [
    issueDate,
    taxPointDate,
    delivery?.date,
    period?.start,
    period?.end,
    ...precedingInvoices.map((preceding) => preceding.issueDate),
    ...lines.flatMap((line) => [line.period?.start, line.period?.end]),
  ];
  return [...new Set(days.filter((day) => day !== undefined))];
}

function unknownRates(invoice: Invoice): readonly Hit<'found' | 'country' | 'expected'>[] {
  const { kind, buyer, delivery, precedingInvoices } = invoice;
  const country = countryOfSeller(invoice);
  // What an undated earlier invoice had, a credit note may have.
  const isUndated = kind === 'credit-note' && precedingInvoices?.[0]?.issueDate === undefined;
  if (country === undefined || isUndated) return [];
  // Sales to consumers abroad and installed goods carry the rate of the place where they arrive.
  const places = [buyer.address?.country, delivery?.address?.country, buyer.vatId?.slice(0, 2)];
  const countries = new Set([country, ...places.filter((place) => place !== undefined)]);
  const days = daysOf(invoice);
  const known = [...countries].map((one) => ratesIn(one, days));
  if (known.includes(undefined)) return [];
  const rates = new Set(known.flatMap((of) => [...(of ?? [])]));
  const expected = [...rates].sort((a, b) => Number(b) - Number(a)).join(', ');
  return ofGroups(invoice, ({ category }, path) => {
    const { code, rate = ZERO } = category;
    if (code !== 'S' || compare(rate, ZERO) <= 0) return [];
    const found = vatKey(category).slice(2);
    const params = { found: shown(found), country, expected };
    return when(!rates.has(found), `${path}/category/rate`, params);
  });
}
