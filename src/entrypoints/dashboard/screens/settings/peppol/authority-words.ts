import type { Words } from '../../../base/words.js';

interface AuthorityWords {
  readonly signedBy: string;
  readonly scope: Readonly<Record<'send' | 'receive', string>>;
  readonly scopeLabel: string;
  readonly validUntil: string;
  readonly validHelp: string;
  readonly document: string;
  readonly tooLarge: string;
  readonly until: string;
  readonly fingerprint: string;
  readonly withdraw: string;
  readonly withdrawAsk: string;
  readonly why: string;
}

const nl: AuthorityWords = {
  signedBy: 'Wie tekende voor de klant',
  scope: { send: 'verzenden', receive: 'ontvangen' },
  scopeLabel: 'Waarvoor',
  validUntil: 'Geldig tot en met',
  validHelp: 'Leeg: tot ze wordt ingetrokken.',
  document: 'Het getekende document',
  tooLarge: 'Dit bestand is groter dan 10 MB.',
  until: 'tot en met',
  fingerprint: 'document',
  withdraw: 'Volmacht intrekken',
  withdrawAsk: 'Vanaf nu wordt niets meer verzonden, en een taak zegt om uit te schrijven.',
  why: 'Waarom',
};

const fr: AuthorityWords = {
  signedBy: 'Qui a signé pour le client',
  scope: { send: 'envoyer', receive: 'recevoir' },
  scopeLabel: 'Pour quoi',
  validUntil: 'Valable jusqu’au',
  validHelp: 'Vide : jusqu’à son retrait.',
  document: 'Le document signé',
  tooLarge: 'Ce fichier dépasse 10 Mo.',
  until: 'jusqu’au',
  fingerprint: 'document',
  withdraw: 'Retirer la procuration',
  withdrawAsk: 'Dès maintenant plus rien n’est envoyé, et une tâche demande de désinscrire.',
  why: 'Pourquoi',
};

const en: AuthorityWords = {
  signedBy: 'Who signed for the client',
  scope: { send: 'sending', receive: 'receiving' },
  scopeLabel: 'For what',
  validUntil: 'Good until',
  validHelp: 'Empty: until it is withdrawn.',
  document: 'The signed document',
  tooLarge: 'This file is larger than 10 MB.',
  until: 'until',
  fingerprint: 'document',
  withdraw: 'Withdraw the authority',
  withdrawAsk: 'Nothing is sent from now on, and a task says to deregister.',
  why: 'Why',
};

export const AUTHORITY: Words<AuthorityWords> = { nl, fr, en };
