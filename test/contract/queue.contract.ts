import { type AdministrationId, idOf } from '../../src/kernel/ids.js';
import type { Queue, Turn, TurnKind } from '../../src/ports/queue.js';
import { gate } from '../support/gate.js';

const A = idOf<'administration'>('adm_a');
const B = idOf<'administration'>('adm_b');
const C = idOf<'administration'>('adm_c');

const turn = (administration: AdministrationId, kind: TurnKind = 'messages'): Turn => ({
  ...{ kind, administration },
});
const round = (administration: AdministrationId, slot: string): Turn => ({
  ...{ kind: 'rounds', administration, slot },
});

/** What every queue promises. `open`: an empty one, closed by the test. */
export function queueContract(open: () => Promise<Queue>): void {
  let queue: Queue;
  beforeEach(async () => {
    queue = await open();
  });
  afterEach(async () => {
    await queue.close();
  });

  /** Takes `count` turns of a kind, one after the other, and answers whose they were. */
  async function take(count: number, kind: TurnKind = 'messages'): Promise<readonly Turn[]> {
    const taken: Turn[] = [];
    const all = gate();
    const taking = queue.take(kind, 1, (one) => {
      taken.push(one);
      if (taken.length === count) all.open();
      return Promise.resolve();
    });
    await all.opened;
    await taking.stop();
    return taken;
  }

  test('an administration stands in line once, behind all who came before it', async () => {
    await queue.put([turn(B), turn(A), turn(B)]);
    await queue.put([turn(B), turn(C)]);
    expect(await take(3)).toEqual([turn(B), turn(A), turn(C)]);
    expect(await waiting()).toBe(0);
  });

  test('from the moment its turn begins it may stand in line again, and others go first', async () => {
    await queue.put([turn(A), turn(B)]);
    const taken: Turn[] = [];
    const all = gate();
    const taking = queue.take('messages', 1, async (one) => {
      taken.push(one);
      if (taken.length === 1) await queue.put([turn(A)]);
      if (taken.length === 3) all.open();
    });
    await all.opened;
    await taking.stop();
    expect(taken).toEqual([turn(A), turn(B), turn(A)]);
  });

  test('each kind has a line of its own', async () => {
    await queue.put([turn(A), turn(A, 'slow-messages'), turn(B)]);
    expect(await take(1, 'slow-messages')).toEqual([turn(A, 'slow-messages')]);
    expect(await take(2)).toEqual([turn(A), turn(B)]);
  });

  test('a round of one slot is put in line once, also after its turn was over', async () => {
    await queue.put([round(A, 'poll-1')]);
    expect(await take(1, 'rounds')).toEqual([round(A, 'poll-1')]);
    await queue.put([round(A, 'poll-1'), round(B, 'poll-1'), round(A, 'poll-2')]);
    expect(await take(2, 'rounds')).toEqual([round(B, 'poll-1'), round(A, 'poll-2')]);
  });

  test('one that is put back keeps its slot and its place, and comes later', async () => {
    await queue.put([round(A, 'poll-1')]);
    await take(1, 'rounds');
    await queue.putBack(round(A, 'poll-1'), 200);
    await queue.put([round(A, 'poll-2'), round(B, 'poll-1')]);
    expect(await take(2, 'rounds')).toEqual([round(B, 'poll-1'), round(A, 'poll-1')]);
  });

  test('not more turns are in hand than there are lanes', async () => {
    await queue.put([turn(A), turn(B), turn(C)]);
    const go = gate();
    const two = gate();
    const over = gate();
    let [inHand, most, ended] = [0, 0, 0];
    const taking = queue.take('messages', 2, async () => {
      inHand += 1;
      most = Math.max(most, inHand);
      if (inHand === 2) two.open();
      await go.opened;
      inHand -= 1;
      ended += 1;
      if (ended === 3) over.open();
    });
    await two.opened;
    const [messages] = (await queue.lengths()) ?? [];
    expect(messages).toMatchObject({ kind: 'messages', waiting: 1, inHand: 2 });
    expect(messages?.oldestSeconds).toBeGreaterThanOrEqual(0);
    go.open();
    await over.opened;
    await taking.stop();
    expect(most).toBe(2);
  });

  test('stopped, it takes nothing more and waits for what is in hand; the rest is for others', async () => {
    await queue.put([turn(A), turn(B)]);
    const begun = gate();
    const go = gate();
    const ended: Turn[] = [];
    const taking = queue.take('messages', 1, async (one) => {
      begun.open();
      await go.opened;
      ended.push(one);
    });
    await begun.opened;
    const stopped = taking.stop();
    go.open();
    await stopped;
    expect(ended).toEqual([turn(A)]);
    expect(await take(1)).toEqual([turn(B)]);
  });

  test('a turn that throws is over, and the next one comes', async () => {
    await queue.put([turn(A), turn(B)]);
    const second = gate();
    const taking = queue.take('messages', 1, ({ administration }) => {
      if (administration === A) return Promise.reject(new Error('broken'));
      second.open();
      return Promise.resolve();
    });
    await second.opened;
    await taking.stop();
    expect(await waiting()).toBe(0);
  });

  async function waiting(): Promise<number> {
    const lengths = (await queue.lengths()) ?? [];
    return lengths.reduce((sum, one) => sum + one.waiting + one.inHand, 0);
  }
}
