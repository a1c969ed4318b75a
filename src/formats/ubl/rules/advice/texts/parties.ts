import type { RuleTexts } from './text.js';

const SELLER = 'AccountingSupplierParty/Party';
const BUYER = 'AccountingCustomerParty/Party';

/** Seller, buyer, payee and tax representative: names, addresses, numbers. */
export const PARTY_TEXTS: RuleTexts = {
  'BR-06': {
    at: `${SELLER}/PartyLegalEntity/RegistrationName`,
    nl: [
      'De officiële naam van de leverancier staat op de factuur.',
      'Vul de naam in bij uw eigen bedrijfsgegevens.',
    ],
    fr: [
      'La dénomination officielle du vendeur figure sur la facture.',
      'Complétez le nom dans les données de votre entreprise.',
    ],
    en: [
      'The seller’s registered name is on the invoice.',
      'Fill in the name in your own company details.',
    ],
    de: [
      'Der eingetragene Name des Verkäufers steht auf der Rechnung.',
      'Tragen Sie den Namen in Ihren eigenen Firmendaten ein.',
    ],
  },
  'BR-07': {
    at: `${BUYER}/PartyLegalEntity/RegistrationName`,
    nl: [
      'De officiële naam van de afnemer staat op de factuur.',
      'Vul de naam in op de kaart van de klant.',
    ],
    fr: [
      'La dénomination officielle de l’acheteur figure sur la facture.',
      'Complétez le nom dans la fiche du client.',
    ],
    en: [
      'The buyer’s registered name is on the invoice.',
      'Fill in the name on the customer’s card.',
    ],
    de: [
      'Der eingetragene Name des Käufers steht auf der Rechnung.',
      'Tragen Sie den Namen in den Stammdaten des Kunden ein.',
    ],
  },
  'BR-08': {
    at: `${SELLER}/PostalAddress`,
    nl: [
      'De factuur vermeldt het adres van de leverancier.',
      'Vul uw adres in bij uw eigen bedrijfsgegevens.',
    ],
    fr: [
      'La facture indique l’adresse du vendeur.',
      'Complétez votre adresse dans les données de votre entreprise.',
    ],
    en: [
      'The invoice gives the seller’s address.',
      'Fill in your address in your own company details.',
    ],
    de: [
      'Die Rechnung nennt die Adresse des Verkäufers.',
      'Tragen Sie Ihre Adresse in Ihren eigenen Firmendaten ein.',
    ],
  },
  'BR-09': {
    at: 'Country/IdentificationCode',
    nl: [
      'Bij het adres van de leverancier hoort een land, bijvoorbeeld BE of NL.',
      'Vul het land in bij uw eigen bedrijfsgegevens.',
    ],
    fr: [
      'L’adresse du vendeur comporte un pays, par exemple BE ou NL.',
      'Complétez le pays dans les données de votre entreprise.',
    ],
    en: [
      'The seller’s address has a country, for example BE or NL.',
      'Fill in the country in your own company details.',
    ],
    de: [
      'Zur Adresse des Verkäufers gehört ein Land, zum Beispiel BE oder NL.',
      'Tragen Sie das Land in Ihren eigenen Firmendaten ein.',
    ],
  },
  'BR-10': {
    at: `${BUYER}/PostalAddress`,
    nl: [
      'De factuur vermeldt het adres van de afnemer.',
      'Vul het adres in op de kaart van de klant.',
    ],
    fr: [
      'La facture indique l’adresse de l’acheteur.',
      'Complétez l’adresse dans la fiche du client.',
    ],
    en: ['The invoice gives the buyer’s address.', 'Fill in the address on the customer’s card.'],
    de: [
      'Die Rechnung nennt die Adresse des Käufers.',
      'Tragen Sie die Adresse in den Stammdaten des Kunden ein.',
    ],
  },
  'BR-11': {
    at: 'Country/IdentificationCode',
    nl: [
      'Bij het adres van de afnemer hoort een land, bijvoorbeeld BE of NL.',
      'Vul het land in op de kaart van de klant.',
    ],
    fr: [
      'L’adresse de l’acheteur comporte un pays, par exemple BE ou NL.',
      'Complétez le pays dans la fiche du client.',
    ],
    en: [
      'The buyer’s address has a country, for example BE or NL.',
      'Fill in the country on the customer’s card.',
    ],
    de: [
      'Zur Adresse des Käufers gehört ein Land, zum Beispiel BE oder NL.',
      'Tragen Sie das Land in den Stammdaten des Kunden ein.',
    ],
  },
  'BR-17': {
    at: 'PartyName/Name PartyIdentification/ID?',
    nl: [
      'Een begunstigde (BG-10) wordt alleen vermeld als een ander dan de leverancier het geld ontvangt, en dan met zijn naam.',
      'Vul de naam van die ander in, of laat de begunstigde weg als u zelf het geld ontvangt.',
    ],
    fr: [
      'Un bénéficiaire (BG-10) n’est indiqué que si un autre que le vendeur reçoit l’argent, et alors avec son nom.',
      'Indiquez le nom de ce tiers, ou supprimez le bénéficiaire si vous recevez l’argent vous-même.',
    ],
    en: [
      'A payee (BG-10) is only given when somebody other than the seller receives the money, and then with a name.',
      'Fill in that party’s name, or leave the payee out when you receive the money yourself.',
    ],
    de: [
      'Ein Zahlungsempfänger (BG-10) steht nur auf der Rechnung, wenn ein anderer als der Verkäufer das Geld erhält, und dann mit Namen.',
      'Tragen Sie den Namen ein, oder lassen Sie den Zahlungsempfänger weg, wenn Sie das Geld selbst erhalten.',
    ],
  },
  'BR-18': {
    at: 'PartyName/Name',
    nl: [
      'Een fiscaal vertegenwoordiger (BG-11) staat met naam op de factuur.',
      'Vul de naam in of laat de fiscaal vertegenwoordiger weg.',
    ],
    fr: [
      'Un représentant fiscal (BG-11) figure sur la facture avec son nom.',
      'Indiquez son nom ou supprimez le représentant fiscal.',
    ],
    en: [
      'A tax representative (BG-11) is on the invoice with a name.',
      'Fill in the name or leave the tax representative out.',
    ],
    de: [
      'Ein Steuervertreter (BG-11) steht mit Namen auf der Rechnung.',
      'Tragen Sie den Namen ein oder lassen Sie den Steuervertreter weg.',
    ],
  },
  'BR-19': {
    at: 'PostalAddress',
    nl: [
      'Een fiscaal vertegenwoordiger (BG-11) staat met adres op de factuur.',
      'Vul het adres van de fiscaal vertegenwoordiger in.',
    ],
    fr: [
      'Un représentant fiscal (BG-11) figure sur la facture avec son adresse.',
      'Indiquez l’adresse du représentant fiscal.',
    ],
    en: [
      'A tax representative (BG-11) is on the invoice with an address.',
      'Fill in the address of the tax representative.',
    ],
    de: [
      'Ein Steuervertreter (BG-11) steht mit Adresse auf der Rechnung.',
      'Tragen Sie die Adresse des Steuervertreters ein.',
    ],
  },
  'BR-20': {
    at: 'Country/IdentificationCode',
    nl: [
      'Bij het adres van de fiscaal vertegenwoordiger hoort een land.',
      'Vul het land van de fiscaal vertegenwoordiger in.',
    ],
    fr: [
      'L’adresse du représentant fiscal comporte un pays.',
      'Indiquez le pays du représentant fiscal.',
    ],
    en: [
      'The tax representative’s address has a country.',
      'Fill in the country of the tax representative.',
    ],
    de: [
      'Zur Adresse des Steuervertreters gehört ein Land.',
      'Tragen Sie das Land des Steuervertreters ein.',
    ],
  },
  'BR-56': {
    at: 'PartyTaxScheme/CompanyID',
    nl: [
      'Een fiscaal vertegenwoordiger (BG-11) heeft een btw-nummer.',
      'Vul het btw-nummer van de fiscaal vertegenwoordiger in, met de landcode ervoor.',
    ],
    fr: [
      'Un représentant fiscal (BG-11) a un numéro de TVA.',
      'Indiquez le numéro de TVA du représentant fiscal, précédé du code pays.',
    ],
    en: [
      'A tax representative (BG-11) has a VAT number.',
      'Fill in the tax representative’s VAT number, with the country code in front.',
    ],
    de: [
      'Ein Steuervertreter (BG-11) hat eine USt-IdNr.',
      'Tragen Sie die USt-IdNr. des Steuervertreters mit vorangestelltem Ländercode ein.',
    ],
  },
  'BR-62': {
    at: '@schemeID',
    nl: [
      'Bij een elektronisch adres hoort een schema, bijvoorbeeld 0208 (Belgisch ondernemingsnummer) of 0106 (KvK).',
      'Kies het schema bij uw eigen Peppol-adres.',
    ],
    fr: [
      'Une adresse électronique indique son schéma, par exemple 0208 (numéro d’entreprise belge) ou 0106 (KvK).',
      'Choisissez le schéma de votre propre adresse Peppol.',
    ],
    en: [
      'An electronic address comes with a scheme, for example 0208 (Belgian enterprise number) or 0106 (KvK).',
      'Choose the scheme of your own Peppol address.',
    ],
    de: [
      'Zu einer elektronischen Adresse gehört ein Schema, zum Beispiel 0208 (belgische Unternehmensnummer) oder 0106 (KvK).',
      'Wählen Sie das Schema Ihrer eigenen Peppol-Adresse.',
    ],
  },
  'BR-63': {
    at: '@schemeID',
    nl: [
      'Bij een elektronisch adres hoort een schema, bijvoorbeeld 0208 (Belgisch ondernemingsnummer) of 0106 (KvK).',
      'Kies het schema bij het Peppol-adres van de klant.',
    ],
    fr: [
      'Une adresse électronique indique son schéma, par exemple 0208 (numéro d’entreprise belge) ou 0106 (KvK).',
      'Choisissez le schéma de l’adresse Peppol du client.',
    ],
    en: [
      'An electronic address comes with a scheme, for example 0208 (Belgian enterprise number) or 0106 (KvK).',
      'Choose the scheme of the customer’s Peppol address.',
    ],
    de: [
      'Zu einer elektronischen Adresse gehört ein Schema, zum Beispiel 0208 (belgische Unternehmensnummer) oder 0106 (KvK).',
      'Wählen Sie das Schema der Peppol-Adresse des Kunden.',
    ],
  },
  'BR-CO-09': {
    at: 'CompanyID',
    nl: [
      'Een btw-nummer begint met de landcode, bijvoorbeeld BE of NL; voor Griekenland is dat EL.',
      'Zet de landcode vóór het nummer.',
    ],
    fr: [
      'Un numéro de TVA commence par le code pays, par exemple BE ou NL ; pour la Grèce, c’est EL.',
      'Placez le code pays devant le numéro.',
    ],
    en: [
      'A VAT number begins with the country code, for example BE or NL; for Greece that is EL.',
      'Put the country code in front of the number.',
    ],
    de: [
      'Eine USt-IdNr. beginnt mit dem Ländercode, zum Beispiel BE oder NL; für Griechenland ist das EL.',
      'Setzen Sie den Ländercode vor die Nummer.',
    ],
  },
  'BR-CO-26': {
    at: 'Party/PartyTaxScheme/CompanyID Party/PartyLegalEntity/CompanyID Party/PartyIdentification/ID',
    nl: [
      'De leverancier is te herkennen aan een btw-nummer (BT-31), een ondernemingsnummer (BT-30) of een ander nummer (BT-29).',
      'Vul minstens een van deze nummers in bij uw eigen bedrijfsgegevens.',
    ],
    fr: [
      'Le vendeur est identifié par un numéro de TVA (BT-31), un numéro d’entreprise (BT-30) ou un autre identifiant (BT-29).',
      'Complétez au moins un de ces numéros dans les données de votre entreprise.',
    ],
    en: [
      'The seller can be recognised by a VAT number (BT-31), a registration number (BT-30) or another identifier (BT-29).',
      'Fill in at least one of these numbers in your own company details.',
    ],
    de: [
      'Der Verkäufer ist an einer USt-IdNr. (BT-31), einer Registernummer (BT-30) oder einer anderen Kennung (BT-29) zu erkennen.',
      'Tragen Sie mindestens eine dieser Nummern in Ihren eigenen Firmendaten ein.',
    ],
  },
  'UBL-SR-42': {
    at: 'PartyTaxScheme/CompanyID',
    nl: [
      'De leverancier heeft hooguit twee fiscale nummers op de factuur: een btw-nummer (BT-31) en een ander fiscaal nummer (BT-32).',
      'Laat de overige nummers weg.',
    ],
    fr: [
      'Le vendeur indique au plus deux numéros fiscaux : un numéro de TVA (BT-31) et un autre numéro fiscal (BT-32).',
      'Supprimez les autres numéros.',
    ],
    en: [
      'The seller gives at most two tax numbers: a VAT number (BT-31) and one other tax number (BT-32).',
      'Leave the other numbers out.',
    ],
    de: [
      'Der Verkäufer nennt höchstens zwei Steuernummern: eine USt-IdNr. (BT-31) und eine andere Steuernummer (BT-32).',
      'Lassen Sie die übrigen Nummern weg.',
    ],
  },
  'UBL-SR-51': {
    at: 'AddressLine/Line',
    nl: [
      'Een adres heeft naast straat en tweede regel nog hooguit één extra regel.',
      'Breng het adres terug tot drie regels.',
    ],
    fr: [
      'Outre la rue et la deuxième ligne, une adresse compte au plus une ligne supplémentaire.',
      'Ramenez l’adresse à trois lignes.',
    ],
    en: [
      'Besides street and second line, an address has at most one extra line.',
      'Bring the address back to three lines.',
    ],
    de: [
      'Neben Straße und zweiter Zeile hat eine Adresse höchstens eine weitere Zeile.',
      'Kürzen Sie die Adresse auf drei Zeilen.',
    ],
  },
  'UBL-SR-53': {
    at: 'CompanyID TaxScheme/ID',
    nl: [
      'Een btw-nummer of fiscaal nummer staat er met zijn soort, bijvoorbeeld VAT.',
      'Vul het nummer en de soort in, of laat dit onderdeel weg als er geen nummer is.',
    ],
    fr: [
      'Un numéro de TVA ou un numéro fiscal est accompagné de son régime, par exemple VAT.',
      'Complétez le numéro et le régime, ou supprimez cette partie s’il n’y a pas de numéro.',
    ],
    en: [
      'A VAT or tax number comes with its scheme, for example VAT.',
      'Fill in the number and the scheme, or leave this part out when there is no number.',
    ],
    de: [
      'Eine USt-IdNr. oder Steuernummer steht zusammen mit ihrer Art, zum Beispiel VAT.',
      'Tragen Sie Nummer und Art ein, oder lassen Sie diesen Teil weg, wenn es keine Nummer gibt.',
    ],
  },
};
