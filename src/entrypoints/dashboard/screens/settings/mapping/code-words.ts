import type { Forms } from '../../../base/api.js';
import type { Words } from '../../../base/words.js';

type Finding = Forms['MappingFinding'];
type Evidence = Forms['MappingEvidence'];

interface CodeWords {
  readonly certainty: Readonly<Record<Forms['Certainty'], string>>;
  readonly from: Readonly<Record<Forms['MappingOrigin'], string>>;
  /** What waits, or is not read */
  readonly blocks: Readonly<Record<Finding['blocks'], string>>;
  /** By what is wrong: what the mapping says, and what the package says */
  readonly problems: Readonly<
    Record<Finding['problem'], string | ((says: string, host: string) => string)>
  >;
  readonly evidence: Readonly<Record<Evidence['kind'], string | ((value: string) => string)>>;
}

const nl: CodeWords = {
  certainty: { certain: 'zeker', likely: 'waarschijnlijk', unknown: 'onbekend' },
  from: { shipped: 'meegeleverd', firm: 'kantoor', administration: 'hier' },
  blocks: {
    ...{ invoices: 'facturen lezen', payments: 'betalingen boeken' },
    ...{ discounts: 'betalingskorting afboeken', roundings: 'afronding afboeken' },
    ...{ 'on-account': 'geld op rekening boeken', purchases: 'ontvangen facturen boeken' },
    journals: 'boekingsvoorstellen',
  },
  problems: {
    'not-named': 'er is niets aangewezen',
    'not-there': (says) => `“${says}” bestaat niet in het pakket`,
    closed: (says, host) => `“${says}” is afgesloten in het pakket (${host})`,
    'other-kind': (says, host) => `“${says}” is in het pakket van een andere soort (${host})`,
    'no-meaning': 'staat op facturen en heeft hier geen betekenis',
    'other-rate': (says, host) => `hier staat ${says} %, in het pakket ${host} %`,
    'other-category': (says, host) => `hier staat categorie ${says}, in het pakket ${host}`,
    'no-reason': (says) => `categorie ${says} vraagt een reden van vrijstelling`,
  },
  evidence: {
    rate: (value) => `${value} is een tarief van dit land`,
    text: (value) => `de omschrijving zegt het: “${value}”`,
    'own-category': (value) => `het pakket noemt zelf categorie ${value}`,
    'kind-fits': (value) => `de soort klopt (${value})`,
    'only-one': 'het is de enige van die soort',
    'own-journal': 'het heet naar Voldaan',
    charged: (value) => `op facturen werd werkelijk ${value} % gerekend`,
    'no-rate': 'het pakket geeft geen percentage',
    'no-word': 'de omschrijving zegt niet welke betekenis het is',
    several: (value) => `er is meer dan één mogelijkheid: ${value}`,
    'foreign-rate': (value) => `${value} is geen tarief van dit land`,
    'unknown-country': (value) => `de tarieven van ${value} zijn hier niet bekend`,
    'reason-missing': 'de wettelijke reden van de vrijstelling ontbreekt',
    'reason-in-text': (value) => `de omschrijving noemt een wetsartikel: “${value}”`,
    'charged-otherwise': (value) => `op facturen werd iets anders dan ${value} % gerekend`,
    'not-listed': 'staat op facturen, maar in geen lijst van het pakket',
    'none-fits': 'niets in het pakket past hierbij',
    'maybe-bank-link':
      'dit kan het dagboek van een bankkoppeling zijn: dan staat elke betaling er dubbel',
    'maybe-purchases': 'dit lijkt een code voor aankopen',
  },
};

