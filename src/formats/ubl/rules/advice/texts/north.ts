import type { RuleText, RuleTexts } from './text.js';
import type { Words } from '../words.js';

const DENMARK: RuleTexts = {
  'DK-R-002': {
    at: 'AccountingSupplierParty/Party/PartyLegalEntity/CompanyID',
    nl: [
      'Een Deense leverancier vermeldt zijn CVR-nummer.',
      'Vul het CVR-nummer in bij de bedrijfsgegevens.',
    ],
    fr: [
      'Un vendeur danois indique son numéro CVR.',
      'Complétez le numéro CVR dans les données de l’entreprise.',
    ],
    en: ['A Danish seller gives its CVR number.', 'Fill in the CVR number in the company details.'],
    de: [
      'Ein dänischer Verkäufer nennt seine CVR-Nummer.',
      'Tragen Sie die CVR-Nummer in den Firmendaten ein.',
    ],
  },
  'DK-R-003': {
    at: 'Item/CommodityClassification/ItemClassificationCode Item/CommodityClassification/ItemClassificationCode/@listVersionID',
    nl: [
      'Een UNSPSC-code (lijst TST) noemt in Denemarken versie 19.05.01 of 26.08.01.',
      'Vul een van deze versies in.',
    ],
    fr: [
      'Au Danemark, un code UNSPSC (liste TST) indique la version 19.05.01 ou 26.08.01.',
      'Indiquez une de ces versions.',
    ],
    en: [
      'In Denmark, a UNSPSC code (list TST) names version 19.05.01 or 26.08.01.',
      'Fill in one of these versions.',
    ],
    de: [
      'Ein UNSPSC-Code (Liste TST) nennt in Dänemark die Version 19.05.01 oder 26.08.01.',
      'Tragen Sie eine dieser Versionen ein.',
    ],
  },
  'DK-R-004': {
    at: 'AllowanceChargeReason AllowanceChargeReasonCode',
    nl: [
      'Bij redencode ZZZ is de reden in Denemarken een belastingcode van vier cijfers, of twee delen met # ertussen.',
      'Vul de vier cijfers in, of kies een andere redencode.',
    ],
    fr: [
      'Au Danemark, avec le code motif ZZZ, le motif est un code fiscal de quatre chiffres, ou deux parties séparées par #.',
      'Indiquez les quatre chiffres, ou choisissez un autre code motif.',
    ],
    en: [
      'In Denmark, with reason code ZZZ the reason is a tax code of four digits, or two parts with # between them.',
      'Fill in the four digits, or choose another reason code.',
    ],
    de: [
      'Beim Code ZZZ ist der Grund in Dänemark ein Abgabencode aus vier Ziffern oder zwei Teile mit # dazwischen.',
      'Tragen Sie die vier Ziffern ein, oder wählen Sie einen anderen Code.',
    ],
  },
  'DK-R-005': {
    at: 'PaymentMeansCode',
    nl: [
      'Tussen Deense partijen zijn dit de betaalwijzen: 1, 10, 31, 42, 48, 49, 50, 58, 59, 93 en 97.',
      'Kies een van deze codes.',
    ],
    fr: [
      'Entre parties danoises, les modes de paiement sont 1, 10, 31, 42, 48, 49, 50, 58, 59, 93 et 97.',
      'Choisissez un de ces codes.',
    ],
    en: [
      'Between Danish parties the payment means are 1, 10, 31, 42, 48, 49, 50, 58, 59, 93 and 97.',
      'Choose one of these codes.',
    ],
    de: [
      'Zwischen dänischen Parteien gibt es die Zahlungsarten 1, 10, 31, 42, 48, 49, 50, 58, 59, 93 und 97.',
      'Wählen Sie einen dieser Codes.',
    ],
  },
  'DK-R-006': {
    at: 'PayeeFinancialAccount/ID PayeeFinancialAccount/FinancialInstitutionBranch/ID',
    nl: [
      'Bij betaalwijze 31 of 42 horen rekeningnummer en registratienummer van de bank.',
      'Vul beide in.',
    ],
    fr: [
      'Les modes de paiement 31 et 42 exigent le numéro de compte et le numéro d’enregistrement de la banque.',
      'Indiquez les deux.',
    ],
    en: [
      'Payment means 31 and 42 come with the account number and the bank’s registration number.',
      'Fill in both.',
    ],
    de: [
      'Zu den Zahlungsarten 31 und 42 gehören Kontonummer und Registriernummer der Bank.',
      'Tragen Sie beide ein.',
    ],
  },
  'DK-R-007': {
    at: 'PaymentMandate/ID PaymentMandate/PayerFinancialAccount/ID',
    nl: ['Bij betaalwijze 49 horen de machtiging en de rekening van de betaler.', 'Vul beide in.'],
    fr: ['Le mode de paiement 49 exige le mandat et le compte du payeur.', 'Indiquez les deux.'],
    en: ['Payment means 49 comes with the mandate and the payer’s account.', 'Fill in both.'],
    de: [
      'Zur Zahlungsart 49 gehören das Mandat und das Konto des Zahlers.',
      'Tragen Sie beide ein.',
    ],
  },
  'DK-R-008': {
    at: 'PaymentID PayeeFinancialAccount/ID',
    nl: [
      'Bij betaalwijze 50 (giro) begint het kenmerk met 01#, 04# of 15# en heeft de rekening zeven of acht cijfers.',
      'Neem kenmerk en rekening over van de Deense girokaart.',
    ],
    fr: [
      'Avec le mode 50 (giro), la communication commence par 01#, 04# ou 15# et le compte a sept ou huit chiffres.',
      'Reprenez les deux du bulletin de versement danois.',
    ],
    en: [
      'With payment means 50 (giro) the reference begins with 01#, 04# or 15# and the account has seven or eight digits.',
      'Copy both from the Danish giro slip.',
    ],
    de: [
      'Bei der Zahlungsart 50 (Giro) beginnt der Verwendungszweck mit 01#, 04# oder 15#, und das Konto hat sieben oder acht Ziffern.',
      'Übernehmen Sie beides vom dänischen Giroschein.',
    ],
  },
  'DK-R-009': {
    at: 'PaymentID',
    nl: [
      'Een giro-kenmerk met 04# of 15# telt precies 19 tekens.',
      'Neem het kenmerk volledig over.',
    ],
    fr: [
      'Une communication giro avec 04# ou 15# compte exactement 19 caractères.',
      'Reprenez la communication en entier.',
    ],
    en: [
      'A giro reference with 04# or 15# has exactly 19 characters.',
      'Copy the reference in full.',
    ],
    de: [
      'Ein Giro-Verwendungszweck mit 04# oder 15# hat genau 19 Zeichen.',
      'Übernehmen Sie ihn vollständig.',
    ],
  },
  'DK-R-010': {
    at: 'PaymentID PayeeFinancialAccount/ID',
    nl: [
      'Bij betaalwijze 93 (FIK) begint het kenmerk met 71#, 73# of 75# en heeft de rekening acht tekens.',
      'Neem kenmerk en rekening over van de Deense FIK-kaart.',
    ],
    fr: [
      'Avec le mode 93 (FIK), la communication commence par 71#, 73# ou 75# et le compte a huit caractères.',
      'Reprenez les deux du bulletin FIK danois.',
    ],
    en: [
      'With payment means 93 (FIK) the reference begins with 71#, 73# or 75# and the account has eight characters.',
      'Copy both from the Danish FIK slip.',
    ],
    de: [
      'Bei der Zahlungsart 93 (FIK) beginnt der Verwendungszweck mit 71#, 73# oder 75#, und das Konto hat acht Zeichen.',
      'Übernehmen Sie beides vom dänischen FIK-Schein.',
    ],
  },
  'DK-R-011': {
    at: 'PaymentID',
    nl: [
      'Een FIK-kenmerk met 71# of 75# telt 18 of 19 tekens.',
      'Neem het volledige FIK-kenmerk over.',
    ],
    fr: [
      'Une communication FIK avec 71# ou 75# compte 18 ou 19 caractères.',
      'Reprenez la communication FIK en entier.',
    ],
    en: [
      'A FIK reference with 71# or 75# has 18 or 19 characters.',
      'Copy the FIK reference in full.',
    ],
    de: [
      'Ein FIK-Verwendungszweck mit 71# oder 75# hat 18 oder 19 Zeichen.',
      'Übernehmen Sie den FIK-Verwendungszweck vollständig.',
    ],
  },
  'DK-R-013': {
    at: 'ID/@schemeID',
    nl: [
      'Tussen Deense partijen heeft elk partijnummer een schema.',
      'Vul het schema in of laat het nummer weg.',
    ],
    fr: [
      'Entre parties danoises, chaque identifiant indique son schéma.',
      'Indiquez le schéma ou supprimez l’identifiant.',
    ],
    en: [
      'Between Danish parties every party identifier has a scheme.',
      'Fill in the scheme or leave the identifier out.',
    ],
    de: [
      'Zwischen dänischen Parteien hat jede Kennung ein Schema.',
      'Tragen Sie das Schema ein oder lassen Sie die Kennung weg.',
    ],
  },
  'DK-R-014': {
    at: 'AccountingSupplierParty/Party/PartyLegalEntity/CompanyID/@schemeID',
    nl: [
      'Het ondernemingsnummer van een Deense leverancier heeft schema 0184 (CVR).',
      'Zet het schema op 0184.',
    ],
    fr: [
      'Le numéro d’entreprise d’un vendeur danois a le schéma 0184 (CVR).',
      'Mettez le schéma à 0184.',
    ],
    en: [
      'The registration number of a Danish seller has scheme 0184 (CVR).',
      'Set the scheme to 0184.',
    ],
    de: [
      'Die Registernummer eines dänischen Verkäufers hat das Schema 0184 (CVR).',
      'Setzen Sie das Schema auf 0184.',
    ],
  },
  'DK-R-016': {
    at: 'LegalMonetaryTotal/PayableAmount',
    nl: [
      'Een creditnota tussen Deense partijen is niet negatief.',
      'Maak de bedragen positief; het stuk zelf zegt al dat het een creditnota is.',
    ],
    fr: [
      'Une note de crédit entre parties danoises n’est pas négative.',
      'Rendez les montants positifs ; le document dit déjà qu’il s’agit d’une note de crédit.',
    ],
    en: [
      'A credit note between Danish parties is not negative.',
      'Make the amounts positive; the document already says that it is a credit note.',
    ],
    de: [
      'Eine Gutschrift zwischen dänischen Parteien ist nicht negativ.',
      'Machen Sie die Beträge positiv; der Beleg selbst sagt schon, dass es eine Gutschrift ist.',
    ],
  },
  'DK-R-017': {
    at: 'PartyLegalEntity/CompanyID/@schemeID',
    nl: [
      'Het ondernemingsnummer van een Deense afnemer heeft schema 0184 (CVR).',
      'Zet het schema op 0184.',
    ],
    fr: [
      'Le numéro d’entreprise d’un acheteur danois a le schéma 0184 (CVR).',
      'Mettez le schéma à 0184.',
    ],
    en: [
      'The registration number of a Danish buyer has scheme 0184 (CVR).',
      'Set the scheme to 0184.',
    ],
    de: [
      'Die Registernummer eines dänischen Käufers hat das Schema 0184 (CVR).',
      'Setzen Sie das Schema auf 0184.',
    ],
  },
};

