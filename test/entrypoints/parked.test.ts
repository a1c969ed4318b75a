import { PassThrough } from 'node:stream';
import { done } from '../../src/usecases/outbox/handled.js';
import { makeParkedMessages } from '../../src/usecases/outbox/parked-messages.js';
import { parkedLines, replayedLine } from '../../src/entrypoints/text/parked.js';
import { NOON } from '../support/facts.js';
import { build } from '../../src/entrypoints/cli/exchange.js';
import type { Io } from '../../src/entrypoints/cli/io.js';
import { books, message, openOutbox, put, runner, store } from '../support/outbox.js';
import { idOf } from '../../src/kernel/ids.js';

openOutbox();

test('work that stands still says why, since when and after how many attempts, and goes back one by one or all of a kind', async () => {
  const of = await books();
  const refused = { kind: 'parked', note: 'The key was refused' } as const;
  let mended = false;
  const { deliverDue, handled, clock } = runner(() =>
    Promise.resolve(mended ? done() : { outcome: refused }),
  );
  const desk = makeParkedMessages({ store: store(), clock });
  for (const key of ['one', 'two', 'three']) await put(of, key);
  await deliverDue();

  const parked = await desk.list(of);
  expect(parked).toHaveLength(3);
  expect(parked[0]).toMatchObject({
    ...{ kind: 'work', key: 'one', attempts: 1, note: refused.note, parkedAt: NOON },
  });
  expect(parked[0]).not.toHaveProperty('payload');
  expect(await desk.list(of, 'other')).toEqual([]);
  const { id } = await message(of, 'one');
  expect(parkedLines(parked.slice(0, 1), 'nl')).toEqual([
    `${id}  work  1 poging, sinds ${NOON}  The key was refused`,
  ]);

  // Released unmended it is parked again, and says when it was last.
  clock.advanceMs(60_000);
  expect(await desk.release(of, id)).toMatchObject({ ok: true });
  await deliverDue();
  expect((await desk.list(of))[0]).toMatchObject({ attempts: 2, parkedAt: clock.now() });
  expect(await desk.release(of, idOf('msg_nobody'))).toMatchObject({
    error: { kind: 'no-such-message' },
  });

  mended = true;
  expect(await desk.releaseAll(of, 'other')).toEqual({ released: 0, left: 0 });
  const replayed = await desk.releaseAll(of, 'work');
  expect(replayed).toEqual({ released: 3, left: 0 });
  expect(replayedLine(replayed, 'fr')).toBe('Relancés\u00a0: 3, restants\u00a0: 0');
  await deliverDue();
  expect(await desk.list(of)).toEqual([]);
  expect(handled).toHaveLength(7);
  expect((await message(of, 'one')).attempts).toBe(3);
});

test.each([[[]], [['msg_1', '--kind', 'transmit']], [['not an id']]])(
  'replay wants one message or a kind: %j',
  async (words) => {
    const stream = new PassThrough();
    const codes: number[] = [];
    const io: Io = {
      ...{ stdin: stream, stdout: stream, stderr: stream, env: {} },
      exit: (code) => codes.push(code),
    };
    await build(io).parseAsync(['replay', '--administration', 'adm_1', ...words], { from: 'user' });
    expect([codes, String(stream.read())]).toEqual([
      [2],
      expect.stringContaining('or --kind') as string,
    ]);
  },
);
