import { paymentDescription, paymentReference } from '../../../src/domain/link/payment.js';

const UNIQUE = 'pay_01kabcdefgh';
const item = (number: string, reference?: string) =>
  reference === undefined ? { number } : { number, reference };

test.each([
  ['a reference', [item('2026-0001', '202600012320')], '202600012320-abcdefgh'],
  ['a number alone', [item('2026-0001')], '2026-0001-abcdefgh'],
  ['a number with signs banks do not carry', [item('F€1')], 'VD-abcdefgh'],
  ['a number that is too long', [item('x'.repeat(27))], 'VD-abcdefgh'],
  ['a number that just fits', [item('x'.repeat(26))], `${'x'.repeat(26)}-abcdefgh`],
  ['several invoices', [item('1'), item('2')], 'VD-abcdefgh'],
])('a payment of %s has the end-to-end id %#', (_name, items, reference) => {
  expect(paymentReference(items, UNIQUE)).toBe(reference);
  expect(reference.length).toBeLessThanOrEqual(35);
});

test('the payer reads whole numbers alone, and the name where there is room', () => {
  expect(paymentDescription('Smederij', [item('1'), item('2')])).toBe('1 2 Smederij');
  const many = Array.from({ length: 40 }, (_, n) => item(`2026-${n}`));
  const text = paymentDescription('Smederij', many);
  expect(text.length).toBeLessThanOrEqual(140);
  expect(text.split(' ').every((word) => many.some(({ number }) => number === word))).toBe(true);
});
