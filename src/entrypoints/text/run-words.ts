import type { Language } from '../../domain/party/debtor.js';
import type { Noun } from './counted.js';

/** What the sheet of a run says, per language. The compiler sees to it that none is missing. */
export interface RunWords {
  readonly title: (administration: string, on: string) => string;
  readonly states: Readonly<
    Record<'planning' | 'planned' | 'approved' | 'stopped' | 'done', string>
  >;
  readonly actions: Noun;
  readonly messages: Noun;
  readonly held: (count: number) => string;
  readonly total: (amounts: string) => string;
  readonly last: (on: string, sums: string) => string;
  readonly noLast: string;
  readonly people: (cap: number) => string;
  readonly biggest: string;
  readonly approvedBy: (names: string) => string;
  readonly more: (count: number) => string;
  readonly leaving: (count: number, minutes: number) => string;
  readonly waits: Readonly<Record<'second-person' | 'second-look', string>>;
}

export const RUN_WORDS: Readonly<Record<Language, RunWords>> = {
  nl: {
    title: (administration, on) => `${administration}: run van ${on}`,
    states: {
      planning: 'wordt nog gepland',
      planned: 'wacht op goedkeuring',
      approved: 'goedgekeurd',
      stopped: 'gestopt',
      done: 'klaar',
    },
    actions: ['actie', 'acties'],
    messages: ['bericht aan een klant', 'berichten aan klanten'],
    held: (count) => `${count} tegengehouden`,
    total: (amounts) => `samen ${amounts} open`,
    last: (on, sums) => `De vorige goedgekeurde run, van ${on}: ${sums}`,
    noLast: 'Dit is de eerste run met iets te doen.',
    people: (cap) =>
      `Meer dan ${cap} berichten is hier ongewoon veel: een tweede persoon moet meekijken en ook goedkeuren.`,
    biggest: 'De grootste',
    approvedBy: (names) => `Goedgekeurd door ${names}`,
    more: (count) => `… en nog ${count}; met --all ziet u ze allemaal`,
    leaving: (count, minutes) =>
      `${count} goedgekeurd. Ze vertrekken na ${minutes} minuten, zolang voldaan serve draait; tot dan houdt voldaan dunning undo ze tegen.`,
    waits: {
      'second-person': 'Genoteerd. Een tweede persoon moet ook goedkeuren; tot dan vertrekt niets.',
      'second-look':
        'Genoteerd. Kijk na 24 uur opnieuw en keur dan nog eens goed; tot dan vertrekt niets.',
    },
  },
  fr: {
    title: (administration, on) => `${administration} : série du ${on}`,
    states: {
      planning: 'en préparation',
      planned: 'attend votre accord',
      approved: 'approuvée',
      stopped: 'arrêtée',
      done: 'terminée',
    },
    actions: ['action', 'actions'],
    messages: ['message à un client', 'messages aux clients'],
    held: (count) => `${count} en attente`,
    total: (amounts) => `${amounts} ouverts au total`,
    last: (on, sums) => `La dernière série approuvée, du ${on} : ${sums}`,
    noLast: 'C’est la première série qui a quelque chose à faire.',
    people: (cap) =>
      `Plus de ${cap} messages, c’est inhabituel ici : une deuxième personne doit vérifier et approuver aussi.`,
    biggest: 'Les plus importantes',
    approvedBy: (names) => `Approuvée par ${names}`,
    more: (count) => `… et encore ${count} ; --all les montre toutes`,
    leaving: (count, minutes) =>
      `${count} approuvées. Elles partent après ${minutes} minutes, tant que voldaan serve tourne ; d’ici là, voldaan dunning undo les retient.`,
    waits: {
      'second-person':
        'C’est noté. Une deuxième personne doit approuver aussi ; d’ici là, rien ne part.',
      'second-look':
        'C’est noté. Vérifiez encore après 24 heures et approuvez de nouveau ; d’ici là, rien ne part.',
    },
  },
  en: {
    title: (administration, on) => `${administration}: run of ${on}`,
    states: {
      planning: 'still being planned',
      planned: 'waits for approval',
      approved: 'approved',
      stopped: 'stopped',
      done: 'done',
    },
    actions: ['action', 'actions'],
    messages: ['message to a customer', 'messages to customers'],
    held: (count) => `${count} held back`,
    total: (amounts) => `${amounts} open in all`,
    last: (on, sums) => `The approved run before, of ${on}: ${sums}`,
    noLast: 'This is the first run with anything to do.',
    people: (cap) =>
      `More than ${cap} messages is unusual here: a second person must look, and approve too.`,
    biggest: 'The biggest',
    approvedBy: (names) => `Approved by ${names}`,
    more: (count) => `… and ${count} more; --all shows them`,
    leaving: (count, minutes) =>
      `${count} approved. They leave after ${minutes} minutes, while voldaan serve runs; until then voldaan dunning undo holds them.`,
    waits: {
      'second-person': 'Noted. A second person must approve too; nothing leaves until then.',
      'second-look':
        'Noted. Look again after 24 hours and approve once more; nothing leaves until then.',
    },
  },
  de: {
    title: (administration, on) => `${administration}: Lauf vom ${on}`,
    states: {
      planning: 'wird noch geplant',
      planned: 'wartet auf Freigabe',
      approved: 'freigegeben',
      stopped: 'angehalten',
      done: 'fertig',
    },
    actions: ['Aktion', 'Aktionen'],
    messages: ['Nachricht an einen Kunden', 'Nachrichten an Kunden'],
    held: (count) => `${count} zurückgehalten`,
    total: (amounts) => `zusammen ${amounts} offen`,
    last: (on, sums) => `Der letzte freigegebene Lauf, vom ${on}: ${sums}`,
    noLast: 'Das ist der erste Lauf, in dem etwas zu tun ist.',
    people: (cap) =>
      `Mehr als ${cap} Nachrichten sind hier ungewöhnlich: Eine zweite Person muss mitschauen und ebenfalls freigeben.`,
    biggest: 'Die größten',
    approvedBy: (names) => `Freigegeben von ${names}`,
    more: (count) => `… und ${count} weitere; --all zeigt sie`,
    leaving: (count, minutes) =>
      `${count} freigegeben. Sie gehen nach ${minutes} Minuten hinaus, solange voldaan serve läuft; bis dahin hält voldaan dunning undo sie zurück.`,
    waits: {
      'second-person':
        'Notiert. Eine zweite Person muss ebenfalls freigeben; bis dahin geht nichts hinaus.',
      'second-look':
        'Notiert. Schauen Sie nach 24 Stunden noch einmal und geben Sie erneut frei; bis dahin geht nichts hinaus.',
    },
  },
};
