import type { Words } from '../../base/words.js';

/** Kinds of work of a morning. */
export type Todo =
  | 'connection'
  | 'host'
  | 'bank'
  | 'failed'
  | 'waiting'
  | 'held'
  | 'reminders'
  | 'tasks'
  | 'received'
  | 'alerts';

interface ToDoWords {
  readonly toDo: string;
  readonly allDone: string;
  readonly allDoneMore: string;
  readonly inOrder: string;
  /** What there is of it: one, more; and what one does about it */
  readonly todo: Readonly<
    Record<Todo, { readonly what: readonly [string, string]; readonly how: string }>
  >;
  /** What is in order when there is none of it */
  readonly done: Readonly<Partial<Record<Todo, string>>>;
}

const nl: ToDoWords = {
  toDo: 'Te doen',
  allDone: 'Alles is gedaan.',
  allDoneMore: 'Er wacht niets op u. Wat binnenkomt, ziet u hier vanzelf.',
  inOrder: 'In orde:',
  todo: {
    connection: {
      what: ['Een koppeling wacht op u', 'Een koppeling wacht op u'],
      how: 'Zonder uw toestemming komt er niets meer binnen.',
    },
    host: {
      what: ['Het boekhoudpakket antwoordt niet', 'Het boekhoudpakket antwoordt niet'],
      how: 'Nieuwe facturen en betalingen zijn hier nog niet bekend.',
    },
    bank: {
      what: ['dag loopt de bank achter', 'dagen loopt de bank achter'],
      how: 'Lees een afschrift in; tot dan wachten de herinneringen.',
    },
    failed: {
      what: ['bericht bleef liggen', 'berichten bleven liggen'],
      how: 'De andere kant weigerde. Kijk waarom en probeer opnieuw.',
    },
    waiting: {
      what: ['bankboeking te bekijken', 'bankboekingen te bekijken'],
      how: 'Geld dat binnenkwam en dat u met één toets aflettert.',
    },
    held: {
      what: ['verkoopdocument tegengehouden', 'verkoopdocumenten tegengehouden'],
      how: 'Zij vertrekken pas als u ze nakijkt.',
    },
    reminders: {
      what: ['herinnering ligt klaar', 'herinneringen liggen klaar'],
      how: 'Kijk ze na en keur ze goed.',
    },
    tasks: {
      what: ['taak te doen', 'taken te doen'],
      how: 'Bellen, beloften opvolgen, vragen beantwoorden.',
    },
    received: {
      what: ['ontvangen factuur na te kijken', 'ontvangen facturen na te kijken'],
      how: 'Keur goed, wijs af of vraag de leverancier.',
    },
    alerts: {
      what: ['kredietwaarschuwing', 'kredietwaarschuwingen'],
      how: 'Een klant koopt meer dan afgesproken of betaalt slechter.',
    },
  },
  done: {
    waiting: 'bank',
    held: 'verkoop',
    reminders: 'herinneringen',
    tasks: 'taken',
    received: 'ontvangen facturen',
    alerts: 'krediet',
  },
};

const fr: ToDoWords = {
  toDo: 'À faire',
  allDone: 'Tout est fait.',
  allDoneMore: 'Rien ne vous attend. Ce qui arrive s’affiche ici tout seul.',
  inOrder: 'En ordre :',
  todo: {
    connection: {
      what: ['Une connexion vous attend', 'Une connexion vous attend'],
      how: 'Sans votre accord, plus rien n’arrive.',
    },
    host: {
      what: ['Le logiciel comptable ne répond pas', 'Le logiciel comptable ne répond pas'],
      how: 'Les nouvelles factures et les paiements ne sont pas encore connus ici.',
    },
    bank: {
      what: ['jour de retard de la banque', 'jours de retard de la banque'],
      how: 'Importez un extrait ; d’ici là, les rappels attendent.',
    },
    failed: {
      what: ['message resté en plan', 'messages restés en plan'],
      how: 'L’autre côté a refusé. Voyez pourquoi et réessayez.',
    },
    waiting: {
      what: ['mouvement bancaire à examiner', 'mouvements bancaires à examiner'],
      how: 'De l’argent reçu, que vous lettrez d’une touche.',
    },
    held: {
      what: ['document de vente retenu', 'documents de vente retenus'],
      how: 'Ils ne partent qu’après votre contrôle.',
    },
    reminders: {
      what: ['rappel est prêt', 'rappels sont prêts'],
      how: 'Contrôlez-les et approuvez-les.',
    },
    tasks: {
      what: ['tâche à faire', 'tâches à faire'],
      how: 'Appeler, suivre les promesses, répondre aux questions.',
    },
    received: {
      what: ['facture reçue à contrôler', 'factures reçues à contrôler'],
      how: 'Approuvez, refusez ou interrogez le fournisseur.',
    },
    alerts: {
      what: ['alerte de crédit', 'alertes de crédit'],
      how: 'Un client achète plus que convenu ou paie moins bien.',
    },
  },
  done: {
    waiting: 'banque',
    held: 'ventes',
    reminders: 'rappels',
    tasks: 'tâches',
    received: 'factures reçues',
    alerts: 'crédit',
  },
};

const en: ToDoWords = {
  toDo: 'To do',
  allDone: 'All done.',
  allDoneMore: 'Nothing waits for you. What comes in shows here by itself.',
  inOrder: 'In order:',
  todo: {
    connection: {
      what: ['A connection waits for you', 'A connection waits for you'],
      how: 'Without your consent nothing more comes in.',
    },
    host: {
      what: ['The accounting package does not answer', 'The accounting package does not answer'],
      how: 'New invoices and payments are not known here yet.',
    },
    bank: {
      what: ['day the bank is behind', 'days the bank is behind'],
      how: 'Import a statement; until then reminders wait.',
    },
    failed: {
      what: ['message was left undone', 'messages were left undone'],
      how: 'The other side refused. See why and try again.',
    },
    waiting: {
      what: ['bank entry to review', 'bank entries to review'],
      how: 'Money that came in, which you match with one key.',
    },
    held: {
      what: ['sales document held', 'sales documents held'],
      how: 'They leave once you have looked at them.',
    },
    reminders: {
      what: ['reminder is ready', 'reminders are ready'],
      how: 'Look them over and approve them.',
    },
    tasks: {
      what: ['task to do', 'tasks to do'],
      how: 'Calls, promises to follow up, questions to answer.',
    },
    received: {
      what: ['received invoice to check', 'received invoices to check'],
      how: 'Approve, reject or ask the supplier.',
    },
    alerts: {
      what: ['credit alert', 'credit alerts'],
      how: 'A customer buys more than agreed or pays worse.',
    },
  },
  done: {
    waiting: 'bank',
    held: 'sales',
    reminders: 'reminders',
    tasks: 'tasks',
    received: 'received invoices',
    alerts: 'credit',
  },
};

export const TO_DO: Words<ToDoWords> = { nl, fr, en };