const fr: CodeWords = {
  certainty: { certain: 'certain', likely: 'probable', unknown: 'inconnu' },
  from: { shipped: 'fourni', firm: 'bureau', administration: 'ici' },
  blocks: {
    ...{ invoices: 'lecture des factures', payments: 'comptabilisation des paiements' },
    ...{ discounts: 'escomptes', roundings: 'arrondis', 'on-account': 'argent en compte' },
    purchases: 'comptabilisation des factures reçues',
    journals: 'propositions d’écritures',
  },
  problems: {
    'not-named': 'rien n’est désigné',
    'not-there': (says) => `« ${says} » n’existe pas dans le logiciel`,
    closed: (says, host) => `« ${says} » est clôturé dans le logiciel (${host})`,
    'other-kind': (says, host) => `« ${says} » est d’un autre type dans le logiciel (${host})`,
    'no-meaning': 'figure sur des factures et n’a pas de signification ici',
    'other-rate': (says, host) => `ici ${says} %, dans le logiciel ${host} %`,
    'other-category': (says, host) => `ici catégorie ${says}, dans le logiciel ${host}`,
    'no-reason': (says) => `la catégorie ${says} demande un motif d’exonération`,
  },
  evidence: {
    rate: (value) => `${value} est un taux de ce pays`,
    text: (value) => `le libellé le dit : « ${value} »`,
    'own-category': (value) => `le logiciel donne lui-même la catégorie ${value}`,
    'kind-fits': (value) => `le type correspond (${value})`,
    'only-one': 'c’est le seul de ce type',
    'own-journal': 'il porte le nom de Voldaan',
    charged: (value) => `les factures ont réellement été taxées à ${value} %`,
    'no-rate': 'le logiciel ne donne pas de pourcentage',
    'no-word': 'le libellé ne dit pas de quelle signification il s’agit',
    several: (value) => `il y a plus d’une possibilité : ${value}`,
    'foreign-rate': (value) => `${value} n’est pas un taux de ce pays`,
    'unknown-country': (value) => `les taux de ${value} ne sont pas connus ici`,
    'reason-missing': 'le motif légal de l’exonération manque',
    'reason-in-text': (value) => `le libellé cite un article de loi : « ${value} »`,
    'charged-otherwise': (value) => `les factures ont été taxées autrement qu’à ${value} %`,
    'not-listed': 'figure sur des factures, mais dans aucune liste du logiciel',
    'none-fits': 'rien dans le logiciel ne convient',
    'maybe-bank-link':
      'ce peut être le journal d’une liaison bancaire : chaque paiement y figurerait deux fois',
    'maybe-purchases': 'ce semble être un code d’achats',
  },
};

const en: CodeWords = {
  certainty: { certain: 'certain', likely: 'likely', unknown: 'unknown' },
  from: { shipped: 'shipped', firm: 'firm', administration: 'here' },
  blocks: {
    ...{ invoices: 'reading invoices', payments: 'booking payments' },
    ...{ discounts: 'payment discounts', roundings: 'roundings' },
    ...{ 'on-account': 'money on account', purchases: 'booking received invoices' },
    journals: 'proposed bookings',
  },
  problems: {
    'not-named': 'nothing is named',
    'not-there': (says) => `“${says}” is not in the package`,
    closed: (says, host) => `“${says}” is closed in the package (${host})`,
    'other-kind': (says, host) => `“${says}” is of another kind in the package (${host})`,
    'no-meaning': 'stands on invoices and means nothing here',
    'other-rate': (says, host) => `${says} % here, ${host} % in the package`,
    'other-category': (says, host) => `category ${says} here, ${host} in the package`,
    'no-reason': (says) => `category ${says} needs a reason of exemption`,
  },
  evidence: {
    rate: (value) => `${value} is a rate of this country`,
    text: (value) => `its text says so: “${value}”`,
    'own-category': (value) => `the package itself says category ${value}`,
    'kind-fits': (value) => `its kind fits (${value})`,
    'only-one': 'it is the only one of its kind',
    'own-journal': 'it is called after Voldaan',
    charged: (value) => `invoices were really charged ${value} %`,
    'no-rate': 'the package gives no percentage',
    'no-word': 'its text does not say which meaning it has',
    several: (value) => `more than one is possible: ${value}`,
    'foreign-rate': (value) => `${value} is no rate of this country`,
    'unknown-country': (value) => `the rates of ${value} are not known here`,
    'reason-missing': 'the reason of the exemption in law is missing',
    'reason-in-text': (value) => `its text names an article of law: “${value}”`,
    'charged-otherwise': (value) => `invoices were charged otherwise than ${value} %`,
    'not-listed': 'stands on invoices, and in no list of the package',
    'none-fits': 'nothing in the package fits',
    'maybe-bank-link':
      'it may be the journal of a bank link: every payment would stand in it twice',
    'maybe-purchases': 'it looks like a code for purchases',
  },
};

export const CODES: Words<CodeWords> = { nl, fr, en };

/** What is wrong with a row, in a sentence. */
export function findingText(words: CodeWords, { problem, says = '', host = '' }: Finding): string {
  const sentence = words.problems[problem];
  return typeof sentence === 'string' ? sentence : sentence(says, host);
}

/** Why something is proposed, or is not. */
export function evidenceText(words: CodeWords, { kind, value = '' }: Evidence): string {
  const sentence = words.evidence[kind];
  return typeof sentence === 'string' ? sentence : sentence(value);
}
