import type { Words } from '../words.js';
import type { RuleText, RuleTexts } from './text.js';

/** Rule -> scheme, what kind of number it announces, and the form of such a number. */
const FORMS: Readonly<Record<string, readonly [scheme: string, name: Words, form: Words]>> = {
  'PEPPOL-COMMON-R040': [
    '0088',
    ['GLN', 'GLN', 'GLN', 'GLN'],
    [
      'alleen cijfers, met een kloppend controlecijfer aan het eind',
      'uniquement des chiffres, avec une clé de contrôle exacte à la fin',
      'only digits, with a correct check digit at the end',
      'nur aus Ziffern, mit richtiger Prüfziffer am Ende',
    ],
  ],
  'PEPPOL-COMMON-R041': [
    '0192',
    [
      'Noors organisatienummer',
      'numéro d’organisation norvégien',
      'Norwegian organisation number',
      'norwegische Organisationsnummer',
    ],
    [
      'negen cijfers, waarvan het laatste een controlecijfer is',
      'neuf chiffres, dont le dernier est une clé de contrôle',
      'nine digits, the last of which is a check digit',
      'aus neun Ziffern, die letzte ist eine Prüfziffer',
    ],
  ],
  'PEPPOL-COMMON-R042': [
    '0184',
    ['Deens CVR-nummer', 'numéro CVR danois', 'Danish CVR number', 'dänische CVR-Nummer'],
    [
      'acht cijfers, eventueel met DK ervoor',
      'huit chiffres, éventuellement précédés de DK',
      'eight digits, possibly with DK in front',
      'aus acht Ziffern, auf Wunsch mit DK davor',
    ],
  ],
  'PEPPOL-COMMON-R043': [
    '0208',
    [
      'Belgisch ondernemingsnummer',
      'numéro d’entreprise belge',
      'Belgian enterprise number',
      'belgische Unternehmensnummer',
    ],
    [
      'tien cijfers zonder punten, met 0 of 1 vooraan en twee kloppende controlecijfers',
      'dix chiffres sans points, commençant par 0 ou 1, avec deux chiffres de contrôle exacts',
      'ten digits without dots, beginning with 0 or 1, with two correct check digits',
      'aus zehn Ziffern ohne Punkte, mit 0 oder 1 vorn und zwei richtigen Prüfziffern',
    ],
  ],
  'PEPPOL-COMMON-R044': [
    '0201',
    ['Italiaanse IPA-code', 'code IPA italien', 'Italian IPA code', 'italienischer IPA-Code'],
    [
      'zes letters of cijfers',
      'six lettres ou chiffres',
      'six letters or digits',
      'aus sechs Buchstaben oder Ziffern',
    ],
  ],
  'PEPPOL-COMMON-R045': [
    '0210',
    [
      'Italiaanse codice fiscale',
      'codice fiscale italien',
      'Italian codice fiscale',
      'italienischer Codice Fiscale',
    ],
    [
      'elf cijfers of zestien tekens',
      'onze chiffres ou seize caractères',
      'eleven digits or sixteen characters',
      'aus elf Ziffern oder sechzehn Zeichen',
    ],
  ],
  'PEPPOL-COMMON-R046': [
    '9907',
    [
      'Italiaanse codice fiscale',
      'codice fiscale italien',
      'Italian codice fiscale',
      'italienischer Codice Fiscale',
    ],
    [
      'elf cijfers of zestien tekens',
      'onze chiffres ou seize caractères',
      'eleven digits or sixteen characters',
      'aus elf Ziffern oder sechzehn Zeichen',
    ],
  ],
  'PEPPOL-COMMON-R047': [
    '0211',
    [
      'Italiaans btw-nummer',
      'numéro de TVA italien',
      'Italian VAT number',
      'italienische USt-IdNr.',
    ],
    [
      'IT en elf cijfers, met een kloppend controlecijfer',
      'IT suivi de onze chiffres, avec une clé de contrôle exacte',
      'IT and eleven digits, with a correct check digit',
      'aus IT und elf Ziffern, mit richtiger Prüfziffer',
    ],
  ],
  'PEPPOL-COMMON-R049': [
    '0007',
    [
      'Zweeds organisatienummer',
      'numéro d’organisation suédois',
      'Swedish organisation number',
      'schwedische Organisationsnummer',
    ],
    [
      'tien cijfers zonder streepje, met een kloppend controlecijfer',
      'dix chiffres sans tiret, avec une clé de contrôle exacte',
      'ten digits without a dash, with a correct check digit',
      'aus zehn Ziffern ohne Strich, mit richtiger Prüfziffer',
    ],
  ],
  'PEPPOL-COMMON-R050': [
    '0151',
    ['Australisch ABN', 'ABN australien', 'Australian ABN', 'australische ABN'],
    [
      'elf cijfers die samen de ABN-controle doorstaan',
      'onze chiffres qui satisfont au contrôle ABN',
      'eleven digits that pass the ABN check',
      'aus elf Ziffern, die die ABN-Prüfung bestehen',
    ],
  ],
  'PEPPOL-COMMON-R052': [
    '0096',
    ['Deens P-nummer', 'numéro P danois', 'Danish P number', 'dänische P-Nummer'],
    [
      'precies tien cijfers',
      'exactement dix chiffres',
      'exactly ten digits',
      'aus genau zehn Ziffern',
    ],
  ],
  'PEPPOL-COMMON-R053': [
    '0198',
    ['Deens SE-nummer', 'numéro SE danois', 'Danish SE number', 'dänische SE-Nummer'],
    [
      'DK en acht cijfers',
      'DK suivi de huit chiffres',
      'DK and eight digits',
      'aus DK und acht Ziffern',
    ],
  ],
  'PEPPOL-COMMON-R054': [
    '0106',
    ['KvK-nummer', 'numéro KvK néerlandais', 'Dutch KvK number', 'niederländische KvK-Nummer'],
    [
      'precies acht cijfers, de nul vooraan meegerekend',
      'exactement huit chiffres, le zéro initial compris',
      'exactly eight digits, including a leading zero',
      'aus genau acht Ziffern, die führende Null eingeschlossen',
    ],
  ],
  'PEPPOL-COMMON-R055': [
    '0190',
    ['OIN', 'OIN néerlandais', 'Dutch OIN', 'niederländische OIN'],
    [
      'precies twintig cijfers',
      'exactement vingt chiffres',
      'exactly twenty digits',
      'aus genau zwanzig Ziffern',
    ],
  ],
  'PEPPOL-COMMON-R056-1': [
    '9944',
    [
      'Nederlands btw-nummer',
      'numéro de TVA néerlandais',
      'Dutch VAT number',
      'niederländische USt-IdNr.',
    ],
    [
      'NL, negen cijfers, de letter B en twee cijfers, zonder punten',
      'NL, neuf chiffres, la lettre B et deux chiffres, sans points',
      'NL, nine digits, the letter B and two digits, without dots',
      'aus NL, neun Ziffern, dem Buchstaben B und zwei Ziffern, ohne Punkte',
    ],
  ],
  'PEPPOL-COMMON-R057': [
    '0217',
    [
      'Nederlands vestigingsnummer',
      'numéro d’établissement néerlandais',
      'Dutch branch number',
      'niederländische Niederlassungsnummer',
    ],
    [
      'precies twaalf cijfers',
      'exactement douze chiffres',
      'exactly twelve digits',
      'aus genau zwölf Ziffern',
    ],
  ],
};

