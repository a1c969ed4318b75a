import { eachLanguage, inLanguage, type Words } from '../words.js';
import type { RuleText, RuleTexts, Said } from './text.js';

/** A VAT category of the standard and what it asks for. */
interface Category {
  readonly code: string;
  readonly name: Words;
  /** What the rate must be */
  readonly rate: 'positive' | 'zero' | 'not-negative' | 'absent';
  /** Which identifiers must be on the invoice; `none` means that VAT numbers may not be there */
  readonly identifiers: 'any' | 'vat-only' | 'vat-both' | 'any-both' | 'none';
  /** A code for the reason of the exemption, for those that need one */
  readonly reason?: string;
}

/** By the middle of the rule id: BR-S-01, BR-IC-05. The names of AE and K are those on invoices. */
const CATEGORIES: Readonly<Record<string, Category>> = {
  S: {
    code: 'S',
    name: ['belast met btw', 'soumis à la TVA', 'standard rated', 'steuerpflichtig'],
    rate: 'positive',
    identifiers: 'any',
  },
  Z: {
    code: 'Z',
    name: ['nultarief', 'taux zéro', 'zero rated', 'Nullsatz'],
    rate: 'zero',
    identifiers: 'any',
  },
  E: {
    code: 'E',
    name: ['vrijgesteld', 'exonéré', 'exempt', 'steuerbefreit'],
    rate: 'zero',
    identifiers: 'any',
    reason: 'VATEX-EU-132',
  },
  AE: {
    code: 'AE',
    name: [
      'btw verlegd',
      'autoliquidation',
      'reverse charge',
      'Steuerschuldnerschaft des Leistungsempfängers',
    ],
    rate: 'zero',
    identifiers: 'any-both',
    reason: 'VATEX-EU-AE',
  },
  IC: {
    code: 'K',
    name: [
      'intracommunautaire levering',
      'livraison intracommunautaire',
      'intra-community supply',
      'innergemeinschaftliche Lieferung',
    ],
    rate: 'zero',
    identifiers: 'vat-both',
    reason: 'VATEX-EU-IC',
  },
  G: {
    code: 'G',
    name: [
      'uitvoer buiten de EU',
      'exportation hors de l’UE',
      'export outside the EU',
      'Ausfuhr aus der EU',
    ],
    rate: 'zero',
    identifiers: 'vat-only',
    reason: 'VATEX-EU-G',
  },
  O: {
    code: 'O',
    name: ['buiten de btw', 'hors champ de la TVA', 'outside the scope of VAT', 'nicht steuerbar'],
    rate: 'absent',
    identifiers: 'none',
    reason: 'VATEX-EU-O',
  },
  AF: {
    code: 'L',
    name: [
      'IGIC, Canarische Eilanden',
      'IGIC, îles Canaries',
      'IGIC, Canary Islands',
      'IGIC, Kanarische Inseln',
    ],
    rate: 'not-negative',
    identifiers: 'any',
  },
  AG: {
    code: 'M',
    name: [
      'IPSI, Ceuta en Melilla',
      'IPSI, Ceuta et Melilla',
      'IPSI, Ceuta and Melilla',
      'IPSI, Ceuta und Melilla',
    ],
    rate: 'not-negative',
    identifiers: 'any',
  },
};

/** What carries the category, per pair of rules: identifiers (-02, -03, -04) and rate (-05, -06, -07). */
const CARRIERS: readonly Words[] = [
  ['Een regel', 'Une ligne', 'A line', 'Eine Zeile'],
  ['Een korting', 'Une remise', 'An allowance', 'Ein Nachlass'],
  ['Een toeslag', 'Un supplément', 'A charge', 'Ein Zuschlag'],
];

function labelOf(category: Category): Words {
  return eachLanguage((lang) => `${category.code} (${inLanguage(category.name, lang)})`);
}

