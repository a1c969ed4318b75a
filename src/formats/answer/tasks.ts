import type { PlainDate } from '../../kernel/dates.js';
import type { ResponseCode } from '../../domain/exchange/exchange.js';
import type { ResponseTask } from '../../domain/exchange/response-effects.js';
import {
  actionsIn,
  reasonsIn,
  type ResponseStatus,
  type StatusAction,
  type StatusReason,
} from '../../domain/exchange/response.js';
import type { Language } from '../../domain/party/debtor.js';
import { dateIn } from '../letter/locale.js';
import { clarificationsIn, RESPONSE_WORDS } from './words.js';

/** Work around an invoice that went out: what an answer asks for, and what silence does. */
export type InvoiceTask = ResponseTask | 'proof' | 'confirm-receipt' | 'not-delivered';

export interface InvoiceTaskFacts {
  readonly number: string;
  readonly statuses?: readonly ResponseStatus[];
  /** What the buyer, or the network, said in words */
  readonly note?: string;
  /** Of a proposed due date, or the day until which the bank had time */
  readonly date?: PlainDate;
}

interface TaskWords {
  readonly subjects: Readonly<Record<InvoiceTask, (number: string, date: string) => string>>;
  readonly texts: Readonly<Record<InvoiceTask, string>>;
  /** What to do about what is asked for */
  readonly actions: Readonly<Partial<Record<StatusAction, string>>>;
  /** What to do about a reason that no action names */
  readonly reasons: Readonly<Partial<Record<StatusReason, string>>>;
}

const nl: TaskWords = {
  subjects: {
    query: (number) => `Factuur ${number} is in vraag gesteld`,
    term: (number, date) => `Factuur ${number}: koper stelt vervaldatum ${date} voor`,
    condition: (number) => `Factuur ${number} is onder voorwaarden aanvaard`,
    rejected: (number) => `Factuur ${number} is geweigerd`,
    proof: (number) => `Factuur ${number}: vraag een betalingsbewijs`,
    'confirm-receipt': (number) => `Factuur ${number}: vraag of ze is aangekomen (naar keuze)`,
    'not-delivered': (number) => `Factuur ${number} is niet aangekomen`,
  },
  texts: {
    query:
      'De koper stelt de factuur in vraag en wacht op uw antwoord. Ze staat als betwist; herinneringen voor deze factuur wachten tot het geschil gesloten is.',
    term: 'De koper aanvaardt de factuur als hij later mag betalen. Herinneringen wachten tot u de nieuwe vervaldatum aanvaardt of weigert.',
    condition:
      'De koper aanvaardt de factuur onder voorwaarden en betaalt zo, tenzij u bezwaar maakt. Herinneringen wachten tot het geschil gesloten is.',
    rejected:
      'De koper weigert de factuur. Ze blijft open: een weigering ontslaat hem niet van betaling. Herinneringen wachten tot het geschil gesloten is.',
    proof:
      'De koper kondigde betaling aan, maar er is geen ontvangst gevonden. De herinneringen gaan weer verder. Vraag hem het bewijs van betaling.',
    'confirm-receipt':
      'Deze koper antwoordt anders wel op facturen, maar op deze nog niet. U kunt vragen of ze goed is aangekomen; er hoeft niets te gebeuren.',
    'not-delivered':
      'Het netwerk heeft de factuur niet bij de koper gekregen. Ze blijft open en er gaan geen herinneringen uit. Beslis: verbeteren en opnieuw verzenden, of langs een andere weg sturen.',
  },
  actions: {
    NIN: 'Verbeter de factuur en stuur ze opnieuw; maak een creditnota voor deze.',
    CNF: 'Maak een creditnota voor de hele factuur, als u het ermee eens bent.',
    CNP: 'Maak een creditnota voor een deel, als u het ermee eens bent.',
    PIN: 'Geef de gevraagde inlichtingen; een nieuwe factuur is niet nodig.',
    CNA: 'Betaal het bedrag terug, als u het ermee eens bent.',
  },
  reasons: {
    UNR: 'Controleer de klantgegevens: de koper herkent de bestelling of de transactie niet.',
    REC: 'Controleer de klantgegevens: de ontvanger is bij de koper niet bekend.',
  },
};