const SWEDEN: RuleTexts = {
  'SE-R-001': {
    at: 'PartyTaxScheme/CompanyID',
    nl: ['Een Zweeds btw-nummer telt 14 tekens: SE en twaalf cijfers.', 'Kijk het btw-nummer na.'],
    fr: [
      'Un numéro de TVA suédois compte 14 caractères : SE et douze chiffres.',
      'Vérifiez le numéro de TVA.',
    ],
    en: ['A Swedish VAT number has 14 characters: SE and twelve digits.', 'Check the VAT number.'],
    de: [
      'Eine schwedische USt-IdNr. hat 14 Zeichen: SE und zwölf Ziffern.',
      'Prüfen Sie die USt-IdNr.',
    ],
  },
  'SE-R-002': {
    at: 'PartyTaxScheme/CompanyID',
    nl: [
      'In een Zweeds btw-nummer staan na SE alleen cijfers.',
      'Haal andere tekens uit het btw-nummer.',
    ],
    fr: [
      'Dans un numéro de TVA suédois, SE n’est suivi que de chiffres.',
      'Supprimez les autres caractères du numéro de TVA.',
    ],
    en: [
      'In a Swedish VAT number, only digits follow SE.',
      'Take other characters out of the VAT number.',
    ],
    de: [
      'In einer schwedischen USt-IdNr. folgen auf SE nur Ziffern.',
      'Entfernen Sie andere Zeichen aus der USt-IdNr.',
    ],
  },
  'SE-R-003': {
    at: 'CompanyID',
    nl: [
      'Een Zweeds organisatienummer bestaat alleen uit cijfers.',
      'Haal streepjes en andere tekens weg.',
    ],
    fr: [
      'Un numéro d’organisation suédois ne comporte que des chiffres.',
      'Supprimez les tirets et autres caractères.',
    ],
    en: [
      'A Swedish organisation number consists of digits only.',
      'Take out dashes and other characters.',
    ],
    de: [
      'Eine schwedische Organisationsnummer besteht nur aus Ziffern.',
      'Entfernen Sie Striche und andere Zeichen.',
    ],
  },
  'SE-R-004': {
    at: 'CompanyID',
    nl: [
      'Een Zweeds organisatienummer telt precies tien cijfers.',
      'Kijk het organisatienummer na.',
    ],
    fr: [
      'Un numéro d’organisation suédois compte exactement dix chiffres.',
      'Vérifiez le numéro d’organisation.',
    ],
    en: ['A Swedish organisation number has exactly ten digits.', 'Check the organisation number.'],
    de: [
      'Eine schwedische Organisationsnummer hat genau zehn Ziffern.',
      'Prüfen Sie die Organisationsnummer.',
    ],
  },
  'SE-R-005': {
    at: '.',
    nl: [
      'Een Zweedse leverancier die geen btw-nummer maar zijn belastingstatus opgeeft, schrijft daar „Godkänd för F-skatt”.',
      'Vul precies die tekst in of laat dit gegeven weg.',
    ],
    fr: [
      'Un vendeur suédois qui indique ici son statut fiscal plutôt qu’un numéro de TVA écrit « Godkänd för F-skatt ».',
      'Écrivez exactement ce texte ou supprimez cette donnée.',
    ],
    en: [
      'A Swedish seller that gives its tax status here instead of a VAT number writes “Godkänd för F-skatt”.',
      'Fill in exactly that text or leave this out.',
    ],
    de: [
      'Ein schwedischer Verkäufer, der hier statt einer USt-IdNr. seinen Steuerstatus nennt, schreibt „Godkänd för F-skatt“.',
      'Tragen Sie genau diesen Text ein oder lassen Sie die Angabe weg.',
    ],
  },
  'SE-R-006': {
    at: 'Percent',
    nl: ['De Zweedse btw-tarieven zijn 6, 12 en 25.', 'Kies een van deze tarieven.'],
    fr: ['Les taux de TVA suédois sont 6, 12 et 25.', 'Choisissez un de ces taux.'],
    en: ['The Swedish VAT rates are 6, 12 and 25.', 'Choose one of these rates.'],
    de: ['Die schwedischen Steuersätze sind 6, 12 und 25.', 'Wählen Sie einen dieser Sätze.'],
  },
  'SE-R-011': {
    at: 'PaymentMeansCode',
    nl: [
      'Betalingen via Plusgiro of Bankgiro hebben in Zweden betaalwijze 30, niet 50 of 56.',
      'Kies betaalwijze 30, met SE:PLUSGIRO of SE:BANKGIRO als bank.',
    ],
    fr: [
      'En Suède, les paiements par Plusgiro ou Bankgiro ont le mode 30, pas 50 ni 56.',
      'Choisissez le mode 30, avec SE:PLUSGIRO ou SE:BANKGIRO comme banque.',
    ],
    en: [
      'In Sweden, payments by Plusgiro or Bankgiro have payment means 30, not 50 or 56.',
      'Choose payment means 30, with SE:PLUSGIRO or SE:BANKGIRO as the bank.',
    ],
    de: [
      'Zahlungen über Plusgiro oder Bankgiro haben in Schweden die Zahlungsart 30, nicht 50 oder 56.',
      'Wählen Sie die Zahlungsart 30 mit SE:PLUSGIRO oder SE:BANKGIRO als Bank.',
    ],
  },
  'SE-R-012': {
    at: 'PaymentMeansCode',
    nl: [
      'Voor een overschrijving binnen Zweden is de betaalwijze 30, niet 31.',
      'Kies betaalwijze 30.',
    ],
    fr: [
      'Pour un virement à l’intérieur de la Suède, le mode de paiement est 30, pas 31.',
      'Choisissez le mode de paiement 30.',
    ],
    en: [
      'For a credit transfer within Sweden the payment means is 30, not 31.',
      'Choose payment means 30.',
    ],
    de: [
      'Für eine Überweisung innerhalb Schwedens gilt die Zahlungsart 30, nicht 31.',
      'Wählen Sie die Zahlungsart 30.',
    ],
  },
  'SE-R-013': {
    at: 'CompanyID',
    nl: [
      'Het laatste cijfer van een Zweeds organisatienummer is een controlecijfer, en dat klopt hier niet.',
      'Kijk het organisatienummer na op tikfouten.',
    ],
    fr: [
      'Le dernier chiffre d’un numéro d’organisation suédois est une clé de contrôle, inexacte ici.',
      'Vérifiez qu’il n’y a pas de faute de frappe.',
    ],
    en: [
      'The last digit of a Swedish organisation number is a check digit, and it is wrong here.',
      'Check the organisation number for typing errors.',
    ],
    de: [
      'Die letzte Ziffer einer schwedischen Organisationsnummer ist eine Prüfziffer, und sie stimmt hier nicht.',
      'Prüfen Sie die Organisationsnummer auf Tippfehler.',
    ],
  },
};

