import type { Blocked } from '../../domain/ledger/host-codes.js';
import type { MappingProblem } from '../../domain/ledger/judge-mapping.js';
import type { MappingOrigin } from '../../domain/ledger/mapping-levels.js';
import type { Certainty, Evidence } from '../../domain/ledger/proposed-row.js';
import type { Language } from '../../domain/party/debtor.js';

/** `%` in a sentence stands for the value it is about. */
export interface MappingWords {
  readonly right: string;
  readonly unjudged: string;
  readonly nothingToPropose: string;
  readonly unseen: string;
  /** Of what a firm's mapping does to its administrations */
  readonly firm: Readonly<Record<'breaks' | 'mends' | 'same' | 'unread' | 'nobody', string>>;
  readonly lines: string;
  readonly waits: string;
  readonly certainty: Readonly<Record<Certainty, string>>;
  readonly from: Readonly<Record<MappingOrigin, string>>;
  /** What waits, or is not read */
  readonly blocks: Readonly<Record<Blocked, string>>;
  /** `%` is what the mapping says, `#` what the package says */
  readonly problems: Readonly<Record<MappingProblem, string>>;
  readonly evidence: Readonly<Record<Evidence['kind'], string>>;
}

export const MAPPING_WORDS: Readonly<Record<Language, MappingWords>> = {
  nl: {
    right: 'De vertaling van codes past bij het pakket',
    unjudged: 'De vertaling van codes is nog niet met het pakket vergeleken',
    nothingToPropose: 'Elke code die het pakket toont heeft hier een betekenis',
    unseen: 'Niet te zien in het pakket',
    firm: {
      ...{ breaks: 'gaat stuk', mends: 'wordt hersteld', same: 'verandert niets' },
      ...{ unread: 'het pakket antwoordt niet', nobody: 'Geen administratie gebruikt dit pakket' },
    },
    lines: 'factuurregels',
    waits: 'wacht',
    certainty: { certain: 'zeker', likely: 'waarschijnlijk', unknown: 'onbekend' },
    from: { shipped: 'meegeleverd', firm: 'kantoor', administration: 'administratie' },
    blocks: {
      ...{ invoices: 'facturen lezen', payments: 'betalingen boeken' },
      ...{ discounts: 'betalingskorting afboeken', roundings: 'afronding afboeken' },
      ...{ 'on-account': 'geld op rekening boeken', purchases: 'ontvangen facturen boeken' },
      journals: 'boekingsvoorstellen',
    },
    problems: {
      'not-named': 'er is niets aangewezen',
      'not-there': '"%" bestaat niet in het pakket',
      closed: '"%" is afgesloten in het pakket (#)',
      'other-kind': '"%" is in het pakket van een andere soort (#)',
      'no-meaning': 'staat op facturen en heeft hier geen betekenis',
      'other-rate': 'hier staat % %, in het pakket # %',
      'other-category': 'hier staat categorie %, in het pakket #',
      'no-reason': 'categorie % vraagt een reden van vrijstelling',
    },
    evidence: {
      rate: '% is een tarief van dit land',
      text: 'de omschrijving zegt het: "%"',
      'own-category': 'het pakket noemt zelf categorie %',
      'kind-fits': 'de soort klopt (%)',
      'only-one': 'het is de enige van die soort',
      'own-journal': 'het heet naar Voldaan',
      charged: 'op facturen werd werkelijk % % gerekend',
      'no-rate': 'het pakket geeft geen percentage',
      'no-word': 'de omschrijving zegt niet welke betekenis het is',
      several: 'er is meer dan één mogelijkheid: %',
      'foreign-rate': '% is geen tarief van dit land',
      'unknown-country': 'de tarieven van % zijn hier niet bekend',
      'reason-missing': 'de wettelijke reden van de vrijstelling ontbreekt',
      'reason-in-text': 'de omschrijving noemt een wetsartikel: "%"',
      'charged-otherwise': 'op facturen werd iets anders dan % % gerekend',
      'not-listed': 'staat op facturen, maar in geen lijst van het pakket',
      'none-fits': 'niets in het pakket past hierbij',
      'maybe-bank-link':
        'dit kan het dagboek van een bankkoppeling zijn: dan staat elke betaling er dubbel',
      'maybe-purchases': 'dit lijkt een code voor aankopen',
    },
  },
  fr: {
    right: 'La traduction des codes correspond au logiciel',
    unjudged: 'La traduction des codes n’a pas encore été comparée au logiciel',
    nothingToPropose: 'Chaque code que montre le logiciel a une signification ici',
    unseen: 'Non visible dans le logiciel',
    firm: {
      ...{ breaks: 'ne va plus', mends: 'est réparé', same: 'rien ne change' },
      ...{
        unread: 'le logiciel ne répond pas',
        nobody: 'Aucune administration n’utilise ce logiciel',
      },
    },
    lines: 'lignes de facture',
    waits: 'en attente',
    certainty: { certain: 'certain', likely: 'probable', unknown: 'inconnu' },
    from: { shipped: 'fourni', firm: 'bureau', administration: 'administration' },
    blocks: {
      ...{ invoices: 'lecture des factures', payments: 'comptabilisation des paiements' },
      ...{ discounts: 'escomptes', roundings: 'arrondis', 'on-account': 'argent en compte' },
      purchases: 'comptabilisation des factures reçues',
      journals: 'propositions d’écritures',
    },
    problems: {
      'not-named': 'rien n’est désigné',
      'not-there': '« % » n’existe pas dans le logiciel',
      closed: '« % » est clôturé dans le logiciel (#)',
      'other-kind': '« % » est d’un autre type dans le logiciel (#)',
      'no-meaning': 'figure sur des factures et n’a pas de signification ici',
      'other-rate': 'ici % %, dans le logiciel # %',
      'other-category': 'ici catégorie %, dans le logiciel #',
      'no-reason': 'la catégorie % demande un motif d’exonération',
    },
    evidence: {
      rate: '% est un taux de ce pays',
      text: 'le libellé le dit : « % »',
      'own-category': 'le logiciel donne lui-même la catégorie %',
      'kind-fits': 'le type correspond (%)',
      'only-one': 'c’est le seul de ce type',
      'own-journal': 'il porte le nom de Voldaan',
      charged: 'les factures ont réellement été taxées à % %',
      'no-rate': 'le logiciel ne donne pas de pourcentage',
      'no-word': 'le libellé ne dit pas de quelle signification il s’agit',
      several: 'il y a plus d’une possibilité : %',
      'foreign-rate': '% n’est pas un taux de ce pays',
      'unknown-country': 'les taux de % ne sont pas connus ici',
      'reason-missing': 'le motif légal de l’exonération manque',
      'reason-in-text': 'le libellé cite un article de loi : « % »',
      'charged-otherwise': 'les factures ont été taxées autrement qu’à % %',
      'not-listed': 'figure sur des factures, mais dans aucune liste du logiciel',
      'none-fits': 'rien dans le logiciel ne convient',
      'maybe-bank-link':
        'ce peut être le journal d’une liaison bancaire : chaque paiement y figurerait deux fois',
      'maybe-purchases': 'ce semble être un code d’achats',
    },
  },
  en: {
    right: 'What codes mean fits the package',
    unjudged: 'What codes mean was not compared with the package yet',
    nothingToPropose: 'Every code the package shows has a meaning here',
    unseen: 'Not to be seen in the package',
    firm: {
      ...{ breaks: 'breaks', mends: 'is mended', same: 'nothing changes' },
      ...{ unread: 'the package does not answer', nobody: 'No administration uses this package' },
    },
    lines: 'invoice lines',
    waits: 'waits',
    certainty: { certain: 'certain', likely: 'likely', unknown: 'unknown' },
    from: { shipped: 'shipped', firm: 'firm', administration: 'administration' },
    blocks: {
      ...{ invoices: 'reading invoices', payments: 'booking payments' },
      ...{ discounts: 'payment discounts', roundings: 'roundings' },
      ...{ 'on-account': 'money on account', purchases: 'booking received invoices' },
      journals: 'proposed bookings',
    },
    problems: {
      'not-named': 'nothing is named',
      'not-there': '"%" is not in the package',
      closed: '"%" is closed in the package (#)',
      'other-kind': '"%" is of another kind in the package (#)',
      'no-meaning': 'stands on invoices and means nothing here',
      'other-rate': '% % here, # % in the package',
      'other-category': 'category % here, # in the package',
      'no-reason': 'category % needs a reason of exemption',
    },
    evidence: {
      rate: '% is a rate of this country',
      text: 'its text says so: "%"',
      'own-category': 'the package itself says category %',
      'kind-fits': 'its kind fits (%)',
      'only-one': 'it is the only one of its kind',
      'own-journal': 'it is called after Voldaan',
      charged: 'invoices were really charged % %',
      'no-rate': 'the package gives no percentage',
      'no-word': 'its text does not say which meaning it has',
      several: 'more than one is possible: %',
      'foreign-rate': '% is no rate of this country',
      'unknown-country': 'the rates of % are not known here',
      'reason-missing': 'the reason of the exemption in law is missing',
      'reason-in-text': 'its text names an article of law: "%"',
      'charged-otherwise': 'invoices were charged otherwise than % %',
      'not-listed': 'stands on invoices, and in no list of the package',
      'none-fits': 'nothing in the package fits',
      'maybe-bank-link':
        'it may be the journal of a bank link: every payment would stand in it twice',
      'maybe-purchases': 'it looks like a code for purchases',
    },
  },
  de: {
    right: 'Die Übersetzung der Codes passt zum Paket',
    unjudged: 'Die Übersetzung der Codes wurde noch nicht mit dem Paket verglichen',
    nothingToPropose: 'Jeder Code, den das Paket zeigt, hat hier eine Bedeutung',
    unseen: 'Im Paket nicht zu sehen',
    firm: {
      ...{ breaks: 'geht kaputt', mends: 'wird behoben', same: 'nichts ändert sich' },
      ...{ unread: 'das Paket antwortet nicht', nobody: 'Keine Buchhaltung nutzt dieses Paket' },
    },
    lines: 'Rechnungszeilen',
    waits: 'wartet',
    certainty: { certain: 'sicher', likely: 'wahrscheinlich', unknown: 'unbekannt' },
    from: { shipped: 'mitgeliefert', firm: 'Kanzlei', administration: 'Buchhaltung' },
    blocks: {
      ...{ invoices: 'Rechnungen lesen', payments: 'Zahlungen buchen' },
      ...{ discounts: 'Skonto ausbuchen', roundings: 'Rundungen ausbuchen' },
      ...{ 'on-account': 'Geld auf Konto buchen', purchases: 'empfangene Rechnungen buchen' },
      journals: 'Buchungsvorschläge',
    },
    problems: {
      'not-named': 'nichts ist benannt',
      'not-there': '„%“ gibt es im Paket nicht',
      closed: '„%“ ist im Paket geschlossen (#)',
      'other-kind': '„%“ ist im Paket von anderer Art (#)',
      'no-meaning': 'steht auf Rechnungen und hat hier keine Bedeutung',
      'other-rate': 'hier % %, im Paket # %',
      'other-category': 'hier Kategorie %, im Paket #',
      'no-reason': 'Kategorie % verlangt einen Befreiungsgrund',
    },
    evidence: {
      rate: '% ist ein Satz dieses Landes',
      text: 'der Text sagt es: „%“',
      'own-category': 'das Paket selbst nennt Kategorie %',
      'kind-fits': 'die Art passt (%)',
      'only-one': 'es ist das einzige dieser Art',
      'own-journal': 'es ist nach Voldaan benannt',
      charged: 'auf Rechnungen wurden wirklich % % berechnet',
      'no-rate': 'das Paket nennt keinen Prozentsatz',
      'no-word': 'der Text sagt nicht, welche Bedeutung es hat',
      several: 'mehr als eines ist möglich: %',
      'foreign-rate': '% ist kein Satz dieses Landes',
      'unknown-country': 'die Sätze von % sind hier nicht bekannt',
      'reason-missing': 'der gesetzliche Grund der Befreiung fehlt',
      'reason-in-text': 'der Text nennt einen Gesetzesartikel: „%“',
      'charged-otherwise': 'auf Rechnungen wurde anderes als % % berechnet',
      'not-listed': 'steht auf Rechnungen, aber in keiner Liste des Pakets',
      'none-fits': 'nichts im Paket passt dazu',
      'maybe-bank-link':
        'es kann das Journal einer Bankanbindung sein: jede Zahlung stünde darin doppelt',
      'maybe-purchases': 'es sieht nach einem Code für Einkäufe aus',
    },
  },
};
