import { readFileSync } from 'node:fs';
import type { Config } from '../../config.js';
import { addDays, addMs } from '../../kernel/dates.js';
import { money, printMoney } from '../../kernel/money.js';
import { settle } from '../play.js';
import { type Installation, installationForm } from './books.js';
import {
  ADMINISTRATION,
  APPROVED_LATER_MS,
  BUYER,
  importPayment,
  LATE,
} from '../package/common.js';
import { setTrytonStage, type TrytonStage } from './stage.js';

/** What can be seen afterwards, by whoever opens Tryton; texts are Tryton's own. */
export interface TrytonSeen {
  /** Number of the invoice that went over the network, and what Tryton keeps about it */
  readonly sent: {
    readonly number: string;
    readonly documents: number;
    readonly notes: readonly string[];
  };
  /** The invoice that was paid by bank: what is open before and after, and the statement in Tryton */
  readonly paid: {
    readonly number: string;
    readonly before: string;
    readonly after: string;
    readonly state: string;
    readonly statements: readonly string[];
  };
  /** The customer who is late: his level in the dunning of Tryton, and the notes with him */
  readonly late: {
    readonly number: string;
    readonly levels: readonly number[];
    readonly notes: readonly string[];
  };
}

export interface TrytonDemo {
  readonly stage: TrytonStage;
  readonly seen: TrytonSeen;
}

/** Reads what scripts/tryton.sh wrote about the server it started. */
export function readInstallation(file: string): Installation {
  return installationForm.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/**
 * The whole job against the real package: an invoice of today leaves over the network, a bank file pays an older one and
 * the payment is posted in Tryton, and a customer who is late is reminded, which stands in Tryton's own dunning.
 */
export async function runTrytonDemo(config: Config, tryton: Installation): Promise<TrytonDemo> {
  const stage = await setTrytonStage(config, tryton);
  try {
    return { stage, seen: await play(stage) };
  } catch (error) {
    await stage.close();
    throw error;
  }
}

async function play(stage: TrytonStage): Promise<TrytonSeen> {
  const { app } = stage.running;
  const { id } = ADMINISTRATION;
  const { books, today } = stage;
  const sell = (party: number, days: number, price: string): Promise<number> =>
    books.sell({
      ...{ party, sign: 1, reference: `PO-${price}` },
      ...{ issueDate: addDays(today, -days), dueDate: addDays(today, 30 - days) },
      lines: [
        { text: 'Plaatsing kachel', quantity: '1', price, tax: 'BTW 21% Verkoop van diensten' },
      ],
    });
  const linde = await customer(stage, BUYER.name, BUYER.vatId);
  const zonnewit = await customer(stage, LATE.name, LATE.vatId);
  // Oldest first: Tryton numbers a year's invoices in the order of their dates.
  const late = await sell(zonnewit, 65, '800');
  const payable = await sell(linde, 20, '200');
  const fresh = await sell(linde, 0, '1000');
  const synced = await app.syncHost(id);
  if (!synced.ok) throw new Error(`Tryton could not be read: ${synced.error.message}`);
  await settle(stage);
  const open = await books.openOf(payable);
  const before = printMoney(open);
  await importPayment(stage.running, today, { open, text: await numberOf(stage, payable) });
  await settle(stage);
  const run = await app.planDunning(id);
  if (run.summary.actions > 0) await app.approveRun(id, run.id, 'demo');
  stage.clock.set(addMs(stage.clock.now(), APPROVED_LATER_MS));
  await settle(stage);
  const lateNumber = await numberOf(stage, late);
  return {
    sent: {
      number: await numberOf(stage, fresh),
      documents: stage.accessPoint.transmissions().length,
      notes: await notesOf(stage, [`account.invoice,${fresh}`]),
    },
    paid: {
      ...{ number: await numberOf(stage, payable), before, state: await stateOf(stage, payable) },
      after: printMoney(await books.openOf(payable)),
      statements: await statementsOf(stage),
    },
    late: {
      ...{ number: lateNumber, levels: await levelsOf(stage, zonnewit) },
      notes: await notesOf(stage, [`party.party,${zonnewit}`, `account.invoice,${late}`]),
    },
  };
}

function customer({ books }: TrytonStage, name: string, vatId: string): Promise<number> {
  return books.addCustomer({
    ...{ name, vatId, country: 'BE', language: 'nl', email: 'boekhouding@klant.example' },
    creditLimit: money(100_000n, 'EUR'),
  });
}

async function fieldOf(stage: TrytonStage, invoice: number, field: string): Promise<string> {
  const [row] = await stage.person.read('account.invoice', [['id', '=', invoice]], [field]);
  return String(row?.[field]);
}

const numberOf = (stage: TrytonStage, invoice: number): Promise<string> =>
  fieldOf(stage, invoice, 'number');
const stateOf = (stage: TrytonStage, invoice: number): Promise<string> =>
  fieldOf(stage, invoice, 'state');

async function notesOf(
  { person }: TrytonStage,
  about: readonly string[],
): Promise<readonly string[]> {
  const rows = await person.read('ir.note', [['resource', 'in', about]], ['message']);
  return rows.map(({ message }) => String(message));
}

async function statementsOf({ person }: TrytonStage): Promise<readonly string[]> {
  const rows = await person.read('account.statement', [], ['name', 'state']);
  return rows.map(({ name, state }) => `${String(name)} ${String(state)}`);
}

async function levelsOf({ person }: TrytonStage, party: number): Promise<readonly number[]> {
  const rows = await person.read('account.dunning', [['party', '=', party]], ['level.sequence']);
  return rows.map((row) => (row['level.'] as { readonly sequence: number }).sequence);
}