/** Swedish giro accounts: rule -> which giro and what form. */
const GIRO: Readonly<Record<string, readonly [giro: string, form: Words]>> = {
  'SE-R-007': [
    'Plusgiro',
    [
      'bestaat alleen uit cijfers',
      'ne comporte que des chiffres',
      'consists of digits only',
      'besteht nur aus Ziffern',
    ],
  ],
  'SE-R-008': [
    'Bankgiro',
    [
      'bestaat alleen uit cijfers',
      'ne comporte que des chiffres',
      'consists of digits only',
      'besteht nur aus Ziffern',
    ],
  ],
  'SE-R-009': [
    'Bankgiro',
    [
      'telt zeven of acht cijfers',
      'comporte sept ou huit chiffres',
      'has seven or eight digits',
      'hat sieben oder acht Ziffern',
    ],
  ],
  'SE-R-010': [
    'Plusgiro',
    [
      'telt twee tot acht cijfers',
      'comporte de deux à huit chiffres',
      'has two to eight digits',
      'hat zwei bis acht Ziffern',
    ],
  ],
};

function giro([name, [nl, fr, en, de]]: readonly [string, Words]): RuleText {
  return {
    at: '.',
    nl: [
      `Een rekeningnummer bij ${name} ${nl}.`,
      'Haal streepjes en spaties weg en kijk het nummer na.',
    ],
    fr: [
      `Un numéro de compte ${name} ${fr}.`,
      'Supprimez les tirets et les espaces et vérifiez le numéro.',
    ],
    en: [`A ${name} account number ${en}.`, 'Take out dashes and blanks and check the number.'],
    de: [
      `Eine Kontonummer bei ${name} ${de}.`,
      'Entfernen Sie Striche und Leerzeichen und prüfen Sie die Nummer.',
    ],
  };
}

