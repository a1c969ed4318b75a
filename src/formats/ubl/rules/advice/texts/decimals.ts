import type { RuleText, RuleTexts } from './text.js';

/** Rule -> where its amount stands, from the element the rule hangs on. */
const AMOUNTS: Readonly<Record<string, string>> = {
  'BR-DEC-01': 'Amount',
  'BR-DEC-02': 'BaseAmount',
  'BR-DEC-05': 'Amount',
  'BR-DEC-06': 'BaseAmount',
  'BR-DEC-09': 'LineExtensionAmount',
  'BR-DEC-10': 'AllowanceTotalAmount',
  'BR-DEC-11': 'ChargeTotalAmount',
  'BR-DEC-12': 'TaxExclusiveAmount',
  'BR-DEC-13': 'TaxTotal/TaxAmount',
  'BR-DEC-14': 'TaxInclusiveAmount',
  'BR-DEC-15': 'TaxTotal/TaxAmount',
  'BR-DEC-16': 'PrepaidAmount',
  'BR-DEC-17': 'PayableRoundingAmount',
  'BR-DEC-18': 'PayableAmount',
  'BR-DEC-19': 'TaxableAmount',
  'BR-DEC-20': 'TaxAmount',
  'BR-DEC-23': 'LineExtensionAmount',
  'BR-DEC-24': 'Amount',
  'BR-DEC-25': 'BaseAmount',
  'BR-DEC-27': 'Amount',
  'BR-DEC-28': 'BaseAmount',
  'UBL-DT-01': '.',
};

function decimals(at: string): RuleText {
  return {
    at,
    nl: [
      'Bedragen hebben hooguit twee cijfers achter de punt; ook een spatie erachter telt mee.',
      'Rond het bedrag af op de cent; meer cijfers mogen alleen in een prijs.',
    ],
    fr: [
      'Les montants ont au plus deux chiffres après le point ; une espace à la fin compte aussi.',
      'Arrondissez le montant au cent ; seul un prix peut avoir plus de décimales.',
    ],
    en: [
      'Amounts have at most two digits after the point; a blank after them counts too.',
      'Round the amount to the cent; only a price may have more digits.',
    ],
    de: [
      'Beträge haben höchstens zwei Stellen nach dem Punkt; auch ein Leerzeichen dahinter zählt mit.',
      'Runden Sie den Betrag auf den Cent; nur ein Preis darf mehr Stellen haben.',
    ],
  };
}

/** Amounts with more than two decimals. */
export const DECIMAL_TEXTS: RuleTexts = Object.fromEntries(
  Object.entries(AMOUNTS).map(([id, at]) => [id, decimals(at)]),
);
