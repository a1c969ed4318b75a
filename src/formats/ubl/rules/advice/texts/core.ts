import { OUTSIDE_CORE } from '../outside-core.js';
import type { Words } from '../words.js';
import type { RuleText, RuleTexts } from './text.js';

/** What to do with information that has no place of its own in the European invoice. */
const INSTEAD = {
  note: [
    'Laat het weg, of zet wat ertoe doet in de opmerking bij de factuur (BT-22).',
    'Supprimez-la, ou reprenez l’essentiel dans la remarque sur la facture (BT-22).',
    'Leave it out, or put what matters in the invoice note (BT-22).',
    'Lassen Sie sie weg, oder nehmen Sie das Wichtige in die Bemerkung zur Rechnung (BT-22) auf.',
  ],
  technical: [
    'Laat het weg; het is technisch en u verliest er niets mee.',
    'Supprimez-la ; elle est technique et vous n’y perdez rien.',
    'Leave it out; it is technical and you lose nothing.',
    'Lassen Sie sie weg; sie ist technisch, und Ihnen geht nichts verloren.',
  ],
  street: [
    'Zet het in de straat of een van de adresregels, bijvoorbeeld Dorpsstraat 12.',
    'Mettez-la dans la rue ou dans une ligne d’adresse, par exemple Rue Haute 12.',
    'Put it in the street or one of the address lines, for example High Street 12.',
    'Setzen Sie sie in die Straße oder eine Adresszeile, zum Beispiel Hauptstraße 12.',
  ],
  terms: [
    'Beschrijf het in de betalingsvoorwaarden (BT-20).',
    'Décrivez-la dans les conditions de paiement (BT-20).',
    'Describe it in the payment terms (BT-20).',
    'Beschreiben Sie sie in den Zahlungsbedingungen (BT-20).',
  ],
  item: [
    'Zet het in de omschrijving van het artikel (BT-154) of als artikeleigenschap (BG-32).',
    'Mettez-la dans la description de l’article (BT-154) ou comme caractéristique (BG-32).',
    'Put it in the item description (BT-154) or make it an item attribute (BG-32).',
    'Setzen Sie sie in die Artikelbeschreibung (BT-154) oder als Artikeleigenschaft (BG-32).',
  ],
  line: [
    'Laat het weg, of zet het in de opmerking bij de regel (BT-127).',
    'Supprimez-la, ou mettez-la dans la remarque sur la ligne (BT-127).',
    'Leave it out, or put it in the line note (BT-127).',
    'Lassen Sie sie weg, oder setzen Sie sie in die Bemerkung zur Zeile (BT-127).',
  ],
  prepaid: [
    'Zet wat al betaald is in het al betaald bedrag (BT-113).',
    'Indiquez ce qui est déjà payé dans le montant déjà payé (BT-113).',
    'Put what was already paid in the paid amount (BT-113).',
    'Tragen Sie bereits Gezahltes als bereits gezahlten Betrag (BT-113) ein.',
  ],
  due: [
    'Zet de datum in de vervaldatum van de factuur (BT-9).',
    'Mettez la date dans la date d’échéance de la facture (BT-9).',
    'Put the date in the due date of the invoice (BT-9).',
    'Tragen Sie das Datum als Fälligkeitsdatum der Rechnung (BT-9) ein.',
  ],
  delivery: [
    'Zet het adres in het afleveradres van de factuur (BG-15).',
    'Mettez l’adresse dans l’adresse de livraison de la facture (BG-15).',
    'Put the address in the deliver to address of the invoice (BG-15).',
    'Tragen Sie die Adresse als Lieferadresse der Rechnung (BG-15) ein.',
  ],
  contact: [
    'Gebruik de gewone contactgegevens: naam, telefoon en e-mail (BG-6, BG-9).',
    'Utilisez les coordonnées ordinaires : nom, téléphone et e-mail (BG-6, BG-9).',
    'Use the ordinary contact details: name, telephone and email (BG-6, BG-9).',
    'Verwenden Sie die üblichen Kontaktdaten: Name, Telefon und E-Mail (BG-6, BG-9).',
  ],
  breakdown: [
    'Laat het hier weg; btw en vrijstelling staan in de btw-specificatie (BG-23).',
    'Supprimez-la ici ; la TVA et l’exonération figurent dans la ventilation (BG-23).',
    'Leave it out here; VAT and exemption are in the VAT breakdown (BG-23).',
    'Lassen Sie sie hier weg; Steuer und Befreiung stehen in der Aufschlüsselung (BG-23).',
  ],
} as const satisfies Readonly<Record<string, Words>>;

