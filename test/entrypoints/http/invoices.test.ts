import { makeClient } from '../../../src/client/make-client.js';
import { writeUbl } from '../../../src/formats/ubl/write.js';
import { deliver } from '../../support/stage-network.js';
import { answer, bakeryWill } from '../../support/stage-answers.js';
import { API_TOKEN, type Stage, stageForEach } from '../../support/stage.js';
import {
  ADMINISTRATION,
  BAKERY,
  purchaseInvoice,
  salesInvoice,
} from '../../support/stage-world.js';

const stage = stageForEach();
const path = { administration: ADMINISTRATION.id };
const root = '/v1/administrations/{administration}/invoices';

const apiOf = (s: Stage) => makeClient({ baseUrl: s.url, token: API_TOKEN });

/** Has it sent, and answers its id. */
async function sent(change: Parameters<typeof salesInvoice>[1] = {}): Promise<string> {
  const s = stage();
  s.host.addSalesInvoice(s.administration, salesInvoice(1, change));
  await s.syncAll();
  await s.hours(1);
  const { data } = await apiOf(s).GET(root, { params: { path } });
  return data?.invoices[0]?.id ?? '';
}

const read = (document: string, lang: 'nl' | 'en' = 'nl') =>
  apiOf(stage()).GET(`${root}/{document}`, {
    params: { path: { ...path, document }, query: { lang } },
  });

test('an invoice is told with its claim, its way and what the customer answered', async () => {
  const id = await sent();
  await answer(stage(), 'AP');
  const { data } = await read(id);
  expect(data?.invoice).toMatchObject({
    ...{ id, number: '2026-0001', debtor: { name: BAKERY.name }, isWritten: true, remarks: [] },
    ...{ total: { amount: '121.00' }, claim: { open: { amount: '121.00' }, brakes: [] } },
    sending: { state: 'delivered', exchange: 'delivered', channel: 'network' },
    going: { releases: [] },
    invoice: { buyer: { name: BAKERY.name }, lines: [{}] },
    journey: { responses: [{ code: 'AP' }], exchanges: [{ state: 'delivered' }] },
  });
  const sentences = data?.invoice.journey.entries.map(({ sentence }) => sentence) ?? [];
  expect(sentences).toContainEqual(expect.stringMatching(/^Opdracht aangenomen/));
});

test.each([
  ['undelivered', 'failed', ['anew', 'sent']],
  ['rejected', 'failed', ['anew']],
] as const)('one that is %s says how a person can let it go on', async (outcome, state, ways) => {
  bakeryWill(stage(), { delivery: { afterMs: 0, outcome } });
  const id = await sent();
  const { data } = await read(id);
  expect(data?.invoice).toMatchObject({ sending: { state }, going: { releases: ways } });
});

test.each([
  ['nl', /vervaldatum|betalingstermijn/i],
  ['en', /due date/i],
] as const)('one that the checks keep says why in %s', async (lang, text) => {
  const id = await sent({ without: ['dueDate'] });
  const { data } = await read(id, lang);
  expect(data?.invoice).toMatchObject({ sending: { state: 'held' }, isWritten: false });
  expect(data?.invoice.going).toBeUndefined();
  const grave = data?.invoice.remarks.filter(({ severity }) => severity === 'fatal') ?? [];
  expect(grave.map((remark) => remark.text)).toContainEqual(expect.stringMatching(text));
});

const take = (id: string, form: string): Promise<Response> =>
  fetch(`${stage().url}/v1/administrations/${ADMINISTRATION.id}/invoices/${id}/${form}`, {
    headers: { authorization: `Bearer ${API_TOKEN}` },
  });

test('it is shown as a page that runs nothing, and kept as PDF and as it travelled', async () => {
  const id = await sent();
  const page = await take(id, 'html?lang=nl');
  expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src/);
  expect(await page.text()).toContain('2026-0001');
  const pdf = await take(id, 'pdf?lang=nl');
  expect(pdf.headers.get('content-disposition')).toBe('attachment; filename=2026-0001.pdf');
  expect(
    Buffer.from(await pdf.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');
  expect(await (await take(id, 'xml')).text()).toContain('<cbc:ID>2026-0001</cbc:ID>');
});

test('what was never written is no file, and what suppliers sent is no invoice of ours', async () => {
  const id = await sent({ without: ['dueDate'] });
  expect((await take(id, 'xml')).status).toBe(404);
  const written = writeUbl(purchaseInvoice({}));
  if (!written.ok) throw new Error('The invoice of the supplier cannot be written');
  deliver(stage(), written.value);
  await stage().settle();
  const [received] = await stage().app.showInbox.list(stage().administration);
  const { response } = await read(received?.id ?? '');
  expect([response.status, (await take(received?.id ?? '', 'html')).status]).toEqual([404, 404]);
});