function breakdown(category: Category): RuleText {
  const [nl, fr, en, de] = labelOf(category);
  const many = category.rate === 'positive' || category.rate === 'not-negative';
  const at = 'TaxTotal/TaxSubtotal/TaxCategory/ID';
  if (many) {
    return {
      at,
      nl: [
        `Btw-categorie ${nl} staat op een regel, korting of toeslag én in de btw-specificatie (BG-23), of in geen van beide.`,
        'Voeg de btw-specificatie voor deze categorie toe, of haal ze weg als niets op de factuur eronder valt.',
      ],
      fr: [
        `La catégorie de TVA ${fr} figure à la fois sur une ligne, une remise ou un supplément et dans la ventilation (BG-23), ou nulle part.`,
        'Ajoutez la ventilation de cette catégorie, ou supprimez-la si rien sur la facture n’en relève.',
      ],
      en: [
        `VAT category ${en} is both on a line, allowance or charge and in the VAT breakdown (BG-23), or in neither.`,
        'Add the breakdown of this category, or remove it when nothing on the invoice falls under it.',
      ],
      de: [
        `Die Steuerkategorie ${de} steht sowohl bei einer Zeile, einem Nachlass oder Zuschlag als auch in der Aufschlüsselung (BG-23), oder nirgends.`,
        'Ergänzen Sie die Aufschlüsselung dieser Kategorie, oder entfernen Sie sie, wenn nichts auf der Rechnung darunterfällt.',
      ],
    };
  }
  return {
    at,
    nl: [
      `Komt btw-categorie ${nl} op de factuur voor, dan is er precies één btw-specificatie (BG-23) voor die categorie.`,
      'Voeg de ontbrekende specificatie toe, of voeg dubbele samen tot één.',
    ],
    fr: [
      `Si la catégorie de TVA ${fr} apparaît sur la facture, il y a exactement une ventilation (BG-23) pour cette catégorie.`,
      'Ajoutez la ventilation manquante, ou regroupez les doublons en une seule.',
    ],
    en: [
      `When VAT category ${en} is used on the invoice, there is exactly one VAT breakdown (BG-23) for that category.`,
      'Add the missing breakdown, or merge duplicates into one.',
    ],
    de: [
      `Kommt die Steuerkategorie ${de} auf der Rechnung vor, gibt es dafür genau eine Aufschlüsselung (BG-23).`,
      'Ergänzen Sie die fehlende Aufschlüsselung, oder fassen Sie doppelte zu einer zusammen.',
    ],
  };
}

const SELLER_NUMBER = '/AccountingSupplierParty/Party/PartyTaxScheme/CompanyID';
const BUYER_NUMBER = '/AccountingCustomerParty/Party/PartyTaxScheme/CompanyID';

/** What identifiers a category asks for, after "… with category X". */
const ASKED: Readonly<
  Record<Category['identifiers'], { readonly at: string; readonly of: Words; readonly act: Words }>
