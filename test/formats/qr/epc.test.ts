import fc from 'fast-check';
import decodeQR from 'qr/decode.js';
import { dec } from '../../../src/kernel/decimal.js';
import type { CreditTransfer } from '../../../src/domain/invoice/credit-transfer.js';
import { epcPayload } from '../../../src/formats/qr/epc.js';
import { QUIET_ZONE, type QrMatrix, qrMatrix, qrRuns } from '../../../src/formats/qr/matrix.js';

const transfer = (changes: Partial<CreditTransfer> = {}): CreditTransfer => ({
  name: 'Voorbeeld BV',
  iban: 'BE68539007547034',
  amount: dec('1250.75'),
  remittance: { kind: 'rf', value: 'RF462026000123' },
  ...changes,
});
const text = (value: string): CreditTransfer['remittance'] => ({ kind: 'text', value });

const HEAD = 'BCD\n002\n1\nSCT\n';

describe('the EPC069-12 payload', () => {
  test.each<readonly [string, Partial<CreditTransfer>, string | null]>([
    [
      'an RF reference is structured',
      {},
      `${HEAD}\nVoorbeeld BV\nBE68539007547034\nEUR1250.75\n\nRF462026000123`,
    ],
    [
      'a Belgian message is text, with its signs',
      { remittance: text('202600012320') },
      `${HEAD}\nVoorbeeld BV\nBE68539007547034\nEUR1250.75\n\n\n+++202/6000/12320+++`,
    ],
    [
      'a BIC has its line',
      { bic: 'KREDBEBB' },
      `${HEAD}KREDBEBB\nVoorbeeld BV\nBE68539007547034\nEUR1250.75\n\nRF462026000123`,
    ],
    [
      'whole euros have cents',
      { amount: dec('7') },
      `${HEAD}\nVoorbeeld BV\nBE68539007547034\nEUR7.00\n\nRF462026000123`,
    ],
    [
      'without reference nothing stands behind the amount',
      { remittance: text('') },
      `${HEAD}\nVoorbeeld BV\nBE68539007547034\nEUR1250.75`,
    ],
    [
      'a name is cut at seventy characters',
      { name: 'é'.repeat(71) },
      `${HEAD}\n${'é'.repeat(70)}\nBE68539007547034\nEUR1250.75\n\nRF462026000123`,
    ],
    [
      'a name cannot smuggle a line in',
      { name: 'Voorbeeld BV\nNL91ABNA0417164300\r\u202E' },
      `${HEAD}\nVoorbeeld BV NL91ABNA0417164300\nBE68539007547034\nEUR1250.75\n\nRF462026000123`,
    ],
    ['a name of nothing visible', { name: '\u202E\n' }, null],
    ['a text of more than 140 characters', { remittance: text('x'.repeat(141)) }, null],
    [
      'more bytes than the symbol takes',
      { name: '株'.repeat(70), remittance: text('é'.repeat(140)) },
      null,
    ],
  ])('%s', (_what, changes, payload) => {
    expect(epcPayload(transfer(changes))).toBe(payload);
  });

  test('has the length the guideline counts in bytes', () => {
    const bytes = (of: CreditTransfer): number =>
      new TextEncoder().encode(epcPayload(of) ?? '').length;
    expect(bytes(transfer())).toBe(71);
    expect(bytes(transfer({ remittance: text('+++202/6000/12320+++') }))).toBe(78);
  });
});

/** The symbol as a camera sees it: pixels, with its quiet zone. */
function pictureOf(
  matrix: QrMatrix,
  scale = 4,
): { width: number; height: number; data: Uint8Array } {
  const size = (matrix.length + 2 * QUIET_ZONE) * scale;
  const data = new Uint8Array(size * size * 4).fill(255);
  for (const { x, y, width } of qrRuns(matrix)) {
    for (let row = 0; row < scale; row += 1) {
      const from = ((y + QUIET_ZONE) * scale + row) * size + (x + QUIET_ZONE) * scale;
      for (let at = from; at < from + width * scale; at += 1) data.set([0, 0, 0], at * 4);
    }
  }
  return { width: size, height: size, data };
}

describe('the QR symbol', () => {
  test.each([
    ['a structured reference', transfer()],
    ['a Belgian message', transfer({ remittance: text('+++202/6000/12320+++') })],
    ['letters beyond ASCII', transfer({ name: 'Zażółć Ελλάδα Москва' })],
  ])('of %s is read back as it was', (_what, of) => {
    const payload = epcPayload(of) ?? '';
    expect(decodeQR(pictureOf(qrMatrix(payload)))).toBe(payload);
  });

  test('stays within version 13 for the longest payload', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 120 }),
        fc.string({ maxLength: 140 }),
        (name, reference) => {
          const payload = epcPayload(transfer({ name, remittance: text(reference) }));
          expect(payload === null || qrMatrix(payload).length <= 17 + 4 * 13).toBe(true);
        },
      ),
      { numRuns: 50 },
    );
    const longest = transfer({ name: 'x'.repeat(70), remittance: text('é'.repeat(104)) });
    expect(new TextEncoder().encode(epcPayload(longest) ?? '').length).toBeGreaterThan(320);
    expect(qrMatrix(epcPayload(longest) ?? '').length).toBeLessThanOrEqual(17 + 4 * 13);
  });

  test('the bars cover the dark modules and nothing else', () => {
    const matrix = qrMatrix('BCD');
    const covered = matrix.map((row) => row.map(() => false));
    for (const { x, y, width } of qrRuns(matrix)) covered[y]?.fill(true, x, x + width);
    expect(covered).toEqual(matrix);
  });
});
