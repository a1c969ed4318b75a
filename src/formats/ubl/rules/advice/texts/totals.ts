import type { RuleTexts } from './text.js';

/** Totals of the invoice and the amounts of the VAT breakdown. */
export const TOTAL_TEXTS: RuleTexts = {
  'BR-12': {
    at: 'LineExtensionAmount',
    nl: ['De factuur vermeldt de som van haar regels.', 'Laat de totalen opnieuw berekenen.'],
    fr: ['La facture indique le total de ses lignes.', 'Faites recalculer les totaux.'],
    en: ['The invoice gives the sum of its lines.', 'Have the totals calculated again.'],
    de: ['Die Rechnung nennt die Summe ihrer Zeilen.', 'Lassen Sie die Summen neu berechnen.'],
  },
  'BR-13': {
    at: 'TaxExclusiveAmount',
    nl: ['De factuur vermeldt het totaal zonder btw.', 'Laat de totalen opnieuw berekenen.'],
    fr: ['La facture indique le total hors TVA.', 'Faites recalculer les totaux.'],
    en: ['The invoice gives the total without VAT.', 'Have the totals calculated again.'],
    de: ['Die Rechnung nennt die Summe ohne Umsatzsteuer.', 'Lassen Sie die Summen neu berechnen.'],
  },
  'BR-14': {
    at: 'TaxInclusiveAmount',
    nl: ['De factuur vermeldt het totaal met btw.', 'Laat de totalen opnieuw berekenen.'],
    fr: ['La facture indique le total TVA comprise.', 'Faites recalculer les totaux.'],
    en: ['The invoice gives the total with VAT.', 'Have the totals calculated again.'],
    de: ['Die Rechnung nennt die Summe mit Umsatzsteuer.', 'Lassen Sie die Summen neu berechnen.'],
  },
  'BR-15': {
    at: 'PayableAmount',
    nl: [
      'De factuur vermeldt wat er te betalen is, ook als dat 0 is.',
      'Laat de totalen opnieuw berekenen.',
    ],
    fr: [
      'La facture indique ce qui reste à payer, même si c’est 0.',
      'Faites recalculer les totaux.',
    ],
    en: ['The invoice says what is due, even when that is 0.', 'Have the totals calculated again.'],
    de: [
      'Die Rechnung nennt, was zu zahlen ist, auch wenn es 0 ist.',
      'Lassen Sie die Summen neu berechnen.',
    ],
  },
  'BR-45': {
    at: 'TaxableAmount',
    nl: [
      'Elke btw-specificatie (BG-23) noemt het bedrag waarover de btw is berekend.',
      'Laat de btw opnieuw berekenen.',
    ],
    fr: [
      'Chaque ventilation de la TVA (BG-23) indique la base sur laquelle la TVA est calculée.',
      'Faites recalculer la TVA.',
    ],
    en: [
      'Every VAT breakdown (BG-23) gives the amount on which VAT was calculated.',
      'Have the VAT calculated again.',
    ],
    de: [
      'Jede Umsatzsteueraufschlüsselung (BG-23) nennt den Betrag, auf den die Steuer berechnet wird.',
      'Lassen Sie die Umsatzsteuer neu berechnen.',
    ],
  },
  'BR-46': {
    at: 'TaxAmount',
    nl: [
      'Elke btw-specificatie (BG-23) noemt het btw-bedrag, ook als dat 0 is.',
      'Laat de btw opnieuw berekenen.',
    ],
    fr: [
      'Chaque ventilation de la TVA (BG-23) indique le montant de la TVA, même si c’est 0.',
      'Faites recalculer la TVA.',
    ],
    en: [
      'Every VAT breakdown (BG-23) gives the VAT amount, even when that is 0.',
      'Have the VAT calculated again.',
    ],
    de: [
      'Jede Umsatzsteueraufschlüsselung (BG-23) nennt den Steuerbetrag, auch wenn er 0 ist.',
      'Lassen Sie die Umsatzsteuer neu berechnen.',
    ],
  },
  'BR-47': {
    at: 'TaxCategory/ID TaxCategory/TaxScheme/ID?',
    nl: [
      'Elke btw-specificatie (BG-23) heeft een btw-categorie, met VAT als soort belasting.',
      'Kies de btw-code van deze groep.',
    ],
    fr: [
      'Chaque ventilation de la TVA (BG-23) a une catégorie, avec VAT comme régime de taxe.',
      'Choisissez le code TVA de ce groupe.',
    ],
    en: [
      'Every VAT breakdown (BG-23) has a VAT category, with VAT as the tax scheme.',
      'Choose the VAT code of this group.',
    ],
    de: [
      'Jede Umsatzsteueraufschlüsselung (BG-23) hat eine Steuerkategorie mit VAT als Steuerart.',
      'Wählen Sie den Steuerschlüssel dieser Gruppe.',
    ],
  },
  'BR-48': {
    at: 'TaxCategory/Percent',
    nl: [
      'Elke btw-specificatie (BG-23) heeft een tarief, behalve in categorie O (buiten de btw).',
      'Vul het btw-tarief in; is er geen btw, vul dan 0 in.',
    ],
    fr: [
      'Chaque ventilation de la TVA (BG-23) a un taux, sauf dans la catégorie O (hors champ de la TVA).',
      'Indiquez le taux de TVA ; s’il n’y a pas de TVA, mettez 0.',
    ],
    en: [
      'Every VAT breakdown (BG-23) has a rate, except in category O (outside the scope of VAT).',
      'Fill in the VAT rate; when there is no VAT, fill in 0.',
    ],
    de: [
      'Jede Umsatzsteueraufschlüsselung (BG-23) hat einen Steuersatz, außer in der Kategorie O (nicht steuerbar).',
      'Tragen Sie den Steuersatz ein; fällt keine Steuer an, dann 0.',
    ],
  },
  'BR-CO-10': {
    at: 'LineExtensionAmount',
    nl: [
      'Dit totaal is precies de som van de nettobedragen van de regels (BT-131).',
      'Laat de totalen opnieuw berekenen, of zoek de regel die ontbreekt of dubbel telt.',
    ],
    fr: [
      'Ce total est exactement la somme des montants nets des lignes (BT-131).',
      'Faites recalculer les totaux, ou cherchez la ligne oubliée ou comptée deux fois.',
    ],
    en: [
      'This total is exactly the sum of the line net amounts (BT-131).',
      'Have the totals calculated again, or look for a line that is missing or counted twice.',
    ],
    de: [
      'Diese Summe ist genau die Summe der Nettobeträge der Zeilen (BT-131).',
      'Lassen Sie die Summen neu berechnen, oder suchen Sie die Zeile, die fehlt oder doppelt zählt.',
    ],
  },
  'BR-CO-11': {
    at: 'AllowanceTotalAmount',
    nl: [
      'Dit totaal is precies de som van de kortingen op de factuur (BT-92); kortingen op regels tellen hier niet mee.',
      'Laat de totalen opnieuw berekenen.',
    ],
    fr: [
      'Ce total est exactement la somme des remises sur la facture (BT-92) ; les remises de ligne n’y comptent pas.',
      'Faites recalculer les totaux.',
    ],
    en: [
      'This total is exactly the sum of the allowances on the invoice (BT-92); allowances on lines do not count here.',
      'Have the totals calculated again.',
    ],
    de: [
      'Diese Summe ist genau die Summe der Nachlässe auf die Rechnung (BT-92); Nachlässe auf Zeilen zählen hier nicht mit.',
      'Lassen Sie die Summen neu berechnen.',
    ],
  },
  'BR-CO-12': {
    at: 'ChargeTotalAmount',
    nl: [
      'Dit totaal is precies de som van de toeslagen op de factuur (BT-99); toeslagen op regels tellen hier niet mee.',
      'Laat de totalen opnieuw berekenen.',
    ],
    fr: [
      'Ce total est exactement la somme des suppléments sur la facture (BT-99) ; les suppléments de ligne n’y comptent pas.',
      'Faites recalculer les totaux.',
    ],
    en: [
      'This total is exactly the sum of the charges on the invoice (BT-99); charges on lines do not count here.',
      'Have the totals calculated again.',
    ],
    de: [
      'Diese Summe ist genau die Summe der Zuschläge auf die Rechnung (BT-99); Zuschläge auf Zeilen zählen hier nicht mit.',
      'Lassen Sie die Summen neu berechnen.',
    ],
  },
  'BR-CO-13': {
    at: 'TaxExclusiveAmount',
    nl: [
      'Het totaal exclusief btw is de som van de regels (BT-106), min de kortingen (BT-107), plus de toeslagen (BT-108).',
      'Laat de totalen opnieuw berekenen.',
    ],
    fr: [
      'Le total hors TVA est le total des lignes (BT-106), moins les remises (BT-107), plus les suppléments (BT-108).',
      'Faites recalculer les totaux.',
    ],
    en: [
      'The total without VAT is the sum of the lines (BT-106), less the allowances (BT-107), plus the charges (BT-108).',
      'Have the totals calculated again.',
    ],
    de: [
      'Der Gesamtbetrag ohne Umsatzsteuer ist die Summe der Zeilen (BT-106), abzüglich der Nachlässe (BT-107), zuzüglich der Zuschläge (BT-108).',
      'Lassen Sie die Summen neu berechnen.',
    ],
  },
  'BR-CO-14': {
    at: 'TaxAmount',
    nl: [
      'Het totaal btw is precies de som van de btw-bedragen per tarief (BT-117).',
      'Tel de bedragen van de btw-specificatie opnieuw op; rond per tarief af, niet nog eens in het totaal.',
    ],
    fr: [
      'Le total de la TVA est exactement la somme des montants par taux (BT-117).',
      'Refaites l’addition de la ventilation ; arrondissez par taux, pas une seconde fois au total.',
    ],
    en: [
      'The VAT total is exactly the sum of the VAT amounts per rate (BT-117).',
      'Add up the VAT breakdown again; round per rate, not a second time in the total.',
    ],
    de: [
      'Der Gesamtbetrag der Umsatzsteuer ist genau die Summe der Steuerbeträge je Satz (BT-117).',
      'Addieren Sie die Aufschlüsselung neu; gerundet wird je Satz, nicht noch einmal in der Summe.',
    ],
  },
  'BR-CO-15': {
    at: 'LegalMonetaryTotal/TaxInclusiveAmount',
    nl: [
      'Het totaal inclusief btw is het totaal exclusief btw (BT-109) plus het totaal btw (BT-110), en dat btw-totaal staat er één keer in de factuurvaluta.',
      'Laat de totalen opnieuw berekenen.',
    ],
    fr: [
      'Le total TVA comprise est le total hors TVA (BT-109) plus le total de la TVA (BT-110), et ce dernier figure une seule fois dans la devise de la facture.',
      'Faites recalculer les totaux.',
    ],
    en: [
      'The total with VAT is the total without VAT (BT-109) plus the VAT total (BT-110), and that VAT total is given once in the invoice currency.',
      'Have the totals calculated again.',
    ],
    de: [
      'Der Gesamtbetrag mit Umsatzsteuer ist der Betrag ohne Umsatzsteuer (BT-109) plus die Umsatzsteuer (BT-110), und diese steht genau einmal in der Rechnungswährung.',
      'Lassen Sie die Summen neu berechnen.',
    ],
  },
  'BR-CO-16': {
    at: 'PayableAmount',
    nl: [
      'Te betalen is het totaal inclusief btw (BT-112), min wat al betaald is (BT-113), plus de afronding (BT-114).',
      'Laat de totalen opnieuw berekenen of verbeter het al betaalde bedrag.',
    ],
    fr: [
      'Le montant à payer est le total TVA comprise (BT-112), moins ce qui est déjà payé (BT-113), plus l’arrondi (BT-114).',
      'Faites recalculer les totaux ou corrigez le montant déjà payé.',
    ],
    en: [
      'The amount due is the total with VAT (BT-112), less what was already paid (BT-113), plus the rounding (BT-114).',
      'Have the totals calculated again or correct the amount already paid.',
    ],
    de: [
      'Zu zahlen ist der Gesamtbetrag mit Umsatzsteuer (BT-112), abzüglich des bereits Gezahlten (BT-113), zuzüglich der Rundung (BT-114).',
      'Lassen Sie die Summen neu berechnen oder berichtigen Sie den bereits gezahlten Betrag.',
    ],
  },
  'BR-CO-17': {
    at: 'TaxAmount',
    nl: [
      'Het btw-bedrag is de maatstaf van heffing (BT-116) maal het tarief (BT-119), op de cent afgerond; minder dan 1 verschil wordt aanvaard.',
      'Laat de btw per tarief opnieuw berekenen.',
    ],
    fr: [
      'Le montant de la TVA est la base imposable (BT-116) multipliée par le taux (BT-119), arrondie au cent ; un écart de moins de 1 est accepté.',
      'Faites recalculer la TVA par taux.',
    ],
    en: [
      'The VAT amount is the taxable amount (BT-116) times the rate (BT-119), rounded to the cent; a difference below 1 is accepted.',
      'Have the VAT per rate calculated again.',
    ],
    de: [
      'Der Steuerbetrag ist die Bemessungsgrundlage (BT-116) mal Steuersatz (BT-119), auf den Cent gerundet; eine Abweichung unter 1 wird akzeptiert.',
      'Lassen Sie die Umsatzsteuer je Satz neu berechnen.',
    ],
  },
  'BR-CO-18': {
    at: 'TaxTotal/TaxSubtotal',
    nl: [
      'Een factuur heeft minstens één btw-specificatie (BG-23), ook als er geen btw te betalen is.',
      'Laat de btw-specificatie aanmaken: per categorie en tarief de maatstaf en het btw-bedrag.',
    ],
    fr: [
      'Une facture a au moins une ventilation de la TVA (BG-23), même si aucune TVA n’est due.',
      'Faites créer la ventilation : par catégorie et par taux, la base et le montant de la TVA.',
    ],
    en: [
      'An invoice has at least one VAT breakdown (BG-23), even when no VAT is due.',
      'Have the VAT breakdown made: per category and rate, the taxable amount and the VAT.',
    ],
    de: [
      'Eine Rechnung hat mindestens eine Umsatzsteueraufschlüsselung (BG-23), auch wenn keine Steuer anfällt.',
      'Lassen Sie die Aufschlüsselung erstellen: je Kategorie und Satz die Grundlage und den Steuerbetrag.',
    ],
  },
};
