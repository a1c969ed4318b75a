import type { Words } from '../../../base/words.js';
import type { Stands } from './steps.js';

interface StepWords {
  readonly sends: Readonly<Record<'voldaan' | 'host', string>>;
  readonly sendsLabel: string;
  readonly receives: Readonly<Record<'here' | 'elsewhere', string>>;
  readonly receivesLabel: string;
  readonly selfBilling: string;
  readonly chosenAgain: string;
  readonly choose: string;
  readonly mandateName: string;
  readonly signedOn: string;
  readonly record: string;
  readonly mandateOf: (name: string) => string;
  readonly lookUp: string;
  readonly published: Readonly<
    Record<NonNullable<Stands['stands']['published']>['where'], (by: string) => string>
  >;
  readonly plans: Readonly<Record<Stands['migration'], string>>;
  readonly key: string;
  readonly keyHelp: string;
  readonly byHand: string;
  readonly register: string;
  readonly registration: Readonly<
    Record<NonNullable<Stands['stands']['registration']>['state'], string>
  >;
  readonly goTo: string;
  readonly test: string;
  readonly testSent: (number: string) => string;
  readonly check: string;
  readonly seen: string;
  readonly outcomes: Readonly<
    Record<NonNullable<NonNullable<Stands['stands']['test']>['outcome']>, string>
  >;
  readonly live: string;
  readonly liveAsk: string;
  readonly liveSince: string;
  readonly wentLive: string;
}

const nl: StepWords = {
  sends: { voldaan: 'Voldaan verzendt', host: 'Het boekhoudpakket verzendt zelf' },
  sendsLabel: 'Wie verzendt',
  receives: { here: 'Hier ontvangen', elsewhere: 'Elders ontvangen' },
  receivesLabel: 'Waar facturen en antwoorden binnenkomen',
  selfBilling: 'Ontvangt ook facturen die klanten voor haar opmaken (self-billing)',
  chosenAgain: 'Kiest u opnieuw, dan worden alle volgende stappen opnieuw gedaan.',
  choose: 'Kiezen',
  mandateName: 'Wie gaf de opdracht',
  signedOn: 'Getekend op',
  record: 'Nakijken en vastleggen',
  mandateOf: (name) => `opdracht van ${name}`,
  lookUp: 'Nu kijken',
  published: {
    nowhere: () => 'Niemand publiceert deze deelnemer nog.',
    here: () => 'Wij publiceren deze deelnemer al.',
    elsewhere: (by) =>
      by === '' ? 'Een andere aanbieder publiceert deze deelnemer.' : `Nu gepubliceerd door ${by}.`,
    unknown: () => 'Het netwerk antwoordde niet. Kijk straks opnieuw.',
  },
  plans: {
    none: 'Niemand anders publiceert deze deelnemer: inschrijven kan meteen.',
    'with-key':
      'Vraag de huidige aanbieder een verhuissleutel: zo bent u nooit onbereikbaar. Zonder sleutel: daar uitschrijven, hier meteen inschrijven, en tussendoor kan niemand u iets sturen.',
    gap: 'Deze aanbieder neemt geen verhuissleutel aan: daar uitschrijven, hier meteen inschrijven. Tussendoor kan niemand u iets sturen; kies een rustig uur.',
    'look-again': 'Wie deze deelnemer nu publiceert is niet bekend: kijk eerst.',
  },
  key: 'Verhuissleutel',
  keyHelp: 'Van de aanbieder die nu publiceert. Leeg: zonder sleutel.',
  byHand: 'Ik heb het bij de aanbieder zelf gedaan',
  register: 'Inschrijven',
  registration: {
    registered: 'Ingeschreven.',
    pending: 'Gevraagd; de aanbieder is ermee bezig.',
    'needs-person': 'De aanbieder vraagt een mens.',
    elsewhere: 'Een andere aanbieder publiceert nog: eerst verhuizen.',
    absent: 'Niet ingeschreven.',
  },
  goTo: 'Verder bij de aanbieder',
  test: 'Proef versturen',
  testSent: (number) => `${number} is onderweg.`,
  check: 'Kwam ze aan?',
  seen: 'Ik zag ze aankomen',
  outcomes: {
    'came-back': 'Gelukt: ze kwam hier weer binnen.',
    delivered: 'Gelukt: de aanbieder zegt dat ze aankwam.',
    seen: 'Gelukt: iemand zag ze aankomen.',
  },
  live: 'Begin echt',
  liveAsk: 'Vanaf nu vertrekken facturen echt naar uw klanten. Wat al klaarstaat, gaat meteen mee.',
  liveSince: 'sinds',
  wentLive: 'U bent live.',
};

