import { fault, faultsToNote, untold } from '../../src/kernel/fault.js';

const said = (count: number, length: number) =>
  Array.from({ length: count }, (_, n) =>
    fault('RULE', 'invoice.x', '', `${n} `.padEnd(length, 'x')),
  );

describe('a note of faults', () => {
  test.each([
    ['none', 0, 10, ''],
    ['two', 2, 10, '0 xxxxxxxx 1 xxxxxxxx'],
  ])('%s', (_name, count, length, expected) => {
    expect(faultsToNote(said(count, length))).toBe(expected);
  });

  test('of very many stays within what a host takes, and counts the rest', () => {
    const note = faultsToNote(said(200, 300));
    expect(note.length).toBeLessThan(4_000);
    expect(note).toMatch(/And 189 more\.$/);
  });

  test('of one endless sentence says that there is one', () => {
    expect(faultsToNote(said(1, 10_000))).toBe('And 1 more.');
  });
});

test('what was told under a code is not told again under it, wherever it stands', () => {
  const told = [fault('RULE', 'invoice.BR-CO-15', '/totals/gross', 'a')];
  const more = [
    fault('RULE', 'invoice.BR-CO-15', '/Invoice[1]', 'b'),
    fault('RULE', 'invoice.BR-CL-23', '/Invoice[1]', 'c'),
  ];
  expect(untold(more, told).map(({ code }) => code)).toEqual(['invoice.BR-CL-23']);
});