/** Last part of the path -> what to do; the note where a part is not named. */
const DOING: readonly (readonly [act: keyof typeof INSTEAD, elements: string])[] = [
  [
    'technical',
    'UBLExtensions UBLVersionID ProfileExecutionID CopyIndicator UUID LineCountNumeric Signature XPath LanguageID LocaleCode VersionID DocumentStatusCode DocumentHash HashAlgorithmMethod EncodingCode CharacterSetCode MimeCode FormatCode SequenceNumeric PrepaidIndicator CalculationSequenceNumeric TaxEvidenceIndicator TaxIncludedIndicator CatalogueIndicator DataSendingCapability AddressFormatCode AccountFormatCode TimezoneOffset CV2ID CardChipCode ChipApplicationID',
  ],
  [
    'street',
    'Postbox Floor Room BlockName BuildingName BuildingNumber InhouseMail Department MarkAttention MarkCare PlotIdentification CitySubdivisionName Region District',
  ],
  [
    'terms',
    'SettlementDiscountPercent SettlementDiscountAmount SettlementPeriod PenaltySurchargePercent PenaltyAmount PenaltyPeriod PaymentPercent PaymentTermsDetailsURI ReferenceEventCode InstructionNote PaymentNote DeliveryTerms WithholdingTaxTotal',
  ],
  [
    'item',
    'BrandName ModelName Keyword PackQuantity PackSizeNumeric AdditionalInformation HazardousItem HazardousRiskIndicator ItemInstance Certificate Dimension MeasurementDimension PhysicalAttribute ManufacturersItemIdentification CatalogueItemIdentification AdditionalItemIdentification ManufacturerParty ExtendedID TransactionConditions OriginAddress CommodityCode NatureCode CargoTypeCode ItemSpecificationDocumentReference ValueQuantity ValueQualifier',
  ],
  [
    'line',
    'DespatchLineReference ReceiptLineReference FreeOfChargeIndicator SubInvoiceLine SalesOrderLineID LineStatusCode PricingReference PriceChangeReason PriceList PriceType PriceTypeCode',
  ],
  ['prepaid', 'PrepaidPayment PrepaidPaymentReferenceID'],
  ['due', 'PaymentDueDate InstallmentDueDate'],
  ['delivery', 'DeliveryAddress AlternativeDeliveryLocation'],
  [
    'contact',
    'Telefax OtherCommunication Person AccountingContact SellerContact BuyerContact DeliveryContact DespatchContact',
  ],
  ['breakdown', 'TaxTotal TaxExemptionReason TaxExemptionReasonCode TaxCategory'],
];

const DOING_OF: ReadonlyMap<string, Words> = new Map(
  DOING.flatMap(([act, elements]) =>
    elements.split(' ').map((element) => [element, INSTEAD[act]] as const),
  ),
);

function outside(path: string): RuleText {
  const [nl, fr, en, de] = DOING_OF.get(path.slice(path.lastIndexOf('/') + 1)) ?? INSTEAD.note;
  return {
    at: `!${path}`,
    nl: [
      'Dit gegeven ligt buiten de kern van de Europese factuur (EN 16931); de ontvanger leest het misschien niet.',
      nl,
    ],
    fr: [
      'Cette donnée sort du noyau de la facture européenne (EN 16931) ; le destinataire ne la lira peut-être pas.',
      fr,
    ],
    en: [
      'This lies outside the core of the European invoice (EN 16931); the receiver may not read it.',
      en,
    ],
    de: [
      'Diese Angabe liegt außerhalb des Kerns der europäischen Rechnung (EN 16931); der Empfänger liest sie vielleicht nicht.',
      de,
    ],
  };
}

