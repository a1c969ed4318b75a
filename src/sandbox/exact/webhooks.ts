import { createHmac } from 'node:crypto';
import type { Row } from './rows.js';

/** Pushes to addresses that subscribed. Nothing is sent by itself: whoever runs the fake says when. */
export interface Hooks {
  changed(division: () => Subscribed, table: string, row: Row, action: string): void;
  /** Sends what waits, once; answers the status of each. */
  readonly push: () => Promise<readonly number[]>;
}

/** A division and who subscribed to it */
interface Subscribed {
  readonly code: number;
  readonly hooks: readonly Row[];
}

/** Topic by table, and the field that is the key of its records. */
const TOPICS: Readonly<Partial<Record<string, readonly [topic: string, key: string]>>> = {
  Accounts: ['Accounts', 'ID'],
  SalesInvoices: ['SalesInvoices', 'InvoiceID'],
  PaymentTerms: ['FinancialTransactions', 'ID'],
};

/** Signed as the package does: the hash in upper case over the text of Content, and the division by its number. */
export function createHooks(clientId: string, secret: string): Hooks {
  let waiting: { readonly url: string; readonly body: string }[] = [];
  return {
    changed: (divisionOf, table, row, action) => {
      const [topic, key] = TOPICS[table] ?? [];
      if (topic === undefined || key === undefined) return;
      const { code, hooks } = divisionOf();
      for (const hook of hooks) {
        if (hook['Topic'] !== topic) continue;
        const about = { Topic: topic, ClientId: clientId, Division: code, Action: action };
        const content = JSON.stringify({ ...about, Key: row[key] });
        const hash = createHmac('sha256', secret).update(content).digest('hex').toUpperCase();
        const body = `{"Content":${content},"HashCode":"${hash}"}`;
        waiting.push({ url: String(hook['CallbackURL']), body });
      }
    },
    push: async () => {
      const pushes = waiting;
      waiting = [];
      const statuses: number[] = [];
      for (const { url, body } of pushes) {
        const headers = { 'Content-Type': 'application/json' };
        statuses.push((await fetch(url, { method: 'POST', headers, body })).status);
      }
      return statuses;
    },
  };
}
