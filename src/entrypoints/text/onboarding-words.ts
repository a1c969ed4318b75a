import type {
  MigrationPlan,
  OnboardingEvent,
  SendingBar,
} from '../../domain/exchange/onboarding.js';
import type { Language } from '../../domain/party/debtor.js';

/** What people read about the way to sending, per language. */
export interface OnboardingWords {
  readonly live: string;
  readonly playground: string;
  /** What is missing, with what to do */
  readonly bars: Readonly<Record<SendingBar, string>>;
  readonly plans: Readonly<Record<MigrationPlan, string>>;
  readonly events: Readonly<Record<OnboardingEvent['kind'], string>>;
  readonly by: (by: string) => string;
  /** Where a person has to go at the provider */
  readonly goTo: (url: string) => string;
  readonly publishedBy: (by: string) => string;
}

const nl: OnboardingWords = {
  live: 'Live: facturen gaan echt over het netwerk.',
  playground: 'Speelomgeving: alles werkt vanaf het begin, en niets bereikt een echt bedrijf.',
  bars: {
    sender: 'Kies eerst wie verzendt: voldaan onboarding sender --sends voldaan|host.',
    identified: 'Leg de nummers en de volmacht vast: voldaan onboarding identify.',
    registered:
      'Kijk wie nu publiceert (voldaan onboarding lookup) en registreer: voldaan onboarding register.',
    moved: 'Een andere aanbieder publiceert deze deelnemer: eerst verhuizen.',
    tested: 'Stuur een proeffactuur aan uzelf: voldaan onboarding test.',
    live: 'De proef is gelukt. Begin echt: voldaan onboarding live.',
    'host-sends': 'Het boekhoudpakket verzendt zelf; Voldaan verzendt niets.',
    'no-authority':
      'De volmacht van deze klant is ingetrokken, verlopen of dekt verzenden niet: voldaan onboarding authority.',
    left: 'Deze administratie is vertrokken; er wordt niets meer verzonden.',
  },
  plans: {
    none: 'Niemand anders publiceert deze deelnemer: registreren kan meteen.',
    'with-key':
      'Vraag de huidige aanbieder een verhuissleutel en geef die met --migration-key: zo bent u nooit onbereikbaar. Zonder sleutel: daar uitschrijven, hier meteen inschrijven, en tussendoor kan niemand u iets sturen.',
    gap: 'Deze aanbieder neemt geen verhuissleutel aan: daar uitschrijven, hier meteen inschrijven. Tussendoor kan niemand u iets sturen; kies een rustig uur.',
    'look-again': 'Wie deze deelnemer nu publiceert is niet bekend: kijk eerst (lookup).',
  },
  events: {
    'sender-chosen': 'verzender gekozen',
    identified: 'nummers en volmacht vastgelegd',
    'looked-up': 'opgezocht wie publiceert',
    registration: 'registratie gevraagd',
    'test-sent': 'proeffactuur verzonden',
    'test-ended': 'proef gelukt',
    'went-live': 'live',
    'key-given': 'verhuissleutel gegeven',
    authorised: 'volmacht vastgelegd',
    'authority-withdrawn': 'volmacht ingetrokken',
    left: 'uitgeschreven',
  },
  by: (by) => `door ${by}`,
  goTo: (url) => `Ga bij de aanbieder verder: ${url}`,
  publishedBy: (by) => `Nu gepubliceerd door ${by}.`,
};

const fr: OnboardingWords = {
  live: 'En service : les factures passent réellement par le réseau.',
  playground:
    'Bac à sable : tout fonctionne dès le début, et rien n’atteint une véritable entreprise.',
  bars: {
    sender: 'Choisissez d’abord qui envoie : voldaan onboarding sender --sends voldaan|host.',
    identified: 'Enregistrez les numéros et le mandat : voldaan onboarding identify.',
    registered:
      'Voyez qui publie maintenant (voldaan onboarding lookup), puis inscrivez : voldaan onboarding register.',
    moved: 'Un autre prestataire publie ce participant : il faut d’abord le transférer.',
    tested: 'Envoyez-vous une facture d’essai : voldaan onboarding test.',
    live: 'L’essai a réussi. Commencez réellement : voldaan onboarding live.',
    'host-sends': 'Le logiciel comptable envoie lui-même ; Voldaan n’envoie rien.',
    'no-authority':
      'La procuration de ce client est retirée, échue ou ne couvre pas l’envoi : voldaan onboarding authority.',
    left: 'Cette administration est partie ; plus rien n’est envoyé.',
  },
  plans: {
    none: 'Personne d’autre ne publie ce participant : l’inscription peut se faire tout de suite.',
    'with-key':
      'Demandez une clé de migration au prestataire actuel et donnez-la avec --migration-key : vous restez joignable. Sans clé : désinscrire là-bas, inscrire ici aussitôt ; entre les deux, personne ne peut rien vous envoyer.',
    gap: 'Ce prestataire n’accepte pas de clé de migration : désinscrire là-bas, inscrire ici aussitôt. Entre les deux, personne ne peut rien vous envoyer ; choisissez une heure calme.',
    'look-again': 'On ne sait pas qui publie ce participant : regardez d’abord (lookup).',
  },
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
  by: (by) => `par ${by}`,
  goTo: (url) => `Continuez chez le prestataire : ${url}`,
  publishedBy: (by) => `Publié actuellement par ${by}.`,
};