const fr: TaskWords = {
  subjects: {
    query: (number) => `La facture ${number} est mise en question`,
    term: (number, date) => `Facture ${number} : l’acheteur propose l’échéance du ${date}`,
    condition: (number) => `La facture ${number} est acceptée sous conditions`,
    rejected: (number) => `La facture ${number} est refusée`,
    proof: (number) => `Facture ${number} : demandez une preuve de paiement`,
    'confirm-receipt': (number) => `Facture ${number} : demandez si elle est arrivée (facultatif)`,
    'not-delivered': (number) => `La facture ${number} n’est pas arrivée`,
  },
  texts: {
    query:
      'L’acheteur met la facture en question et attend votre réponse. Elle est notée comme contestée ; les rappels pour cette facture attendent la clôture du litige.',
    term: 'L’acheteur accepte la facture s’il peut payer plus tard. Les rappels attendent que vous acceptiez ou refusiez la nouvelle échéance.',
    condition:
      'L’acheteur accepte la facture sous conditions et paiera ainsi, sauf objection de votre part. Les rappels attendent la clôture du litige.',
    rejected:
      'L’acheteur refuse la facture. Elle reste ouverte : un refus ne le dispense pas de payer. Les rappels attendent la clôture du litige.',
    proof:
      'L’acheteur a annoncé le paiement, mais aucun versement n’a été trouvé. Les rappels reprennent. Demandez-lui la preuve du paiement.',
    'confirm-receipt':
      'Cet acheteur répond d’habitude aux factures, mais pas encore à celle-ci. Vous pouvez demander si elle est bien arrivée ; rien n’est obligatoire.',
    'not-delivered':
      'Le réseau n’a pas pu remettre la facture à l’acheteur. Elle reste ouverte et aucun rappel ne part. Décidez : corriger et renvoyer, ou envoyer par une autre voie.',
  },
  actions: {
    NIN: 'Corrigez la facture et renvoyez-la ; établissez une note de crédit pour celle-ci.',
    CNF: 'Établissez une note de crédit pour toute la facture, si vous êtes d’accord.',
    CNP: 'Établissez une note de crédit partielle, si vous êtes d’accord.',
    PIN: 'Donnez les informations demandées ; une nouvelle facture n’est pas nécessaire.',
    CNA: 'Remboursez le montant, si vous êtes d’accord.',
  },
  reasons: {
    UNR: 'Vérifiez la fiche du client : l’acheteur ne reconnaît pas la commande ou la transaction.',
    REC: 'Vérifiez la fiche du client : le destinataire est inconnu chez l’acheteur.',
  },
};

const en: TaskWords = {
  subjects: {
    query: (number) => `Invoice ${number} is under query`,
    term: (number, date) => `Invoice ${number}: the buyer proposes the due date ${date}`,
    condition: (number) => `Invoice ${number} is accepted under conditions`,
    rejected: (number) => `Invoice ${number} is rejected`,
    proof: (number) => `Invoice ${number}: ask for proof of payment`,
    'confirm-receipt': (number) => `Invoice ${number}: ask whether it arrived (optional)`,
    'not-delivered': (number) => `Invoice ${number} did not arrive`,
  },
  texts: {
    query:
      'The buyer queries the invoice and waits for your answer. It counts as disputed; reminders of this invoice wait until the dispute is closed.',
    term: 'The buyer accepts the invoice if he may pay later. Reminders wait until you accept or refuse the new due date.',
    condition:
      'The buyer accepts the invoice under conditions and will pay so unless you object. Reminders wait until the dispute is closed.',
    rejected:
      'The buyer rejects the invoice. It stays open: a rejection does not release him from paying. Reminders wait until the dispute is closed.',
    proof:
      'The buyer announced payment, but no receipt was found. Reminders go on again. Ask him for proof of payment.',
    'confirm-receipt':
      'This buyer answers invoices as a rule, but has not answered this one. You may ask whether it arrived well; nothing has to be done.',
    'not-delivered':
      'The network could not bring the invoice to the buyer. It stays open and no reminder goes out. Decide: correct it and send it again, or send it another way.',
  },
  actions: {
    NIN: 'Correct the invoice and issue it again; make a credit note for this one.',
    CNF: 'Make a credit note for the whole invoice, if you agree.',
    CNP: 'Make a credit note for a part, if you agree.',
    PIN: 'Give the information that is asked for; no new invoice is needed.',
    CNA: 'Pay the amount back, if you agree.',
  },
  reasons: {
    UNR: 'Check the customer card: the buyer does not recognise the order or transaction.',
    REC: 'Check the customer card: the receiver is not known at the buyer.',
  },
};

