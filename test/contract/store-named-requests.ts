import { addMs } from '../../src/kernel/dates.js';
import { NOON } from '../support/facts.js';
import type { Subject } from './store-subject.js';

const REQUEST = { caller: 'key:a', key: 'k-1', digest: 'a'.repeat(64) };
const ANSWER = { status: 201, type: 'application/json', etag: '"3"', body: '{"a":1}' };

export function namedRequestsContract({ run, administration }: Subject): void {
  describe('requests under a name', () => {
    test('begin once, and are known with their answer from then on', async () => {
      const id = await administration();
      const again = () => run(({ namedRequests }) => namedRequests.begin(REQUEST, NOON), id);
      expect(await again()).toBeNull();
      expect(await again()).toEqual({ ...REQUEST, begunAt: NOON, answer: null });
      await run(({ namedRequests }) => namedRequests.answered(REQUEST, NOON, ANSWER), id);
      expect(await again()).toEqual({ ...REQUEST, begunAt: NOON, answer: ANSWER });
      const others = [
        { ...REQUEST, caller: 'key:b' },
        { ...REQUEST, key: 'k-2' },
      ];
      for (const other of others)
        expect(await run(({ namedRequests }) => namedRequests.begin(other, NOON), id)).toBeNull();
    });

    test('one that was given up is taken over once, and what the first says later counts no more', async () => {
      const id = await administration();
      const later = addMs(NOON, 1);
      const other = { ...REQUEST, digest: 'b'.repeat(64) };
      await run(({ namedRequests }) => namedRequests.begin(REQUEST, NOON), id);
      const takeOver = () =>
        run(({ namedRequests }) => namedRequests.beginAgain(other, NOON, later), id);
      expect([await takeOver(), await takeOver()]).toEqual([true, false]);
      await run(async ({ namedRequests }) => {
        await namedRequests.answered(REQUEST, NOON, ANSWER);
        await namedRequests.forget(REQUEST, NOON);
        const known = await namedRequests.begin(other, later);
        expect(known).toEqual({ ...other, begunAt: later, answer: null });
        await namedRequests.answered(other, later, 'unkept');
        expect((await namedRequests.begin(other, later))?.answer).toBe('unkept');
      }, id);
    });

    test('the refused and the old are forgotten', async () => {
      const id = await administration();
      await run(async ({ namedRequests }) => {
        await namedRequests.begin(REQUEST, NOON);
        await namedRequests.forget(REQUEST, NOON);
        expect(await namedRequests.begin(REQUEST, NOON)).toBeNull();
        expect(await namedRequests.clear(NOON)).toBe(0);
        expect(await namedRequests.clear(addMs(NOON, 1))).toBe(1);
        expect(await namedRequests.begin(REQUEST, NOON)).toBeNull();
      }, id);
    });
  });
}
