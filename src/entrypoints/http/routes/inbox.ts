import type { Request, Response } from 'express';
import type { Act } from '../../../domain/access/acts.js';
import type { Language } from '../../../domain/party/debtor.js';
import { readForm, saying } from '../../../formats/json/faults.js';
import { readApproval, readRefusal, readRelease } from '../../../formats/json/inbox.js';
import { STYLE_HASH } from '../../../formats/invoice-view/html-style.js';
import { htmlOf } from '../../../formats/invoice-view/html.js';
import { viewOf } from '../../../formats/invoice-view/view-of.js';
import { remarksOnBytes } from '../../../formats/ubl/remarks.js';
import { bytesOfBase64 } from '../../../kernel/base64.js';
import type { Fault } from '../../../kernel/fault.js';
import type { AdministrationId } from '../../../kernel/ids.js';
import type { Result } from '../../../kernel/result.js';
import type { InboxCommand } from '../../../usecases/inbox/inbox.js';
import type { InboxDocument } from '../../../usecases/inbox/show-inbox.js';
import type { App } from '../../app.js';
import { inboxDocumentForm } from '../../text/inbox.js';
import { toJson } from '../codec.js';
import { versionOf } from '../if-match.js';
import { type GuardedRoutes, guardedRoutes } from '../guarded.js';
import { signedBody, signedUser } from '../identity.js';
import { problem } from '../problems.js';
import { conflict, idIn, inAdministration, type Scoped, UNKNOWN } from '../scoped.js';
import { jsonBody } from '../json-body.js';
import { download } from '../download.js';
import { showPage } from '../shown-page.js';
import type { Described } from '../told.js';
import { answerPage } from '../page.js';
import { INBOX } from '../told/inbox.js';

type ReadBody = (
  body: unknown,
) => Result<
  { readonly by: string; readonly reason?: string; readonly note?: string },
  readonly Fault[]
>;

/** Decision -> the right it takes, and what its body must say. */
const DECISIONS: Readonly<
  Record<
    InboxCommand['kind'],
    { readonly told: Described; readonly act: Act; readonly read: ReadBody }
  >
> = {
  approve: { told: INBOX.approveDocument, act: 'documents.decide', read: readApproval },
  reject: { told: INBOX.rejectDocument, act: 'documents.decide', read: readRefusal },
  query: { told: INBOX.queryDocument, act: 'documents.decide', read: readRefusal },
  release: { told: INBOX.releaseDocument, act: 'iban.release', read: readRelease },
  refuse: { told: INBOX.refuseDocument, act: 'documents.decide', read: readRelease },
};

const at = (path: string): string => `/administrations/:administration/inbox${path}`;

/**
 * The inbox desk: received documents, and what people decide about them. Each document has a `version` (its ETag); a
 * decision with `If-Match` is refused when somebody decided meanwhile.
 */
