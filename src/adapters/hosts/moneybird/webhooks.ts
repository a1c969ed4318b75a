import { z } from 'zod';
import { fault } from '../../../kernel/fault.js';
import { err, ok } from '../../../kernel/result.js';
import type { HostWebhooks } from '../../../ports/host-webhooks.js';
import { createHttpClient } from '../../http/client.js';
import type { HostDeps } from '../adapter.js';
import { createMoneybirdClient } from './client.js';
import type { MoneybirdSettings } from './settings.js';
import { type Pushed, readMoneybirdPush } from './webhook.js';

/** Events that are known by name (hosts, section 4): what else changes is found by polling. */
const EVENTS = [
  ...['contact_changed', 'sales_invoice_state_changed_to_late'],
  ...['sales_invoice_state_changed_to_paid', 'administration_removed'],
  ...['administration_suspended', 'access_token_revoked'],
];

const madeForm = z.object({
  id: z.string().regex(/^\d{1,19}$/),
  token: z.string().min(1).max(500),
});
const listForm = z.array(z.object({ id: z.string().regex(/^\d{1,19}$/), url: z.string() }));
/** Longest id of a push that is kept, characters. */
const ID_MAX = 200;

/**
 * The webhook of one administration: its token comes with it, and stands in every push. That a list of them can be read is
 * unverified: without it, a registration whose answer was lost leaves one whose pushes are refused.
 */
export function moneybirdWebhooks(settings: MoneybirdSettings, deps: HostDeps): HostWebhooks {
  const { clock, access, http = createHttpClient() } = deps;
  const client = createMoneybirdClient(settings, {
    ...{ http, clock },
    ...(access === undefined ? {} : { access }),
  });
  const { administration } = settings;

  return {
    read: ({ headers, body }, secrets) => {
      const read = secrets.map((token) => readMoneybirdPush(body, { administration, token }));
      const pushed = read.find(({ kind }) => kind !== 'refused');
      if (pushed === undefined) return err(NOT_THEIRS);
      const id = headers['idempotency-key'] ?? '';
      const isId = id !== '' && id.length <= ID_MAX;
      return ok({ meaning: meaningOf(pushed), ...(isId ? { id } : {}) });
    },
    subscribe: async (url) => {
      const known = await client.find('webhooks', listForm, 'write');
      const old = known.ok ? (known.value ?? []).filter((hook) => hook.url === url) : [];
      for (const { id } of old) {
        const gone = await client.remove(`webhooks/${id}`);
        if (!gone.ok) return gone;
      }
      const made = await client.post('webhooks', { url, enabled_events: EVENTS }, madeForm);
      return made.ok ? ok({ ids: [made.value.id], secret: made.value.token }) : made;
    },
    unsubscribe: async (ids) => {
      for (const id of ids) {
        const gone = await client.remove(`webhooks/${id}`);
        if (!gone.ok) return gone;
      }
      return ok(null);
    },
  };
}

function meaningOf(pushed: Pushed) {
  if (pushed.kind === 'disconnected') return { kind: 'taken-off', event: pushed.event } as const;
  if (pushed.kind === 'look') return { kind: 'look' } as const;
  return { kind: 'nothing', why: 'other-books-or-no-record' } as const;
}

const NOT_THEIRS = fault('AUTH', 'webhook.token-wrong', '/webhook_token', 'The token is not ours.');
