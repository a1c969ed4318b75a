import type { RuleText, RuleTexts } from './text.js';

/** A Dutch address needs street, place and post code; the sentences differ in whose address it is. */
function address(nl: string, fr: string, en: string, de: string): RuleText {
  return {
    at: 'StreetName CityName PostalZone',
    nl: [
      `Bij een Nederlands adres van de ${nl} horen straat, plaats en postcode.`,
      'Vul aan wat ontbreekt.',
    ],
    fr: [
      `Une adresse néerlandaise ${fr} comporte la rue, la localité et le code postal.`,
      'Complétez ce qui manque.',
    ],
    en: [
      `A Dutch address of the ${en} has street, city and post code.`,
      'Fill in what is missing.',
    ],
    de: [
      `Zu einer niederländischen Adresse ${de} gehören Straße, Ort und Postleitzahl.`,
      'Ergänzen Sie, was fehlt.',
    ],
  };
}

const SELLER_ADDRESS = address('leverancier', 'du vendeur', 'seller', 'des Verkäufers');
const BUYER_ADDRESS = address('afnemer', 'de l’acheteur', 'buyer', 'des Käufers');
const REPRESENTATIVE_ADDRESS = address(
  'fiscaal vertegenwoordiger',
  'du représentant fiscal',
  'tax representative',
  'des Steuervertreters',
);

const SELLER_NUMBER: RuleText = {
  nl: [
    'Een Nederlandse leverancier staat er met zijn KvK-nummer (schema 0106) of OIN (schema 0190).',
    'Vul het nummer en het schema in bij uw eigen bedrijfsgegevens.',
  ],
  fr: [
    'Un vendeur néerlandais indique son numéro KvK (schéma 0106) ou son OIN (schéma 0190).',
    'Complétez le numéro et le schéma dans les données de votre entreprise.',
  ],
  en: [
    'A Dutch seller gives its KvK number (scheme 0106) or OIN (scheme 0190).',
    'Fill in the number and the scheme in your own company details.',
  ],
  de: [
    'Ein niederländischer Verkäufer nennt seine KvK-Nummer (Schema 0106) oder OIN (Schema 0190).',
    'Tragen Sie Nummer und Schema in Ihren eigenen Firmendaten ein.',
  ],
};

const BUYER_NUMBER: RuleText = {
  nl: [
    'Een Nederlandse afnemer staat er met zijn KvK-nummer (schema 0106) of OIN (schema 0190).',
    'Vul het nummer en het schema in op de kaart van de klant.',
  ],
  fr: [
    'Un acheteur néerlandais est indiqué avec son numéro KvK (schéma 0106) ou son OIN (schéma 0190).',
    'Complétez le numéro et le schéma dans la fiche du client.',
  ],
  en: [
    'A Dutch buyer is given with its KvK number (scheme 0106) or OIN (scheme 0190).',
    'Fill in the number and the scheme on the customer’s card.',
  ],
  de: [
    'Ein niederländischer Käufer steht mit KvK-Nummer (Schema 0106) oder OIN (Schema 0190) auf der Rechnung.',
    'Tragen Sie Nummer und Schema in den Stammdaten des Kunden ein.',
  ],
};

const PAYMENT: RuleText = {
  nl: [
    'Is er iets te betalen, dan staat op de factuur hoe.',
    'Voeg uw IBAN en een betaalwijze toe, bijvoorbeeld 58 (overschrijving).',
  ],
  fr: [
    'S’il y a quelque chose à payer, la facture dit comment.',
    'Ajoutez votre IBAN et un mode de paiement, par exemple 58 (virement).',
  ],
  en: [
    'When something is due, the invoice says how to pay it.',
    'Add your IBAN and a payment means, for example 58 (credit transfer).',
  ],
  de: [
    'Ist etwas zu zahlen, steht auf der Rechnung, wie.',
    'Ergänzen Sie Ihre IBAN und eine Zahlungsart, zum Beispiel 58 (Überweisung).',
  ],
};

const MEANS: RuleText = {
  at: 'PaymentMeansCode',
  nl: [
    'In Nederland zijn dit de betaalwijzen: 30 en 58 (overschrijving), 48 (kaart), 49 en 59 (incasso), 57 (vaste afspraak).',
    'Kies een van deze codes.',
  ],
  fr: [
    'Aux Pays-Bas, les modes de paiement sont 30 et 58 (virement), 48 (carte), 49 et 59 (domiciliation), 57 (accord permanent).',
    'Choisissez un de ces codes.',
  ],
  en: [
    'In the Netherlands the payment means are 30 and 58 (credit transfer), 48 (card), 49 and 59 (direct debit), 57 (standing agreement).',
    'Choose one of these codes.',
  ],
  de: [
    'In den Niederlanden gibt es die Zahlungsarten 30 und 58 (Überweisung), 48 (Karte), 49 und 59 (Lastschrift), 57 (Dauervereinbarung).',
    'Wählen Sie einen dieser Codes.',
  ],
};