> = {
  any: {
    at: SELLER_NUMBER,
    of: [
      'vraagt om een btw-nummer van de leverancier (BT-31), een ander fiscaal nummer (BT-32) of het btw-nummer van de fiscaal vertegenwoordiger (BT-63)',
      'exige un numéro de TVA du vendeur (BT-31), un autre numéro fiscal (BT-32) ou le numéro de TVA du représentant fiscal (BT-63)',
      'needs a VAT number of the seller (BT-31), another tax number (BT-32) or the tax representative’s VAT number (BT-63)',
      'verlangt eine USt-IdNr. des Verkäufers (BT-31), eine andere Steuernummer (BT-32) oder die USt-IdNr. des Steuervertreters (BT-63)',
    ],
    act: [
      'Vul uw btw-nummer in bij uw eigen bedrijfsgegevens.',
      'Complétez votre numéro de TVA dans les données de votre entreprise.',
      'Fill in your VAT number in your own company details.',
      'Tragen Sie Ihre USt-IdNr. in Ihren eigenen Firmendaten ein.',
    ],
  },
  'vat-only': {
    at: SELLER_NUMBER,
    of: [
      'vraagt om het btw-nummer van de leverancier (BT-31) of van de fiscaal vertegenwoordiger (BT-63)',
      'exige le numéro de TVA du vendeur (BT-31) ou du représentant fiscal (BT-63)',
      'needs the VAT number of the seller (BT-31) or of the tax representative (BT-63)',
      'verlangt die USt-IdNr. des Verkäufers (BT-31) oder des Steuervertreters (BT-63)',
    ],
    act: [
      'Vul uw btw-nummer in bij uw eigen bedrijfsgegevens.',
      'Complétez votre numéro de TVA dans les données de votre entreprise.',
      'Fill in your VAT number in your own company details.',
      'Tragen Sie Ihre USt-IdNr. in Ihren eigenen Firmendaten ein.',
    ],
  },
  'vat-both': {
    at: `${SELLER_NUMBER} ${BUYER_NUMBER}`,
    of: [
      'vraagt om de btw-nummers van leverancier (BT-31, of BT-63 van de fiscaal vertegenwoordiger) en afnemer (BT-48)',
      'exige les numéros de TVA du vendeur (BT-31, ou BT-63 du représentant fiscal) et de l’acheteur (BT-48)',
      'needs the VAT numbers of seller (BT-31, or BT-63 of the tax representative) and buyer (BT-48)',
      'verlangt die USt-IdNr. von Verkäufer (BT-31, oder BT-63 des Steuervertreters) und Käufer (BT-48)',
    ],
    act: [
      'Vul het ontbrekende btw-nummer in, met de landcode ervoor; kies een andere btw-code als de klant er geen heeft.',
      'Complétez le numéro de TVA manquant, précédé du code pays ; choisissez un autre code TVA si le client n’en a pas.',
      'Fill in the missing VAT number, with the country code in front; choose another VAT code when the customer has none.',
      'Tragen Sie die fehlende USt-IdNr. mit Ländercode ein; hat der Kunde keine, wählen Sie einen anderen Steuerschlüssel.',
    ],
  },
  'any-both': {
    at: `${SELLER_NUMBER} ${BUYER_NUMBER} /AccountingCustomerParty/Party/PartyLegalEntity/CompanyID`,
    of: [
      'vraagt om een fiscaal nummer van de leverancier (BT-31, BT-32 of BT-63) en om het btw-nummer (BT-48) of ondernemingsnummer (BT-47) van de afnemer',
      'exige un numéro fiscal du vendeur (BT-31, BT-32 ou BT-63) et le numéro de TVA (BT-48) ou d’entreprise (BT-47) de l’acheteur',
      'needs a tax number of the seller (BT-31, BT-32 or BT-63) and the VAT number (BT-48) or registration number (BT-47) of the buyer',
      'verlangt eine Steuernummer des Verkäufers (BT-31, BT-32 oder BT-63) und die USt-IdNr. (BT-48) oder Registernummer (BT-47) des Käufers',
    ],
    act: [
      'Vul het ontbrekende nummer in, bij uw eigen gegevens of op de kaart van de klant.',
      'Complétez le numéro manquant, dans vos propres données ou dans la fiche du client.',
      'Fill in the missing number, in your own details or on the customer’s card.',
      'Tragen Sie die fehlende Nummer ein, in Ihren eigenen Daten oder in den Stammdaten des Kunden.',
    ],
  },
  none: {
    at: `${SELLER_NUMBER}? ${BUYER_NUMBER}?`,
    of: [
      'gaat niet samen met btw-nummers op de factuur (BT-31, BT-48, BT-63)',
      'exclut tout numéro de TVA sur la facture (BT-31, BT-48, BT-63)',
      'does not go together with VAT numbers on the invoice (BT-31, BT-48, BT-63)',
      'verträgt sich nicht mit USt-IdNrn. auf der Rechnung (BT-31, BT-48, BT-63)',
    ],
    act: [
      'Laat de btw-nummers weg, of kies een andere btw-code, bijvoorbeeld E (vrijgesteld).',
      'Supprimez les numéros de TVA, ou choisissez un autre code TVA, par exemple E (exonéré).',
      'Leave the VAT numbers out, or choose another VAT code, for example E (exempt).',
      'Lassen Sie die USt-IdNrn. weg, oder wählen Sie einen anderen Steuerschlüssel, zum Beispiel E (steuerbefreit).',
    ],
  },
};

function identifiers(category: Category, carrier: Words): RuleText {
  const label = labelOf(category);
  const { at, of, act } = ASKED[category.identifiers];
  const link: Words = [
    'met btw-categorie',
    'en catégorie de TVA',
    'with VAT category',
    'mit der Steuerkategorie',
  ];
  const said = (lang: 'nl' | 'fr' | 'en' | 'de'): Said => [
    `${[carrier, link, label, of].map((words) => inLanguage(words, lang)).join(' ')}.`,
    inLanguage(act, lang),
  ];
  return { at, nl: said('nl'), fr: said('fr'), en: said('en'), de: said('de') };
}

