import { readInvoiceResponse } from '../../../src/formats/ubl/response-read.js';
import { INVOICE_RESPONSE } from '../../../src/formats/ubl/response.js';
import { parseXml } from '../../../src/formats/xml/parse.js';
import type { SandboxAccessPoint } from '../../../src/sandbox/access-point/server.js';
import { BUYER, get, movableClock, post, SELLER, startWorld } from './support.js';

const HOUR = 3_600_000;

describe('receiving companies of the sandbox', () => {
  const clock = movableClock();
  let sandbox: SandboxAccessPoint;
  beforeEach(async () => {
    sandbox = await startWorld({ clock: clock.now });
  });
  afterEach(async () => {
    await sandbox.close();
  });

  async function inbox(): Promise<readonly string[]> {
    const { documents } = (await (await get(sandbox, '/v1/inbox')).json()) as {
      documents: { transportId: string }[];
    };
    return documents.map(({ transportId }) => transportId);
  }

  test('answer with Invoice Responses when the clock gets there, and not before', async () => {
    sandbox.behave(BUYER, {
      responses: [
        { afterMs: HOUR, code: 'AB' },
        {
          afterMs: 24 * HOUR,
          code: 'UQ',
          statuses: [
            { list: 'OPStatusReason', code: 'REF', text: 'Welke bestelling?', conditions: [] },
          ],
        },
      ],
    });
    await post(sandbox, 'F-1');
    await sandbox.advance();
    expect(await inbox()).toHaveLength(0);
    clock.move(HOUR);
    await sandbox.advance();
    expect(await inbox()).toHaveLength(1);
    clock.move(23 * HOUR);
    await sandbox.advance();
    const [, second] = await inbox();
    const answer = await get(sandbox, `/v1/inbox/${second ?? ''}`);
    expect(answer.headers.get('x-sender')).toBe(BUYER);
    expect(answer.headers.get('x-document-type')).toBe(INVOICE_RESPONSE.documentType);
    const root = parseXml(new Uint8Array(await answer.arrayBuffer()));
    const read = root.ok ? readInvoiceResponse(root.value) : null;
    expect(read).toMatchObject({
      ok: true,
      value: {
        findings: [],
        response: {
          code: 'UQ',
          sender: { endpoint: { scheme: '0208', value: '0899965307' }, name: 'Bakkerij Noord' },
          receiver: { name: 'Smederij Oost' },
          statuses: [{ code: 'REF', text: 'Welke bestelling?' }],
          invoice: { number: 'F-1', issueDate: '2026-11-02', typeCode: '380' },
        },
      },
    });
  });

  test('cannot answer a seller that is not registered for responses', async () => {
    sandbox.register({ participant: SELLER, name: 'Smederij Oost', documentTypes: [] });
    sandbox.behave(BUYER, { responses: [{ afterMs: 0, code: 'AB' }] });
    await post(sandbox, 'F-1');
    await sandbox.advance();
    expect(await inbox()).toHaveLength(0);
  });

  test('may refuse a document for good after it was accepted, and then answer nothing', async () => {
    sandbox.behave(BUYER, {
      delivery: { afterMs: HOUR, outcome: 'rejected', message: 'SV: schema' },
      responses: [{ afterMs: 0, code: 'AB' }],
    });
    expect(await (await post(sandbox, 'F-1')).json()).toMatchObject({ state: 'accepted' });
    clock.move(HOUR);
    await sandbox.advance();
    const status = await (await get(sandbox, '/v1/transmissions?key=key-F-1')).json();
    expect(status).toMatchObject({ state: 'rejected', message: 'SV: schema' });
    expect(await inbox()).toHaveLength(0);
  });

  test('cannot be told to answer against the rules of the Invoice Response', () => {
    expect(() => {
      sandbox.behave(BUYER, { responses: [{ afterMs: 0, code: 'RE' }] });
    }).toThrow('R001');
  });
});
