import {
  absolute,
  compare,
  dec,
  equals,
  isZero,
  printDecimal,
  subtract,
  ZERO,
} from '../../../kernel/decimal.js';
import { check, type Check, shown, STOP_SENDING_ELSE_WARN, WARN_ALWAYS, when } from './check.js';

/** Rounding of cash is a few cents; a whole unit hides a difference. In units of the currency. */
const ROUNDING_MAX = dec('1');

/** Totals that add up and still are not what anybody meant. */
export const AMOUNTS: readonly Check[] = [
  check('RULE', 'invoice.payable-negative', {
    term: 'BT-115',
    severity: WARN_ALWAYS,
    text: {
      en: 'The amount due of this invoice is {found}: nobody can pay less than nothing. Make it a credit note, or look at what was prepaid.',
      nl: 'Het te betalen bedrag van deze factuur is {found}: niemand kan minder dan niets betalen. Maak er een creditnota van, of kijk na wat vooruitbetaald is.',
      fr: 'Le montant à payer de cette facture est {found} : personne ne peut payer moins que rien. Faites-en une note de crédit, ou vérifiez les acomptes.',
      de: 'Der Zahlbetrag dieser Rechnung ist {found}: weniger als nichts kann niemand zahlen. Bitte eine Gutschrift daraus machen oder die Anzahlungen prüfen.',
    },
    find: ({ kind, totals }) => {
      const payable = totals?.payable ?? ZERO;
      const isNegative = kind === 'invoice' && compare(payable, ZERO) < 0;
      return when(isNegative, '/totals/payable', { found: printDecimal(payable, 2) });
    },
  }),
  check('RULE', 'invoice.credit-negative', {
    term: 'BT-115',
    severity: WARN_ALWAYS,
    text: {
      en: 'The amount of this credit note is {found}: a negative credit is a debt of the buyer. Write amounts of a credit note positive.',
      nl: 'Het bedrag van deze creditnota is {found}: een negatief tegoed is een schuld van de afnemer. Schrijf bedragen van een creditnota positief.',
      fr: 'Le montant de cette note de crédit est {found} : un crédit négatif est une dette de l’acheteur. Écrivez les montants d’une note de crédit en positif.',
      de: 'Der Betrag dieser Gutschrift ist {found}: ein negatives Guthaben ist eine Schuld des Käufers. Bitte Beträge einer Gutschrift positiv schreiben.',
    },
    find: ({ kind, totals }) => {
      const amount = totals?.gross ?? totals?.payable ?? ZERO;
      const isNegative = kind === 'credit-note' && compare(amount, ZERO) < 0;
      const path = totals?.gross === undefined ? '/totals/payable' : '/totals/gross';
      return when(isNegative, path, { found: printDecimal(amount, 2) });
    },
  }),
  check('RULE', 'invoice.zero', {
    term: 'BT-112',
    severity: WARN_ALWAYS,
    text: {
      en: 'The document is about 0.00 in all. Look whether prices or quantities were left out.',
      nl: 'Het document gaat in totaal over 0,00. Kijk na of prijzen of aantallen zijn weggelaten.',
      fr: 'Le document porte au total sur 0,00. Vérifiez si des prix ou des quantités ont été oubliés.',
      de: 'Das Dokument lautet insgesamt auf 0,00. Bitte prüfen, ob Preise oder Mengen fehlen.',
    },
    find: ({ totals }) => {
      if (totals === undefined) return [];
      return when(isZero(totals.payable) && isZero(totals.gross ?? ZERO), '/totals/gross', {});
    },
  }),
  check('RULE', 'invoice.prepaid-ignored', {
    term: 'BT-115',
    severity: WARN_ALWAYS,
    text: {
      en: '{prepaid} was prepaid, but the amount due is still the whole total, {found}. Take off what was paid, or it is paid twice.',
      nl: '{prepaid} is vooruitbetaald, maar het te betalen bedrag is nog het hele totaal, {found}. Trek af wat betaald is, anders wordt het twee keer betaald.',
      fr: '{prepaid} a été payé d’avance, mais le montant à payer reste le total entier, {found}. Déduisez l’acompte, sinon il est payé deux fois.',
      de: '{prepaid} wurde angezahlt, der Zahlbetrag ist aber noch die ganze Summe, {found}. Bitte die Anzahlung abziehen, sonst wird sie zweimal gezahlt.',
    },
    find: ({ totals }) => {
      const { prepaid = ZERO, gross, payable } = totals ?? { payable: ZERO };
      const isIgnored = !isZero(prepaid) && gross !== undefined && equals(payable, gross);
      const params = { prepaid: printDecimal(prepaid, 2), found: printDecimal(payable, 2) };
      return when(isIgnored, '/totals/payable', params);
    },
  }),
  check('RULE', 'invoice.rounding-large', {
    term: 'BT-114',
    severity: WARN_ALWAYS,
    text: {
      en: 'The amount due is rounded by {found}, more than a rounding of cash can be. Say as an allowance, a charge or a prepayment what it is.',
      nl: 'Het te betalen bedrag is met {found} afgerond, meer dan een afronding kan zijn. Zeg als korting, toeslag of vooruitbetaling wat het is.',
      fr: 'Le montant à payer est arrondi de {found}, plus qu’un arrondi ne peut être. Indiquez-le comme remise, supplément ou acompte.',
      de: 'Der Zahlbetrag ist um {found} gerundet, mehr als eine Rundung sein kann. Bitte als Abzug, Zuschlag oder Anzahlung angeben, was es ist.',
    },
    find: ({ totals }) => {
      const rounding = totals?.rounding ?? ZERO;
      const isLarge = compare(absolute(rounding), ROUNDING_MAX) >= 0;
      return when(isLarge, '/totals/rounding', { found: printDecimal(rounding, 2) });
    },
  }),
  check('RULE', 'invoice.line-quantity-zero', {
    term: 'BT-129',
    severity: WARN_ALWAYS,
    text: {
      en: 'Line {line} has a quantity of 0 and an amount of {found}. Fill in the quantity that was delivered.',
      nl: 'Regel {line} heeft aantal 0 en een bedrag van {found}. Vul het geleverde aantal in.',
      fr: 'La ligne {line} a une quantité de 0 et un montant de {found}. Indiquez la quantité livrée.',
      de: 'Position {line} hat die Menge 0 und einen Betrag von {found}. Bitte die gelieferte Menge angeben.',
    },
    find: ({ lines }) =>
      lines.flatMap(({ id, quantity, net = ZERO, allowanceCharges }, index) => {
        if (quantity === undefined || !isZero(quantity)) return [];
        const isOdd = !isZero(net) && allowanceCharges === undefined;
        const params = { line: shown(id), found: printDecimal(net, 2) };
        return when(isOdd, `/lines/${index}/quantity`, params);
      }),
  }),
  check('RULE', 'invoice.price-parts', {
    term: 'BT-146',
    severity: STOP_SENDING_ELSE_WARN,
    text: {
      en: 'Line {line}: the price is {found}; the gross price minus its discount is {expected}. Correct one of the three.',
      nl: 'Regel {line}: de prijs is {found}; de brutoprijs min de korting is {expected}. Verbeter een van de drie.',
      fr: 'Ligne {line} : le prix est {found} ; le prix brut moins sa remise fait {expected}. Corrigez l’un des trois.',
      de: 'Zeile {line}: Der Preis ist {found}; der Bruttopreis abzüglich des Rabatts ist {expected}. Bitte einen der drei berichtigen.',
    },
    find: ({ lines }) =>
      lines.flatMap(({ id, price }, index) => {
        if (price?.gross === undefined) return [];
        const expected = subtract(price.gross, price.discount ?? ZERO);
        return when(!equals(price.net, expected), `/lines/${index}/price/net`, {
          line: shown(id),
          found: printDecimal(price.net),
          expected: printDecimal(expected),
        });
      }),
  }),
];
