import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BUYER, get, movableClock, post, startReceiver, startWorld } from './support.js';

describe('the journal of the sandbox access point', () => {
  let dataDir: string;
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'voldaan-ap-'));
  });
  afterEach(() => {
    rmSync(dataDir, { recursive: true });
  });

  test('after a kill everything acknowledged is known, and what was owed goes on', async () => {
    const clock = movableClock();
    const killed = await startWorld({ clock: clock.now, dataDir });
    killed.behave(BUYER, {
      delivery: { afterMs: 1000, outcome: 'delivered' },
      responses: [{ afterMs: 0, code: 'AB' }],
    });
    const sent = (await (await post(killed, 'F-1')).json()) as { id: string };
    // A copy of the folder as a killed process leaves it: nothing was closed, and a line is half written.
    const left = readFileSync(join(dataDir, 'journal.ndjson'));
    await killed.close();
    writeFileSync(
      join(dataDir, 'journal.ndjson'),
      Buffer.concat([left, Buffer.from('[{"kind":"tra')]),
    );

    const receiver = await startReceiver();
    const again = await startWorld({ clock: clock.now, dataDir, webhookUrl: receiver.url });
    expect(await (await post(again, 'F-1')).json()).toMatchObject({ id: sent.id });
    expect(again.transmissions()).toHaveLength(1);
    clock.move(1000);
    await again.advance();
    expect(await (await get(again, `/v1/transmissions/${sent.id}`)).json()).toMatchObject({
      state: 'delivered',
    });
    expect(receiver.hooks.map(({ event }) => event.type)).toEqual([
      'document.status',
      'document.received',
    ]);
    await again.close();
    receiver.close();
  });

  test('setting up the same again after a start writes nothing', async () => {
    const clock = movableClock();
    const first = await startWorld({ clock: clock.now, dataDir });
    await first.close();
    const before = readFileSync(join(dataDir, 'journal.ndjson'), 'utf8');
    const second = await startWorld({ clock: clock.now, dataDir });
    await second.close();
    expect(readFileSync(join(dataDir, 'journal.ndjson'), 'utf8')).toBe(before);
  });
});
