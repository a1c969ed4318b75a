import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { NewDebtor } from '../../src/sandbox/host/books.js';
import { type MailServer, startMailServer } from '../support/mail-server.js';
import { readMime } from '../support/mime.js';
import { readPdf } from '../support/pdf-text.js';
import { isOk } from '../support/results.js';
import { type Stage, stageForEach } from '../support/stage.js';
import { BELGIAN, connectMail, consumer, DUTCH, fallBackTo } from '../support/stage-mail.js';
import { noteOf, sent, told } from '../support/stage-sending.js';
import { salesInvoice } from '../support/stage-world.js';

const stage = stageForEach();
let server: MailServer;
beforeEach(async () => {
  server = await startMailServer();
});
afterEach(async () => {
  await server.close();
});

/** Invoice 1 to this customer, and three hours for it to leave. */
async function invoiced(s: Stage, debtor: NewDebtor): Promise<void> {
  s.host.upsertDebtor(s.administration, debtor);
  s.host.addSalesInvoice(s.administration, salesInvoice(1, { debtor }));
  await s.syncAll();
  await s.hours(3);
}

const exchangesOf = (s: Stage) => s.look((tx) => tx.exchanges.all());

test('an e-mail waits unharmed until a mail server is connected', async () => {
  const s = stage();
  await fallBackTo(s, 'e-mail');
  await invoiced(s, DUTCH);
  expect(told(s)).toEqual([]);
  await connectMail(s, server);
  await s.hours(2);
  expect([told(s), server.taken.length]).toEqual([['sent-by-e-mail'], 1]);
});

test('between Belgian companies it is held with what the law says, whatever the policy', async () => {
  const s = stage();
  await connectMail(s, server);
  await fallBackTo(s, 'e-mail');
  await invoiced(s, BELGIAN);
  expect([told(s), server.taken, sent(s)]).toEqual([['held'], [], []]);
  expect(noteOf(s, 'held')).toMatch(/Belgische ondernemingen .* 1 januari 2026 .* Peppol/);
  expect(await exchangesOf(s)).toMatchObject([{ absence: { participant: BELGIAN.participant } }]);
});

describe('a consumer, who has no address on the network,', () => {
  test('gets his invoice by e-mail, in both languages where his own is not known', async () => {
    const s = stage();
    await connectMail(s, server);
    await fallBackTo(s, 'e-mail');
    await invoiced(s, consumer());
    expect(told(s)).toEqual(['sent-by-e-mail']);
    const mail = readMime(server.taken[0]?.raw ?? Buffer.alloc(0));
    const text = mail.parts[0]?.bytes.toString() ?? '';
    expect(text).toContain('In de bijlage');
    expect(text).toContain('ci-joint');
    expect(text).not.toContain('Peppol');
    const [exchange] = await exchangesOf(s);
    expect(exchange?.receiver).toEqual({ scheme: 'EM', value: 'zoe@home.example' });
    expect(exchange?.absence).toBeUndefined();
  });

  test('is written to again when a person lets go what the server refused', async () => {
    const s = stage();
    await connectMail(s, server);
    await fallBackTo(s, 'e-mail');
    server.trouble('data-refused');
    await invoiced(s, consumer());
    const [exchange] = await exchangesOf(s);
    expect(exchange?.state).toBe('held');
    if (exchange !== undefined) isOk(await s.app.releaseExchange(s.administration, exchange.id));
    await s.hours(1);
    expect([told(s), server.taken.length]).toEqual([['held', 'sent-by-e-mail'], 1]);
  });

  test('without an e-mail address is stopped with where to fill it in', async () => {
    const s = stage();
    await fallBackTo(s, 'e-mail');
    await invoiced(s, consumer({ email: 'none' }));
    expect(told(s)).toEqual(['stopped']);
    expect(noteOf(s, 'stopped')).toMatch(/customer card has no usable e-mail address/);
  });

  test('is stopped as ever where the administration holds', async () => {
    const s = stage();
    await invoiced(s, consumer());
    expect(told(s)).toEqual(['stopped']);
  });
});

test('on paper, it is laid ready once, with a line about it', async () => {
  const s = stage();
  await fallBackTo(s, 'print');
  await invoiced(s, DUTCH);
  await s.hours(5);
  expect(told(s)).toEqual(['sent-by-print']);
  const folder = join(s.printFolder, s.administration);
  const [exchange] = await exchangesOf(s);
  const file = `${exchange?.id ?? ''}.pdf`;
  expect((await readdir(folder)).sort()).toEqual([file, 'index.ndjson'].sort());
  expect(readPdf(await readFile(join(folder, file))).pages.flat()).toContain('2026-0001');
  const lines = (await readFile(join(folder, 'index.ndjson'), 'utf8')).trim().split('\n');
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
    {
      ...{ file, at: expect.any(String), number: '2026-0001', addressee: DUTCH.name },
      address: ['Kaai 1', '9000 Gent', 'BE'],
    },
  ]);
  expect(exchange).toMatchObject({ channel: 'print', dispatch: { reference: file } });
});
