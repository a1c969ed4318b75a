import type { RuleTexts } from './text.js';

/** The head of the invoice: number, dates, type, currency, process and references. */
export const DOCUMENT_TEXTS: RuleTexts = {
  'BR-01': {
    at: 'CustomizationID',
    nl: [
      'Elke factuur vermeldt volgens welke specificatie ze is opgemaakt.',
      'Laat uw boekhoudpakket de specificatie invullen, voor Peppol die van BIS Billing 3.',
    ],
    fr: [
      'Chaque facture indique la spécification qu’elle suit.',
      'Faites remplir la spécification par votre logiciel, pour Peppol celle de BIS Billing 3.',
    ],
    en: [
      'Every invoice says which specification it follows.',
      'Have your accounting package fill in the specification; for Peppol that is BIS Billing 3.',
    ],
    de: [
      'Jede Rechnung nennt die Spezifikation, nach der sie erstellt ist.',
      'Lassen Sie Ihr Programm die Spezifikation eintragen, für Peppol die von BIS Billing 3.',
    ],
  },
  'BR-02': {
    at: 'ID',
    nl: ['Elke factuur heeft een nummer.', 'Geef de factuur een nummer en maak ze opnieuw aan.'],
    fr: [
      'Chaque facture porte un numéro.',
      'Attribuez un numéro à la facture et générez-la de nouveau.',
    ],
    en: ['Every invoice has a number.', 'Give the invoice a number and create it again.'],
    de: [
      'Jede Rechnung hat eine Nummer.',
      'Vergeben Sie eine Rechnungsnummer und erstellen Sie die Rechnung neu.',
    ],
  },
  'BR-03': {
    at: 'IssueDate',
    nl: ['Elke factuur heeft een factuurdatum.', 'Vul de factuurdatum in.'],
    fr: ['Chaque facture porte une date.', 'Indiquez la date de facture.'],
    en: ['Every invoice has an issue date.', 'Fill in the invoice date.'],
    de: ['Jede Rechnung hat ein Datum.', 'Tragen Sie das Rechnungsdatum ein.'],
  },
  'BR-04': {
    at: 'InvoiceTypeCode',
    nl: [
      'De factuur zegt wat voor stuk het is: 380 voor een factuur, 381 voor een creditnota.',
      'Kies de juiste soort en maak het stuk opnieuw aan.',
    ],
    fr: [
      'La facture indique sa nature : 380 pour une facture, 381 pour une note de crédit.',
      'Choisissez la bonne nature et générez le document de nouveau.',
    ],
    en: [
      'The invoice says what kind of document it is: 380 for an invoice, 381 for a credit note.',
      'Choose the right kind and create the document again.',
    ],
    de: [
      'Die Rechnung nennt ihre Art: 380 für eine Rechnung, 381 für eine Gutschrift.',
      'Wählen Sie die richtige Art und erstellen Sie den Beleg neu.',
    ],
  },
  'BR-05': {
    at: 'DocumentCurrencyCode',
    nl: [
      'De factuur noemt de valuta van haar bedragen, bijvoorbeeld EUR.',
      'Vul de valuta van de factuur in.',
    ],
    fr: [
      'La facture indique la devise de ses montants, par exemple EUR.',
      'Indiquez la devise de la facture.',
    ],
    en: [
      'The invoice names the currency of its amounts, for example EUR.',
      'Fill in the currency of the invoice.',
    ],
    de: [
      'Die Rechnung nennt die Währung ihrer Beträge, zum Beispiel EUR.',
      'Tragen Sie die Währung der Rechnung ein.',
    ],
  },
  'BR-16': {
    at: 'InvoiceLine',
    nl: [
      'Een factuur heeft minstens één regel (BG-25).',
      'Voeg een regel toe met wat u factureert.',
    ],
    fr: [
      'Une facture compte au moins une ligne (BG-25).',
      'Ajoutez une ligne avec ce que vous facturez.',
    ],
    en: ['An invoice has at least one line (BG-25).', 'Add a line with what you are invoicing.'],
    de: [
      'Eine Rechnung hat mindestens eine Zeile (BG-25).',
      'Fügen Sie eine Zeile mit der abgerechneten Leistung hinzu.',
    ],
  },
  'BR-29': {
    at: 'EndDate StartDate',
    nl: [
      'Een periode eindigt op of na de dag waarop ze begint.',
      'Wissel de twee datums om of verbeter de verkeerde.',
    ],
    fr: [
      'Une période se termine au plus tôt le jour où elle commence.',
      'Inversez les deux dates ou corrigez celle qui est fausse.',
    ],
    en: [
      'A period ends on or after the day it starts.',
      'Swap the two dates or correct the wrong one.',
    ],
    de: [
      'Ein Zeitraum endet frühestens am Tag seines Beginns.',
      'Vertauschen Sie die beiden Daten oder berichtigen Sie das falsche.',
    ],
  },
  'BR-52': {
    at: 'ID',
    nl: [
      'Elke bijlage of verwijzing heeft een eigen nummer of naam.',
      'Geef de bijlage een kenmerk, bijvoorbeeld het nummer van de werkbon.',
    ],
    fr: [
      'Chaque annexe ou renvoi porte sa propre référence.',
      'Donnez une référence à l’annexe, par exemple le numéro du bon de travail.',
    ],
    en: [
      'Every attachment or reference has a number or name of its own.',
      'Give the attachment a reference, for example the number of the work order.',
    ],
    de: [
      'Jede Anlage und jeder Verweis hat eine eigene Kennung.',
      'Geben Sie der Anlage eine Kennung, zum Beispiel die Nummer des Arbeitsscheins.',
    ],
  },
  'BR-53': {
    at: 'TaxTotal/TaxAmount TaxCurrencyCode',
    nl: [
      'Noemt de factuur een btw-valuta (BT-6), dan staat het totaal btw er ook in die valuta (BT-111).',
      'Voeg het btw-totaal in de btw-valuta toe, of laat de btw-valuta weg als ze gelijk is aan de factuurvaluta.',
    ],
    fr: [
      'Si la facture indique une devise pour la TVA (BT-6), le total de la TVA y figure aussi dans cette devise (BT-111).',
      'Ajoutez le total de la TVA dans cette devise, ou supprimez la devise de la TVA si c’est celle de la facture.',
    ],
    en: [
      'When the invoice names a VAT accounting currency (BT-6), it also gives the VAT total in that currency (BT-111).',
      'Add the VAT total in that currency, or leave the VAT currency out when it equals the invoice currency.',
    ],
    de: [
      'Nennt die Rechnung eine eigene Währung der Umsatzsteuer (BT-6), steht auch der Steuerbetrag in dieser Währung (BT-111) darin.',
      'Ergänzen Sie den Steuerbetrag in dieser Währung, oder lassen Sie die Angabe weg, wenn es die Rechnungswährung ist.',
    ],
  },
  'BR-54': {
    at: 'Name Value',
    nl: [
      'Een artikeleigenschap heeft een naam en een waarde, bijvoorbeeld kleur en rood.',
      'Vul het ontbrekende deel in of laat de eigenschap weg.',
    ],
    fr: [
      'Une caractéristique d’article a un nom et une valeur, par exemple couleur et rouge.',
      'Complétez la partie manquante ou supprimez la caractéristique.',
    ],
    en: [
      'An item attribute has a name and a value, for example colour and red.',
      'Fill in the missing part or leave the attribute out.',
    ],
    de: [
      'Eine Artikeleigenschaft hat einen Namen und einen Wert, zum Beispiel Farbe und rot.',
      'Ergänzen Sie den fehlenden Teil oder lassen Sie die Eigenschaft weg.',
    ],
  },
  'BR-55': {
    at: 'InvoiceDocumentReference/ID',
    nl: [
      'Een verwijzing naar een eerdere factuur noemt het nummer van die factuur.',
      'Vul het nummer van de eerdere factuur in of laat de verwijzing weg.',
    ],
    fr: [
      'Un renvoi à une facture antérieure en indique le numéro.',
      'Indiquez le numéro de la facture antérieure ou supprimez le renvoi.',
    ],
    en: [
      'A reference to a preceding invoice gives the number of that invoice.',
      'Fill in the number of the preceding invoice or leave the reference out.',
    ],
    de: [
      'Ein Verweis auf eine frühere Rechnung nennt deren Nummer.',
      'Tragen Sie die Nummer der früheren Rechnung ein oder lassen Sie den Verweis weg.',
    ],
  },
  'BR-57': {
    at: 'Country/IdentificationCode',
    nl: ['Een afleveradres heeft een land.', 'Vul het land van het afleveradres in.'],
    fr: [
      'Une adresse de livraison comporte un pays.',
      'Indiquez le pays de l’adresse de livraison.',
    ],
    en: ['A delivery address has a country.', 'Fill in the country of the delivery address.'],
    de: ['Eine Lieferadresse hat ein Land.', 'Tragen Sie das Land der Lieferadresse ein.'],
  },
  'BR-CO-03': {
    at: 'TaxPointDate InvoicePeriod/DescriptionCode',
    nl: [
      'De factuur noemt de btw-datum zelf (BT-7) of een code voor die datum (BT-8), niet allebei.',
      'Laat een van de twee weg.',
    ],
    fr: [
      'La facture indique soit la date d’exigibilité de la TVA (BT-7), soit un code pour cette date (BT-8), pas les deux.',
      'Supprimez l’une des deux indications.',
    ],
    en: [
      'The invoice gives the VAT point date itself (BT-7) or a code for it (BT-8), not both.',
      'Leave one of the two out.',
    ],
    de: [
      'Die Rechnung nennt entweder das Datum der Steuerfälligkeit (BT-7) oder einen Code dafür (BT-8), nicht beides.',
      'Lassen Sie eine der beiden Angaben weg.',
    ],
  },
  'BR-CO-19': {
    at: 'StartDate EndDate',
    nl: [
      'Een factuurperiode (BG-14) heeft een begin- of einddatum.',
      'Vul minstens een van beide datums in of laat de periode weg.',
    ],
    fr: [
      'Une période de facturation (BG-14) a une date de début ou de fin.',
      'Indiquez au moins une des deux dates ou supprimez la période.',
    ],
    en: [
      'An invoicing period (BG-14) has a start date or an end date.',
      'Fill in at least one of the two dates or leave the period out.',
    ],
    de: [
      'Ein Abrechnungszeitraum (BG-14) hat ein Anfangs- oder ein Enddatum.',
      'Tragen Sie mindestens eines der beiden Daten ein oder lassen Sie den Zeitraum weg.',
    ],
  },
  'UBL-DT-06': {
    at: '@mimeCode',
    nl: [
      'Bij een bijgevoegd bestand hoort de bestandssoort, bijvoorbeeld application/pdf.',
      'Voeg het bestand opnieuw toe als pdf, of laat uw softwareleverancier de bestandssoort invullen.',
    ],
    fr: [
      'Un fichier joint indique son type, par exemple application/pdf.',
      'Joignez de nouveau le fichier en PDF, ou faites compléter le type par votre fournisseur de logiciel.',
    ],
    en: [
      'An attached file comes with its file type, for example application/pdf.',
      'Attach the file again as PDF, or have your software supplier fill in the file type.',
    ],
    de: [
      'Zu einer angehängten Datei gehört der Dateityp, zum Beispiel application/pdf.',
      'Hängen Sie die Datei noch einmal als PDF an, oder lassen Sie den Dateityp von Ihrem Softwareanbieter ergänzen.',
    ],
  },
  'UBL-DT-07': {
    at: '@filename',
    nl: [
      'Een bijgevoegd bestand heeft een bestandsnaam.',
      'Geef het bestand een naam, bijvoorbeeld factuur.pdf, en voeg het opnieuw toe.',
    ],
    fr: [
      'Un fichier joint porte un nom de fichier.',
      'Donnez un nom au fichier, par exemple facture.pdf, et joignez-le de nouveau.',
    ],
    en: [
      'An attached file has a file name.',
      'Give the file a name, for example invoice.pdf, and attach it again.',
    ],
    de: [
      'Eine angehängte Datei hat einen Dateinamen.',
      'Geben Sie der Datei einen Namen, zum Beispiel rechnung.pdf, und hängen Sie sie noch einmal an.',
    ],
  },
  'UBL-SR-43': {
    at: 'DocumentTypeCode? ID/@schemeID?',
    nl: [
      'Een bijlage (BG-24) heeft geen soortcode en geen schema; alleen bij een gefactureerd object (BT-18) horen code 130 en eventueel een schema.',
      'Laat de code en het schema weg, of kies code 130 als het om een gefactureerd object gaat.',
    ],
    fr: [
      'Une annexe (BG-24) n’a ni code de type ni schéma ; seul un objet facturé (BT-18) porte le code 130 et éventuellement un schéma.',
      'Supprimez le code et le schéma, ou choisissez le code 130 s’il s’agit d’un objet facturé.',
    ],
    en: [
      'An attachment (BG-24) has no type code and no scheme; only an invoiced object (BT-18) has code 130 and possibly a scheme.',
      'Leave the code and the scheme out, or choose code 130 when it is about an invoiced object.',
    ],
    de: [
      'Eine Anlage (BG-24) hat keinen Typcode und kein Schema; nur ein Abrechnungsobjekt (BT-18) trägt den Code 130 und bei Bedarf ein Schema.',
      'Lassen Sie Code und Schema weg, oder wählen Sie den Code 130, wenn ein Abrechnungsobjekt gemeint ist.',
    ],
  },
};
