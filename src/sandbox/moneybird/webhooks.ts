import type { RequestHandler, Router } from 'express';
import { type Answer, refuse } from './call.js';
import { type Happened, type MoneybirdState, nameOf, type Row } from './state.js';

/** Times one push is tried before the package gives up. */
const TRIES_MAX = 10;

interface Push {
  readonly url: string;
  readonly key: string;
  readonly body: string;
  tries: number;
}

/** Pushes to addresses that asked for them. Nothing is sent by itself: whoever runs the fake says when. */
export interface Webhooks {
  register(administrationId: string, url: string, events: readonly string[]): Promise<Row | null>;
  /** Tells an event that no record stands behind: `administration_removed`, `access_token_revoked` … */
  tell(administrationId: string, action: string): void;
  /** Sends what waits; what is not taken with 200 waits on, ten times at most. Answers how many still wait. */
  push(): Promise<number>;
}

export function createWebhooks(state: MoneybirdState): Webhooks {
  let waiting: Push[] = [];

  const queue = (administrationId: string, action: string, about: object): void => {
    const hooks = state.administration(administrationId)?.records.webhooks.values() ?? [];
    for (const hook of hooks) {
      const events = hook['events'] as readonly string[];
      if (events.length > 0 && !events.includes(action)) continue;
      const body = JSON.stringify({
        ...{ administration_id: administrationId, webhook_id: hook.id },
        ...{ webhook_token: hook['token'], action, ...about },
      });
      waiting.push({ url: String(hook['url']), key: state.nextId(), body, tries: 0 });
    }
  };
  state.onChange(({ administration, event, collection, id }: Happened) => {
    if (collection === 'webhooks') return;
    const type = nameOf(collection).replace(/(?:^|_)(\w)/g, (_, letter: string) =>
      letter.toUpperCase(),
    );
    queue(administration.id, event, { entity_type: type, entity_id: id, entity: {} });
  });

  return {
    register: async (administrationId, url, events) => {
      const administration = state.administration(administrationId);
      // The address has to answer before it is taken.
      if (administration === null || !(await isTaken({ url, key: 'test', body: '{}', tries: 0 })))
        return null;
      const token = `hook-${state.nextId()}`;
      return state.add(administration, 'webhooks', { url, events, token });
    },
    tell: (administrationId, action) => {
      queue(administrationId, action, {
        entity_type: 'Administration',
        entity_id: administrationId,
      });
    },
    push: async () => {
      const left: Push[] = [];
      for (const push of waiting) {
        push.tries += 1;
        if (!(await isTaken(push)) && push.tries < TRIES_MAX) left.push(push);
      }
      waiting = left;
      return left.length;
    },
  };
}

async function isTaken({ url, key, body }: Push): Promise<boolean> {
  try {
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': key };
    return (await fetch(url, { method: 'POST', headers, body })).status === 200;
  } catch {
    return false;
  }
}

export function webhookRoutes(
  api: Router,
  webhooks: Webhooks,
  on: (answer: Answer) => RequestHandler,
): void {
  const register: Answer = ({ administration, request, response }) => {
    const { url, enabled_events: events = [] } = request.body as Record<string, unknown>;
    if (typeof url !== 'string' || !URL.canParse(url)) {
      refuse(response, 'url', 'is invalid');
      return;
    }
    void webhooks.register(administration.id, url, events as readonly string[]).then((row) => {
      if (row === null) refuse(response, 'url', 'did not answer with status 200');
      else response.status(201).json(row);
    });
  };
  api.post('/webhooks', on(register));
  api.delete(
    '/webhooks/:id',
    on(({ administration, request, response }) => {
      const isThere = administration.records.webhooks.delete(String(request.params['id']));
      response.status(isThere ? 204 : 404).end();
    }),
  );
}
