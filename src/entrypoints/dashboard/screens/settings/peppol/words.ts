import type { Words } from '../../../base/words.js';
import type { Stands, StepName } from './steps.js';

interface PeppolWords {
  readonly live: string;
  readonly playground: string;
  readonly bars: Readonly<Record<NonNullable<Stands['bar']>, string>>;
  readonly liveBadge: string;
  readonly notLiveBadge: string;
  readonly playgroundBadge: string;
  readonly way: string;
  readonly steps: Readonly<Record<StepName, readonly [title: string, about: string]>>;
  readonly states: Readonly<Record<'done' | 'now' | 'open' | 'later', string>>;
  readonly again: string;
  readonly takeIt: string;
  readonly documents: (n: number) => string;
  readonly history: string;
  readonly events: Readonly<Record<Stands['records'][number]['event']['kind'], string>>;
  readonly by: (name: string) => string;
}

const nl: PeppolWords = {
  live: 'Live: facturen gaan echt over het netwerk.',
  playground: 'Speelomgeving: alles werkt vanaf het begin, en niets bereikt een echt bedrijf.',
  bars: {
    sender: 'Nog niet live. Kies eerst wie verzendt.',
    identified: 'Nog niet live. Leg de nummers en de volmacht vast.',
    registered: 'Nog niet live. Kijk wie nu publiceert, en schrijf daarna in.',
    moved: 'Nog niet live. Een andere aanbieder publiceert deze deelnemer: eerst verhuizen.',
    tested: 'Nog niet live. Stuur een proeffactuur aan uzelf.',
    live: 'De proef is gelukt. U kunt echt beginnen.',
    'host-sends': 'Het boekhoudpakket verzendt zelf; Voldaan verzendt niets.',
    'no-authority':
      'De volmacht van deze klant is ingetrokken, verlopen of dekt verzenden niet: er wordt niets verzonden.',
    left: 'Deze administratie is vertrokken; er wordt niets meer verzonden. Kies opnieuw wie verzendt om weer te beginnen.',
  },
  liveBadge: 'live',
  notLiveBadge: 'niet live',
  playgroundBadge: 'speelomgeving',
  way: 'De weg naar verzenden',
  steps: {
    sender: ['Kiezen wie verzendt', 'En waar facturen van leveranciers binnenkomen.'],
    identified: [
      'Nummers en opdracht',
      'De nummers van de administratie worden nagekeken, en wie ons de opdracht gaf wordt bewaard.',
    ],
    authority: [
      'Volmacht van de klant',
      'Nodig als een kantoor voor zijn klant inschrijft. Van het document wordt alleen de vingerafdruk bewaard.',
    ],
    'looked-up': [
      'Kijken wie nu publiceert',
      'Eén aanbieder per deelnemer: wie dat nu is, bepaalt hoe u verhuist.',
    ],
    registered: ['Inschrijven om te ontvangen', 'Daarna kan iedereen op Peppol u vinden.'],
    tested: [
      'Proeffactuur aan uzelf',
      'Een factuur van nul euro gaat de hele weg. Ze wordt nergens geboekt.',
    ],
    live: ['Echt beginnen', 'Vanaf dan vertrekken uw facturen.'],
  },
  states: { done: 'gedaan', now: 'nu', open: 'kan nu', later: 'later' },
  again: 'Opnieuw doen',
  takeIt: 'Nu doen',
  documents: (n) => `${n} documentsoorten worden ingeschreven`,
  history: 'Wat er gebeurde',
  events: {
    'sender-chosen': 'verzender gekozen',
    identified: 'nummers en opdracht vastgelegd',
    'looked-up': 'opgezocht wie publiceert',
    registration: 'inschrijving gevraagd',
    'test-sent': 'proeffactuur verzonden',
    'test-ended': 'proef gelukt',
    'went-live': 'live',
    'key-given': 'verhuissleutel gegeven',
    authorised: 'volmacht vastgelegd',
    'authority-withdrawn': 'volmacht ingetrokken',
    left: 'uitgeschreven',
  },
  by: (name) => `door ${name}`,
};

