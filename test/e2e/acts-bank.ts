import { camtFile, type EntryPlan } from '../../src/demo/world/camt-file.js';
import type { components } from '../../src/client/api.js';
import type { ApiClient } from '../../src/client/make-client.js';
import { plainDate } from '../../src/kernel/dates.js';
import { drop } from '../support/drop.js';
import { until } from '../support/until.js';
import type { Visitor } from '../support/visitor.js';
import { apiOf } from '../support/visitor-api.js';

const BOOKS = 'droomhout';
const path = { administration: BOOKS };
const root = '/v1/administrations/{administration}';
/** Entries whose first candidate is right, and others of somebody nobody knows. */
const RIGHT = 20;
const OTHERS = 5;

/** The bank of a bookkeeper's morning, reviewed by keyboard; a row of acts on the same books. */
export function actsOfBank(visitor: () => Visitor): void {
  let api: ApiClient;

  const waiting = async () => {
    const query = { limit: '200' };
    const { data } = await api.GET(`${root}/review`, { params: { path, query } });
    return there(data).entries;
  };
  /** Where the money of an entry is: numbers of items, `-` for on account, each with its amount. */
  const placesOf = async (entry: string) => {
    const { data } = await api.GET(`${root}/review/{entry}`, {
      params: { path: { ...path, entry } },
    });
    return there(data).placed.map(({ number = '-', amount }) => `${number} ${amount.amount}`);
  };
  const isWaiting = async (entry: string) => (await waiting()).some(({ id }) => id === entry);
  const press = (key: string) => visitor().page.keyboard.press(key);
  const selected = async () => {
    const chosen = visitor().page.locator('.bank-row[aria-selected=true]');
    return (await chosen.getAttribute('id'))?.slice('entry-'.length) ?? '';
  };
  const walkTo = async (entry: string) => {
    for (let at = await selected(), steps = 0; at !== entry && steps < 60; steps += 1) {
      const before = at;
      await press('j');
      await until(async () => (at = await selected()) !== before);
    }
    expect(await selected()).toBe(entry);
  };
  const ofStrangers = async () =>
    (await waiting()).filter(({ entry }) => entry.details[0]?.counterparty?.name === 'Onbekend BV');

  test('a statement that is dropped on the page comes in, and what is not certain waits', async () => {
    const { page } = visitor();
    api = await apiOf(page);
    const { data: listed } = await api.GET(`${root}/open-items`, {
      params: { path, query: { limit: '100', sort: 'due' } },
    });
    const proposed = new Set((await waiting()).flatMap(numbersOf));
    const paid = (listed?.items ?? [])
      .filter(({ number }) => !proposed.has(number))
      .slice(0, RIGHT);
    expect(paid).toHaveLength(RIGHT);
    const { data: rules } = await api.GET(`${root}/matching-policy`, { params: { path } });
    const policy = { ...rules?.policy, mode: 'propose' as const };
    const { response } = await api.PUT(`${root}/matching-policy`, {
      params: { path },
      body: policy,
    });
    expect(response.status).toBe(200);
    const entries = [
      ...paid.map(({ number, open, debtor }) => ({
        ...entryOf(number, open.amount),
        ...{ text: `factuur ${number}`, counterparty: { name: debtor.name } },
      })),
      ...Array.from({ length: OTHERS }, (_, n) => ({
        ...entryOf(`X${n}`, `${90 + n}.00`),
        ...{ text: 'zie mail', counterparty: { name: 'Onbekend BV', iban: 'BE71096123456769' } },
      })),
    ];
    const { data: bank } = await api.GET(`${root}/bank-sources`, { params: { path } });
    const [account] = bank?.accounts ?? [];
    const file = statement(account?.iban ?? '', bank?.on ?? '', entries);
    await visitor().go(`/a/${BOOKS}/bank`);
    await drop(visitor(), 'morgen.xml', file);
    await page.getByText('25 ', { exact: false }).first().waitFor();
    await press('Escape');
    await until(async () => (await waiting()).length >= RIGHT + OTHERS);
    const { data: files } = await api.GET(`${root}/statements`, { params: { path } });
    expect(files?.files[0]).toMatchObject({ name: 'morgen.xml', outcome: 'imported' });
  });

  test('twenty entries with a right first candidate take at most two keys each', async () => {
    await visitor().go(`/a/${BOOKS}/bank`);
    // Right: the payer names the invoice, and the first candidate is that one.
    const mine = (await waiting()).filter((stored) =>
      stored.entry.details[0]?.unstructured.some(
        (text) => text === `factuur ${numbersOf(stored)[0] ?? ''}`,
      ),
    );
    expect(mine).toHaveLength(RIGHT);
    let keys = 0;
    const order: string[] = [];
    while (order.length < RIGHT) {
      const entry = await selected();
      const isMine = mine.some(({ id }) => id === entry);
      await press(isMine ? 'Enter' : 'j');
      keys += 1;
      expect(keys).toBeLessThanOrEqual(2 * RIGHT);
      if (isMine) order.push(entry);
      // Each key did what it says: another entry stands there.
      await until(async () => (await selected()) !== entry);
    }
    await until(async () => !(await isWaiting(order.at(-1) ?? '')));
    for (const stored of mine)
      expect(await placesOf(stored.id)).toEqual([
        `${numbersOf(stored)[0] ?? ''} ${stored.entry.amount}`,
      ]);
    // The last one is taken back, looked at, and taken again.
    const last = order.at(-1) ?? '';
    await press('u');
    await until(() => isWaiting(last));
    await visitor().page.locator('.candidate').first().waitFor();
    expect(await selected()).toBe(last);
    await press('Enter');
    await until(async () => !(await isWaiting(last)));
    // Twenty entries and their answers: with other work beside it more than the half minute of a test.
  }, 120_000);

  test('a decision that is refused brings the entry back with the reason', async () => {
    const [entry] = await ofStrangers();
    const id = entry?.id ?? '';
    await visitor().go(`/a/${BOOKS}/bank`);
    await walkTo(id);
    // Somebody else is before him.
    await api.POST(`${root}/review/{entry}/not-ours`, { params: { path: { ...path, entry: id } } });
    await press('n');
    await visitor().page.locator(`#entry-${id} .failed`).waitFor();
    await visitor().page.locator(`#entry-${id}`).click();
    await visitor().page.getByRole('alert').waitFor();
    // The browser writes a refusal down; nothing else went wrong.
    expect(visitor().wrongs).toEqual([expect.stringContaining('409')]);
    visitor().forget(/409/);
    await visitor().go(`/a/${BOOKS}/bank/aside?entry=${id}`);
    await press('u');
    await until(() => isWaiting(id));
  });

  test('money is divided by hand: what is left over is named, too much cannot be given', async () => {
    const [entry] = await ofStrangers();
    const id = entry?.id ?? '';
    const { page } = visitor();
    await visitor().go(`/a/${BOOKS}/bank?entry=${id}`);
    await press('s');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('searchbox').fill('ton');
    await dialog.locator('.places button').first().click();
    const field = dialog.locator('.gets input').first();
    await field.fill('negentig');
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    await field.fill('90,01');
    expect(await dialog.locator('button[type=submit]').isDisabled()).toBe(true);
    await field.fill('40,5');
    expect(await dialog.locator('.split-sum strong').textContent()).toContain('49,50');
    expect(await visitor().barriers()).toEqual([]);
    await field.press('Enter');
    await until(async () => (await placesOf(id)).some((place) => place.endsWith(' 40.50')));
    expect(await isWaiting(id)).toBe(true);
  });

  test('money goes on account of a debtor, is used, and is moved to another item', async () => {
    const { page } = visitor();
    const [, entry] = await ofStrangers();
    const id = entry?.id ?? '';
    await visitor().go(`/a/${BOOKS}/bank?entry=${id}`);
    await press('a');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('searchbox').fill('ton');
    await dialog.locator('.places button').first().click();
    await dialog.locator('button[type=submit]').click();
    await until(async () => (await placesOf(id))[0]?.startsWith('- ') === true);
    await visitor().go(`/a/${BOOKS}/bank/on-account`);
    await page.locator('tbody button').last().click();
    await dialog.locator('.gets button').first().click();
    await dialog.locator('button[type=submit]').click();
    await until(async () => (await placesOf(id))[0]?.startsWith('- ') === false);
    const [before] = await placesOf(id);
    await visitor().go(`/a/${BOOKS}/bank/settled?entry=${id}`);
    await page.locator('.bank-acts button').first().click();
    await dialog.getByRole('searchbox').fill('a');
    await dialog.locator('.places button').nth(1).click();
    await dialog.locator('fieldset').last().locator('td button').first().click();
    await until(async () => (await placesOf(id))[0] !== before);
  });

  test('what is put aside teaches; a fact is revoked and restored', async () => {
    const { page } = visitor();
    const id = (await ofStrangers()).at(-1)?.id ?? '';
    await visitor().go(`/a/${BOOKS}/bank?entry=${id}`);
    await page.locator('.bank-acts').waitFor();
    await press('n');
    await until(async () => !(await isWaiting(id)));
    const states = async () => {
      const { data } = await api.GET(`${root}/learned`, { params: { path } });
      return there(data).facts.map(({ state }) => state);
    };
    await visitor().go(`/a/${BOOKS}/bank/learned`);
    await page.locator('tbody button').first().click();
    await until(async () => (await states()).includes('revoked'));
    await page.getByRole('status').getByRole('button').first().click();
    await until(async () => !(await states()).includes('revoked'));
  });
}

/** Numbers of the items that the proposals of an entry name, best first. */
function numbersOf({ proposals }: components['schemas']['StoredEntry']): readonly string[] {
  return proposals.flatMap(({ allocations }) =>
    allocations.flatMap(({ item }) => item?.number ?? []),
  );
}

function entryOf(
  name: string,
  amount: string,
): Pick<EntryPlan, 'amountMinor' | 'reference' | 'code'> {
  return {
    amountMinor: BigInt(amount.replace('.', '')),
    reference: `E2E-${name}`,
    code: ['PMNT', 'RCDT', 'ESCT'],
  };
}

/** What was asked for; a refusal is no empty list. */
function there<Data>(data: Data | undefined): Data {
  if (data === undefined) throw new Error('The API refused');
  return data;
}

function statement(iban: string, day: string, entries: readonly EntryPlan[]): Uint8Array {
  const moved = entries.reduce((sum, { amountMinor }) => sum + amountMinor, 0n);
  return camtFile({
    ...{ version: '08', iban, holder: 'Droomhout', bic: 'FICTBEBB', id: 'E2E-1', sequence: 900 },
    ...{ date: plainDate(day), openingMinor: 0n, closingMinor: moved, entries },
  });
}
