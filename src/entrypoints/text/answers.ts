import { printMoney } from '../../kernel/money.js';
import type { ResponseCode } from '../../domain/exchange/exchange.js';
import type { Language } from '../../domain/party/debtor.js';
import { printParticipant } from '../../domain/party/participant.js';
import { RESPONSE_WORDS } from '../../formats/answer/words.js';
import type { ParkReason } from '../../ports/answers.js';
import type { AnswersPicture } from '../answer-decisions.js';
import { STATE_WORDS } from './exchange-words.js';
import { answerOwed } from './inbox.js';

/** What a bookkeeper reads around answers. */
interface Words {
  readonly empty: string;
  readonly headings: Readonly<Record<keyof AnswersPicture, string>>;
  readonly proposes: (date: string, on: string) => string;
  readonly since: string;
  readonly parked: Readonly<Record<ParkReason, string>>;
}

const nl: Words = {
  empty: 'Nog niemand heeft geantwoord',
  headings: {
    parked: 'Antwoorden die op u wachten',
    terms: 'Voorgestelde vervaldatums',
    disputes: 'Open geschillen',
    due: 'Leveranciers die een antwoord verwachten',
    sent: 'Antwoorden van ons',
    statuses: 'Berichten van dienstverleners',
  },
  proposes: (date, on) => `stelt ${date} voor, op ${on}`,
  since: 'sinds',
  parked: {
    'no-invoice': 'past bij geen factuur van ons',
    'several-invoices': 'past bij meer dan een factuur',
    'other-party': 'de factuur ging naar iemand anders',
    'sender-unknown': 'wie het stuurde is niet bekend',
    'provider-unconfirmed': 'van een dienstverlener die nog niemand bevestigde',
    'message-unknown': 'gaat over een bericht dat wij niet kennen',
    'not-a-provider': 'de afzender is geen dienstverlener',
    'breaks-rules': 'houdt zich niet aan de regels',
  },
};

const fr: Words = {
  empty: 'Personne n’a encore répondu',
  headings: {
    parked: 'Réponses qui vous attendent',
    terms: 'Échéances proposées',
    disputes: 'Litiges ouverts',
    due: 'Fournisseurs qui attendent une réponse',
    sent: 'Nos réponses',
    statuses: 'Messages des prestataires',
  },
  proposes: (date, on) => `propose le ${date}, le ${on}`,
  since: 'depuis',
  parked: {
    'no-invoice': 'ne correspond à aucune de nos factures',
    'several-invoices': 'correspond à plusieurs factures',
    'other-party': 'la facture est allée à quelqu’un d’autre',
    'sender-unknown': 'l’expéditeur est inconnu',
    'provider-unconfirmed': 'd’un prestataire que personne n’a encore confirmé',
    'message-unknown': 'concerne un message que nous ne connaissons pas',
    'not-a-provider': 'l’expéditeur n’est pas un prestataire',
    'breaks-rules': 'ne respecte pas les règles',
  },
};

const en: Words = {
  empty: 'Nobody answered yet',
  headings: {
    parked: 'Answers that wait for you',
    terms: 'Proposed due dates',
    disputes: 'Open disputes',
    due: 'Suppliers who are owed an answer',
    sent: 'Answers of ours',
    statuses: 'Messages of service providers',
  },
  proposes: (date, on) => `proposes ${date}, on ${on}`,
  since: 'since',
  parked: {
    'no-invoice': 'fits no invoice of ours',
    'several-invoices': 'fits more than one invoice',
    'other-party': 'the invoice went to somebody else',
    'sender-unknown': 'who sent it is not known',
    'provider-unconfirmed': 'from a service provider nobody has confirmed yet',
    'message-unknown': 'is about a message we do not know',
    'not-a-provider': 'its sender is no service provider',
    'breaks-rules': 'breaks the rules',
  },
};

const de: Words = {
  empty: 'Noch niemand hat geantwortet',
  headings: {
    parked: 'Antworten, die auf Sie warten',
    terms: 'Vorgeschlagene Fälligkeiten',
    disputes: 'Offene Streitfälle',
    due: 'Lieferanten, die eine Antwort erwarten',
    sent: 'Unsere Antworten',
    statuses: 'Nachrichten von Dienstleistern',
  },
  proposes: (date, on) => `schlägt den ${date} vor, am ${on}`,
  since: 'seit',
  parked: {
    'no-invoice': 'passt zu keiner unserer Rechnungen',
    'several-invoices': 'passt zu mehr als einer Rechnung',
    'other-party': 'die Rechnung ging an jemand anderen',
    'sender-unknown': 'der Absender ist unbekannt',
    'provider-unconfirmed': 'von einem Dienstleister, den noch niemand bestätigt hat',
    'message-unknown': 'betrifft eine Nachricht, die wir nicht kennen',
    'not-a-provider': 'der Absender ist kein Dienstleister',
    'breaks-rules': 'hält sich nicht an die Regeln',
  },
};

const WORDS: Readonly<Record<Language, Words>> = { nl, fr, en, de };

/** A line of one kind begins with what a decision about it is called by; its parts stand apart. */
type Line = readonly string[];

/** What waits around answers and what was said, under a heading per kind; a kind of which there is nothing is left out. */
export function answersLines(picture: AnswersPicture, language: Language): readonly string[] {
  const words = WORDS[language];
  const lines = linesOf(picture, language);
  const kinds = Object.keys(words.headings) as (keyof AnswersPicture)[];
  const told = kinds
    .filter((kind) => lines[kind].length > 0)
    .flatMap((kind) => [
      words.headings[kind],
      ...lines[kind].map((parts) => `  ${parts.filter((part) => part !== '').join('  ')}`),
    ]);
  return told.length === 0 ? [words.empty] : told;
}

function linesOf(
  { parked, terms, disputes, due, sent, statuses }: AnswersPicture,
  language: Language,
): Readonly<Record<keyof AnswersPicture, readonly Line[]>> {
  const words = WORDS[language];
  const { codes } = RESPONSE_WORDS[language];
  const states = STATE_WORDS[language];
  return {
    parked: parked.map(({ transportId, kind, code, about, reason, sender }) => [
      ...[
        transportId,
        `${kind === 'response' ? codeIn(codes, code) : `${kind.toUpperCase()} ${code}`} ${about}`,
      ],
      ...[words.parked[reason], sender === null ? '' : printParticipant(sender)],
    ]),
    terms: terms.map(({ transportId, invoiceNumber, dueDate, proposedOn }) => [
      ...[transportId, invoiceNumber, words.proposes(dueDate, proposedOn)],
    ]),
    disputes: disputes.map(({ openItemId, invoiceNumber, openedOn, amount, reason }) => [
      ...[openItemId, invoiceNumber, `${words.since} ${openedOn}`],
      ...[amount === undefined ? '' : `${printMoney(amount)} ${amount.currency}`, reason],
    ]),
    due: due.map(({ documentId, supplier, number, answerBy, late }) => [
      ...[documentId, supplier, number, answerOwed(language, answerBy, late)],
    ]),
    sent: sent.map(({ id, code, receiver, state, stateAt, stateNote = '' }) => [
      ...[id, codes[code], printParticipant(receiver), `${states[state]} ${stateAt}`, stateNote],
    ]),
    statuses: statuses.map(({ transportId, kind, code, about, description }) => [
      ...[transportId, `${kind.toUpperCase()} ${code} ${about}`, description],
    ]),
  };
}

function codeIn(codes: Readonly<Record<ResponseCode, string>>, code: string): string {
  const words: Readonly<Record<string, string>> = codes;
  return Object.hasOwn(words, code) ? (words[code] ?? code) : code;
}
