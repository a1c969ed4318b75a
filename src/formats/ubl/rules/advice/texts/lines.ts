import type { RuleTexts } from './text.js';

/** Invoice lines: number, quantity, price, item, period. */
export const LINE_TEXTS: RuleTexts = {
  'BR-21': {
    at: 'ID',
    nl: ['Elke regel heeft een nummer.', 'Nummer de regels, bijvoorbeeld 1, 2, 3.'],
    fr: ['Chaque ligne porte un numéro.', 'Numérotez les lignes, par exemple 1, 2, 3.'],
    en: ['Every line has a number.', 'Number the lines, for example 1, 2, 3.'],
    de: ['Jede Zeile hat eine Nummer.', 'Nummerieren Sie die Zeilen, zum Beispiel 1, 2, 3.'],
  },
  'BR-22': {
    at: 'InvoicedQuantity',
    nl: [
      'Elke regel heeft een aantal.',
      'Vul het aantal in; factureert u een vast bedrag, neem dan 1.',
    ],
    fr: ['Chaque ligne a une quantité.', 'Indiquez la quantité ; pour un forfait, mettez 1.'],
    en: ['Every line has a quantity.', 'Fill in the quantity; for a fixed fee, use 1.'],
    de: [
      'Jede Zeile hat eine Menge.',
      'Tragen Sie die Menge ein; bei einem Pauschalbetrag nehmen Sie 1.',
    ],
  },
  'BR-23': {
    at: 'InvoicedQuantity/@unitCode',
    nl: [
      'Bij het aantal hoort een eenheid, bijvoorbeeld C62 (stuks) of HUR (uren).',
      'Kies de eenheid van de regel.',
    ],
    fr: [
      'La quantité a une unité, par exemple C62 (pièces) ou HUR (heures).',
      'Choisissez l’unité de la ligne.',
    ],
    en: [
      'The quantity has a unit, for example C62 (pieces) or HUR (hours).',
      'Choose the unit of the line.',
    ],
    de: [
      'Zur Menge gehört eine Einheit, zum Beispiel C62 (Stück) oder HUR (Stunden).',
      'Wählen Sie die Einheit der Zeile.',
    ],
  },
  'BR-24': {
    at: 'LineExtensionAmount',
    nl: [
      'Elke regel heeft een nettobedrag, zonder btw.',
      'Laat het regelbedrag berekenen: aantal × prijs, min kortingen, plus toeslagen.',
    ],
    fr: [
      'Chaque ligne a un montant net, hors TVA.',
      'Faites calculer le montant : quantité × prix, moins les remises, plus les suppléments.',
    ],
    en: [
      'Every line has a net amount, without VAT.',
      'Have the line amount calculated: quantity × price, less allowances, plus charges.',
    ],
    de: [
      'Jede Zeile hat einen Nettobetrag ohne Umsatzsteuer.',
      'Lassen Sie den Betrag berechnen: Menge × Preis, abzüglich Nachlässe, zuzüglich Zuschläge.',
    ],
  },
  'BR-25': {
    at: 'Item/Name',
    nl: ['Elke regel noemt wat er geleverd is.', 'Vul de naam van het artikel of de dienst in.'],
    fr: ['Chaque ligne nomme ce qui a été fourni.', 'Indiquez le nom de l’article ou du service.'],
    en: ['Every line names what was supplied.', 'Fill in the name of the item or service.'],
    de: [
      'Jede Zeile nennt, was geliefert wurde.',
      'Tragen Sie den Namen des Artikels oder der Leistung ein.',
    ],
  },
  'BR-26': {
    at: 'Price/PriceAmount',
    nl: [
      'Elke regel heeft een prijs per eenheid, zonder btw.',
      'Vul de prijs in; is de regel gratis, vul dan 0 in.',
    ],
    fr: [
      'Chaque ligne a un prix unitaire hors TVA.',
      'Indiquez le prix ; si la ligne est gratuite, mettez 0.',
    ],
    en: [
      'Every line has a price per unit, without VAT.',
      'Fill in the price; for a free line, fill in 0.',
    ],
    de: [
      'Jede Zeile hat einen Preis je Einheit ohne Umsatzsteuer.',
      'Tragen Sie den Preis ein; ist die Zeile kostenlos, dann 0.',
    ],
  },
  'BR-27': {
    at: 'Price/PriceAmount',
    nl: [
      'De prijs van een eenheid kan niet negatief zijn.',
      'Maak de prijs positief en zet het minteken bij het aantal.',
    ],
    fr: [
      'Le prix unitaire ne peut pas être négatif.',
      'Rendez le prix positif et mettez le signe moins devant la quantité.',
    ],
    en: [
      'The price of one unit cannot be negative.',
      'Make the price positive and put the minus sign on the quantity.',
    ],
    de: [
      'Der Preis einer Einheit kann nicht negativ sein.',
      'Machen Sie den Preis positiv und setzen Sie das Minuszeichen vor die Menge.',
    ],
  },
  'BR-28': {
    at: 'Price/AllowanceCharge/BaseAmount',
    nl: [
      'De brutoprijs van een eenheid kan niet negatief zijn.',
      'Maak de prijs positief en zet het minteken bij het aantal.',
    ],
    fr: [
      'Le prix brut unitaire ne peut pas être négatif.',
      'Rendez le prix positif et mettez le signe moins devant la quantité.',
    ],
    en: [
      'The gross price of one unit cannot be negative.',
      'Make the price positive and put the minus sign on the quantity.',
    ],
    de: [
      'Der Bruttopreis einer Einheit kann nicht negativ sein.',
      'Machen Sie den Preis positiv und setzen Sie das Minuszeichen vor die Menge.',
    ],
  },
  'BR-30': {
    at: 'EndDate StartDate',
    nl: [
      'De periode van een regel eindigt op of na de dag waarop ze begint.',
      'Wissel de twee datums om of verbeter de verkeerde.',
    ],
    fr: [
      'La période d’une ligne se termine au plus tôt le jour où elle commence.',
      'Inversez les deux dates ou corrigez celle qui est fausse.',
    ],
    en: [
      'The period of a line ends on or after the day it starts.',
      'Swap the two dates or correct the wrong one.',
    ],
    de: [
      'Der Zeitraum einer Zeile endet frühestens am Tag seines Beginns.',
      'Vertauschen Sie die beiden Daten oder berichtigen Sie das falsche.',
    ],
  },
  'BR-64': {
    at: '@schemeID',
    nl: [
      'Bij een standaardartikelnummer hoort een schema, bijvoorbeeld 0160 voor een GTIN (barcode).',
      'Kies het schema van het artikelnummer, of laat het nummer weg.',
    ],
    fr: [
      'Une référence standard d’article indique son schéma, par exemple 0160 pour un GTIN (code-barres).',
      'Choisissez le schéma de la référence, ou supprimez-la.',
    ],
    en: [
      'A standard item number comes with a scheme, for example 0160 for a GTIN (barcode).',
      'Choose the scheme of the item number, or leave the number out.',
    ],
    de: [
      'Zu einer Standardartikelnummer gehört ein Schema, zum Beispiel 0160 für eine GTIN (Strichcode).',
      'Wählen Sie das Schema der Artikelnummer, oder lassen Sie die Nummer weg.',
    ],
  },
  'BR-65': {
    at: '@listID',
    nl: [
      'Bij een artikelgroepcode hoort de lijst waaruit ze komt, bijvoorbeeld TST voor UNSPSC.',
      'Kies de lijst van de code, of laat de code weg.',
    ],
    fr: [
      'Un code de classification indique la liste dont il provient, par exemple TST pour UNSPSC.',
      'Choisissez la liste du code, ou supprimez le code.',
    ],
    en: [
      'A classification code names the list it comes from, for example TST for UNSPSC.',
      'Choose the list of the code, or leave the code out.',
    ],
    de: [
      'Zu einem Warengruppencode gehört die Liste, aus der er stammt, zum Beispiel TST für UNSPSC.',
      'Wählen Sie die Liste des Codes, oder lassen Sie den Code weg.',
    ],
  },
  'BR-CO-04': {
    at: 'Item/ClassifiedTaxCategory/ID Item/ClassifiedTaxCategory/TaxScheme/ID?',
    nl: [
      'Elke regel heeft een btw-categorie, bijvoorbeeld S (belast met btw), met VAT als soort belasting.',
      'Kies de btw-code van de regel.',
    ],
    fr: [
      'Chaque ligne a une catégorie de TVA, par exemple S (soumis à la TVA), avec VAT comme régime de taxe.',
      'Choisissez le code TVA de la ligne.',
    ],
    en: [
      'Every line has a VAT category, for example S (standard rated), with VAT as the tax scheme.',
      'Choose the VAT code of the line.',
    ],
    de: [
      'Jede Zeile hat eine Steuerkategorie, zum Beispiel S (steuerpflichtig), mit VAT als Steuerart.',
      'Wählen Sie den Steuerschlüssel der Zeile.',
    ],
  },
  'BR-CO-20': {
    at: 'StartDate EndDate',
    nl: [
      'De periode van een regel (BG-26) heeft een begin- of einddatum.',
      'Vul minstens een van beide datums in of laat de periode weg.',
    ],
    fr: [
      'La période d’une ligne (BG-26) a une date de début ou de fin.',
      'Indiquez au moins une des deux dates ou supprimez la période.',
    ],
    en: [
      'The period of a line (BG-26) has a start date or an end date.',
      'Fill in at least one of the two dates or leave the period out.',
    ],
    de: [
      'Der Zeitraum einer Zeile (BG-26) hat ein Anfangs- oder ein Enddatum.',
      'Tragen Sie mindestens eines der beiden Daten ein oder lassen Sie den Zeitraum weg.',
    ],
  },
  'UBL-SR-48': {
    at: 'Item/ClassifiedTaxCategory/ID',
    nl: [
      'Elke regel heeft precies één btw-categorie.',
      'Kies één btw-code; valt de regel onder twee tarieven, splits hem dan.',
    ],
    fr: [
      'Chaque ligne a exactement une catégorie de TVA.',
      'Choisissez un seul code TVA ; si la ligne relève de deux taux, scindez-la.',
    ],
    en: [
      'Every line has exactly one VAT category.',
      'Choose one VAT code; when two rates apply to the line, split it.',
    ],
    de: [
      'Jede Zeile hat genau eine Steuerkategorie.',
      'Wählen Sie einen Steuerschlüssel; gelten zwei Sätze, teilen Sie die Zeile.',
    ],
  },
};
