import { recognisedIn } from '../../../src/entrypoints/dashboard/screens/bank/recognised.js';

const marked = (text: string, ...about: readonly string[]): string =>
  recognisedIn(text, about)
    .map((stretch) => (stretch.isKnown ? `[${stretch.text}]` : stretch.text))
    .join('');

test.each<[string, readonly string[], string]>([
  ['betaling DH-2026-0046 dank', ['DH-2026-0046'], 'betaling [DH-2026-0046] dank'],
  ['fact dh2026/46', ['DH-2026-0046'], 'fact [dh2026/46]'],
  ['F-1 en F-22', ['F-1, F-22'], 'F-1 en [F-22]'],
  ['van Bakkerij  Oost bv', ['Bakkerij Oost'], 'van [Bakkerij  Oost] bv'],
  ['+++100/0260/04623+++', ['100026004623'], '+++[100/0260/04623]+++'],
  ['.*(a+)+$ blijft tekst', ['.*(a+)+$'], '.*(a+)+$ blijft tekst'],
  ['betaling', [], 'betaling'],
  ['', ['DH-1'], ''],
])('%s, recognised %j', (text, about, expected) => {
  expect(marked(text, ...about)).toBe(expected);
});

test('a long text and many things take no long', () => {
  const things = Array.from({ length: 500 }, (_, n) => `A-${n}-B-${n}-C-${n}`);
  const text = 'A 1 B 1 '.repeat(2_000);
  const started = performance.now();
  recognisedIn(text, things);
  expect(performance.now() - started).toBeLessThan(1_000);
});
