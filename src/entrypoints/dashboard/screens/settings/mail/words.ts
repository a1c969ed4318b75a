import type { Forms } from '../../../base/api.js';
import { counted, type Words } from '../../../base/words.js';

type Finding = Forms['CheckedSender']['findings'][number];

interface MailWords {
  readonly sender: string;
  readonly senderAbout: (from: string) => string;
  readonly noSender: string;
  readonly noSenderAbout: string;
  readonly topics: Readonly<Record<Finding['about'], string>>;
  readonly states: Readonly<Record<Finding['state'], string>>;
  readonly publish: string;
  readonly recordName: string;
  readonly recordValue: string;
  readonly selector: string;
  readonly selectorHelp: string;
  readonly check: string;
  readonly box: string;
  readonly boxAbout: string;
  readonly noBox: string;
  readonly noBoxAbout: string;
  readonly looked: string;
  readonly worked: string;
  readonly again: string;
  readonly well: string;
  readonly errors: Readonly<Record<NonNullable<Forms['MailboxState']['error']>['kind'], string>>;
  readonly fetch: string;
  readonly fetched: Readonly<
    Record<'none' | 'looked' | 'failed' | 'waiting', (taken: number) => string>
  >;
  readonly noMail: string;
  readonly at: string;
  readonly kind: string;
  readonly from: string;
  readonly subject: string;
  readonly kinds: Readonly<Record<Forms['MailReceived']['kind'], string>>;
  readonly nobody: string;
  readonly refusedTo: string;
}

const nl: MailWords = {
  sender: 'Komen uw mails aan?',
  senderAbout: (from) =>
    `Wat ontvangers in het DNS zien van ${from}. Dit is advies: er wordt niets voor tegengehouden.`,
  noSender: 'Er is geen mailserver verbonden.',
  noSenderAbout:
    'Tot dan gaan herinneringen op papier of als taak; uw kantoor of wie Voldaan installeert verbindt er een.',
  topics: {
    spf: 'SPF – wie voor u mag mailen',
    dkim: 'DKIM – uw handtekening',
    dmarc: 'DMARC – wat er met de rest gebeurt',
  },
  states: { good: 'in orde', weak: 'kan beter', missing: 'ontbreekt', unknown: 'niet te zeggen' },
  publish: 'Dit zet u, of wie uw domein beheert, in het DNS:',
  recordName: 'Naam (TXT)',
  recordValue: 'Waarde',
  selector: 'DKIM-selector',
  selectorHelp: 'Leeg: de gebruikelijke namen worden geprobeerd.',
  check: 'Controleren',
  box: 'Postbus',
  boxAbout: 'Wat op uw mails terugkomt wordt gelezen: onbestelbaar, antwoord, klacht.',
  noBox: 'Er is geen postbus verbonden.',
  noBoxAbout:
    'Zonder postbus ziet u hier niet welke mails terugkomen. Uw kantoor of wie Voldaan installeert verbindt er een.',
  looked: 'Laatst gekeken',
  worked: 'Laatst gelukt',
  again: 'Opnieuw vanaf',
  well: 'in orde',
  errors: {
    unreachable: 'De postbus antwoordt nu niet.',
    unauthorised: 'De postbus aanvaardt gebruiker of wachtwoord niet. Geef andere.',
    refused: 'Dit mag zo niet. Iemand moet naar de verbinding kijken.',
    malformed: 'De postbus antwoordt in een onbekende vorm.',
  },
  fetch: 'Nu kijken',
  fetched: {
    none: () => 'Er is geen postbus verbonden.',
    looked: (n) =>
      n === 0
        ? 'Geen nieuwe berichten.'
        : `${counted('nl', n, 'nieuw bericht', 'nieuwe berichten')}.`,
    failed: () => 'De postbus gaf niets; hieronder staat waarom.',
    waiting: () => 'De postbus wacht na een storing; het wordt vanzelf opnieuw geprobeerd.',
  },
  noMail: 'Nog niets binnengekomen.',
  at: 'Wanneer',
  kind: 'Soort',
  from: 'Van',
  subject: 'Onderwerp',
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
  refusedTo: 'Adressen die mailservers weigerden',
};