const fr: StepWords = {
  sends: { voldaan: 'Voldaan envoie', host: 'Le logiciel comptable envoie lui-même' },
  sendsLabel: 'Qui envoie',
  receives: { here: 'Recevoir ici', elsewhere: 'Recevoir ailleurs' },
  receivesLabel: 'Où arrivent factures et réponses',
  selfBilling: 'Reçoit aussi des factures établies par ses clients (autofacturation)',
  chosenAgain: 'Si vous choisissez à nouveau, toutes les étapes suivantes sont à refaire.',
  choose: 'Choisir',
  mandateName: 'Qui a donné l’ordre',
  signedOn: 'Signé le',
  record: 'Vérifier et enregistrer',
  mandateOf: (name) => `ordre de ${name}`,
  lookUp: 'Regarder maintenant',
  published: {
    nowhere: () => 'Personne ne publie encore ce participant.',
    here: () => 'Nous publions déjà ce participant.',
    elsewhere: (by) =>
      by === '' ? 'Un autre prestataire publie ce participant.' : `Publié actuellement par ${by}.`,
    unknown: () => 'Le réseau n’a pas répondu. Regardez plus tard.',
  },
  plans: {
    none: 'Personne d’autre ne publie ce participant : l’inscription peut se faire tout de suite.',
    'with-key':
      'Demandez une clé de migration au prestataire actuel : vous restez joignable. Sans clé : désinscrire là-bas, inscrire ici aussitôt ; entre les deux, personne ne peut rien vous envoyer.',
    gap: 'Ce prestataire n’accepte pas de clé de migration : désinscrire là-bas, inscrire ici aussitôt. Entre les deux, personne ne peut rien vous envoyer ; choisissez une heure calme.',
    'look-again': 'On ne sait pas qui publie ce participant : regardez d’abord.',
  },
  key: 'Clé de migration',
  keyHelp: 'Du prestataire qui publie maintenant. Vide : sans clé.',
  byHand: 'Je l’ai fait moi-même chez le prestataire',
  register: 'Inscrire',
  registration: {
    registered: 'Inscrit.',
    pending: 'Demandé ; le prestataire s’en occupe.',
    'needs-person': 'Le prestataire demande une personne.',
    elsewhere: 'Un autre prestataire publie encore : il faut d’abord transférer.',
    absent: 'Pas inscrit.',
  },
  goTo: 'Continuer chez le prestataire',
  test: 'Envoyer l’essai',
  testSent: (number) => `${number} est en route.`,
  check: 'Est-elle arrivée ?',
  seen: 'Je l’ai vue arriver',
  outcomes: {
    'came-back': 'Réussi : elle est revenue ici.',
    delivered: 'Réussi : le prestataire dit qu’elle est arrivée.',
    seen: 'Réussi : quelqu’un l’a vue arriver.',
  },
  live: 'Commencer réellement',
  liveAsk:
    'Dès maintenant les factures partent réellement chez vos clients. Ce qui est prêt part aussitôt.',
  liveSince: 'depuis',
  wentLive: 'Vous êtes en service.',
};

const en: StepWords = {
  sends: { voldaan: 'Voldaan sends', host: 'The accounting package sends by itself' },
  sendsLabel: 'Who sends',
  receives: { here: 'Receive here', elsewhere: 'Receive elsewhere' },
  receivesLabel: 'Where invoices and answers come in',
  selfBilling: 'Also receives invoices that customers make for it (self-billing)',
  chosenAgain: 'When you choose again, all steps after it are done again.',
  choose: 'Choose',
  mandateName: 'Who gave the order',
  signedOn: 'Signed on',
  record: 'Check and record',
  mandateOf: (name) => `order of ${name}`,
  lookUp: 'Look now',
  published: {
    nowhere: () => 'Nobody publishes this participant yet.',
    here: () => 'We publish this participant already.',
    elsewhere: (by) =>
      by === '' ? 'Another provider publishes this participant.' : `Published by ${by} now.`,
    unknown: () => 'The network gave no answer. Look again later.',
  },
  plans: {
    none: 'Nobody else publishes this participant: it can be registered at once.',
    'with-key':
      'Ask the present provider for a migration key: you stay reachable all the time. Without a key: deregister there, register here at once; in between nobody can send you anything.',
    gap: 'This provider takes no migration key: deregister there, register here at once. In between nobody can send you anything; choose a quiet hour.',
    'look-again': 'Who publishes this participant now is not known: look first.',
  },
  key: 'Migration key',
  keyHelp: 'Of the provider that publishes now. Empty: without a key.',
  byHand: 'I did it myself at the provider',
  register: 'Register',
  registration: {
    registered: 'Registered.',
    pending: 'Asked for; the provider is at it.',
    'needs-person': 'The provider asks for a person.',
    elsewhere: 'Another provider still publishes: it has to move first.',
    absent: 'Not registered.',
  },
  goTo: 'Go on at the provider',
  test: 'Send the test',
  testSent: (number) => `${number} is on its way.`,
  check: 'Did it arrive?',
  seen: 'I saw it arrive',
  outcomes: {
    'came-back': 'It worked: it came in here again.',
    delivered: 'It worked: the provider says that it arrived.',
    seen: 'It worked: somebody saw it arrive.',
  },
  live: 'Begin for real',
  liveAsk: 'From now on invoices really leave to your customers. What is ready leaves at once.',
  liveSince: 'since',
  wentLive: 'You are live.',
};

export const STEPS: Words<StepWords> = { nl, fr, en };
