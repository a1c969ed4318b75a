import type { App } from '../../entrypoints/app.js';
import type { Books } from '../books.js';
import type { Life } from '../life.js';
import { addPurchase, addResponse, decideInbox } from './inbound.js';
import {
  addCreditNote,
  addInvoice,
  bookOther,
  editDebtor,
  payByBank,
  payInHost,
} from './outside.js';
import {
  approveRun,
  dispute,
  promise,
  release,
  review,
  turnSwitch,
  undoMatch,
  undoRun,
} from './people.js';
import { callWebhook, deliver, goRound, readHost } from './workers.js';

/** One thing that may happen next. */
export interface Step {
  readonly name: string;
  /** How often it is chosen among all, as a share of their sum */
  readonly weight: number;
  readonly run:
    | { readonly by: 'world'; readonly do: (life: Life, books: Books) => void }
    | { readonly by: 'worker'; readonly do: (life: Life, app: App, books: Books) => Promise<void> };
}

const world = (name: string, weight: number, run: (life: Life, books: Books) => void): Step => ({
  ...{ name, weight },
  run: { by: 'world', do: run },
});

const worker = (
  name: string,
  weight: number,
  run: (life: Life, app: App, books: Books) => Promise<void>,
): Step => ({ name, weight, run: { by: 'worker', do: run } });

export const STEPS: readonly Step[] = [
  world('invoice', 12, addInvoice),
  world('credit note', 1, addCreditNote),
  world('bank payment', 10, payByBank),
  world('other booking', 2, bookOther),
  world('payment in host', 2, payInHost),
  world('debtor edited', 1, editDebtor),
  world('purchase', 4, addPurchase),
  world('response', 3, addResponse),
  worker('round of all', 14, async (life, app) => {
    for (const books of life.books) await goRound(life, app, books);
  }),
  worker('deliver', 22, deliver),
  worker('read host', 2, readHost),
  worker('webhook', 4, callWebhook),
  worker('approve run', 9, approveRun),
  worker('undo run', 1, undoRun),
  worker('switch', 1, turnSwitch),
  worker('review', 4, review),
  worker('undo match', 1, undoMatch),
  worker('dispute', 1, dispute),
  worker('promise', 1, promise),
  worker('inbox', 3, decideInbox),
  worker('release', 1, release),
];
