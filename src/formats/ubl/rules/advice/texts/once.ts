import type { Words } from '../words.js';
import type { RuleText, RuleTexts } from './text.js';

/** Rule -> where the repeated thing stands, and what there may be one of. */
const ONCE: Readonly<Record<string, readonly [at: string, one: Words]>> = {
  'UBL-SR-01': [
    'ContractDocumentReference/ID',
    [
      'één contractnummer',
      'un seul numéro de contrat',
      'one contract reference',
      'eine Vertragsnummer',
    ],
  ],
  'UBL-SR-02': [
    'ReceiptDocumentReference/ID',
    [
      'één ontvangstbewijs',
      'un seul avis de réception',
      'one receiving advice',
      'eine Empfangsbestätigung',
    ],
  ],
  'UBL-SR-03': [
    'DespatchDocumentReference/ID',
    ['één pakbon', 'un seul bon de livraison', 'one despatch advice', 'einen Lieferschein'],
  ],
  'UBL-SR-04': [
    'AdditionalDocumentReference/ID',
    [
      'één gefactureerd object',
      'un seul objet facturé',
      'one invoiced object',
      'ein Abrechnungsobjekt',
    ],
  ],
  'UBL-SR-05': [
    'PaymentTerms/Note',
    [
      'één tekst met betalingsvoorwaarden',
      'un seul texte de conditions de paiement',
      'one text of payment terms',
      'einen Text mit Zahlungsbedingungen',
    ],
  ],
  'UBL-SR-06': [
    'InvoiceDocumentReference/ID',
    [
      'één factuur per verwijzing',
      'une seule facture par renvoi',
      'one invoice per reference',
      'eine Rechnung je Verweis',
    ],
  ],
  'UBL-SR-08': [
    'InvoicePeriod/StartDate',
    [
      'één factuurperiode',
      'une seule période de facturation',
      'one invoicing period',
      'einen Abrechnungszeitraum',
    ],
  ],
  'UBL-SR-09': [
    'AccountingSupplierParty/Party/PartyLegalEntity/RegistrationName',
    [
      'één naam van de leverancier',
      'un seul nom de vendeur',
      'one seller name',
      'einen Namen des Verkäufers',
    ],
  ],
  'UBL-SR-10': [
    'AccountingSupplierParty/Party/PartyName/Name',
    [
      'één handelsnaam van de leverancier',
      'un seul nom commercial du vendeur',
      'one seller trading name',
      'einen Handelsnamen des Verkäufers',
    ],
  ],
  'UBL-SR-11': [
    'AccountingSupplierParty/Party/PartyLegalEntity/CompanyID',
    [
      'één ondernemingsnummer van de leverancier',
      'un seul numéro d’entreprise du vendeur',
      'one seller registration number',
      'eine Registernummer des Verkäufers',
    ],
  ],
  'UBL-SR-12': [
    'AccountingSupplierParty/Party/PartyTaxScheme/CompanyID',
    [
      'één btw-nummer van de leverancier',
      'un seul numéro de TVA du vendeur',
      'one seller VAT number',
      'eine USt-IdNr. des Verkäufers',
    ],
  ],
  'UBL-SR-13': [
    'AccountingSupplierParty/Party/PartyTaxScheme/CompanyID',
    [
      'één ander fiscaal nummer (BT-32) van de leverancier',
      'un seul autre numéro fiscal (BT-32) du vendeur',
      'one other tax number (BT-32) of the seller',
      'eine weitere Steuernummer (BT-32) des Verkäufers',
    ],
  ],
  'UBL-SR-14': [
    'AccountingSupplierParty/Party/PartyLegalEntity/CompanyLegalForm',
    [
      'één tekst met juridische gegevens',
      'un seul texte de mentions légales',
      'one text of legal information',
      'einen Text mit rechtlichen Angaben',
    ],
  ],
  'UBL-SR-15': [
    'AccountingCustomerParty/Party/PartyLegalEntity/RegistrationName',
    [
      'één naam van de afnemer',
      'un seul nom d’acheteur',
      'one buyer name',
      'einen Namen des Käufers',
    ],
  ],
  'UBL-SR-16': [
    'AccountingCustomerParty/Party/PartyIdentification/ID',
    [
      'één nummer van de afnemer',
      'un seul identifiant de l’acheteur',
      'one buyer identifier',
      'eine Kennung des Käufers',
    ],
  ],
  'UBL-SR-17': [
    'AccountingCustomerParty/Party/PartyLegalEntity/CompanyID',
    [
      'één ondernemingsnummer van de afnemer',
      'un seul numéro d’entreprise de l’acheteur',
      'one buyer registration number',
      'eine Registernummer des Käufers',
    ],
  ],
  'UBL-SR-18': [
    'AccountingCustomerParty/Party/PartyTaxScheme/CompanyID',
    [
      'één btw-nummer van de afnemer',
      'un seul numéro de TVA de l’acheteur',
      'one buyer VAT number',
      'eine USt-IdNr. des Käufers',
    ],
  ],
  'UBL-SR-22': [
    'PartyName/Name',
    [
      'één naam van de fiscaal vertegenwoordiger',
      'un seul nom de représentant fiscal',
      'one tax representative name',
      'einen Namen des Steuervertreters',
    ],
  ],
  'UBL-SR-23': [
    'PartyTaxScheme/CompanyID',
    [
      'één btw-nummer van de fiscaal vertegenwoordiger',
      'un seul numéro de TVA du représentant fiscal',
      'one tax representative VAT number',
      'eine USt-IdNr. des Steuervertreters',
    ],
  ],
  'UBL-SR-24': [
    'Delivery/ActualDeliveryDate',
    ['één levering', 'une seule livraison', 'one delivery', 'eine Lieferung'],
  ],
  'UBL-SR-25': [
    'DeliveryParty/PartyName/Name',
    [
      'één naam van de ontvanger van de levering',
      'un seul nom de destinataire',
      'one deliver to party name',
      'einen Namen des Warenempfängers',
    ],
  ],
  'UBL-SR-26': [
    'PaymentID',
    [
      'één betalingskenmerk per betaalwijze',
      'une seule communication par mode de paiement',
      'one payment reference per payment means',
      'einen Verwendungszweck je Zahlungsart',
    ],
  ],
  'UBL-SR-27': [
    'PaymentMeansCode',
    [
      'één code per betaalwijze',
      'un seul code par mode de paiement',
      'one code per payment means',
      'einen Code je Zahlungsart',
    ],
  ],
  'UBL-SR-28': [
    'PaymentMandate/ID',
    [
      'één incassomachtiging per betaalwijze',
      'un seul mandat par mode de paiement',
      'one mandate per payment means',
      'ein Mandat je Zahlungsart',
    ],
  ],
  'UBL-SR-29': [
    'AccountingSupplierParty/Party/PartyIdentification/ID? PayeeParty/PartyIdentification/ID?',
    [
      'één incassant-ID (BT-90)',
      'un seul identifiant du créancier (BT-90)',
      'one bank assigned creditor identifier (BT-90)',
      'eine Gläubiger-ID (BT-90)',
    ],
  ],
  'UBL-SR-30': [
    'AllowanceChargeReason',
    [
      'één reden per korting',
      'un seul motif par remise',
      'one reason per allowance',
      'einen Grund je Nachlass',
    ],
  ],
  'UBL-SR-31': [
    'AllowanceChargeReason',
    [
      'één reden per toeslag',
      'un seul motif par supplément',
      'one reason per charge',
      'einen Grund je Zuschlag',
    ],
  ],
  'UBL-SR-32': [
    'TaxCategory/TaxExemptionReason',
    [
      'één reden van vrijstelling per btw-specificatie',
      'un seul motif d’exonération par ventilation',
      'one exemption reason per VAT breakdown',
      'einen Befreiungsgrund je Aufschlüsselung',
    ],
  ],
  'UBL-SR-33': [
    'DocumentDescription',
    [
      'één omschrijving per bijlage',
      'une seule description par annexe',
      'one description per attachment',
      'eine Beschreibung je Anlage',
    ],
  ],
  'UBL-SR-34': [
    'Note',
    [
      'één opmerking per regel',
      'une seule remarque par ligne',
      'one note per line',
      'eine Bemerkung je Zeile',
    ],
  ],
  'UBL-SR-35': [
    'OrderLineReference/LineID',
    [
      'één orderregel per factuurregel',
      'une seule ligne de commande par ligne',
      'one order line per invoice line',
      'eine Bestellzeile je Rechnungszeile',
    ],
  ],
  'UBL-SR-36': [
    'InvoicePeriod/StartDate',
    [
      'één periode per regel',
      'une seule période par ligne',
      'one period per line',
      'einen Zeitraum je Zeile',
    ],
  ],
  'UBL-SR-37': [
    'Price/AllowanceCharge/Amount',
    [
      'één korting op de prijs',
      'une seule remise sur le prix',
      'one discount on the price',
      'einen Nachlass auf den Preis',
    ],
  ],
  'UBL-SR-39': [
    'ProjectReference/ID',
    [
      'één projectnummer',
      'un seul numéro de projet',
      'one project reference',
      'eine Projektnummer',
    ],
  ],
  'UBL-SR-40': [
    'AccountingCustomerParty/Party/PartyName/Name',
    [
      'één handelsnaam van de afnemer',
      'un seul nom commercial de l’acheteur',
      'one buyer trading name',
      'einen Handelsnamen des Käufers',
    ],
  ],
  'UBL-SR-45': [
    'PaymentMeans/PaymentDueDate',
    ['één vervaldatum', 'une seule date d’échéance', 'one due date', 'ein Fälligkeitsdatum'],
  ],
  'UBL-SR-46': [
    'PaymentMeans/PaymentMeansCode/@name',
    [
      'één omschrijving van de betaalwijze',
      'un seul libellé de mode de paiement',
      'one payment means text',
      'eine Bezeichnung der Zahlungsart',
    ],
  ],
  'UBL-SR-49': [
    'InvoicePeriod/DescriptionCode',
    [
      'één code van de btw-datum',
      'un seul code de date d’exigibilité',
      'one VAT point date code',
      'einen Code der Steuerfälligkeit',
    ],
  ],
  'UBL-SR-50': [
    'Item/Description',
    [
      'één omschrijving van het artikel per regel',
      'une seule description d’article par ligne',
      'one item description per line',
      'eine Artikelbeschreibung je Zeile',
    ],
  ],
  'UBL-SR-52': [
    'DocumentReference/ID',
    [
      'één gefactureerd object per regel',
      'un seul objet facturé par ligne',
      'one invoiced object per line',
      'ein Abrechnungsobjekt je Zeile',
    ],
  ],
  'UBL-SR-54': [
    'PaymentMeans/CardAccount/PrimaryAccountNumberID',
    ['één kaartbetaling', 'un seul paiement par carte', 'one card payment', 'eine Kartenzahlung'],
  ],
  'UBL-SR-55': [
    'PaymentMeans/PaymentMandate/ID',
    ['één automatische incasso', 'une seule domiciliation', 'one direct debit', 'eine Lastschrift'],
  ],
  'UBL-SR-56': [
    'OriginatorDocumentReference/ID',
    [
      'één aanbesteding of perceel',
      'un seul appel d’offres ou lot',
      'one tender or lot',
      'eine Ausschreibung oder ein Los',
    ],
  ],
  'PEPPOL-EN16931-R080': [
    'AdditionalDocumentReference/ID',
    [
      'één projectnummer op een creditnota',
      'un seul numéro de projet sur une note de crédit',
      'one project reference on a credit note',
      'eine Projektnummer auf einer Gutschrift',
    ],
  ],
  'PEPPOL-EN16931-R100': [
    'DocumentReference/ID',
    [
      'één gefactureerd object (BT-128) per regel',
      'un seul objet facturé (BT-128) par ligne',
      'one invoiced object (BT-128) per line',
      'ein Abrechnungsobjekt (BT-128) je Zeile',
    ],
  ],
};

