import { addMs } from '../../../../src/kernel/dates.js';
import type { AccessPoint } from '../../../../src/ports/access-point.js';
import { smallInvoice } from '../../../support/small-invoice.js';
import { BUYER, ME, NOW, transmissionOf } from '../../../support/small-exchange.js';
import { type EInvoiceBeFake, FILES, startEInvoiceBe } from './fake.js';
import { accessPointAt, receivedFrom } from './world.js';

describe('e-invoice.be', () => {
  let fake: EInvoiceBeFake;
  let accessPoint: AccessPoint;
  beforeEach(() => {
    fake = startEInvoiceBe();
    accessPoint = accessPointAt();
  });
  afterEach(() => {
    fake.close();
  });

  const xmlOf = (number: string): string =>
    new TextDecoder().decode(smallInvoice({ number, sender: ME, receiver: BUYER }));
  describe('the inbox', () => {
    const receive = (n: number): string =>
      fake.add({
        bytes: `<a n="${n}"/>`,
        state: 'RECEIVED',
        createdAt: addMs(NOW, n),
        ...receivedFrom,
      }).id;

    async function look(
      since: string | null,
    ): Promise<readonly [readonly string[], string | null]> {
      const page = await accessPoint.inbox(since);
      if (!page.ok) throw new Error(page.error.message);
      return [page.value.entries.map(({ id }) => id), page.value.next];
    }

    test('is read on from where it was left, page after page, each document once', async () => {
      const expected = Array.from({ length: 205 }, (_, n) => receive(n));
      const found: string[] = [];
      let since: string | null = null;
      for (let looks = 0; looks < 5; looks += 1) {
        const [ids, next] = await look(since);
        found.push(...ids);
        since = next;
      }
      expect(found).toEqual(expected);
      expect(await look(since)).toEqual([[], since]);
      expect(await look(since)).toEqual([[], since]);
      const late = receive(300);
      expect((await look(since))[0]).toEqual([late]);
      expect(Object.fromEntries(fake.calls[0]?.query ?? [])).toEqual({
        ...{ sort_by: 'created_at', sort_order: 'asc', page: '1', page_size: '100' },
      });
    });

    test('skips nothing when documents before the cursor were deleted', async () => {
      for (let n = 0; n < 110; n += 1) receive(n);
      const [, first] = await look(null);
      const [, second] = await look(first);
      const late = receive(300);
      fake.documents.splice(0, 20);
      expect((await look(second))[0]).toEqual([late]);
      fake.documents.splice(0, 85);
      // All that was seen last is gone: what is there is handed out again, and recognised by its id.
      expect((await look(second))[0]).toContain(late);
    });

    test('with a cursor that is none of ours begins again', async () => {
      const id = receive(1);
      for (const since of ['', 'x', '{"page":0}', '{"page":1,"seen":[]}', 'null'])
        expect((await look(since))[0]).toEqual([id]);
    });

    test('a document is told by itself, its envelope and its timeline', async () => {
      fake.add({
        ...{ bytes: xmlOf('P-1'), state: 'RECEIVED', createdAt: addMs(NOW, -5000) },
        ...receivedFrom,
      });
      const { documentType, process } = transmissionOf('x');
      expect(await accessPoint.fetch({ id: 'doc-1' })).toEqual({
        ok: true,
        value: {
          ...{ id: 'doc-1', transportId: 'doc-1', sender: BUYER, receiver: ME },
          ...{ documentType, process, receivedAt: addMs(NOW, -5000) },
          bytes: new TextEncoder().encode(xmlOf('P-1')),
        },
      });
    });

    test('the key never goes to where files are kept', async () => {
      receive(1);
      await accessPoint.fetch({ id: 'doc-1' });
      const file = fake.calls.find(({ origin }) => origin === FILES);
      expect(file?.query.get('signature')).toBe('s');
      expect(file?.headers).not.toHaveProperty('authorization');
    });

    test.each([
      ['without a link', { signed_url: null }],
      ['with a link that is not safe', { signed_url: 'http://files.example.test/doc-1' }],
      ['with a link that is none', { signed_url: 'doc-1' }],
      ['for nobody', { signed_url: `${FILES}/doc-1` }],
    ])('a document %s is not handed out', async (_, told) => {
      receive(1);
      fake.interrupt({ status: 200, body: { id: 'doc-1', ...told } });
      expect((await accessPoint.fetch({ id: 'doc-1' })).ok).toBe(false);
    });
  });
});