const fr: MailWords = {
  sender: 'Vos e-mails arrivent-ils ?',
  senderAbout: (from) =>
    `Ce que les destinataires voient de ${from} dans le DNS. C’est un conseil : rien n’est retenu pour cela.`,
  noSender: 'Aucun serveur de mail n’est connecté.',
  noSenderAbout:
    'D’ici là, les rappels partent sur papier ou deviennent des tâches ; votre bureau, ou celui qui installe Voldaan, en connecte un.',
  topics: {
    spf: 'SPF – qui peut écrire pour vous',
    dkim: 'DKIM – votre signature',
    dmarc: 'DMARC – ce qu’il advient du reste',
  },
  states: {
    ...{ good: 'en ordre', weak: 'à améliorer', missing: 'manque' },
    unknown: 'impossible à dire',
  },
  publish: 'À placer dans le DNS, par vous ou par celui qui gère votre domaine :',
  recordName: 'Nom (TXT)',
  recordValue: 'Valeur',
  selector: 'Sélecteur DKIM',
  selectorHelp: 'Vide : les noms habituels sont essayés.',
  check: 'Vérifier',
  box: 'Boîte aux lettres',
  boxAbout: 'Ce qui revient de vos e-mails est lu : non remis, réponse, plainte.',
  noBox: 'Aucune boîte aux lettres n’est connectée.',
  noBoxAbout:
    'Sans elle, vous ne voyez pas ici quels e-mails reviennent. Votre bureau, ou celui qui installe Voldaan, en connecte une.',
  looked: 'Dernier regard',
  worked: 'Dernière réussite',
  again: 'Nouvel essai dès',
  well: 'en ordre',
  errors: {
    unreachable: 'La boîte ne répond pas pour le moment.',
    unauthorised: 'La boîte n’accepte pas l’utilisateur ou le mot de passe. Donnez-en d’autres.',
    refused: 'Ce n’est pas permis ainsi. Quelqu’un doit vérifier la connexion.',
    malformed: 'La boîte répond sous une forme inconnue.',
  },
  fetch: 'Regarder maintenant',
  fetched: {
    none: () => 'Aucune boîte aux lettres n’est connectée.',
    looked: (n) =>
      n === 0
        ? 'Pas de nouveaux messages.'
        : `${counted('fr', n, 'nouveau message', 'nouveaux messages')}.`,
    failed: () => 'La boîte n’a rien donné ; la raison est ci-dessous.',
    waiting: () => 'La boîte attend après une panne ; nouvel essai automatique.',
  },
  noMail: 'Rien n’est encore arrivé.',
  at: 'Quand',
  kind: 'Sorte',
  from: 'De',
  subject: 'Objet',
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
  refusedTo: 'Les adresses refusées par des serveurs de mail',
};

const en: MailWords = {
  sender: 'Do your mails arrive?',
  senderAbout: (from) =>
    `What receivers see of ${from} in the DNS. It is advice: nothing is held back for it.`,
  noSender: 'No mail server is connected.',
  noSenderAbout:
    'Until then reminders go on paper or become tasks; your firm, or whoever installs Voldaan, connects one.',
  topics: {
    spf: 'SPF – who may mail for you',
    dkim: 'DKIM – your signature',
    dmarc: 'DMARC – what becomes of the rest',
  },
  states: {
    ...{ good: 'in order', weak: 'could be better', missing: 'missing' },
    unknown: 'cannot be told',
  },
  publish: 'You, or whoever keeps your domain, put this into the DNS:',
  recordName: 'Name (TXT)',
  recordValue: 'Value',
  selector: 'DKIM selector',
  selectorHelp: 'Empty: the usual names are tried.',
  check: 'Check',
  box: 'Mailbox',
  boxAbout: 'What comes back of your mails is read: undeliverable, reply, complaint.',
  noBox: 'No mailbox is connected.',
  noBoxAbout:
    'Without one you do not see here which mails come back. Your firm, or whoever installs Voldaan, connects one.',
  looked: 'Last looked',
  worked: 'Last worked',
  again: 'Again from',
  well: 'in order',
  errors: {
    unreachable: 'The mailbox does not answer now.',
    unauthorised: 'The mailbox does not take user or password. Give others.',
    refused: 'It may not be done this way. Somebody has to look at the connection.',
    malformed: 'The mailbox answers in an unknown form.',
  },
  fetch: 'Look now',
  fetched: {
    none: () => 'No mailbox is connected.',
    looked: (n) =>
      n === 0 ? 'No new messages.' : `${counted('en', n, 'new message', 'new messages')}.`,
    failed: () => 'The mailbox gave nothing; see below why.',
    waiting: () => 'The mailbox waits after a failure; it is tried again by itself.',
  },
  noMail: 'Nothing came in yet.',
  at: 'When',
  kind: 'Kind',
  from: 'From',
  subject: 'Subject',
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
  refusedTo: 'Addresses that mail servers refused',
};

export const MAIL: Words<MailWords> = { nl, fr, en };
