import type { Forms } from '../../../base/api.js';
import { counted, type Words } from '../../../base/words.js';

interface HookWords {
  readonly title: string;
  readonly about: string;
  readonly none: string;
  readonly add: string;
  readonly change: string;
  readonly url: string;
  readonly urlHelp: string;
  readonly which: string;
  readonly all: string;
  readonly save: string;
  readonly added: string;
  readonly changed: string;
  readonly secret: string;
  readonly secretAbout: string;
  readonly hears: (n: number) => string;
  readonly on: string;
  readonly off: Readonly<Record<NonNullable<Forms['Subscription']['off']>, string>>;
  readonly failing: (n: number) => string;
  readonly since: string;
  readonly restUntil: string;
  readonly both: string;
  readonly by: (name: string) => string;
  readonly turnOn: string;
  readonly turnOff: string;
  readonly test: string;
  readonly tested: string;
  readonly rotate: string;
  readonly rotateAsk: string;
  readonly remove: string;
  readonly removeAsk: string;
  readonly removed: string;
  readonly replay: string;
  readonly replayAsk: string;
  readonly replaySince: string;
  readonly replayed: (n: number) => string;
  readonly calls: string;
  readonly noCalls: string;
  readonly at: string;
  readonly event: string;
  readonly attempt: string;
  readonly status: string;
  readonly took: string;
  readonly outcomes: Readonly<Record<Forms['EventCall']['outcome'], string>>;
  readonly refused: Readonly<Record<string, string>>;
}

const nl: HookWords = {
  title: 'Ontvangers',
  about:
    'Een programma dat wil weten wat hier gebeurt, wordt opgeroepen. Wie een ontvanger toevoegt, geeft iemand buiten een blik op de boeken.',
  none: 'Niemand wordt opgeroepen.',
  add: 'Ontvanger toevoegen',
  change: 'Wijzigen',
  url: 'Adres',
  urlHelp: 'Begint met https://',
  which: 'Waarvan hij hoort',
  all: 'Alles',
  save: 'Bewaren',
  added: 'Toegevoegd.',
  changed: 'Gewijzigd.',
  secret: 'Geheim',
  secretAbout:
    'Hiermee controleert de ontvanger dat een oproep van ons komt. Het staat hier één keer; daarna kan niemand het nog tonen.',
  hears: (n) => counted('nl', n, 'gebeurtenis', 'gebeurtenissen'),
  on: 'aan',
  off: { asked: 'uit', gone: 'uit: de ontvanger wil niet meer', failing: 'uit: te lang mislukt' },
  failing: (n) => `${counted('nl', n, 'oproep', 'oproepen')} na elkaar mislukt`,
  since: 'sinds',
  restUntil: 'opnieuw vanaf',
  both: 'ook het vorige geheim geldt, tot',
  by: (name) => `door ${name}`,
  turnOn: 'Aanzetten',
  turnOff: 'Uitzetten',
  test: 'Uitproberen',
  tested: 'Er is een proefoproep op weg; ze staat zo bij de oproepen.',
  rotate: 'Nieuw geheim',
  rotateAsk:
    'De ontvanger krijgt een nieuw geheim. Een dag lang wordt met beide getekend, zodat niets misgaat.',
  remove: 'Verwijderen',
  removeAsk: 'Deze ontvanger hoort niets meer. Wat hij gemist heeft, is dan niet meer op te halen.',
  removed: 'Verwijderd.',
  replay: 'Opnieuw vertellen',
  replayAsk:
    'Alles wat sindsdien gebeurde, wordt deze ontvanger opnieuw verteld (tot een maand terug).',
  replaySince: 'Sinds',
  replayed: (n) =>
    n === 0
      ? 'Sindsdien was er niets te vertellen.'
      : `${counted('nl', n, 'gebeurtenis wordt', 'gebeurtenissen worden')} opnieuw verteld.`,
  calls: 'Oproepen',
  noCalls: 'Nog niet opgeroepen.',
  at: 'Wanneer',
  event: 'Gebeurtenis',
  attempt: 'Poging',
  status: 'Antwoord',
  took: 'Duurde',
  outcomes: {
    delivered: 'aangekomen',
    failed: 'mislukt',
    gone: 'wil niet meer',
    'given-up': 'opgegeven',
  },
  refused: {
    'work.address': 'Dit adres kan niet: geef een https-adres dat van buiten te bereiken is.',
    'work.webhook-off': 'Deze ontvanger staat uit. Zet hem eerst aan.',
    'work.too-many': 'Er zijn al te veel ontvangers. Verwijder er eerst een.',
  },
};