function attribute(path: string): RuleText {
  const name = path.slice(path.lastIndexOf('@') + 1);
  return {
    at: `!${path}`,
    nl: [
      `Het technische kenmerk ${name} hoort hier niet in de Europese factuur (EN 16931); de ontvanger leest het niet.`,
      'Laat uw softwareleverancier het weglaten; aan de factuur zelf verandert niets.',
    ],
    fr: [
      `L’attribut technique ${name} n’a pas sa place ici dans la facture européenne (EN 16931) ; le destinataire ne le lit pas.`,
      'Faites-le supprimer par votre fournisseur de logiciel ; la facture elle-même ne change pas.',
    ],
    en: [
      `The technical attribute ${name} does not belong here in the European invoice (EN 16931); the receiver does not read it.`,
      'Have your software supplier leave it out; the invoice itself does not change.',
    ],
    de: [
      `Das technische Attribut ${name} gehört hier nicht in die europäische Rechnung (EN 16931); der Empfänger liest es nicht.`,
      'Lassen Sie es von Ihrem Softwareanbieter entfernen; an der Rechnung selbst ändert sich nichts.',
    ],
  };
}

/** An invoiced object (code 130) is only a number: these two rules refuse what hangs on it. */
function invoicedObject(path: string): RuleText {
  return {
    at: `!${path}`,
    nl: [
      'Een gefactureerd object (BT-18, code 130) is alleen een nummer, zonder omschrijving of bestand.',
      'Maak er een gewone bijlage van door code 130 weg te laten, of laat omschrijving en bestand weg.',
    ],
    fr: [
      'Un objet facturé (BT-18, code 130) n’est qu’un numéro, sans description ni fichier.',
      'Faites-en une annexe ordinaire en supprimant le code 130, ou supprimez la description et le fichier.',
    ],
    en: [
      'An invoiced object (BT-18, code 130) is only a number, without description or file.',
      'Make it an ordinary attachment by leaving code 130 out, or leave description and file out.',
    ],
    de: [
      'Ein Abrechnungsobjekt (BT-18, Code 130) ist nur eine Nummer, ohne Beschreibung oder Datei.',
      'Machen Sie daraus eine gewöhnliche Anlage, indem Sie den Code 130 weglassen, oder lassen Sie Beschreibung und Datei weg.',
    ],
  };
}

const INVOICED_OBJECT: ReadonlySet<string> = new Set(['UBL-CR-666', 'UBL-CR-673']);

/** Attributes no rule of the core knows, from UBL-DT-08 on. */
const ATTRIBUTES =
  'schemeName schemeAgencyName schemeDataURI schemeURI format unitCodeListIdentifier unitCodeListAgencyIdentifier unitCodeListAgencyName listAgencyName listName name languageID listURI listSchemeURI languageLocaleID uri currencyCodeListVersionID characterSetCode encodingCode schemeAgencyID listAgencyID';

function textFor(id: string, path: string): RuleText {
  if (INVOICED_OBJECT.has(id)) return invoicedObject(path);
  return path.includes('@') ? attribute(path) : outside(path);
}

/** What lies outside the core of EN 16931: elements (UBL-CR) and attributes (UBL-DT-08 to -28). */
export const CORE_TEXTS: RuleTexts = Object.fromEntries([
  ...[...OUTSIDE_CORE].map(([id, path]) => [id, textFor(id, path)] as const),
  ...ATTRIBUTES.split(' ').map(
    (name, index) =>
      [`UBL-DT-${String(index + 8).padStart(2, '0')}`, attribute(`//*/@${name}`)] as const,
  ),
]);