const de: TaskWords = {
  subjects: {
    query: (number) => `Rechnung ${number} ist in Klärung`,
    term: (number, date) => `Rechnung ${number}: Käufer schlägt Fälligkeit ${date} vor`,
    condition: (number) => `Rechnung ${number} ist unter Bedingungen angenommen`,
    rejected: (number) => `Rechnung ${number} ist abgelehnt`,
    proof: (number) => `Rechnung ${number}: Zahlungsnachweis verlangen`,
    'confirm-receipt': (number) => `Rechnung ${number}: fragen, ob sie angekommen ist (freiwillig)`,
    'not-delivered': (number) => `Rechnung ${number} ist nicht angekommen`,
  },
  texts: {
    query:
      'Der Käufer stellt die Rechnung in Frage und wartet auf Ihre Antwort. Sie gilt als strittig; Mahnungen zu dieser Rechnung ruhen, bis der Streit geschlossen ist.',
    term: 'Der Käufer nimmt die Rechnung an, wenn er später zahlen darf. Mahnungen ruhen, bis Sie die neue Fälligkeit annehmen oder ablehnen.',
    condition:
      'Der Käufer nimmt die Rechnung unter Bedingungen an und zahlt so, wenn Sie nicht widersprechen. Mahnungen ruhen, bis der Streit geschlossen ist.',
    rejected:
      'Der Käufer lehnt die Rechnung ab. Sie bleibt offen: Eine Ablehnung befreit ihn nicht von der Zahlung. Mahnungen ruhen, bis der Streit geschlossen ist.',
    proof:
      'Der Käufer hat die Zahlung angekündigt, aber kein Eingang wurde gefunden. Die Mahnungen gehen weiter. Verlangen Sie den Zahlungsnachweis.',
    'confirm-receipt':
      'Dieser Käufer antwortet sonst auf Rechnungen, auf diese noch nicht. Sie können fragen, ob sie gut angekommen ist; nötig ist nichts.',
    'not-delivered':
      'Das Netz konnte dem Käufer die Rechnung nicht zustellen. Sie bleibt offen, und keine Mahnung geht hinaus. Entscheiden Sie: berichtigen und neu senden, oder einen anderen Weg nehmen.',
  },
  actions: {
    NIN: 'Berichtigen Sie die Rechnung und senden Sie sie neu; stellen Sie für diese eine Gutschrift aus.',
    CNF: 'Stellen Sie eine Gutschrift über die ganze Rechnung aus, wenn Sie einverstanden sind.',
    CNP: 'Stellen Sie eine Gutschrift über einen Teil aus, wenn Sie einverstanden sind.',
    PIN: 'Geben Sie die gewünschte Auskunft; eine neue Rechnung ist nicht nötig.',
    CNA: 'Zahlen Sie den Betrag zurück, wenn Sie einverstanden sind.',
  },
  reasons: {
    UNR: 'Prüfen Sie die Kundendaten: Der Käufer kennt die Bestellung oder das Geschäft nicht.',
    REC: 'Prüfen Sie die Kundendaten: Der Empfänger ist beim Käufer unbekannt.',
  },
};

const WORDS: Readonly<Record<Language, TaskWords>> = { nl, fr, en, de };

/** The Host API takes 200 characters of subject and 4,000 of text. */
const NUMBER_MAX = 80;
const TEXT_MAX = 3_900;

/** A task for the host: what happened, what the buyer said in words, and what to do, one line each. */
export function invoiceTask(
  language: Language,
  task: InvoiceTask,
  { number, statuses = [], note, date }: InvoiceTaskFacts,
): { readonly subject: string; readonly text: string } {
  const words = WORDS[language];
  const when = date === undefined ? '' : dateIn(language, date);
  const todo = [
    ...actionsIn(statuses).map((action) => words.actions[action]),
    ...reasonsIn(statuses).map((reason) => words.reasons[reason]),
  ].filter((line) => line !== undefined);
  const lines = [
    words.texts[task],
    ...clarificationsIn(language, statuses).map((line) => `- ${line}`),
    ...(note === undefined || note === '' ? [] : [note]),
    ...new Set(todo),
  ];
  return {
    subject: words.subjects[task](number.slice(0, NUMBER_MAX), when),
    text: lines.join('\n').slice(0, TEXT_MAX),
  };
}

const OUT_OF_ORDER: Readonly<Record<Language, (said: string, standing: string) => string>> = {
  nl: (said, standing) => `Buiten de volgorde: ${said} kwam na ${standing}. Er verandert niets.`,
  fr: (said, standing) => `Hors séquence : ${said} est venu après ${standing}. Rien ne change.`,
  en: (said, standing) => `Out of order: ${said} came after ${standing}. Nothing changes.`,
  de: (said, standing) => `Außer der Reihe: ${said} kam nach ${standing}. Nichts ändert sich.`,
};

/** The note about an answer that changes nothing, because of the one that stands. */
export function outOfOrderNote(
  language: Language,
  said: ResponseCode,
  standing: ResponseCode,
): string {
  const { codes } = RESPONSE_WORDS[language];
  const named = (code: ResponseCode): string => `${codes[code]} (${code})`;
  return OUT_OF_ORDER[language](named(said), named(standing));
}