function once([at, [nl, fr, en, de]]: readonly [string, Words]): RuleText {
  return {
    at,
    nl: [`Er mag hooguit ${nl} zijn.`, 'Houd over wat klopt en laat de rest weg.'],
    fr: [`Il ne peut y avoir qu’${fr}.`, 'Gardez ce qui est exact et supprimez le reste.'],
    en: [`There may be at most ${en}.`, 'Keep what is right and leave out the rest.'],
    de: [
      `Es darf höchstens ${de} geben.`,
      'Behalten Sie das Richtige und lassen Sie den Rest weg.',
    ],
  };
}

/** The three rules about the payee share a second condition: the payee is somebody else than the seller. */
const PAYEE: Readonly<Record<string, readonly [at: string, one: Words]>> = {
  'UBL-SR-19': ['PartyName/Name', ['één naam', 'un seul nom', 'one name', 'einen Namen']],
  'UBL-SR-20': [
    'PartyName/Name PartyIdentification/ID?',
    ['één nummer', 'un seul identifiant', 'one identifier', 'eine Kennung'],
  ],
  'UBL-SR-21': [
    'PartyName/Name PartyLegalEntity/CompanyID?',
    [
      'één ondernemingsnummer',
      'un seul numéro d’entreprise',
      'one registration number',
      'eine Registernummer',
    ],
  ],
};