const en: OnboardingWords = {
  live: 'Live: invoices really travel over the network.',
  playground: 'Playground: all of it works from the start, and nothing reaches a real company.',
  bars: {
    sender: 'First choose who sends: voldaan onboarding sender --sends voldaan|host.',
    identified: 'Put the numbers and the mandate on record: voldaan onboarding identify.',
    registered:
      'See who publishes now (voldaan onboarding lookup), then register: voldaan onboarding register.',
    moved: 'Another provider publishes this participant: it has to move first.',
    tested: 'Send a test invoice to yourself: voldaan onboarding test.',
    live: 'The test succeeded. Begin for real: voldaan onboarding live.',
    'host-sends': 'The host package sends by itself; Voldaan sends nothing.',
    'no-authority':
      'The authority of this client was withdrawn, has ended or does not cover sending: voldaan onboarding authority.',
    left: 'This administration left; nothing is sent any more.',
  },
  plans: {
    none: 'Nobody else publishes this participant: it can be registered at once.',
    'with-key':
      'Ask the present provider for a migration key and give it with --migration-key: you stay reachable all the time. Without a key: deregister there, register here at once; in between nobody can send you anything.',
    gap: 'This provider takes no migration key: deregister there, register here at once. In between nobody can send you anything; choose a quiet hour.',
    'look-again': 'Who publishes this participant now is not known: look first (lookup).',
  },
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
  by: (by) => `by ${by}`,
  goTo: (url) => `Go on at the provider: ${url}`,
  publishedBy: (by) => `Published by ${by} now.`,
};

const de: OnboardingWords = {
  live: 'In Betrieb: Rechnungen gehen wirklich über das Netz.',
  playground: 'Spielwiese: alles geht von Anfang an, und nichts erreicht eine echte Firma.',
  bars: {
    sender: 'Zuerst wählen, wer sendet: voldaan onboarding sender --sends voldaan|host.',
    identified: 'Nummern und Vollmacht festhalten: voldaan onboarding identify.',
    registered:
      'Nachsehen, wer jetzt veröffentlicht (voldaan onboarding lookup), dann anmelden: voldaan onboarding register.',
    moved: 'Ein anderer Anbieter veröffentlicht diesen Teilnehmer: zuerst umziehen.',
    tested: 'Eine Proberechnung an sich selbst senden: voldaan onboarding test.',
    live: 'Die Probe ist gelungen. Wirklich beginnen: voldaan onboarding live.',
    'host-sends': 'Das Buchhaltungsprogramm sendet selbst; Voldaan sendet nichts.',
    'no-authority':
      'Die Vollmacht dieses Kunden ist widerrufen, abgelaufen oder deckt das Senden nicht: voldaan onboarding authority.',
    left: 'Diese Verwaltung ist ausgezogen; es wird nichts mehr gesendet.',
  },
  plans: {
    none: 'Niemand sonst veröffentlicht diesen Teilnehmer: die Anmeldung geht sofort.',
    'with-key':
      'Beim jetzigen Anbieter einen Umzugsschlüssel holen und mit --migration-key angeben: so sind Sie immer erreichbar. Ohne Schlüssel: dort abmelden, hier sofort anmelden; dazwischen kann Ihnen niemand etwas senden.',
    gap: 'Dieser Anbieter nimmt keinen Umzugsschlüssel: dort abmelden, hier sofort anmelden. Dazwischen kann Ihnen niemand etwas senden; wählen Sie eine ruhige Stunde.',
    'look-again':
      'Wer diesen Teilnehmer veröffentlicht, ist nicht bekannt: zuerst nachsehen (lookup).',
  },
  events: {
    'sender-chosen': 'Absender gewählt',
    identified: 'Nummern und Vollmacht festgehalten',
    'looked-up': 'nachgesehen, wer veröffentlicht',
    registration: 'Anmeldung verlangt',
    'test-sent': 'Proberechnung gesendet',
    'test-ended': 'Probe gelungen',
    'went-live': 'in Betrieb',
    'key-given': 'Umzugsschlüssel ausgegeben',
    authorised: 'Vollmacht erfasst',
    'authority-withdrawn': 'Vollmacht widerrufen',
    left: 'abgemeldet',
  },
  by: (by) => `durch ${by}`,
  goTo: (url) => `Beim Anbieter weitermachen: ${url}`,
  publishedBy: (by) => `Derzeit veröffentlicht von ${by}.`,
};

export const ONBOARDING_WORDS: Readonly<Record<Language, OnboardingWords>> = { nl, fr, en, de };
