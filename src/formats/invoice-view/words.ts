import type { Language } from '../../domain/party/debtor.js';

/** One text in the four languages, side by side so that a missing one does not compile. */
export type Said = readonly [nl: string, fr: string, en: string, de: string];

const PLACE: Readonly<Record<Language, 0 | 1 | 2 | 3>> = { nl: 0, fr: 1, en: 2, de: 3 };

export function inLanguage(said: Said, language: Language): string {
  return said[PLACE[language]];
}

/** Every label of the view. What a document says itself is never translated. */
// prettier-ignore
export const WORDS = {
  // Parties
  seller:            ['Leverancier', 'Fournisseur', 'Seller', 'Verkäufer'],
  buyer:             ['Afnemer', 'Client', 'Buyer', 'Käufer'],
  payee:             ['Begunstigde', 'Bénéficiaire', 'Payee', 'Zahlungsempfänger'],
  taxRepresentative: ['Fiscaal vertegenwoordiger', 'Représentant fiscal', 'Tax representative', 'Steuervertreter'],
  deliveredTo:       ['Geleverd aan', 'Livré à', 'Delivered to', 'Lieferung an'],
  tradingName:       ['Handelsnaam', 'Nom commercial', 'Trading name', 'Handelsname'],
  vatNumber:         ['Btw-nummer', 'Numéro de TVA', 'VAT number', 'USt-IdNr.'],
  taxNumber:         ['Fiscaal nummer', 'Numéro fiscal', 'Tax number', 'Steuernummer'],
  companyNumber:     ['Registratienummer', 'Numéro d’enregistrement', 'Registration number', 'Registernummer'],
  identifier:        ['Nummer', 'Identifiant', 'Identifier', 'Kennung'],
  legal:             ['Juridisch', 'Mentions légales', 'Legal information', 'Rechtliches'],
  endpoint:          ['Elektronisch adres', 'Adresse électronique', 'Electronic address', 'Elektronische Adresse'],
  contact:           ['Contact', 'Contact', 'Contact', 'Kontakt'],
  location:          ['Locatie', 'Lieu', 'Location', 'Ort'],

  // Dates and references
  number:            ['Nummer', 'Numéro', 'Number', 'Nummer'],
  issueDate:         ['Datum', 'Date', 'Date', 'Datum'],
  dueDate:           ['Vervaldatum', 'Date d’échéance', 'Due date', 'Fällig am'],
  documentType:      ['Soort document', 'Type de document', 'Document type', 'Dokumentart'],
  taxPointDate:      ['Btw-datum', 'Date d’exigibilité TVA', 'VAT point', 'Steuerzeitpunkt'],
  period:            ['Periode', 'Période', 'Period', 'Zeitraum'],
  from:              ['vanaf', 'à partir du', 'from', 'ab'],
  until:             ['tot en met', 'jusqu’au', 'until', 'bis'],
  deliveryDate:      ['Leveringsdatum', 'Date de livraison', 'Delivery date', 'Lieferdatum'],
  buyerReference:    ['Uw referentie', 'Votre référence', 'Your reference', 'Ihre Referenz'],
  order:             ['Uw bestelling', 'Votre commande', 'Your order', 'Ihre Bestellung'],
  salesOrder:        ['Verkooporder', 'Commande vendeur', 'Sales order', 'Auftrag'],
  contract:          ['Contract', 'Contrat', 'Contract', 'Vertrag'],
  project:           ['Project', 'Projet', 'Project', 'Projekt'],
  receipt:           ['Ontvangstbericht', 'Avis de réception', 'Receiving advice', 'Wareneingang'],
  despatch:          ['Pakbon', 'Bon de livraison', 'Despatch advice', 'Lieferschein'],
  tender:            ['Aanbesteding of lot', 'Appel d’offres ou lot', 'Tender or lot', 'Vergabe oder Los'],
  object:            ['Betreft', 'Objet', 'Invoiced object', 'Objekt'],
  accounting:        ['Boekingsreferentie', 'Référence comptable', 'Accounting reference', 'Buchungsreferenz'],
  preceding:         ['Betreft factuur', 'Facture d’origine', 'Preceding invoice', 'Bezug auf Rechnung'],
  dated:             ['van', 'du', 'of', 'vom'],
  notes:             ['Opmerkingen', 'Remarques', 'Notes', 'Hinweise'],

  // Lines
  lines:             ['Regels', 'Lignes', 'Lines', 'Positionen'],
  line:              ['Nr.', 'N°', 'No.', 'Nr.'],
  lineNumber:        ['Regel', 'Ligne', 'Line', 'Position'],
  description:       ['Omschrijving', 'Description', 'Description', 'Beschreibung'],
  quantity:          ['Aantal', 'Quantité', 'Quantity', 'Menge'],
  price:             ['Prijs', 'Prix', 'Price', 'Preis'],
  per:               ['per', 'par', 'per', 'pro'],
  vat:               ['Btw', 'TVA', 'VAT', 'USt.'],
  net:               ['Netto', 'Net', 'Net', 'Netto'],
  sellerItem:        ['Artikelnummer', 'Référence article', 'Item number', 'Artikelnummer'],
  buyerItem:         ['Uw artikelnummer', 'Votre référence article', 'Your item number', 'Ihre Artikelnummer'],
  standardItem:      ['Artikelcode', 'Code article', 'Item code', 'Artikelcode'],
  classification:    ['Classificatie', 'Classification', 'Classification', 'Klassifikation'],
  origin:            ['Land van oorsprong', 'Pays d’origine', 'Country of origin', 'Ursprungsland'],
  orderLine:         ['Bestelregel', 'Ligne de commande', 'Order line', 'Bestellposition'],
  grossPrice:        ['Brutoprijs', 'Prix brut', 'Gross price', 'Bruttopreis'],
  discount:          ['korting', 'remise', 'discount', 'Rabatt'],
  allowance:         ['Korting', 'Remise', 'Allowance', 'Abzug'],
  charge:            ['Toeslag', 'Frais', 'Charge', 'Zuschlag'],
  of:                ['van', 'de', 'of', 'von'],
  allowances:        ['Kortingen en toeslagen', 'Remises et frais', 'Allowances and charges', 'Abzüge und Zuschläge'],
  amount:            ['Bedrag', 'Montant', 'Amount', 'Betrag'],

  // VAT and totals
  vatBreakdown:      ['Btw per tarief', 'TVA par taux', 'VAT by rate', 'USt. nach Satz'],
  rate:              ['Tarief', 'Taux', 'Rate', 'Satz'],
  taxable:           ['Over', 'Base', 'Taxable', 'Basis'],
  total:             ['Totaal', 'Total', 'Total', 'Summe'],
  linesTotal:        ['Totaal van de regels', 'Total des lignes', 'Sum of lines', 'Summe der Positionen'],
  allowancesTotal:   ['Kortingen', 'Remises', 'Allowances', 'Abzüge'],
  chargesTotal:      ['Toeslagen', 'Frais', 'Charges', 'Zuschläge'],
  netTotal:          ['Totaal zonder btw', 'Total hors TVA', 'Total without VAT', 'Summe ohne USt.'],
  vatTotal:          ['Btw', 'TVA', 'VAT', 'USt.'],
  grossTotal:        ['Totaal met btw', 'Total TVA comprise', 'Total with VAT', 'Summe mit USt.'],
  prepaid:           ['Al betaald', 'Déjà payé', 'Already paid', 'Bereits bezahlt'],
  rounding:          ['Afronding', 'Arrondi', 'Rounding', 'Rundung'],
  payable:           ['Te betalen', 'À payer', 'To be paid', 'Zu zahlen'],
  credited:          ['In uw voordeel', 'En votre faveur', 'In your favour', 'Zu Ihren Gunsten'],

  // Payment
  payment:           ['Betaling', 'Paiement', 'Payment', 'Zahlung'],
  account:           ['Rekening', 'Compte', 'Account', 'Konto'],
  accountName:       ['Op naam van', 'Au nom de', 'In the name of', 'Kontoinhaber'],
  bic:               ['BIC', 'BIC', 'BIC', 'BIC'],
  paymentMeans:      ['Betaalwijze', 'Mode de paiement', 'Means of payment', 'Zahlungsart'],
  paymentTerms:      ['Betalingsvoorwaarden', 'Conditions de paiement', 'Payment terms', 'Zahlungsbedingungen'],
  ogm:               ['Gestructureerde mededeling', 'Communication structurée', 'Structured message', 'Strukturierte Mitteilung'],
  nl:                ['Betalingskenmerk', 'Référence de paiement', 'Payment reference', 'Zahlungskennzeichen'],
  rf:                ['Betalingsreferentie', 'Référence de paiement', 'Payment reference', 'Zahlungsreferenz'],
  reference:         ['Mededeling', 'Communication', 'Payment reference', 'Verwendungszweck'],
  mandate:           ['Machtiging', 'Mandat', 'Mandate', 'Mandat'],
  creditorId:        ['Incassant-ID', 'Identifiant du créancier', 'Creditor identifier', 'Gläubiger-ID'],
  debitedAccount:    ['Van rekening', 'Compte débité', 'Debited account', 'Belastetes Konto'],
  card:              ['Kaart', 'Carte', 'Card', 'Karte'],
  cardHolder:        ['Kaarthouder', 'Titulaire', 'Card holder', 'Karteninhaber'],
  scan:              ['Scan met uw bankapp', 'Scannez avec votre application bancaire', 'Scan with your banking app', 'Mit der Banking-App scannen'],
  qr:                ['QR-code voor deze betaling', 'Code QR pour ce paiement', 'QR code for this payment', 'QR-Code für diese Zahlung'],

  // Attachments
  attachments:       ['Bijlagen bij het elektronische bestand', 'Annexes du fichier électronique', 'Attachments of the electronic file', 'Anlagen der elektronischen Datei'],
  fileName:          ['Naam', 'Nom', 'Name', 'Name'],
  fileType:          ['Soort', 'Type', 'Type', 'Art'],
  fileSize:          ['Grootte', 'Taille', 'Size', 'Größe'],
  link:              ['Verwijzing', 'Lien externe', 'External link', 'Externer Verweis'],
  fileReference:     ['Vermelding', 'Mention', 'Reference only', 'Nur Verweis'],
  mismatch:          ['Let op: de inhoud past niet bij deze soort', 'Attention : le contenu ne correspond pas à ce type', 'Careful: the content does not fit this type', 'Achtung: der Inhalt passt nicht zu dieser Art'],

  // About the view
  shortened:         ['… (hier ingekort)', '… (abrégé ici)', '… (shortened here)', '… (hier gekürzt)'],
  readable:          ['Leesbare weergave van het elektronische document (UBL). Bij verschil geldt het elektronische bestand.', 'Représentation lisible du document électronique (UBL). En cas de différence, le fichier électronique fait foi.', 'Readable view of the electronic document (UBL). Where they differ, the electronic file counts.', 'Lesbare Darstellung des elektronischen Dokuments (UBL). Bei Abweichungen gilt die elektronische Datei.'],
  notShown:          ['Tekens die dit lettertype niet heeft, staan hier als', 'Les caractères absents de cette police sont remplacés par', 'Characters this font does not have are shown as', 'Zeichen, die diese Schrift nicht hat, erscheinen als'],
  page:              ['Pagina', 'Page', 'Page', 'Seite'],
} as const satisfies Readonly<Record<string, Said>>;

export type Word = keyof typeof WORDS;
