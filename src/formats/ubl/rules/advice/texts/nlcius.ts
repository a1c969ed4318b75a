import type { RuleText, RuleTexts } from './text.js';

/** What Dutch invoices leave out (NLCIUS), rule -> instead of it. */
const UNUSED: Readonly<Record<string, keyof typeof INSTEAD>> = {
  'BR-NL-19': 'nothing',
  'BR-NL-20': 'delivery',
  'BR-NL-21': 'delivery',
  'BR-NL-24': 'number',
  'BR-NL-26': 'nothing',
  'BR-NL-27-1': 'address',
  'BR-NL-27-2': 'address',
  'BR-NL-27-3': 'address',
  'BR-NL-27-4': 'address',
  'BR-NL-28-1': 'nothing',
  'BR-NL-28-2': 'nothing',
  'BR-NL-28-3': 'nothing',
  'BR-NL-28-4': 'nothing',
  'BR-NL-30': 'nothing',
  'BR-NL-32-1': 'words',
  'BR-NL-32-2': 'words',
  'BR-NL-32-3': 'words',
  'BR-NL-35': 'exemption',
};

/** What to do, by what the information is better put into. */
const INSTEAD = {
  nothing: [
    'Laat het weg; dit is een waarschuwing, de factuur mag weg.',
    'Supprimez-la ; ceci est un avertissement, la facture peut partir.',
    'Leave it out; this is a warning, the invoice may be sent.',
    'Lassen Sie sie weg; dies ist nur ein Hinweis, die Rechnung darf versandt werden.',
  ],
  delivery: [
    'Laat het weg en gebruik zo nodig de leverdatum (BT-72).',
    'Supprimez-la et utilisez au besoin la date de livraison (BT-72).',
    'Leave it out and use the delivery date (BT-72) where needed.',
    'Lassen Sie sie weg und verwenden Sie bei Bedarf das Lieferdatum (BT-72).',
  ],
  number: [
    'Laat de datum weg; het nummer van de eerdere factuur (BT-25) is genoeg.',
    'Supprimez la date ; le numéro de la facture antérieure (BT-25) suffit.',
    'Leave the date out; the number of the preceding invoice (BT-25) is enough.',
    'Lassen Sie das Datum weg; die Nummer der früheren Rechnung (BT-25) genügt.',
  ],
  address: [
    'Breng het adres terug tot straat en één extra adresregel.',
    'Ramenez l’adresse à la rue et une ligne supplémentaire.',
    'Bring the address back to the street and one extra address line.',
    'Kürzen Sie die Adresse auf Straße und eine weitere Adresszeile.',
  ],
  words: [
    'Laat de code weg en geef de reden in woorden.',
    'Supprimez le code et donnez le motif en toutes lettres.',
    'Leave the code out and give the reason in words.',
    'Lassen Sie den Code weg und nennen Sie den Grund in Worten.',
  ],
  exemption: [
    'Laat de code weg en geef de reden van de vrijstelling in woorden (BT-120).',
    'Supprimez le code et donnez le motif d’exonération en toutes lettres (BT-120).',
    'Leave the code out and give the exemption reason in words (BT-120).',
    'Lassen Sie den Code weg und nennen Sie den Befreiungsgrund in Worten (BT-120).',
  ],
} as const;

function unused(instead: keyof typeof INSTEAD): RuleText {
  const [nl, fr, en, de] = INSTEAD[instead];
  return {
    at: '.',
    nl: ['Nederlandse facturen gebruiken dit gegeven niet.', nl],
    fr: ['Les factures néerlandaises n’utilisent pas cette donnée.', fr],
    en: ['Dutch invoices do not use this field.', en],
    de: ['Niederländische Rechnungen verwenden diese Angabe nicht.', de],
  };
}

const EMPTY: RuleText = {
  at: '.',
  nl: [
    'Een leeg gegeven hoort niet op een NLCIUS-factuur.',
    'Vul het in of laat het helemaal weg.',
  ],
  fr: [
    'Une donnée vide n’a pas sa place sur une facture NLCIUS.',
    'Remplissez-la ou supprimez-la entièrement.',
  ],
  en: [
    'An empty field does not belong on an NLCIUS invoice.',
    'Fill it in or leave it out altogether.',
  ],
  de: [
    'Eine leere Angabe gehört nicht auf eine NLCIUS-Rechnung.',
    'Füllen Sie sie aus oder lassen Sie sie ganz weg.',
  ],
};

const MEANS_TEXT: RuleText = {
  at: '@name',
  nl: [
    'Nederlandse facturen geven de betaalwijze alleen als code, zonder omschrijving.',
    'Laat de omschrijving weg.',
  ],
  fr: [
    'Les factures néerlandaises n’indiquent le mode de paiement que par son code, sans libellé.',
    'Supprimez le libellé.',
  ],
  en: [
    'Dutch invoices give the payment means as a code only, without a text.',
    'Leave the text out.',
  ],
  de: [
    'Niederländische Rechnungen nennen die Zahlungsart nur als Code, ohne Bezeichnung.',
    'Lassen Sie die Bezeichnung weg.',
  ],
};

/** What NLCIUS leaves out of an invoice. */
export const NLCIUS_TEXTS: RuleTexts = {
  ...Object.fromEntries(Object.entries(UNUSED).map(([id, instead]) => [id, unused(instead)])),
  'BR-NL-29': MEANS_TEXT,
  'SI-UBL-2': EMPTY,
};