function payee([at, [nl, fr, en, de]]: readonly [string, Words]): RuleText {
  return {
    at,
    nl: [
      `De begunstigde (BG-10) heeft hooguit ${nl} en heet anders dan de leverancier (BT-27).`,
      'Laat de begunstigde weg als u zelf het geld ontvangt, of verbeter de gegevens.',
    ],
    fr: [
      `Le bénéficiaire (BG-10) n’a qu’${fr} et ne porte pas le nom du vendeur (BT-27).`,
      'Supprimez le bénéficiaire si vous recevez l’argent vous-même, ou corrigez ses données.',
    ],
    en: [
      `The payee (BG-10) has at most ${en} and another name than the seller (BT-27).`,
      'Leave the payee out when you receive the money yourself, or correct the details.',
    ],
    de: [
      `Der Zahlungsempfänger (BG-10) hat höchstens ${de} und heißt anders als der Verkäufer (BT-27).`,
      'Lassen Sie den Zahlungsempfänger weg, wenn Sie das Geld selbst erhalten, oder berichtigen Sie die Angaben.',
    ],
  };
}

const REFERENCE: RuleTexts = {
  'UBL-SR-07': {
    at: 'InvoiceDocumentReference/ID',
    nl: [
      'Een verwijzing naar een eerdere factuur (BG-3) noemt het nummer van die factuur.',
      'Vul het nummer in of laat de hele verwijzing weg.',
    ],
    fr: [
      'Un renvoi à une facture antérieure (BG-3) indique le numéro de cette facture.',
      'Indiquez ce numéro ou supprimez tout le renvoi.',
    ],
    en: [
      'A reference to a preceding invoice (BG-3) gives the number of that invoice.',
      'Fill in the number or leave out the whole reference.',
    ],
    de: [
      'Ein Verweis auf eine frühere Rechnung (BG-3) nennt die Nummer dieser Rechnung.',
      'Tragen Sie die Nummer ein oder lassen Sie den ganzen Verweis weg.',
    ],
  },
};

/** What may stand there only once. */
export const ONCE_TEXTS: RuleTexts = {
  ...REFERENCE,
  ...Object.fromEntries(Object.entries(ONCE).map(([id, row]) => [id, once(row)])),
  ...Object.fromEntries(Object.entries(PAYEE).map(([id, row]) => [id, payee(row)])),
};
