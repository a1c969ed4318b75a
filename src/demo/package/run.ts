import { join } from 'node:path';
import { movableClock } from '../../adapters/clock/movable.js';
import type { Config } from '../../config.js';
import { addDays, addMs, dateIn, instantOf, type PlainDate } from '../../kernel/dates.js';
import { printMoney } from '../../kernel/money.js';
import { type Running, start } from '../../main.js';
import {
  type SandboxAccessPoint,
  startSandboxAccessPoint,
} from '../../sandbox/access-point/server.js';
import { DEMO_PERSON } from '../office.js';
import { onThisMachine } from '../stage.js';
import { settle } from '../play.js';
import type { OpenBooks, PackageBooks } from './books.js';
import {
  ADMINISTRATION,
  APPROVED_LATER_MS,
  BUYER,
  connect,
  importPayment,
  LATE,
  morningOn,
  ZONE,
} from './common.js';
import { EXACT_APP, exactBooks } from './exact.js';
import { moneybirdBooks } from './moneybird.js';
import { odooBooks } from './odoo.js';

/** Packages that cannot run here: their fakes, by the name of the adapter. */
export const PACKAGES: Readonly<Record<string, OpenBooks>> = {
  exact: exactBooks,
  odoo: odooBooks,
  moneybird: moneybirdBooks,
};

/** What can be seen in the package afterwards; texts are as the package keeps them. */
export interface PackageSeen {
  /** The invoice that went over the network */
  readonly sent: {
    readonly number: string;
    readonly documents: number;
    readonly texts: readonly string[];
  };
  /** The invoice that was paid by bank: what is open before and after, and the payments in the package */
  readonly paid: {
    readonly number: string;
    readonly before: string;
    readonly after: string;
    readonly payments: readonly string[];
  };
  /** The customer who is late: what stands with him */
  readonly late: { readonly number: string; readonly texts: readonly string[] };
}

interface PackageStage {
  readonly running: Running;
  readonly accessPoint: SandboxAccessPoint;
  readonly clock: ReturnType<typeof movableClock>;
  readonly books: PackageBooks;
  readonly today: PlainDate;
  readonly close: () => Promise<void>;
}

export interface PackageDemo {
  readonly stage: Pick<PackageStage, 'running' | 'close'>;
  readonly seen: PackageSeen;
}

/**
 * The whole job on a fake package: an invoice of today leaves over the network, a bank file pays an older one, which is paid
 * in the package too, and a customer who is late is followed up, which stands in the package.
 */
export async function runPackageDemo(config: Config, open: OpenBooks): Promise<PackageDemo> {
  const stage = await setPackageStage(config, open);
  try {
    return { stage, seen: await play(stage) };
  } catch (error) {
    await stage.close();
    throw error;
  }
}

async function setPackageStage(config: Config, open: OpenBooks): Promise<PackageStage> {
  const now = instantOf(Date.now());
  const dataDir = join(config.dataDir, `package-${now.replace(/\D/g, '')}`);
  const today = dateIn(now, ZONE);
  const clock = movableClock(morningOn(today));
  const time = () => clock.now();
  // Nobody comes from outside here: the address only stands in the question to the package. Nor is the real network asked.
  const own = {
    publicUrl: 'https://voldaan.example',
    consentApps: { exact: EXACT_APP },
    peppol: null,
  };
  const running = await start(
    { ...config, ...onThisMachine, ...own, dataDir, role: 'all' },
    { schedule: false, overrides: { clock }, demo: DEMO_PERSON },
  );
  const sandbox = { port: 0, dataDir: join(dataDir, 'sandbox-access-point'), clock: time };
  const accessPoint = await startSandboxAccessPoint(sandbox);
  const books = await open({ clock: time, sendFrom: today });
  const { adapter, settings } = books;
  await connect({ running, accessPoint }, { adapter, settings });
  await books.prepare(running.app);
  const close = async (): Promise<void> => {
    await running.stop();
    await accessPoint.close();
    await books.close();
  };
  return { running, accessPoint, clock, books, today, close };
}

async function play(stage: PackageStage): Promise<PackageSeen> {
  const { books, today, accessPoint } = stage;
  const { app } = stage.running;
  const { id } = ADMINISTRATION;
  const sell = (customer: string, days: number, price: number): string =>
    books.sell({
      reference: `PO-${price}`,
      ...{ customer, price, issueDate: addDays(today, -days), dueDate: addDays(today, 30 - days) },
    });
  const [linde, zonnewit] = [books.addCustomer(BUYER), books.addCustomer(LATE)];
  // Oldest first, as invoices are numbered.
  const late = sell(zonnewit, 65, 800);
  const payable = sell(linde, 20, 200);
  const fresh = sell(linde, 0, 1_000);
  const read = async (): Promise<void> => {
    const synced = await app.syncHost(id);
    if (!synced.ok) throw new Error(`The package could not be read: ${synced.error.message}`);
    await settle(stage);
  };
  await read();
  const before = books.openOf(payable);
  await importPayment(stage.running, today, { open: before, text: books.numberOf(payable) });
  await settle(stage);
  books.match?.(payable);
  await read();
  const run = await app.planDunning(id);
  if (run.summary.actions > 0) await app.approveRun(id, run.id, 'demo');
  stage.clock.set(addMs(stage.clock.now(), APPROVED_LATER_MS));
  await settle(stage);
  return {
    sent: {
      number: books.numberOf(fresh),
      documents: accessPoint.transmissions().length,
      texts: books.textsAbout(linde),
    },
    paid: {
      ...{ number: books.numberOf(payable), before: printMoney(before) },
      ...{ after: printMoney(books.openOf(payable)), payments: books.payments() },
    },
    late: { number: books.numberOf(late), texts: books.textsAbout(zonnewit) },
  };
}
