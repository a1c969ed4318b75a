import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { instantOf } from '../../../src/kernel/dates.js';
import { idOf } from '../../../src/kernel/ids.js';
import { smallEnvelope } from '../../support/small-envelope.js';
import { setStage, type Stage } from '../../support/stage.js';

/** A connection that is handed whole documents. */

let stage: Stage;

beforeAll(async () => {
  stage = await setStage(instantOf(Date.UTC(2026, 10, 21, 22)));
});
afterAll(async () => {
  await stage.close();
});

/** Rows that a webhook could have left behind. */
async function stored(): Promise<number> {
  const rows = await stage.store.database.transaction(
    { as: 'administration', administration: stage.administration },
    (sql) =>
      sql.query(
        `select (select count(*) from webhook_event) + (select count(*) from outbox_message)
           + (select count(*) from inbound) as count`,
      ),
  );
  return Number(rows[0]?.['count']);
}

const SECRET = { 'x-voldaan-secret': 'a secret of ours' };
const XML = { 'content-type': 'application/xml; charset=UTF-8' };

beforeEach(() =>
  stage.look((tx) =>
    tx.administration.saveConnection({
      id: idOf<'connection'>('con_phoss'),
      kind: 'access-point',
      adapter: 'phoss-ap',
      settings: {
        ...{ baseUrl: 'https://ap.example.test', apiToken: 'token-of-the-hub', country: 'BE' },
        ...{ webhookSecret: 'a secret of ours', participants: '0208:0403170701' },
      },
    }),
  ),
);

function post(
  headers: Readonly<Record<string, string>>,
  body: Uint8Array,
  connection = 'con_phoss',
): Promise<Response> {
  return fetch(`${stage.url}/webhooks/ap/${connection}`, { method: 'POST', headers, body });
}

/** The status answered, on a connection of its own, to headers that announce a body of blanks. */
async function answerTo(
  headers: Readonly<Record<string, string>>,
  bytes: number,
  body: 'whole' | 'never sent',
): Promise<number> {
  const request = httpRequest(`${stage.url}/webhooks/ap/con_phoss`, {
    ...{ method: 'POST', agent: false },
    headers: { ...headers, 'content-length': bytes },
  });
  request.on('error', () => undefined);
  const answered = once(request, 'response');
  if (body === 'whole') request.end(Buffer.alloc(bytes, 32));
  else request.flushHeaders();
  const [response] = (await answered) as [{ readonly statusCode: number }];
  request.destroy();
  return response.statusCode;
}

test('is answered with what it wants to hear, once the document is kept, and twice is once', async () => {
  const before = await stored();
  for (let times = 0; times < 2; times += 1) {
    const answer = await post({ ...XML, ...SECRET }, smallEnvelope());
    expect([answer.status, await answer.json()]).toEqual([200, { countryCodeC4: 'BE' }]);
  }
  // The document, and the work that must follow.
  expect((await stored()) - before).toBe(2);
});

test('says what it takes to who shows the secret, and nothing to anybody else', async () => {
  const json = { 'content-type': 'application/json' };
  const body = Buffer.from('{}');
  expect((await post({ ...json, ...SECRET }, body)).status).toBe(415);
  expect((await post(json, body)).status).toBe(401);
  expect((await post({ 'content-type': 'text/xml', ...SECRET }, body)).status).toBe(415);
  expect((await post({ ...XML, ...SECRET, 'content-encoding': 'gzip' }, body)).status).toBe(415);
});

test('XML is answered alike where it is not taken: no such connection, one for JSON, a wrong secret', async () => {
  const answers = await Promise.all(
    [
      [SECRET, 'con_none'],
      [SECRET, 'con_ap'],
      [{}, 'con_phoss'],
      [{ 'x-voldaan-secret': 'guessed' }, 'con_phoss'],
    ].map(async ([headers, connection]) => {
      const answer = await post(
        { ...XML, ...(headers as object) },
        smallEnvelope(),
        connection as string,
      );
      return `${answer.status} ${await answer.text()}`;
    }),
  );
  expect(new Set(answers).size).toBe(1);
  expect(answers[0]).toMatch(/^415 /);
});

test('a stranger is answered before his body is read', async () => {
  expect(await answerTo(XML, 20 * 1024 * 1024, 'never sent')).toBe(415);
});

// Last: while it is read, connections that stand by end, and fetch would take one up again.
test('takes a document of 18 MiB, and none of 26', async () => {
  const file = 'A'.repeat(18 * 1024 * 1024);
  const holding = `<a><EmbeddedDocumentBinaryObject>${file}</EmbeddedDocumentBinaryObject></a>`;
  const large = smallEnvelope({ instanceId: 'large', documents: [holding] });
  expect((await post({ ...XML, ...SECRET }, large)).status).toBe(200);
  expect(await answerTo({ ...XML, ...SECRET }, 26 * 1024 * 1024, 'whole')).toBe(413);
});