const fr: HookWords = {
  title: 'Destinataires',
  about:
    'Un programme qui veut savoir ce qui se passe ici est appelé. Ajouter un destinataire, c’est donner à quelqu’un du dehors un regard sur le dossier.',
  none: 'Personne n’est appelé.',
  add: 'Ajouter un destinataire',
  change: 'Modifier',
  url: 'Adresse',
  urlHelp: 'Commence par https://',
  which: 'Ce qu’il apprend',
  all: 'Tout',
  save: 'Enregistrer',
  added: 'Ajouté.',
  changed: 'Modifié.',
  secret: 'Secret',
  secretAbout:
    'Avec lui, le destinataire vérifie qu’un appel vient de nous. Il n’est montré qu’une fois ; ensuite personne ne peut plus le montrer.',
  hears: (n) => counted('fr', n, 'événement', 'événements'),
  on: 'actif',
  off: {
    asked: 'arrêté',
    gone: 'arrêté : le destinataire n’en veut plus',
    failing: 'arrêté : échoue depuis trop longtemps',
  },
  failing: (n) => `${counted('fr', n, 'appel échoué', 'appels échoués')} de suite`,
  since: 'depuis',
  restUntil: 'nouvel essai dès',
  both: 'l’ancien secret vaut aussi, jusqu’au',
  by: (name) => `par ${name}`,
  turnOn: 'Activer',
  turnOff: 'Arrêter',
  test: 'Essayer',
  tested: 'Un appel d’essai est en route ; il apparaît bientôt parmi les appels.',
  rotate: 'Nouveau secret',
  rotateAsk:
    'Le destinataire reçoit un nouveau secret. Pendant un jour, on signe avec les deux, pour que rien ne se perde.',
  remove: 'Supprimer',
  removeAsk:
    'Ce destinataire n’apprend plus rien. Ce qu’il a manqué ne pourra plus lui être redit.',
  removed: 'Supprimé.',
  replay: 'Redire',
  replayAsk:
    'Tout ce qui s’est passé depuis lors est redit à ce destinataire (jusqu’à un mois en arrière).',
  replaySince: 'Depuis',
  replayed: (n) =>
    n === 0
      ? 'Il n’y avait rien à dire depuis.'
      : `${counted('fr', n, 'événement est redit', 'événements sont redits')}.`,
  calls: 'Appels',
  noCalls: 'Pas encore appelé.',
  at: 'Quand',
  event: 'Événement',
  attempt: 'Tentative',
  status: 'Réponse',
  took: 'Durée',
  outcomes: {
    delivered: 'arrivé',
    failed: 'échoué',
    gone: 'n’en veut plus',
    'given-up': 'abandonné',
  },
  refused: {
    'work.address': 'Cette adresse ne convient pas : donnez une adresse https joignable de dehors.',
    'work.webhook-off': 'Ce destinataire est arrêté. Activez-le d’abord.',
    'work.too-many': 'Il y a déjà trop de destinataires. Supprimez-en un d’abord.',
  },
};

const en: HookWords = {
  title: 'Receivers',
  about:
    'A program that wants to know what happens here is called. Whoever adds a receiver gives somebody outside a view of the books.',
  none: 'Nobody is called.',
  add: 'Add a receiver',
  change: 'Change',
  url: 'Address',
  urlHelp: 'Begins with https://',
  which: 'What it hears of',
  all: 'Everything',
  save: 'Save',
  added: 'Added.',
  changed: 'Changed.',
  secret: 'Secret',
  secretAbout:
    'With it the receiver verifies that a call comes from us. It is shown this once; after that nobody can show it.',
  hears: (n) => counted('en', n, 'event', 'events'),
  on: 'on',
  off: {
    asked: 'off',
    gone: 'off: the receiver wants no more',
    failing: 'off: failed for too long',
  },
  failing: (n) => `${counted('en', n, 'call', 'calls')} failed in a row`,
  since: 'since',
  restUntil: 'again from',
  both: 'the secret before is good too, until',
  by: (name) => `by ${name}`,
  turnOn: 'Switch on',
  turnOff: 'Switch off',
  test: 'Try it out',
  tested: 'A test call is on its way; it stands among the calls in a moment.',
  rotate: 'New secret',
  rotateAsk:
    'The receiver gets a new secret. For a day calls are signed with both, so that nothing is lost.',
  remove: 'Remove',
  removeAsk: 'This receiver hears nothing more. What it missed cannot be told again then.',
  removed: 'Removed.',
  replay: 'Tell again',
  replayAsk: 'All that happened since then is told to this receiver again (a month back at most).',
  replaySince: 'Since',
  replayed: (n) =>
    n === 0
      ? 'There was nothing to tell since then.'
      : `${counted('en', n, 'event is', 'events are')} told again.`,
  calls: 'Calls',
  noCalls: 'Not called yet.',
  at: 'When',
  event: 'Event',
  attempt: 'Attempt',
  status: 'Answer',
  took: 'Took',
  outcomes: {
    delivered: 'arrived',
    failed: 'failed',
    gone: 'wants no more',
    'given-up': 'given up',
  },
  refused: {
    'work.address':
      'This address cannot be used: give an https address that can be reached from outside.',
    'work.webhook-off': 'This receiver is off. Switch it on first.',
    'work.too-many': 'There are too many receivers already. Remove one first.',
  },
};

export const HOOKS: Words<HookWords> = { nl, fr, en };
