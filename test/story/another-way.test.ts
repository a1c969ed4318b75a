import { printParticipant } from '../../src/domain/party/participant.js';
import { networkTypeOf } from '../../src/formats/ubl/profiles.js';
import { readUbl } from '../../src/formats/ubl/read.js';
import { parseXml } from '../../src/formats/xml/parse.js';
import type { NewDebtor } from '../../src/sandbox/host/books.js';
import type { ReleaseDecision } from '../../src/usecases/exchange/release-exchange.js';
import { type MailServer, startMailServer } from '../support/mail-server.js';
import { readHeader, readMime } from '../support/mime.js';
import { readPdf } from '../support/pdf-text.js';
import { isOk } from '../support/results.js';
import { type Stage, stageForEach } from '../support/stage.js';
import { connectMail, DUTCH, fallBackTo } from '../support/stage-mail.js';
import { noteOf, sent, told } from '../support/stage-sending.js';
import { salesInvoice } from '../support/stage-world.js';
import { without } from '../support/without.js';

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

describe('a Dutch company that is not on the network', () => {
  beforeEach(async () => {
    await connectMail(stage(), server);
  });

  test('waits for a person unless the administration wants something else', async () => {
    const s = stage();
    await invoiced(s, DUTCH);
    expect([told(s), server.taken]).toEqual([['held'], []]);
    // The proof of effort is kept all the same.
    expect(await exchangesOf(s)).toMatchObject([
      { state: 'held', absence: { participant: DUTCH.participant, source: 'provider' } },
    ]);
  });

  test('gets its invoice once by e-mail, as a page and as a file that say the same', async () => {
    const s = stage();
    await fallBackTo(s, 'e-mail');
    await invoiced(s, DUTCH);
    await s.hours(30);
    expect(server.taken.map(({ to }) => to)).toEqual([[DUTCH.email]]);
    expect(sent(s)).toEqual([]);
    expect(told(s)).toEqual(['sent-by-e-mail']);

    const mail = readMime(server.taken[0]?.raw ?? Buffer.alloc(0));
    expect(readHeader(mail, 'subject')).toBe('Factuur 2026-0001 van Smederij Oost');
    const [text, pdf, xml] = mail.parts;
    expect(text?.bytes.toString()).toContain('Peppol');
    expect([pdf?.name, xml?.name]).toEqual(['factuur-2026-0001.pdf', 'factuur-2026-0001.xml']);
    const read = isOk(readUbl(isOk(parseXml(xml?.bytes ?? Buffer.alloc(0)))));
    expect(read.invoice).toMatchObject({ number: '2026-0001', buyer: { name: DUTCH.name } });
    const page = readPdf(pdf?.bytes ?? Buffer.alloc(0))
      .pages.flat()
      .join(' ');
    expect(page).toContain('2026-0001');
    expect(page).toContain('121,00');

    const [exchange] = await exchangesOf(s);
    expect(exchange).toMatchObject({
      ...{ state: 'sent-another-way', channel: 'e-mail' },
      absence: { participant: DUTCH.participant, checkedAt: expect.any(String) },
      dispatch: { to: DUTCH.email, answer: expect.stringMatching(/^250/) },
    });
    expect(mail.headers.get('message-id')).toBe(`<${exchange?.dispatch?.reference ?? ''}>`);
    // It has arrived as far as reminders are concerned, and is counted as sent.
    expect(await s.app.summarise(s.administration)).toMatchObject({ sent: 1, held: 0 });
    const { items } = await s.app.exportLedger(s.administration);
    expect(items).toMatchObject([{ delivered: true }]);
  });

  test('that registers later gets nothing a second time', async () => {
    const s = stage();
    await fallBackTo(s, 'e-mail');
    await invoiced(s, DUTCH);
    s.accessPoint.register({
      participant: printParticipant(DUTCH.participant ?? { scheme: '', value: '' }),
      name: DUTCH.name,
      documentTypes: [networkTypeOf({ kind: 'invoice' }).documentType],
    });
    const [exchange] = await exchangesOf(s);
    expect(exchange).toBeDefined();
    if (exchange === undefined) return;
    expect(await s.app.releaseExchange(s.administration, exchange.id)).toMatchObject({ ok: false });
    // Changed after it was sent: said to the host, as for what the network has.
    s.host.addSalesInvoice(s.administration, salesInvoice(1, { debtor: DUTCH, net: '200.00' }));
    // The next invoice goes the normal way again.
    s.host.addSalesInvoice(s.administration, salesInvoice(2, { debtor: DUTCH }));
    await s.syncAll();
    await s.hours(2);
    expect([sent(s), server.taken.length]).toEqual([['2026-0002'], 1]);
    expect(told(s)).toEqual(['sent-by-e-mail', 'changed-after-sending']);
  });

  test('is mailed in the end when the server asks to try later', async () => {
    const s = stage();
    await fallBackTo(s, 'e-mail');
    server.trouble('recipient-later', 'data-later', 'dropped-before-data');
    await invoiced(s, DUTCH);
    expect(server.taken).toHaveLength(1);
    expect(told(s)).toEqual(['sent-by-e-mail']);
  });

  test('is not mailed again when the answer to the message got lost', async () => {
    const s = stage();
    await fallBackTo(s, 'e-mail');
    server.trouble('dropped-after-data');
    await invoiced(s, DUTCH);
    await s.hours(50);
    expect(server.taken).toHaveLength(1);
    expect(told(s)).toEqual(['held']);
    expect(noteOf(s, 'held')).toMatch(/misschien is ze vertrokken/);
    expect(await exchangesOf(s)).toMatchObject([{ state: 'held', dispatch: { uncertain: true } }]);
    // A correction in the host does not follow it by itself either.
    s.host.addSalesInvoice(s.administration, salesInvoice(1, { debtor: DUTCH, net: '200.00' }));
    await s.syncAll();
    expect(server.taken).toHaveLength(1);
    expect(told(s)).toEqual(['held', 'changed-after-sending']);
  });

  test.each([
    ['anew', ['held', 'sent-by-e-mail'], 2],
    ['sent', ['held', 'sent-by-e-mail'], 1],
  ] as const)(
    'that may have got its e-mail needs a person who says what became of it: %s',
    async (decision, statuses, mails) => {
      const s = stage();
      await fallBackTo(s, 'e-mail');
      server.trouble('dropped-after-data');
      await invoiced(s, DUTCH);
      const [exchange] = await exchangesOf(s);
      if (exchange === undefined) throw new Error('no exchange');
      const release = (how?: ReleaseDecision) =>
        s.app.releaseExchange(s.administration, exchange.id, how);
      expect(await release()).toMatchObject({ ok: false, error: { kind: 'not-held' } });
      isOk(await release({ decision, by: 'An', reason: 'Rang the customer' }));
      await s.hours(2);
      expect(told(s)).toEqual(statuses);
      expect(server.taken).toHaveLength(mails);
      expect((await exchangesOf(s)).at(-1)).toMatchObject({ state: 'sent-another-way' });
    },
  );

  test('whose address the server refuses waits with the answer, and goes when it was mended', async () => {
    const s = stage();
    await fallBackTo(s, 'e-mail');
    server.trouble('recipient-refused');
    await invoiced(s, DUTCH);
    expect(noteOf(s, 'held')).toMatch(/550 5\.1\.1 No such user/);
    s.host.upsertDebtor(s.administration, { ...DUTCH, email: 'boeken@fietsenjansen.example' });
    await s.syncAll();
    const [exchange] = await exchangesOf(s);
    if (exchange !== undefined) isOk(await s.app.releaseExchange(s.administration, exchange.id));
    await s.hours(1);
    expect(server.taken.map(({ to }) => to)).toEqual([['boeken@fietsenjansen.example']]);
    expect(told(s)).toEqual(['held', 'sent-by-e-mail']);
  });

  test.each([
    ['no address', undefined],
    ['two addresses', 'a@b.example, c@d.example'],
    ['an address with a line in it', 'a@b.example\r\nBcc: c@d.example'],
  ])('with %s on its card is held, and the host is told where to fill it in', async (_, email) => {
    const s = stage();
    await fallBackTo(s, 'e-mail');
    const rest = without(DUTCH, 'email');
    await invoiced(s, email === undefined ? rest : { ...rest, email });
    expect([told(s), server.taken]).toEqual([['held'], []]);
    expect(noteOf(s, 'held')).toMatch(
      /0106:12345678 .* klantenkaart .* geen bruikbaar e-mailadres/,
    );
  });

  test('corrected in the host while it is held goes the normal way first', async () => {
    const s = stage();
    await fallBackTo(s, 'e-mail');
    server.trouble('recipient-refused');
    await invoiced(s, DUTCH);
    s.accessPoint.register({
      participant: printParticipant(DUTCH.participant ?? { scheme: '', value: '' }),
      name: DUTCH.name,
      documentTypes: [networkTypeOf({ kind: 'invoice' }).documentType],
    });
    s.host.addSalesInvoice(s.administration, salesInvoice(1, { debtor: DUTCH, net: '200.00' }));
    await s.syncAll();
    await s.hours(1);
    expect([sent(s), server.taken]).toEqual([['2026-0001'], []]);
    expect(told(s)).toEqual(['held', 'sent', 'delivered']);
  });
});