const fr: PeppolWords = {
  live: 'En service : les factures passent réellement par le réseau.',
  playground:
    'Bac à sable : tout fonctionne dès le début, et rien n’atteint une véritable entreprise.',
  bars: {
    sender: 'Pas encore en service. Choisissez d’abord qui envoie.',
    identified: 'Pas encore en service. Enregistrez les numéros et le mandat.',
    registered: 'Pas encore en service. Voyez qui publie maintenant, puis inscrivez.',
    moved:
      'Pas encore en service. Un autre prestataire publie ce participant : il faut d’abord le transférer.',
    tested: 'Pas encore en service. Envoyez-vous une facture d’essai.',
    live: 'L’essai a réussi. Vous pouvez commencer réellement.',
    'host-sends': 'Le logiciel comptable envoie lui-même ; Voldaan n’envoie rien.',
    'no-authority':
      'La procuration de ce client est retirée, échue ou ne couvre pas l’envoi : rien n’est envoyé.',
    left: 'Ce dossier est parti ; plus rien n’est envoyé. Choisissez à nouveau qui envoie pour recommencer.',
  },
  liveBadge: 'en service',
  notLiveBadge: 'pas en service',
  playgroundBadge: 'bac à sable',
  way: 'Le chemin jusqu’à l’envoi',
  steps: {
    sender: ['Choisir qui envoie', 'Et où arrivent les factures des fournisseurs.'],
    identified: [
      'Numéros et mandat',
      'Les numéros du dossier sont vérifiés, et qui nous a donné l’ordre est conservé.',
    ],
    authority: [
      'Procuration du client',
      'Nécessaire si un bureau inscrit son client. Du document, seule l’empreinte est conservée.',
    ],
    'looked-up': [
      'Voir qui publie maintenant',
      'Un seul prestataire par participant : qui il est décide du transfert.',
    ],
    registered: [
      'S’inscrire pour recevoir',
      'Ensuite, tout le monde sur Peppol peut vous trouver.',
    ],
    tested: [
      'Facture d’essai à vous-même',
      'Une facture de zéro euro fait tout le chemin. Elle n’est comptabilisée nulle part.',
    ],
    live: ['Commencer réellement', 'Dès lors, vos factures partent.'],
  },
  states: { done: 'fait', now: 'maintenant', open: 'possible', later: 'plus tard' },
  again: 'Refaire',
  takeIt: 'Le faire',
  documents: (n) => `${n} types de documents sont inscrits`,
  history: 'Ce qui s’est passé',
  events: {
    'sender-chosen': 'expéditeur choisi',
    identified: 'numéros et mandat enregistrés',
    'looked-up': 'recherché qui publie',
    registration: 'inscription demandée',
    'test-sent': 'facture d’essai envoyée',
    'test-ended': 'essai réussi',
    'went-live': 'en service',
    'key-given': 'clé de migration donnée',
    authorised: 'procuration enregistrée',
    'authority-withdrawn': 'procuration retirée',
    left: 'désinscrit',
  },
  by: (name) => `par ${name}`,
};

const en: PeppolWords = {
  live: 'Live: invoices really travel over the network.',
  playground: 'Playground: all of it works from the start, and nothing reaches a real company.',
  bars: {
    sender: 'Not live yet. First choose who sends.',
    identified: 'Not live yet. Put the numbers and the mandate on record.',
    registered: 'Not live yet. See who publishes now, then register.',
    moved: 'Not live yet. Another provider publishes this participant: it has to move first.',
    tested: 'Not live yet. Send a test invoice to yourself.',
    live: 'The test succeeded. You can begin for real.',
    'host-sends': 'The accounting package sends by itself; Voldaan sends nothing.',
    'no-authority':
      'The authority of this client was withdrawn, has ended or does not cover sending: nothing is sent.',
    left: 'These books left; nothing is sent any more. Choose again who sends to begin anew.',
  },
  liveBadge: 'live',
  notLiveBadge: 'not live',
  playgroundBadge: 'playground',
  way: 'The way to sending',
  steps: {
    sender: ['Choose who sends', 'And where invoices of suppliers come in.'],
    identified: [
      'Numbers and mandate',
      'The numbers of the books are checked, and who told us to act is kept.',
    ],
    authority: [
      'Authority of the client',
      'Needed where a firm registers its client. Of the document its fingerprint alone is kept.',
    ],
    'looked-up': [
      'See who publishes now',
      'One provider per participant: who it is decides how you move.',
    ],
    registered: ['Register to receive', 'From then on everybody on Peppol can find you.'],
    tested: [
      'Test invoice to yourself',
      'An invoice of nothing goes all the way. It is posted nowhere.',
    ],
    live: ['Begin for real', 'From then on your invoices leave.'],
  },
  states: { done: 'done', now: 'now', open: 'can be done', later: 'later' },
  again: 'Do it again',
  takeIt: 'Do it now',
  documents: (n) => `${n} kinds of documents are registered`,
  history: 'What happened',
  events: {
    'sender-chosen': 'sender chosen',
    identified: 'numbers and mandate on record',
    'looked-up': 'looked up who publishes',
    registration: 'registration asked for',
    'test-sent': 'test invoice sent',
    'test-ended': 'test succeeded',
    'went-live': 'live',
    'key-given': 'migration key given',
    authorised: 'authority recorded',
    'authority-withdrawn': 'authority withdrawn',
    left: 'deregistered',
  },
  by: (name) => `by ${name}`,
};

export const PEPPOL: Words<PeppolWords> = { nl, fr, en };
