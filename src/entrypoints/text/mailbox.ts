import type { Language } from '../../domain/party/debtor.js';
import type { MailboxError } from '../../ports/mailbox.js';
import type { MailReceived } from '../../ports/received.js';
import type { FetchedMail, ShownMailbox } from '../../usecases/mail/fetch-mail.js';

interface Words {
  readonly none: string;
  readonly nothing: string;
  readonly waiting: string;
  readonly lookedAt: string;
  readonly kinds: Readonly<Record<MailReceived['kind'], string>>;
  readonly nobody: string;
  readonly errors: Readonly<Record<MailboxError['kind'], string>>;
}

const WORDS: Readonly<Record<Language, Words>> = {
  nl: {
    none: 'Er is geen postbus verbonden.',
    nothing: 'Geen nieuwe berichten.',
    waiting: 'De postbus wacht na een storing; het wordt vanzelf opnieuw geprobeerd.',
    lookedAt: 'Laatst bekeken:',
    kinds: {
      bounce: 'teruggekomen',
      delayed: 'vertraagd',
      delivered: 'afgeleverd',
      complaint: 'klacht',
      automatic: 'automatisch antwoord',
      reply: 'antwoord',
      own: 'van onszelf',
    },
    nobody: 'van niemand die wij kennen',
    errors: {
      unreachable: 'De postbus antwoordt nu niet.',
      unauthorised: 'De postbus aanvaardt gebruiker of wachtwoord niet. Geef andere.',
      refused: 'Dit mag zo niet. Iemand moet naar de verbinding kijken.',
      malformed: 'De postbus antwoordt in een onbekende vorm.',
    },
  },
  fr: {
    none: 'Aucune boîte aux lettres n’est connectée.',
    nothing: 'Pas de nouveaux messages.',
    waiting: 'La boîte attend après une panne ; nouvel essai automatique.',
    lookedAt: 'Consultée en dernier :',
    kinds: {
      bounce: 'revenu',
      delayed: 'retardé',
      delivered: 'remis',
      complaint: 'plainte',
      automatic: 'réponse automatique',
      reply: 'réponse',
      own: 'de nous-mêmes',
    },
    nobody: 'de personne que nous connaissions',
    errors: {
      unreachable: 'La boîte ne répond pas pour le moment.',
      unauthorised: 'La boîte n’accepte pas l’utilisateur ou le mot de passe. Donnez-en d’autres.',
      refused: 'Ce n’est pas permis ainsi. Quelqu’un doit vérifier la connexion.',
      malformed: 'La boîte répond sous une forme inconnue.',
    },
  },
  en: {
    none: 'No mailbox is connected.',
    nothing: 'No new messages.',
    waiting: 'The mailbox waits after a failure; it is tried again by itself.',
    lookedAt: 'Last looked at:',
    kinds: {
      bounce: 'came back',
      delayed: 'delayed',
      delivered: 'delivered',
      complaint: 'complaint',
      automatic: 'automatic answer',
      reply: 'reply',
      own: 'from ourselves',
    },
    nobody: 'of nobody we know',
    errors: {
      unreachable: 'The mailbox does not answer now.',
      unauthorised: 'The mailbox does not take user or password. Give others.',
      refused: 'It may not be done this way. Somebody has to look at the connection.',
      malformed: 'The mailbox answers in an unknown form.',
    },
  },
  de: {
    none: 'Es ist kein Postfach verbunden.',
    nothing: 'Keine neuen Nachrichten.',
    waiting: 'Das Postfach wartet nach einer Störung; es wird von selbst erneut versucht.',
    lookedAt: 'Zuletzt angesehen:',
    kinds: {
      bounce: 'zurückgekommen',
      delayed: 'verzögert',
      delivered: 'zugestellt',
      complaint: 'Beschwerde',
      automatic: 'automatische Antwort',
      reply: 'Antwort',
      own: 'von uns selbst',
    },
    nobody: 'von niemandem, den wir kennen',
    errors: {
      unreachable: 'Das Postfach antwortet jetzt nicht.',
      unauthorised: 'Das Postfach nimmt Benutzer oder Passwort nicht an. Geben Sie andere.',
      refused: 'So ist es nicht erlaubt. Jemand muss die Verbindung ansehen.',
      malformed: 'Das Postfach antwortet in einer unbekannten Form.',
    },
  },
};

/** What a look at the mailbox brought, a line each. */
export function fetchedMailText(
  { outcome, taken, error }: FetchedMail,
  language: Language,
): readonly string[] {
  const words = WORDS[language];
  const failed = error === null ? [] : [`${words.errors[error.kind]} (${error.message})`];
  if (outcome === 'none') return [words.none];
  if (outcome === 'waiting') return [words.waiting, ...failed];
  if (taken.length === 0 && error === null) return [words.nothing];
  return [...taken.map((mail) => lineOf(mail, words)), ...failed];
}

/** How the mailbox is doing, and its last messages. */
export function mailboxText(
  { state, messages }: ShownMailbox,
  language: Language,
): readonly string[] {
  const words = WORDS[language];
  if (state === null && messages.length === 0) return [words.none];
  return [
    ...(state === null ? [] : [`${words.lookedAt} ${state.lookedAt}`]),
    ...(state?.error == null ? [] : [`${words.errors[state.error.kind]} (${state.error.message})`]),
    ...messages.map((mail) => lineOf(mail, words)),
  ];
}

function lineOf({ at, kind, sender, subject, debtorId }: MailReceived, words: Words): string {
  const whose = debtorId ?? words.nobody;
  return `${at.slice(0, 16).replace('T', ' ')}  ${words.kinds[kind]}  ${whose}  ${sender ?? '-'}  ${subject}`;
}