export function inboxRoutes(app: App): GuardedRoutes {
  const routes = guardedRoutes();
  const json = jsonBody({ bytesMax: 65_536 });
  const withDocument = (
    show: (response: Response, found: InboxDocument, request: Request) => void,
  ) =>
    inAdministration(app, 'books.read', async (administration, request, response) => {
      const id = idIn<'document'>(request, 'document');
      const found = id === null ? null : await app.showInbox.document(administration, id);
      if (found === null) problem(response, [UNKNOWN]);
      else show(response.set('ETag', `"${found.version}"`), found, request);
    });

  routes.get(
    at(''),
    INBOX.listInbox,
    inAdministration(app, 'books.read', async (administration, request, response) => {
      const asked = readForm(
        INBOX.listInbox.query,
        request.query,
        saying('USAGE', 'inbox.question'),
      );
      if (!asked.ok) {
        problem(response, asked.error);
        return;
      }
      const { all, state } = asked.value;
      const items = await app.showInbox.list(administration, {
        all: all === 'true',
        ...(state === undefined ? {} : { state }),
      });
      answerPage(request, response, 'documents', items);
    }),
  );
  routes.get(
    at('/:document'),
    INBOX.readDocument,
    withDocument((response, found, request) => {
      const language = languageIn(request);
      const remarks = remarksOnBytes(found.bytes, language);
      response.json({ document: toJson(inboxDocumentForm(found, remarks, language)) });
    }),
  );
  routes.get(
    at('/:document/html'),
    INBOX.viewDocument,
    withDocument((response, found, request) => {
      showPage(response, htmlOf(viewOf(found.invoice, languageIn(request))), STYLE_HASH);
    }),
  );
  routes.get(
    at('/:document/xml'),
    INBOX.takeDocument,
    withDocument((response, { id, bytes }) => {
      download(response, `${id}.xml`, bytes);
    }),
  );
  routes.get(
    at('/:document/attachments/:attachment'),
    INBOX.takeAttachment,
    withDocument((response, { files }, request) => {
      const file = files.find(({ id }) => id === request.params['attachment']);
      if (file === undefined) problem(response, [UNKNOWN]);
      else download(response, file.name, bytesOfBase64(file.base64));
    }),
  );
  for (const kind of Object.keys(DECISIONS) as InboxCommand['kind'][])
    routes.post(
      at(`/:document/${kind}`),
      DECISIONS[kind].told,
      json,
      inAdministration(app, DECISIONS[kind].act, (administration, request, response) =>
        decide(app, kind, administration, request, response),
      ),
    );
  return routes;
}

/** What came over the network and could not be taken. */
export function refusedInboundRoutes(app: App): GuardedRoutes {
  const routes = guardedRoutes();
  const scoped = (act: Act, work: Scoped) => inAdministration(app, act, work);
  const transport = (request: Request): string => {
    const value = request.params['transport'];
    return typeof value === 'string' ? value : '';
  };
  routes.get(
    at('/refused'),
    INBOX.listRefused,
    scoped('books.read', async (administration, _request, response) => {
      response.json({ refused: toJson(await app.refusedInbound.list(administration)) });
    }),
  );
  routes.get(
    at('/refused/:transport/document'),
    INBOX.takeRefused,
    scoped('books.read', async (administration, request, response) => {
      const found = await app.refusedInbound.one(administration, transport(request));
      if (found === null) problem(response, [UNKNOWN]);
      else download(response, 'refused.bin', found.bytes);
    }),
  );
  routes.post(
    at('/refused/:transport/try-again'),
    INBOX.tryRefusedAgain,
    scoped('documents.decide', async (administration, request, response) => {
      const tried = await app.refusedInbound.tryAgain(administration, transport(request));
      if (tried.ok) response.status(202).end();
      else problem(response, [conflict('inbox', tried.error)]);
    }),
  );
  return routes;
}

async function decide(
  app: App,
  kind: InboxCommand['kind'],
  administration: AdministrationId,
  request: Request,
  response: Response,
): Promise<void> {
  const id = idIn<'document'>(request, 'document');
  if (id === null) {
    problem(response, [UNKNOWN]);
    return;
  }
  const version = versionOf(request, 'inbox');
  const body = DECISIONS[kind].read(signedBody(request));
  if (!version.ok || !body.ok) {
    problem(response, [...(version.ok ? [] : version.error), ...(body.ok ? [] : body.error)]);
    return;
  }
  const { by, ...said } = body.value;
  // The table ties the body's shape to its kind; the compiler cannot follow a key that is a variable.
  const command = { kind, ...said } as InboxCommand;
  const decided = await app.decideInbox(administration, id, command, {
    ...{ by, ...version.value, ...signedUser(request) },
  });
  if (decided.ok) response.set('ETag', `"${decided.value.version}"`).json(decided.value);
  else problem(response, [conflict('inbox', decided.error)]);
}

const LANGUAGES: readonly Language[] = ['nl', 'fr', 'en', 'de'];

/** `?lang=fr`; English without it. */
function languageIn(request: Request): Language {
  return LANGUAGES.find((language) => language === request.query['lang']) ?? 'en';
}
