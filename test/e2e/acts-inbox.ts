import type { ApiClient } from '../../src/client/make-client.js';
import { COMPANIES } from '../../src/demo/world/companies.js';
import { belgianIban } from '../../src/demo/world/identifiers.js';
import { completeTotals } from '../../src/domain/invoice/totals.js';
import { writeUbl } from '../../src/formats/ubl/write.js';
import { addDays, plainDate } from '../../src/kernel/dates.js';
import { dec } from '../../src/kernel/decimal.js';
import { until } from '../support/until.js';
import type { Visitor } from '../support/visitor.js';
import { apiOf } from '../support/visitor-api.js';

const BOOKS = 'droomhout';
const path = { administration: BOOKS };
const root = '/v1/administrations/{administration}';
const [SUPPLIER, BUYER] = ['nevelmark', BOOKS].map((name) =>
  COMPANIES.find(({ key }) => key === name),
);

/** Numbers that no run before this one used: a number goes once, and a demo may be looked at often. */
const RUN = Date.now().toString(36);
const numberOf = (n: number): string => `E2E-${RUN}-${n}`;

/** What a bookkeeper does with what suppliers send, by keyboard; one company of the demo sells to another. */
export function actsOfInbox(visitor: () => Visitor): void {
  let api: ApiClient;
  const press = (key: string) => visitor().page.keyboard.press(key);
  const byNumber = async (number: string) => {
    const { data } = await api.GET(`${root}/inbox`, { params: { path, query: { all: 'true' } } });
    return data?.documents.find((document) => document.number === number);
  };
  /** Documents of the supplier, by number. */
  const sold = new Map<string, string>();
  const stateOf = async (number: string) => (await byNumber(number))?.state;
  /** Comes over the network from the supplier; answers its id. */
  const receive = async (number: string, account = SUPPLIER?.iban ?? ''): Promise<string> => {
    sold.set(number, await sell(api, number, account));
    await until(async () => (await byNumber(number)) !== undefined);
    return (await byNumber(number))?.id ?? '';
  };
  const open = async (id: string) => {
    await visitor().go(`/a/${BOOKS}/inbox?at=${id}`);
    await visitor().page.getByRole('button', { name: 'Afwijzen' }).waitFor();
  };

  test('a document is approved with two keys, and the next one stands there', async () => {
    api = await apiOf(visitor().page);
    const first = await receive(numberOf(1));
    await receive(numberOf(2));
    await open(first);
    const { page } = visitor();
    await page.frameLocator('.received iframe').getByText(numberOf(1)).first().waitFor();
    await press('a');
    await page.getByRole('dialog').getByText('Goedgekeurd voor betaling').waitFor();
    expect(await visitor().barriers()).toEqual([]);
    await press('Enter');
    await until(async () => (await stateOf(numberOf(1))) === 'approved');
    await page.locator('.received-money', { hasText: numberOf(2) }).waitFor();
    const { data } = await api.GET(`${root}/answers`, { params: { path } });
    expect(data?.sent.find(({ documentId }) => documentId === first)?.code).toBe('AP');
  });

  test('a question goes to the supplier in words, with its reason', async () => {
    await open((await byNumber(numberOf(2)))?.id ?? '');
    const { page } = visitor();
    await press('q');
    await page.getByLabel('Reden').selectOption('QTY');
    await page.getByLabel('Uw vraag').fill('Wij telden er negen. Klopt tien?');
    await press('Control+Enter');
    await until(async () => (await stateOf(numberOf(2))) === 'queried');
    const { data } = await api.GET(`${root}/inbox/{document}`, {
      params: { path: { ...path, document: (await byNumber(numberOf(2)))?.id ?? '' } },
    });
    expect(data?.document.decisions).toMatchObject([
      { kind: 'query', reason: 'QTY', note: 'Wij telden er negen. Klopt tien?' },
    ]);
  });

  test('several are approved at once, after it was shown which ones', async () => {
    await receive(numberOf(4));
    await open(await receive(numberOf(3)));
    const { page } = visitor();
    await page.getByRole('checkbox', { name: new RegExp(`, ${numberOf(4)},`) }).setChecked(true);
    // Also where a box has the focus, letters are keys.
    await press('c');
    await page.getByRole('button', { name: /Goedkeuren… 2/ }).waitFor();
    await press('Shift+A');
    const rows = page.getByRole('dialog').locator('tbody tr');
    await until(async () => (await rows.count()) === 2);
    expect(await visitor().barriers()).toEqual([]);
    await press('Enter');
    // Sent one after the other: each is waited for, whichever came first.
    for (const at of [3, 4]) {
      await until(async () => (await stateOf(numberOf(at))) === 'approved');
    }
    expect(await stateOf(numberOf(2))).toBe('queried');
  });

  test('another account is held, told with both, and takes two people to let go', async () => {
    const id = await receive(numberOf(5), belgianIban(9_876));
    const { page } = visitor();
    await visitor().go(`/a/${BOOKS}/inbox?state=held&at=${id}`);
    const alerts = page.locator('.alerts[data-held]');
    await alerts.getByText('Een ander rekeningnummer').waitFor();
    expect(await alerts.textContent()).toMatch(
      /Bekend.*….*Op dit document.*….*Bel de leverancier/s,
    );
    expect(await page.getByRole('button', { name: 'Goedkeuren', exact: true }).count()).toBe(0);
    expect(await visitor().barriers()).toEqual([]);
    await press('l');
    await page.getByRole('dialog').locator('textarea').fill('Gebeld met Mia: zij veranderden.');
    await press('Control+Enter');
    await until(async () => (await byNumber(numberOf(5)))?.releasedBy !== undefined);
    await visitor().go(`/a/${BOOKS}/inbox?state=held&at=${id}`);
    await alerts.getByText('gaf al vrij').waitFor();
    await press('x');
    await page.getByRole('dialog').locator('textarea').fill('Mia belde terug: niet van hen.');
    await press('Control+Enter');
    await until(async () => (await stateOf(numberOf(5))) === 'refused');
  });

  test('the supplier sees on the page of his invoice how it went and what was answered', async () => {
    const seller = { administration: SUPPLIER?.key ?? '' };
    const id = sold.get(numberOf(2)) ?? '';
    await until(async () => {
      const { data: read } = await api.GET(`${root}/invoices/{document}`, {
        params: { path: { ...seller, document: id } },
      });
      return read?.invoice.journey.responses[0]?.code === 'UQ';
    });
    const { page } = visitor();
    await visitor().go(`/a/${seller.administration}/invoices`);
    await page.locator('tbody tr').first().waitFor();
    await press('j');
    await page.locator('tr:focus').waitFor();
    await press('Enter');
    await page.locator('.invoice').waitFor();
    await visitor().go(`/a/${seller.administration}/invoices/${id}`);
    await page.getByText('Wij telden er negen').first().waitFor();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
      `Factuur ${numberOf(2)}`,
    );
    await page.getByText('Hoeveelheid').first().waitFor();
    await page.getByText('Afgeleverd').first().waitFor();
    await page.frameLocator('.invoice iframe').getByText(numberOf(2)).first().waitFor();
    expect(await visitor().barriers()).toEqual([]);
    expect(visitor().wrongs).toEqual([]);
  });
}