const NORWAY: RuleTexts = {
  'NO-R-001': {
    at: 'PartyTaxScheme/CompanyID',
    nl: [
      'Een Noors btw-nummer is NO, een geldig organisatienummer van negen cijfers, en MVA.',
      'Kijk het btw-nummer na.',
    ],
    fr: [
      'Un numéro de TVA norvégien est NO, un numéro d’organisation valable de neuf chiffres, puis MVA.',
      'Vérifiez le numéro de TVA.',
    ],
    en: [
      'A Norwegian VAT number is NO, a valid organisation number of nine digits, and MVA.',
      'Check the VAT number.',
    ],
    de: [
      'Eine norwegische USt-IdNr. ist NO, eine gültige Organisationsnummer mit neun Ziffern und MVA.',
      'Prüfen Sie die USt-IdNr.',
    ],
  },
  'NO-R-002': {
    at: 'PartyTaxScheme/CompanyID PartyTaxScheme/TaxScheme/ID',
    nl: [
      'De meeste Noorse bedrijven vermelden dat ze zijn ingeschreven: „Foretaksregisteret”, met TAX als soort.',
      'Voeg die tekst toe als het bedrijf is ingeschreven; dit is een waarschuwing.',
    ],
    fr: [
      'La plupart des entreprises norvégiennes indiquent leur inscription : « Foretaksregisteret », avec TAX comme régime.',
      'Ajoutez ce texte si l’entreprise est inscrite ; ceci est un avertissement.',
    ],
    en: [
      'Most Norwegian companies state that they are registered: “Foretaksregisteret”, with TAX as the scheme.',
      'Add that text when the company is registered; this is a warning.',
    ],
    de: [
      'Die meisten norwegischen Firmen geben ihre Eintragung an: „Foretaksregisteret“ mit TAX als Art.',
      'Ergänzen Sie diesen Text, wenn die Firma eingetragen ist; dies ist nur ein Hinweis.',
    ],
  },
};

/** The rules of Denmark, Sweden and Norway within Peppol. */
export const NORTH_TEXTS: RuleTexts = {
  ...DENMARK,
  ...SWEDEN,
  ...Object.fromEntries(Object.entries(GIRO).map(([id, row]) => [id, giro(row)])),
  ...NORWAY,
};
