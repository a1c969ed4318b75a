import { FRAME_FORMS, lookOf, readFrame } from '../../../formats/json/frames.js';
import { fault, type Fault, type FaultClass } from '../../../kernel/fault.js';
import type { FrameError } from '../../../usecases/access/frames.js';
import type { App } from '../../app.js';
import { type GuardedRoutes, guardedRoutes } from '../guarded.js';
import { booksOf, identityOf } from '../identity.js';
import { jsonBody } from '../json-body.js';
import { problem } from '../problems.js';
import { inAdministration } from '../scoped.js';
import { FRAMES } from '../told/frames.js';

const CLASSES: Readonly<Record<FrameError['kind'], FaultClass>> = {
  nowhere: 'CONFLICT',
  role: 'FORBIDDEN',
  person: 'VALUE',
  locked: 'CONFLICT',
};

/** The dashboard in a host's page: who may show it, and a ticket for whom the host signed in. */
export function frameRoutes(
  app: App,
  { publicUrl }: { readonly publicUrl?: string | null },
): GuardedRoutes {
  const routes = guardedRoutes();
  const json = jsonBody({ bytesMax: 16_384 });
  const at = (path: string) => `/administrations/:administration/${path}`;

  routes.post(
    at('frames'),
    FRAMES.openFrame,
    json,
    inAdministration(app, 'frames.open', async (_administration, request, response) => {
      const asked = readFrame(FRAME_FORMS.ask, request.body);
      if (!asked.ok) {
        problem(response, asked.error);
        return;
      }
      const { email, name, role, language = 'nl', page } = asked.value;
      const wish = { email, name, role, language, page, look: lookOf(asked.value) };
      const made = await app.frames.ask(identityOf(request), booksOf(request), wish);
      if (!made.ok) problem(response, [faultOf(made.error)]);
      else {
        const { ticket, goodUntil } = made.value;
        response.status(201).json({ address: `${publicUrl ?? ''}/embed/${ticket}`, goodUntil });
      }
    }),
  );
  routes.get(
    at('frame-origins'),
    FRAMES.readFrameOrigins,
    inAdministration(app, 'books.read', async (administration, _request, response) => {
      response.json({ origins: await app.frameOrigins.read(administration) });
    }),
  );
  routes.put(
    at('frame-origins'),
    FRAMES.setFrameOrigins,
    json,
    inAdministration(app, 'connections.manage', async (administration, request, response) => {
      const asked = readFrame(FRAME_FORMS.origins, request.body);
      if (!asked.ok) {
        problem(response, asked.error);
        return;
      }
      const set = await app.frameOrigins.set(administration, asked.value.origins);
      if (set.ok) response.json({ origins: set.value });
      else
        problem(response, [
          fault('VALUE', `frames.${set.error.kind}`, '/origins', set.error.message),
        ]);
    }),
  );
  return routes;
}

function faultOf({ kind, message }: FrameError): Fault {
  return fault(CLASSES[kind], `frames.${kind}`, '', message);
}
