import { printMoney } from '../../kernel/money.js';
import { alertSentence } from '../../domain/exchange/alert-sentences.js';
import type { InboxState } from '../../domain/exchange/inbox.js';
import type { Language } from '../../domain/party/debtor.js';
import { printParticipant } from '../../domain/party/participant.js';
import type { Remark } from '../../formats/ubl/remarks.js';
import type { InboxDocument, InboxItem } from '../../usecases/inbox/show-inbox.js';

/** What a bookkeeper reads at the inbox. */
interface Words {
  readonly empty: string;
  readonly state: Readonly<Record<InboxState, string>>;
  readonly second: (name: string) => string;
  readonly sales: string;
  readonly due: string;
  readonly answer: (date: string, isLate: boolean) => string;
  readonly days: (count: number) => string;
  readonly sender: string;
  readonly unsafe: string;
  readonly file: string;
  readonly decided: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  nl: {
    empty: 'Er wacht niets in de inbox',
    state: {
      ...{ held: 'TEGENGEHOUDEN', waiting: 'te beoordelen', queried: 'navraag gedaan' },
      ...{ approved: 'goedgekeurd', rejected: 'afgewezen', refused: 'geweigerd' },
      superseded: 'vervangen door hetzelfde van de juiste afzender',
    },
    second: (name) => `${name} gaf vrij; een tweede persoon moet dat ook doen`,
    sales: 'verkoop (selfbilling)',
    due: 'vervalt',
    answer: (date, isLate) => `${isLate ? 'ANTWOORD TE LAAT, was' : 'antwoord'} vóór ${date}`,
    days: (count) => (count === 1 ? '1 dag' : `${count} dagen`),
    sender: 'afzender op het netwerk',
    unsafe: 'NIET OPENEN',
    file: 'bijlage',
    decided: 'beslist',
  },
  fr: {
    empty: 'Rien n’attend dans la boîte de réception',
    state: {
      ...{ held: 'RETENU', waiting: 'à examiner', queried: 'question posée' },
      ...{ approved: 'approuvé', rejected: 'rejeté', refused: 'refusé' },
      superseded: 'remplacé par le même du bon expéditeur',
    },
    second: (name) => `libéré par ${name} ; une deuxième personne doit le faire aussi`,
    sales: 'vente (autofacturation)',
    due: 'échéance',
    answer: (date, isLate) =>
      `${isLate ? 'RÉPONSE EN RETARD, était due' : 'réponse'} avant ${date}`,
    days: (count) => (count <= 1 ? `${count} jour` : `${count} jours`),
    sender: 'expéditeur sur le réseau',
    unsafe: 'NE PAS OUVRIR',
    file: 'pièce jointe',
    decided: 'décidé',
  },
  en: {
    empty: 'Nothing waits in the inbox',
    state: {
      ...{ held: 'HELD', waiting: 'to be judged', queried: 'queried' },
      ...{ approved: 'approved', rejected: 'rejected', refused: 'refused' },
      superseded: 'superseded by the same from the right sender',
    },
    second: (name) => `released by ${name}; a second person has to do so too`,
    sales: 'sale (self-billing)',
    due: 'due',
    answer: (date, isLate) => `${isLate ? 'ANSWER LATE, was owed' : 'answer'} by ${date}`,
    days: (count) => (count === 1 ? '1 day' : `${count} days`),
    sender: 'sender on the network',
    unsafe: 'DO NOT OPEN',
    file: 'attachment',
    decided: 'decided',
  },
  de: {
    empty: 'Im Posteingang wartet nichts',
    state: {
      ...{ held: 'ZURÜCKGEHALTEN', waiting: 'zu prüfen', queried: 'nachgefragt' },
      ...{ approved: 'genehmigt', rejected: 'abgelehnt', refused: 'verweigert' },
      superseded: 'ersetzt durch dasselbe vom richtigen Absender',
    },
    second: (name) => `freigegeben von ${name}; eine zweite Person muss das auch tun`,
    sales: 'Verkauf (Gutschriftverfahren)',
    due: 'fällig',
    answer: (date, isLate) => `${isLate ? 'ANTWORT ÜBERFÄLLIG, war' : 'Antwort'} bis ${date}`,
    days: (count) => (count === 1 ? '1 Tag' : `${count} Tage`),
    sender: 'Absender im Netz',
    unsafe: 'NICHT ÖFFNEN',
    file: 'Anhang',
    decided: 'entschieden',
  },
};

