import type { Forms } from '../../../base/api.js';
import type { Words } from '../../../base/words.js';

type EventType = Forms['EventType'];

/** What happens, in the order of the work; what somebody subscribes to. */
export const EVENT_GROUPS = {
  documents: [
    ...(['document.sent', 'document.delivered', 'document.rejected'] as const),
    ...(['document.undelivered', 'document.held', 'response.received'] as const),
  ],
  purchases: ['purchase.received', 'purchase.decided'],
  bank: ['statement.imported', 'entry.review', 'payment.matched', 'payment.undone'],
  reminders: ['reminder.planned', 'reminder.sent'],
  promises: [
    ...(['promise.made', 'promise.kept', 'promise.broken'] as const),
    ...(['dispute.opened', 'dispute.closed'] as const),
  ],
  rest: [
    ...(['credit.alert.raised', 'credit.alert.cleared'] as const),
    ...(['task.opened', 'task.closed', 'connection.failing'] as const),
  ],
} as const satisfies Readonly<Record<string, readonly EventType[]>>;

export type EventGroup = keyof typeof EVENT_GROUPS;

interface EventWords {
  readonly groups: Readonly<Record<EventGroup, string>>;
  readonly events: Readonly<Record<EventType, string>>;
}

const nl: EventWords = {
  groups: {
    documents: 'Verkoopdocumenten',
    purchases: 'Ontvangen facturen',
    bank: 'Bank',
    reminders: 'Herinneringen',
    promises: 'Beloften en betwistingen',
    rest: 'Krediet, taken en koppelingen',
  },
  events: {
    'document.sent': 'Een factuur of creditnota vertrok',
    'document.delivered': 'Het netwerk bewijst dat ze aankwam',
    'document.rejected': 'Ze werd geweigerd',
    'document.undelivered': 'De aanbieder gaf het op',
    'document.held': 'Ze wacht op iets bij ons',
    'response.received': 'De afnemer antwoordde',
    'purchase.received': 'Een document van een leverancier kwam binnen',
    'purchase.decided': 'Er werd over beslist',
    'statement.imported': 'Een bankafschrift werd ingelezen',
    'entry.review': 'Een bankboeking wacht op iemand',
    'payment.matched': 'Geld werd afgeletterd',
    'payment.undone': 'Een aflettering werd ongedaan gemaakt',
    'reminder.planned': 'Een aanmaningsrun ligt klaar',
    'reminder.sent': 'Een herinnering vertrok',
    'promise.made': 'Een debiteur beloofde te betalen',
    'promise.kept': 'Een belofte werd nagekomen',
    'promise.broken': 'Een belofte werd niet nagekomen',
    'dispute.opened': 'Een debiteur betwist een factuur',
    'dispute.closed': 'Een betwisting is voorbij',
    'credit.alert.raised': 'Een debiteur ging over een drempel van zijn limiet',
    'credit.alert.cleared': 'Hij zit er weer onder',
    'task.opened': 'Er wacht iets op iemand',
    'task.closed': 'Een taak kreeg haar afloop',
    'connection.failing': 'Een bank of pakket laat ons niet meer toe',
    'webhook.ping': 'Iemand probeert de webhook',
  },
};

const fr: EventWords = {
  groups: {
    documents: 'Documents de vente',
    purchases: 'Factures reçues',
    bank: 'Banque',
    reminders: 'Rappels',
    promises: 'Promesses et contestations',
    rest: 'Crédit, tâches et connexions',
  },
  events: {
    'document.sent': 'Une facture ou note de crédit est partie',
    'document.delivered': 'Le réseau prouve qu’elle est arrivée',
    'document.rejected': 'Elle a été refusée',
    'document.undelivered': 'Le prestataire a abandonné',
    'document.held': 'Elle attend quelque chose chez nous',
    'response.received': 'L’acheteur a répondu',
    'purchase.received': 'Un document d’un fournisseur est arrivé',
    'purchase.decided': 'On en a décidé',
    'statement.imported': 'Un extrait bancaire a été importé',
    'entry.review': 'Un mouvement bancaire attend quelqu’un',
    'payment.matched': 'De l’argent a été lettré',
    'payment.undone': 'Un lettrage a été défait',
    'reminder.planned': 'Une série de rappels est prête',
    'reminder.sent': 'Un rappel est parti',
    'promise.made': 'Un débiteur a promis de payer',
    'promise.kept': 'Une promesse a été tenue',
    'promise.broken': 'Une promesse n’a pas été tenue',
    'dispute.opened': 'Un débiteur conteste une facture',
    'dispute.closed': 'Une contestation est close',
    'credit.alert.raised': 'Un débiteur a dépassé un seuil de sa limite',
    'credit.alert.cleared': 'Il est de nouveau en dessous',
    'task.opened': 'Quelque chose attend quelqu’un',
    'task.closed': 'Une tâche a son issue',
    'connection.failing': 'Une banque ou un logiciel ne nous laisse plus entrer',
    'webhook.ping': 'Quelqu’un essaie le webhook',
  },
};

const en: EventWords = {
  groups: {
    documents: 'Sales documents',
    purchases: 'Received invoices',
    bank: 'Bank',
    reminders: 'Reminders',
    promises: 'Promises and disputes',
    rest: 'Credit, tasks and connections',
  },
  events: {
    'document.sent': 'An invoice or credit note left',
    'document.delivered': 'The network proves that it arrived',
    'document.rejected': 'It was refused',
    'document.undelivered': 'The provider gave up',
    'document.held': 'It waits for something on our side',
    'response.received': 'The buyer answered',
    'purchase.received': 'A document of a supplier came in',
    'purchase.decided': 'It was decided about',
    'statement.imported': 'A bank statement was imported',
    'entry.review': 'A bank entry waits for somebody',
    'payment.matched': 'Money was matched',
    'payment.undone': 'A match was undone',
    'reminder.planned': 'A run of reminders is ready',
    'reminder.sent': 'A reminder left',
    'promise.made': 'A debtor promised to pay',
    'promise.kept': 'A promise was kept',
    'promise.broken': 'A promise was broken',
    'dispute.opened': 'A debtor disputes an invoice',
    'dispute.closed': 'A dispute is over',
    'credit.alert.raised': 'A debtor came over a threshold of his limit',
    'credit.alert.cleared': 'He is below it again',
    'task.opened': 'Something waits for somebody',
    'task.closed': 'A task has its outcome',
    'connection.failing': 'A bank or package does not let us in any more',
    'webhook.ping': 'Somebody tries the webhook',
  },
};

export const EVENTS: Words<EventWords> = { nl, fr, en };
