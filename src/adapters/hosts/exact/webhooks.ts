import { z } from 'zod';
import { ok } from '../../../kernel/result.js';
import type { HostWebhooks } from '../../../ports/host-webhooks.js';
import type { HostDeps } from '../adapter.js';
import { createExactClient } from './client.js';
import { isGuid, query, textOf } from './odata.js';
import type { ExactSettings } from './settings.js';
import { readExactWebhook } from './webhook.js';

/** What debtors, invoices and payments are in the words of the package. */
const TOPICS = ['Accounts', 'SalesInvoices', 'FinancialTransactions'] as const;

const PATH = 'webhooks/WebhookSubscriptions';
const rowForm = z.object({ ID: z.string().refine(isGuid), Topic: z.string() });

/**
 * The webhooks of one division (hosts, section 2): one subscription per topic, signed with the secret of the app. That
 * subscriptions can be read and deleted in the usual form of the package is unverified: a refusal leaves the polling.
 */
export function exactWebhooks(settings: ExactSettings, deps: HostDeps): HostWebhooks {
  const client = createExactClient(settings, deps);

  async function standing(url: string) {
    const filter = `CallbackURL eq ${textOf(url)}`;
    const address = query(PATH, { filter, select: ['ID', 'Topic'] });
    const rows = await client.all([address], 'now');
    if (!rows.ok) return rows;
    const read = rows.value.map((row) => rowForm.safeParse(row));
    return ok(read.flatMap(({ data }) => (data === undefined ? [] : [data])));
  }

  return {
    read: ({ body }, secrets) => {
      const event = readExactWebhook(body, secrets);
      if (!event.ok) return event;
      // The package has no id of a push; whoever takes it knows it by its bytes.
      const isOurs = event.value.division === settings.division;
      const why = `division ${event.value.division}`;
      return ok({ meaning: isOurs ? { kind: 'look' } : { kind: 'nothing', why } });
    },
    subscribe: async (url) => {
      const before = await standing(url);
      if (!before.ok) return before;
      const there = new Set(before.value.map((row) => row.Topic));
      for (const topic of TOPICS.filter((one) => !there.has(one))) {
        const made = await client.post(PATH, { CallbackURL: url, Topic: topic });
        if (!made.ok) return made;
      }
      const after = await standing(url);
      return after.ok ? ok({ ids: after.value.map((row) => row.ID) }) : after;
    },
    unsubscribe: async (ids) => {
      for (const id of ids.filter(isGuid)) {
        const gone = await client.remove(`${PATH}(guid'${id}')`);
        if (!gone.ok) return gone;
      }
      return ok(null);
    },
  };
}