const ORDER_LINE: RuleText = {
  at: '/OrderReference/ID .',
  nl: [
    'Noemt een regel een orderregel (BT-132), dan noemt de factuur ook het inkoopordernummer (BT-13).',
    'Vul het ordernummer in of laat de orderregel weg.',
  ],
  fr: [
    'Si une ligne cite une ligne de commande (BT-132), la facture cite aussi le bon de commande (BT-13).',
    'Indiquez le numéro de commande ou supprimez la ligne de commande.',
  ],
  en: [
    'When a line names an order line (BT-132), the invoice also names the purchase order (BT-13).',
    'Fill in the order number or leave the order line out.',
  ],
  de: [
    'Nennt eine Zeile eine Bestellzeile (BT-132), nennt die Rechnung auch die Bestellnummer (BT-13).',
    'Tragen Sie die Bestellnummer ein oder lassen Sie die Bestellzeile weg.',
  ],
};

const CORRECTED = '/BillingReference/InvoiceDocumentReference/ID';

/** The Dutch rules within Peppol (NL-R) and the same demands of NLCIUS (BR-NL). */
export const NETHERLANDS_TEXTS: RuleTexts = {
  'NL-R-001': {
    at: CORRECTED,
    nl: [
      'Een creditnota van een Nederlandse leverancier noemt de factuur die ze corrigeert.',
      'Vul het nummer van de oorspronkelijke factuur in.',
    ],
    fr: [
      'Une note de crédit d’un vendeur néerlandais cite la facture qu’elle corrige.',
      'Indiquez le numéro de la facture d’origine.',
    ],
    en: [
      'A credit note of a Dutch seller names the invoice it corrects.',
      'Fill in the number of the original invoice.',
    ],
    de: [
      'Eine Gutschrift eines niederländischen Verkäufers nennt die Rechnung, die sie berichtigt.',
      'Tragen Sie die Nummer der ursprünglichen Rechnung ein.',
    ],
  },
  'NL-R-002': SELLER_ADDRESS,
  'NL-R-003': { ...SELLER_NUMBER, at: '@schemeID .' },
  'NL-R-004': BUYER_ADDRESS,
  'NL-R-005': { ...BUYER_NUMBER, at: '@schemeID .' },
  'NL-R-006': REPRESENTATIVE_ADDRESS,
  'NL-R-007': { ...PAYMENT, at: '/PaymentMeans/PaymentMeansCode PayableAmount' },
  'NL-R-008': MEANS,
  'NL-R-009': ORDER_LINE,
  'BR-NL-1': {
    ...SELLER_NUMBER,
    at: 'PartyLegalEntity/CompanyID PartyLegalEntity/CompanyID/@schemeID',
  },
  'BR-NL-2': {
    at: 'BuyerReference OrderReference/ID',
    nl: [
      'Een NLCIUS-factuur noemt een referentie van de afnemer (BT-10) of een inkoopordernummer (BT-13).',
      'Vraag de klant welke referentie hij verwacht en vul ze in.',
    ],
    fr: [
      'Une facture NLCIUS indique une référence de l’acheteur (BT-10) ou un numéro de bon de commande (BT-13).',
      'Demandez au client quelle référence il attend et indiquez-la.',
    ],
    en: [
      'An NLCIUS invoice gives a buyer reference (BT-10) or a purchase order reference (BT-13).',
      'Ask the customer which reference is expected and fill it in.',
    ],
    de: [
      'Eine NLCIUS-Rechnung nennt eine Referenz des Käufers (BT-10) oder eine Bestellnummer (BT-13).',
      'Fragen Sie den Kunden, welche Referenz er erwartet, und tragen Sie sie ein.',
    ],
  },
  'BR-NL-3': SELLER_ADDRESS,
  'BR-NL-4': BUYER_ADDRESS,
  'BR-NL-5': REPRESENTATIVE_ADDRESS,
  'BR-NL-7': {
    at: '.',
    nl: [
      'NLCIUS kent vier soorten: 380 (factuur), 381 (creditnota), 384 (gecorrigeerde factuur) en 389 (door de afnemer opgemaakt).',
      'Kies een van deze vier.',
    ],
    fr: [
      'NLCIUS connaît quatre types : 380 (facture), 381 (note de crédit), 384 (facture rectificative) et 389 (autofacturation).',
      'Choisissez un de ces quatre types.',
    ],
    en: [
      'NLCIUS has four types: 380 (invoice), 381 (credit note), 384 (corrected invoice) and 389 (self-billed invoice).',
      'Choose one of these four.',
    ],
    de: [
      'NLCIUS kennt vier Arten: 380 (Rechnung), 381 (Gutschrift), 384 (Rechnungskorrektur) und 389 (vom Käufer ausgestellt).',
      'Wählen Sie eine dieser vier.',
    ],
  },
  'BR-NL-8': {
    at: '.',
    nl: [
      'Soort 381 hoort bij een creditnota, elke andere soort bij een factuur.',
      'Maak het stuk opnieuw aan als creditnota of als factuur.',
    ],
    fr: [
      'Le type 381 va avec une note de crédit, tout autre type avec une facture.',
      'Générez de nouveau le document, comme note de crédit ou comme facture.',
    ],
    en: [
      'Type 381 belongs to a credit note, every other type to an invoice.',
      'Create the document again as a credit note or as an invoice.',
    ],
    de: [
      'Die Art 381 gehört zu einer Gutschrift, jede andere zu einer Rechnung.',
      'Erstellen Sie den Beleg neu als Gutschrift oder als Rechnung.',
    ],
  },
  'BR-NL-9': {
    at: CORRECTED,
    nl: [
      'Een gecorrigeerde factuur (soort 384) noemt de factuur die ze vervangt.',
      'Vul het nummer van de oorspronkelijke factuur in.',
    ],
    fr: [
      'Une facture rectificative (type 384) cite la facture qu’elle remplace.',
      'Indiquez le numéro de la facture d’origine.',
    ],
    en: [
      'A corrected invoice (type 384) names the invoice it replaces.',
      'Fill in the number of the original invoice.',
    ],
    de: [
      'Eine Rechnungskorrektur (Art 384) nennt die Rechnung, die sie ersetzt.',
      'Tragen Sie die Nummer der ursprünglichen Rechnung ein.',
    ],
  },
  'BR-NL-10': { ...BUYER_NUMBER, at: 'CompanyID CompanyID/@schemeID' },
  'BR-NL-11': { ...PAYMENT, at: '/PaymentMeans/PaymentMeansCode PayableAmount' },
  'BR-NL-12': MEANS,
  'BR-NL-13': ORDER_LINE,
  'BR-NL-25': {
    at: 'CompanyID TaxScheme/ID',
    nl: [
      'NLCIUS gebruikt voor de leverancier alleen het btw-nummer (soort VAT), geen ander fiscaal nummer.',
      'Laat het andere nummer weg, of zet de soort op VAT als het een btw-nummer is.',
    ],
    fr: [
      'NLCIUS n’utilise pour le vendeur que le numéro de TVA (régime VAT), pas d’autre numéro fiscal.',
      'Supprimez l’autre numéro, ou mettez VAT s’il s’agit d’un numéro de TVA.',
    ],
    en: [
      'For the seller NLCIUS only uses the VAT number (scheme VAT), no other tax number.',
      'Leave the other number out, or set the scheme to VAT when it is a VAT number.',
    ],
    de: [
      'NLCIUS verwendet für den Verkäufer nur die USt-IdNr. (Art VAT), keine andere Steuernummer.',
      'Lassen Sie die andere Nummer weg, oder setzen Sie die Art auf VAT, wenn es eine USt-IdNr. ist.',
    ],
  },
  'BR-NL-31': {
    at: 'PayeeFinancialAccount/FinancialInstitutionBranch/ID',
    nl: ['Bij een SEPA-betaling (58 of 59) is alleen de IBAN nodig, geen BIC.', 'Laat de BIC weg.'],
    fr: [
      'Pour un paiement SEPA (58 ou 59), seul l’IBAN est nécessaire, pas de BIC.',
      'Supprimez le BIC.',
    ],
    en: ['A SEPA payment (58 or 59) only needs the IBAN, no BIC.', 'Leave the BIC out.'],
    de: [
      'Für eine SEPA-Zahlung (58 oder 59) genügt die IBAN, ein BIC ist nicht nötig.',
      'Lassen Sie den BIC weg.',
    ],
  },
  'BR-NL-33': {
    at: '@currencyID /DocumentCurrencyCode',
    nl: [
      'In Nederland staat de btw in de factuurvaluta (BT-5).',
      'Geef het btw-bedrag in de factuurvaluta.',
    ],
    fr: [
      'Aux Pays-Bas, la TVA est exprimée dans la devise de la facture (BT-5).',
      'Indiquez la TVA dans la devise de la facture.',
    ],
    en: [
      'In the Netherlands VAT is given in the invoice currency (BT-5).',
      'Give the VAT amount in the invoice currency.',
    ],
    de: [
      'In den Niederlanden steht die Umsatzsteuer in der Rechnungswährung (BT-5).',
      'Geben Sie den Steuerbetrag in der Rechnungswährung an.',
    ],
  },
};