const RATES: Readonly<Record<Category['rate'], { readonly of: Words; readonly act: Words }>> = {
  positive: {
    of: [
      'heeft een tarief boven 0',
      'a un taux supérieur à 0',
      'has a rate above 0',
      'hat einen Satz über 0',
    ],
    act: [
      'Vul het btw-tarief in, of kies een andere btw-code als er geen btw is.',
      'Indiquez le taux de TVA, ou choisissez un autre code TVA s’il n’y a pas de TVA.',
      'Fill in the VAT rate, or choose another VAT code when there is no VAT.',
      'Tragen Sie den Steuersatz ein, oder wählen Sie einen anderen Steuerschlüssel, wenn keine Steuer anfällt.',
    ],
  },
  zero: {
    of: ['heeft tarief 0', 'a un taux de 0', 'has a rate of 0', 'hat den Satz 0'],
    act: [
      'Zet het tarief op 0, of kies code S als er wel btw is.',
      'Mettez le taux à 0, ou choisissez le code S s’il y a de la TVA.',
      'Set the rate to 0, or choose code S when VAT does apply.',
      'Setzen Sie den Satz auf 0, oder wählen Sie den Code S, wenn doch Steuer anfällt.',
    ],
  },
  'not-negative': {
    of: [
      'heeft een tarief van 0 of meer',
      'a un taux de 0 ou plus',
      'has a rate of 0 or more',
      'hat einen Satz von 0 oder mehr',
    ],
    act: [
      'Vul het juiste tarief in.',
      'Indiquez le bon taux.',
      'Fill in the right rate.',
      'Tragen Sie den richtigen Satz ein.',
    ],
  },
  absent: {
    of: [
      'heeft geen tarief, ook niet 0',
      'n’a pas de taux, même pas 0',
      'has no rate, not even 0',
      'hat keinen Steuersatz, auch nicht 0',
    ],
    act: [
      'Laat het tarief weg, of kies een andere btw-code.',
      'Supprimez le taux, ou choisissez un autre code TVA.',
      'Leave the rate out, or choose another VAT code.',
      'Lassen Sie den Satz weg, oder wählen Sie einen anderen Steuerschlüssel.',
    ],
  },
};

function rate(category: Category, carrier: Words): RuleText {
  const label = labelOf(category);
  const { of, act } = RATES[category.rate];
  const link: Words = [
    'met btw-categorie',
    'en catégorie de TVA',
    'with VAT category',
    'mit der Steuerkategorie',
  ];
  const said = (lang: 'nl' | 'fr' | 'en' | 'de'): Said => [
    `${[carrier, link, label, of].map((words) => inLanguage(words, lang)).join(' ')}.`,
    inLanguage(act, lang),
  ];
  return { at: 'Percent', nl: said('nl'), fr: said('fr'), en: said('en'), de: said('de') };
}

function taxable(category: Category): RuleText {
  const [nl, fr, en, de] = labelOf(category);
  const perRate = category.rate === 'positive' || category.rate === 'not-negative';
  const same: Words = perRate
    ? [' en dit tarief', ' et à ce taux', ' and this rate', ' und diesem Satz']
    : ['', '', '', ''];
  return {
    at: '../TaxableAmount',
    nl: [
      `De maatstaf is de som van de regels met categorie ${nl}${same[0]}, min de kortingen en plus de toeslagen daarvan.`,
      'Laat de btw-specificatie opnieuw berekenen, en kijk of elke regel de juiste btw-code heeft.',
    ],
    fr: [
      `La base est la somme des lignes de catégorie ${fr}${same[1]}, moins leurs remises et plus leurs suppléments.`,
      'Faites recalculer la ventilation, et vérifiez le code TVA de chaque ligne.',
    ],
    en: [
      `The taxable amount is the sum of the lines with category ${en}${same[2]}, less their allowances and plus their charges.`,
      'Have the VAT breakdown calculated again, and check that each line has the right VAT code.',
    ],
    de: [
      `Die Bemessungsgrundlage ist die Summe der Zeilen mit der Kategorie ${de}${same[3]}, abzüglich deren Nachlässe und zuzüglich deren Zuschläge.`,
      'Lassen Sie die Aufschlüsselung neu berechnen, und prüfen Sie den Steuerschlüssel jeder Zeile.',
    ],
  };
}

