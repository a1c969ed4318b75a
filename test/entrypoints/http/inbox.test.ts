import { writeUbl } from '../../../src/formats/ubl/write.js';
import type { Invoice } from '../../../src/domain/invoice/invoice.js';
import { problemOf } from '../../support/problems.js';
import { API_TOKEN, type Stage, stageForEach } from '../../support/stage.js';
import { deliver } from '../../support/stage-network.js';
import { purchaseInvoice, SECOND_IBAN } from '../../support/stage-world.js';

const stage = stageForEach();

function ublOf(change: Partial<Invoice> = {}): Uint8Array {
  const written = writeUbl(purchaseInvoice(change));
  if (!written.ok) throw new Error(written.error[0]?.message);
  return written.value;
}

function ask(path: string, body?: unknown, match?: string): Promise<Response> {
  const s = stage();
  return fetch(`${s.url}/v1/administrations/${s.administration}/inbox${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      authorization: `Bearer ${API_TOKEN}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(match === undefined ? {} : { 'if-match': match }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

async function received(change: Partial<Invoice> = {}): Promise<string> {
  deliver(stage(), ublOf(change));
  await stage().settle();
  const items = await stage().app.showInbox.list(stage().administration);
  return items.at(-1)?.id ?? '';
}

const code = async (answer: Response): Promise<unknown> => (await problemOf(answer))['code'];
const AN = { by: 'An Peeters' };

test('the list says what waits, with amount, dates, age and the day an answer is owed', async () => {
  const id = await received();
  expect(await (await ask('')).json()).toEqual({
    documents: [
      expect.objectContaining({
        ...{ id, version: 0, state: 'waiting', isHeld: false, side: 'purchase', number: 'L-77' },
        payable: { amount: '121.00', currency: 'EUR' },
        ...{ dueDate: '2026-06-15', ageDays: 0, answerDueOn: '2026-06-04', alerts: [] },
        possible: ['approve', 'query', 'reject'],
      }),
    ],
    next: null,
  });
});

test.each([
  ['nl', /andere rekening: ….*al had/],
  ['fr', /autre compte : ….*aviez déjà/],
  ['en', /another account: ….*already had/],
  ['de', /anderes Konto: ….*schon hatten/],
])('an alert is told in %s, with both accounts and what to do', async (lang, text) => {
  await received({ number: 'L-1' });
  const id = await received({ payments: [{ meansCode: '30', account: { id: SECOND_IBAN } }] });
  const answer = await ask(`/${id}?lang=${lang}`);
  expect(answer.headers.get('etag')).toBe('"0"');
  const { document } = (await answer.json()) as { document: { alertDetails: { text: string }[] } };
  expect(document.alertDetails[0]?.text).toMatch(text);
});

test('a decision says the version it made, and one on an older version is refused', async () => {
  const id = await received();
  const asked = await ask(
    `/${id}/query`,
    { ...AN, reason: 'REF', note: 'Welke bestelling?' },
    '"0"',
  );
  expect([asked.status, asked.headers.get('etag')]).toEqual([200, '"1"']);
  const late = await ask(`/${id}/approve`, { by: 'Bert' }, '"0"');
  expect([late.status, await code(late)]).toEqual([409, 'inbox.changed-meanwhile']);
  expect(await (await ask(`/${id}/approve`, { by: 'Bert' }, '"1"')).json()).toEqual({
    version: 2,
    outcome: 'decided',
  });
  expect(await (await ask('')).json()).toEqual({ documents: [], next: null });
  const all = (await (await ask('?all=true')).json()) as { documents: unknown[] };
  expect(all.documents).toMatchObject([{ state: 'approved', version: 2 }]);
});

test('documents are listed by where they stand; of what is final the last decided first', async () => {
  const first = await received({ number: 'L-1' });
  const second = await received({ number: 'L-2' });
  await received({ number: 'L-3', payments: [{ meansCode: '30', account: { id: SECOND_IBAN } }] });
  await ask(`/${second}/approve`, AN);
  stage().clock.advanceMs(60_000);
  await ask(`/${first}/approve`, AN);
  const numbers = async (state: string): Promise<unknown> => {
    const { documents } = (await (await ask(`?state=${state}`)).json()) as {
      documents: { number: string }[];
    };
    return documents.map(({ number }) => number);
  };
  expect(await numbers('approved')).toEqual(['L-1', 'L-2']);
  expect([await numbers('held'), await numbers('waiting')]).toEqual([['L-3'], []]);
  const answer = await ask('?state=lost');
  expect([answer.status, await code(answer)]).toEqual([400, 'inbox.question']);
});

test('what the checks say of a document is told in the language asked for', async () => {
  const account = { meansCode: '30', account: { id: 'BE00000000000000' } };
  const id = await received({ payments: [account] });
  const { document } = (await (await ask(`/${id}?lang=nl`)).json()) as {
    document: { remarks: { severity: string; text: string }[] };
  };
  expect(document.remarks).toContainEqual(
    expect.objectContaining({ severity: 'warning', text: expect.stringContaining('rekening') }),
  );
});

test.each<[string, string, unknown, string]>([
  ['without a name', 'approve', {}, 'inbox.approval'],
  ['with a name of blanks', 'approve', { by: '  ' }, 'inbox.approval'],
  ['without a reason', 'reject', AN, 'inbox.reason'],
  ['with a reason nobody knows', 'query', { ...AN, reason: 'XXX' }, 'inbox.reason'],
  ['without saying why', 'release', AN, 'inbox.release'],
  ['with more than it may say', 'approve', { ...AN, to: 'all' }, 'inbox.approval'],
])('a decision %s is refused', async (_, kind, body, expected) => {
  const id = await received();
  const answer = await ask(`/${id}/${kind}`, body);
  expect([answer.status, await code(answer)]).toEqual([422, expected]);
});

test('an If-Match that is no version is refused', async () => {
  const id = await received();
  const answer = await ask(`/${id}/approve`, AN, 'W/"0"');
  expect([answer.status, await code(answer)]).toEqual([422, 'inbox.if-match']);
});

test.each([
  ['GET', '/doc_none'],
  ['GET', '/doc_none/html'],
  ['GET', '/doc_none/attachments/a1'],
  ['POST', '/doc_none/approve'],
  ['GET', '/refused/none/document'],
  ['POST', '/refused/none/try-again'],
])('%s %s is not found', async (method, path) => {
  const answer = await ask(path, method === 'POST' ? AN : undefined);
  expect([answer.status, await code(answer)]).toEqual([404, 'http.not-found']);
});

describe('what came from outside', () => {
  const HTML = Buffer.from('<html><script>alert(1)</script></html>').toString('base64');
  const file = { mediaType: 'application/pdf', name: '../bon "1".pdf', base64: HTML };

  test.each([
    ['the document', '/xml'],
    ['an attachment', '/attachments/a1'],
  ])('%s is only ever saved', async (_, path) => {
    const id = await received({ attachments: [{ reference: 'B', file }] });
    const answer = await ask(`/${id}${path}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename=/);
    expect(answer.headers.get('content-disposition')).not.toContain('..');
    expect(answer.headers.get('content-type')).toBe('application/octet-stream');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-security-policy')).toContain('sandbox');
  });

  test('is shown as a page that runs and loads nothing', async () => {
    const id = await received({ notes: [{ text: '<script>alert(1)</script>' }] });
    const answer = await ask(`/${id}/html?lang=nl`);
    expect(answer.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-/,
    );
    const page = await answer.text();
    expect(page).toContain('L-77');
    expect(page).not.toContain('<script>');
  });

  test('and could not be read is listed, saved and tried again', async () => {
    const bytes = ublOf().slice(0, 700);
    const transport = deliver(stage(), bytes, { transportId: 'as4 odd/id?' });
    await stage().settle();
    expect(await (await ask('/refused')).json()).toMatchObject({
      refused: [{ transportId: transport, note: expect.stringContaining('NOT_WELL_FORMED') }],
    });
    const path = `/refused/${encodeURIComponent(transport)}`;
    const saved = await ask(`${path}/document`);
    expect(Buffer.from(await saved.arrayBuffer()).equals(Buffer.from(bytes))).toBe(true);
    expect(saved.headers.get('content-disposition')).toMatch(/^attachment/);
    expect((await ask(`${path}/try-again`, {})).status).toBe(202);
  });
});

test('nothing of one administration can be decided through another', async () => {
  const s: Stage = stage();
  const id = await received();
  const other = { ...(await s.look((tx) => tx.administration.get())), id: 'other' as never };
  await s.app.register({ administration: other, connections: [] });
  const answer = await fetch(`${s.url}/v1/administrations/other/inbox/${id}/approve`, {
    method: 'POST',
    headers: { authorization: `Bearer ${API_TOKEN}`, 'content-type': 'application/json' },
    body: JSON.stringify(AN),
  });
  expect(answer.status).toBe(404);
});