function form([scheme, name, [nl, fr, en, de]]: readonly [string, Words, Words]): RuleText {
  return {
    at: '.',
    nl: [
      `Een nummer met schema ${scheme} (${name[0]}) is opgebouwd uit ${nl}.`,
      'Kijk het nummer na bij de bron, of kies het schema dat bij het nummer hoort.',
    ],
    fr: [
      `Un numéro de schéma ${scheme} (${name[1]}) se compose ainsi : ${fr}.`,
      'Vérifiez le numéro à la source, ou choisissez le schéma qui lui correspond.',
    ],
    en: [
      `A number with scheme ${scheme} (${name[2]}) consists of ${en}.`,
      'Check the number at its source, or choose the scheme that goes with it.',
    ],
    de: [
      `Eine Nummer mit dem Schema ${scheme} (${name[3]}) besteht ${de}.`,
      'Prüfen Sie die Nummer an der Quelle, oder wählen Sie das passende Schema.',
    ],
  };
}

const DUTCH_VAT: RuleText = {
  at: '.',
  nl: [
    'Een Nederlands btw-nummer is NL, negen cijfers, de letter B en twee cijfers, zonder punten of spaties.',
    'Kijk het nummer na; dit is een waarschuwing, de factuur mag weg.',
  ],
  fr: [
    'Un numéro de TVA néerlandais est NL, neuf chiffres, la lettre B et deux chiffres, sans points ni espaces.',
    'Vérifiez le numéro ; ceci est un avertissement, la facture peut partir.',
  ],
  en: [
    'A Dutch VAT number is NL, nine digits, the letter B and two digits, without dots or blanks.',
    'Check the number; this is a warning, the invoice may be sent.',
  ],
  de: [
    'Eine niederländische USt-IdNr. ist NL, neun Ziffern, der Buchstabe B und zwei Ziffern, ohne Punkte oder Leerzeichen.',
    'Prüfen Sie die Nummer; dies ist nur ein Hinweis, die Rechnung darf versandt werden.',
  ],
};

/** Numbers whose scheme tells how they are written (PEPPOL-COMMON). */
export const NUMBER_TEXTS: RuleTexts = {
  ...Object.fromEntries(Object.entries(FORMS).map(([id, row]) => [id, form(row)])),
  'PEPPOL-COMMON-R056-2': DUTCH_VAT,
};