function tax(category: Category): RuleText {
  const [nl, fr, en, de] = labelOf(category);
  if (category.rate === 'zero' || category.rate === 'absent') {
    return {
      at: '../TaxAmount',
      nl: [
        `In categorie ${nl} is het btw-bedrag 0.`,
        'Zet het btw-bedrag op 0, of kies code S als er wel btw is.',
      ],
      fr: [
        `Dans la catégorie ${fr}, le montant de la TVA est 0.`,
        'Mettez le montant de la TVA à 0, ou choisissez le code S s’il y a de la TVA.',
      ],
      en: [
        `In category ${en} the VAT amount is 0.`,
        'Set the VAT amount to 0, or choose code S when VAT does apply.',
      ],
      de: [
        `In der Kategorie ${de} ist der Steuerbetrag 0.`,
        'Setzen Sie den Steuerbetrag auf 0, oder wählen Sie den Code S, wenn doch Steuer anfällt.',
      ],
    };
  }
  return {
    at: '../TaxAmount',
    nl: [
      `In categorie ${nl} is het btw-bedrag de maatstaf (BT-116) maal het tarief (BT-119); minder dan 1 verschil wordt aanvaard.`,
      'Laat de btw van dit tarief opnieuw berekenen.',
    ],
    fr: [
      `Dans la catégorie ${fr}, la TVA est la base (BT-116) multipliée par le taux (BT-119) ; un écart de moins de 1 est accepté.`,
      'Faites recalculer la TVA de ce taux.',
    ],
    en: [
      `In category ${en} the VAT is the taxable amount (BT-116) times the rate (BT-119); a difference below 1 is accepted.`,
      'Have the VAT of this rate calculated again.',
    ],
    de: [
      `In der Kategorie ${de} ist die Steuer die Bemessungsgrundlage (BT-116) mal Steuersatz (BT-119); eine Abweichung unter 1 wird akzeptiert.`,
      'Lassen Sie die Steuer dieses Satzes neu berechnen.',
    ],
  };
}

function reason(category: Category): RuleText {
  const [nl, fr, en, de] = labelOf(category);
  if (category.reason === undefined) {
    return {
      at: 'TaxExemptionReason? TaxExemptionReasonCode?',
      nl: [
        `Bij categorie ${nl} hoort geen reden van vrijstelling.`,
        'Laat de reden weg, of kies code E als de levering is vrijgesteld.',
      ],
      fr: [
        `La catégorie ${fr} n’a pas de motif d’exonération.`,
        'Supprimez le motif, ou choisissez le code E si l’opération est exonérée.',
      ],
      en: [
        `Category ${en} has no exemption reason.`,
        'Leave the reason out, or choose code E when the supply is exempt.',
      ],
      de: [
        `Zur Kategorie ${de} gehört kein Grund der Steuerbefreiung.`,
        'Lassen Sie den Grund weg, oder wählen Sie den Code E, wenn die Leistung steuerbefreit ist.',
      ],
    };
  }
  const code = category.reason;
  return {
    at: 'TaxExemptionReason TaxExemptionReasonCode',
    nl: [
      `Bij categorie ${nl} staat waarom er geen btw is, in woorden (BT-120) of als code (BT-121).`,
      `Vul de reden in, bijvoorbeeld code ${code}.`,
    ],
    fr: [
      `La catégorie ${fr} indique pourquoi il n’y a pas de TVA, en toutes lettres (BT-120) ou sous forme de code (BT-121).`,
      `Indiquez le motif, par exemple le code ${code}.`,
    ],
    en: [
      `Category ${en} says why there is no VAT, in words (BT-120) or as a code (BT-121).`,
      `Fill in the reason, for example code ${code}.`,
    ],
    de: [
      `Zur Kategorie ${de} steht, warum keine Steuer anfällt, in Worten (BT-120) oder als Code (BT-121).`,
      `Tragen Sie den Grund ein, zum Beispiel den Code ${code}.`,
    ],
  };
}

function family([middle, category]: readonly [string, Category]): readonly (readonly [
  string,
  RuleText,
])[] {
  const texts = [
    breakdown(category),
    ...CARRIERS.map((carrier) => identifiers(category, carrier)),
    ...CARRIERS.map((carrier) => rate(category, carrier)),
    taxable(category),
    tax(category),
    reason(category),
  ];
  return texts.map((text, index) => [`BR-${middle}-${String(index + 1).padStart(2, '0')}`, text]);
}

/** The ten rules of each VAT category, BR-S-01 to BR-AG-10. */
export const VAT_TEXTS: RuleTexts = Object.fromEntries(Object.entries(CATEGORIES).flatMap(family));
