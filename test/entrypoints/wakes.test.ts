import { idOf } from '../../src/kernel/ids.js';
import { makeWakes } from '../../src/entrypoints/worker/wakes.js';
import type { Turn } from '../../src/ports/queue.js';
import { gate } from '../support/gate.js';

const { jest } = import.meta;

const [A, B, C] = ['adm_a', 'adm_b', 'adm_c'].map((id) => idOf<'administration'>(id)) as [
  ReturnType<typeof idOf<'administration'>>,
  ReturnType<typeof idOf<'administration'>>,
  ReturnType<typeof idOf<'administration'>>,
];
const AHEAD_MS = 30_000;

let lines: string[];
let answer: () => Promise<void>;
const queue = {
  put(turns: readonly Turn[]): Promise<void> {
    lines.push(turns.map(({ administration }) => administration).join(' '));
    return answer();
  },
};
const open = () => makeWakes(queue, () => Date.now(), AHEAD_MS);

beforeEach(() => {
  jest.useFakeTimers();
  lines = [];
  answer = () => Promise.resolve();
});
afterEach(() => {
  jest.useRealTimers();
});

test('the first wakes at once, what follows is gathered', async () => {
  const wakes = open();
  const now = Date.now();
  wakes.wake(A, now);
  wakes.wake(B, now);
  await jest.advanceTimersByTimeAsync(0);
  expect(lines).toEqual(['adm_a adm_b']);
  wakes.wake(A, now);
  wakes.wake(A, now);
  wakes.wake(C, now);
  await jest.advanceTimersByTimeAsync(19);
  expect(lines).toEqual(['adm_a adm_b']);
  await jest.advanceTimersByTimeAsync(1);
  expect(lines).toEqual(['adm_a adm_b', 'adm_a adm_c']);
});

test('what is due later wakes then, by its earliest; what is due after the next sweep is left to it', async () => {
  const wakes = open();
  const now = Date.now();
  wakes.wake(A, now + 5_000);
  wakes.wake(A, now + 2_000);
  wakes.wake(A, now + 9_000);
  wakes.wake(B, now + 3_000);
  wakes.wake(C, now + AHEAD_MS + 1);
  await jest.advanceTimersByTimeAsync(1_999);
  expect(lines).toEqual([]);
  await jest.advanceTimersByTimeAsync(1);
  expect(lines).toEqual(['adm_a']);
  await jest.advanceTimersByTimeAsync(3_600_000);
  expect(lines).toEqual(['adm_a', 'adm_b']);
});

test('while the queue does not answer the rest is gathered, and one that is away loses nothing but these', async () => {
  const slow = gate();
  answer = async () => {
    await slow.opened;
    throw new Error('away');
  };
  const wakes = open();
  wakes.wake(A, Date.now());
  await jest.advanceTimersByTimeAsync(1_000);
  wakes.wake(B, Date.now());
  wakes.wake(C, Date.now());
  await jest.advanceTimersByTimeAsync(1_000);
  expect(lines).toEqual(['adm_a']);
  answer = () => Promise.resolve();
  slow.open();
  await jest.advanceTimersByTimeAsync(20);
  expect(lines).toEqual(['adm_a', 'adm_b adm_c']);
});

test('while it is worked on, an administration is not woken; for what came then it is afterwards', async () => {
  const wakes = open();
  const [first, second] = [gate(), gate()];
  const works = [first, second].map(({ opened }) => wakes.during(A, () => opened));
  wakes.wake(A, Date.now());
  wakes.wake(B, Date.now());
  await jest.advanceTimersByTimeAsync(1_000);
  first.open();
  await jest.advanceTimersByTimeAsync(1_000);
  expect(lines).toEqual(['adm_b']);
  second.open();
  await Promise.all(works);
  await jest.advanceTimersByTimeAsync(0);
  expect(lines).toEqual(['adm_b', 'adm_a']);
});

test('at the end what is due is put in line, and what is not is for the sweep', async () => {
  const wakes = open();
  wakes.wake(A, Date.now());
  wakes.wake(B, Date.now() + 1_000);
  await wakes.close();
  await jest.advanceTimersByTimeAsync(5_000);
  expect(lines).toEqual(['adm_a']);
});