/** Sends it, and answers the document. */
async function sell(api: ApiClient, number: string, account: string): Promise<string> {
  if (SUPPLIER === undefined || BUYER === undefined)
    throw new Error('The demo has other companies');
  const { data } = await api.GET(`${root}/dunning`, { params: { path } });
  const issueDate = plainDate(data?.today ?? '');
  const written = writeUbl(
    completeTotals({
      ...{ kind: 'invoice', typeCode: '380', number, issueDate, currency: 'EUR' },
      dueDate: addDays(issueDate, 30),
      buyerReference: 'Aankoop',
      seller: SUPPLIER.party,
      buyer: BUYER.party,
      payments: [{ meansCode: '30', account: { id: account } }],
      lines: [
        {
          id: '1',
          ...{ quantity: dec('10'), unit: 'C62', net: dec('100.00'), price: { net: dec('10') } },
          vat: { code: 'S', rate: dec('21') },
          item: { name: 'Linnen, per meter' },
        },
      ],
    }),
  );
  if (!written.ok) throw new Error(written.error[0]?.message);
  const { data: sent, error } = await api.POST(`${root}/invoices`, {
    params: { path: { administration: SUPPLIER.key } },
    headers: { 'content-type': 'application/xml' },
    body: new TextDecoder().decode(written.value) as never,
    bodySerializer: (body: unknown) => body as string,
  });
  if (sent === undefined) throw new Error(JSON.stringify(error));
  return sent.document;
}