/** That the supplier is owed an answer by a day. */
export function answerOwed(language: Language, by: string, isLate: boolean): string {
  return WORDS[language].answer(by, isLate);
}

/** Lines about what waits; texts of documents stand in them, so whoever prints them keeps each on one line. */
export function inboxLines(items: readonly InboxItem[], language: Language): readonly string[] {
  if (items.length === 0) return [WORDS[language].empty];
  return items.flatMap((item) => itemLines(item, language));
}

function itemLines(item: InboxItem, language: Language): readonly string[] {
  const words = WORDS[language];
  const { id, state, number, from, payable, dueDate, ageDays, releasedBy, alerts } = item;
  const amount = payable === undefined ? '' : `${printMoney(payable)} ${payable.currency}`;
  const about = [
    ...(item.side === 'sales' ? [words.sales] : []),
    ...(dueDate === undefined ? [] : [`${words.due} ${dueDate}`]),
    ...(item.answerDueOn === undefined ? [] : [words.answer(item.answerDueOn, item.isAnswerLate)]),
    ...alerts,
    ...(releasedBy === undefined ? [] : [words.second(releasedBy)]),
  ];
  return [
    `${id}  ${words.state[state]}  ${from}  ${number}  ${amount}  ${words.days(ageDays)}`,
    ...(about.length === 0 ? [] : [`    ${about.join('; ')}`]),
  ];
}

/** One document for a person who has to decide: alerts first, then findings, files and what was decided. */
export function inboxDocumentLines(
  document: InboxDocument,
  remarks: readonly Remark[],
  language: Language,
): readonly string[] {
  const words = WORDS[language];
  const { transport, alertDetails, files, decisions } = document;
  const sender = transport?.sender;
  return [
    ...itemLines(document, language),
    ...(sender === undefined || sender === null
      ? []
      : [`  ${words.sender}: ${printParticipant(sender)}`]),
    ...alertDetails.map((alert) => `  ! ${alertSentence(alert, language)}`),
    ...remarks.map(({ rule, text }) => `  ${rule}: ${text}`),
    ...files.map(
      ({ id, name, mediaType, sizeBytes, isUnsafe }) =>
        `  ${words.file} ${id}: ${name} (${mediaType}, ${sizeBytes} B)${isUnsafe ? `  ${words.unsafe}` : ''}`,
    ),
    ...decisions.map(
      ({ kind, by, at, reason, note }) =>
        `  ${words.decided} ${at} ${by}: ${[kind, reason, note].filter((part) => part !== undefined).join(' ')}`,
    ),
  ];
}

/** The same as JSON: no bytes, no embedded content; sentences in the reader's language. */
export function inboxDocumentForm(
  document: InboxDocument,
  remarks: readonly Remark[],
  language: Language,
): object {
  const { bytes, invoice, alertDetails, findingDetails, files, ...rest } = document;
  return {
    ...rest,
    sizeBytes: bytes.length,
    invoice: Object.fromEntries(Object.entries(invoice).filter(([key]) => key !== 'attachments')),
    alertDetails: alertDetails.map((alert) => ({ ...alert, text: alertSentence(alert, language) })),
    findingDetails,
    remarks,
    attachments: files.map(({ id, name, mediaType, sizeBytes, isUnsafe }) => ({
      ...{ id, name, mediaType, sizeBytes, isUnsafe },
    })),
  };
}
