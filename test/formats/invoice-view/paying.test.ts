import type { Invoice, PaymentInstruction } from '../../../src/domain/invoice/invoice.js';
import { completeTotals } from '../../../src/domain/invoice/totals.js';
import type { InvoiceView } from '../../../src/formats/invoice-view/view.js';
import { viewOf } from '../../../src/formats/invoice-view/view-of.js';
import { invoiceOf } from '../../support/invoices.js';

function viewWith(changes: Partial<Invoice> = {}): InvoiceView {
  return viewOf(completeTotals(invoiceOf(changes)), 'nl');
}

const factsIn = (facts: readonly { label: string; values: readonly string[] }[] | undefined) =>
  Object.fromEntries((facts ?? []).map(({ label, values }) => [label, values.join(' | ')]));

describe('how to pay', () => {
  const wayOf = (payment: Partial<PaymentInstruction>): Readonly<Record<string, string>> => {
    const account = { id: 'BE68539007547034' };
    const view = viewWith({ payments: [{ meansCode: '30', account, ...payment }] });
    return factsIn(view.payment?.ways[0]);
  };
  const dutch = { id: 'NL91ABNA0417164300' };

  test.each([
    ['+++202/6000/12320+++', undefined, 'Gestructureerde mededeling', '+++202/6000/12320+++'],
    ['202600012320', undefined, 'Gestructureerde mededeling', '+++202/6000/12320+++'],
    ['RF462026000123', undefined, 'Betalingsreferentie', 'RF46 2026 0001 23'],
    ['rf46 2026 0001 23', dutch, 'Betalingsreferentie', 'RF46 2026 0001 23'],
    ['5000056789012345', dutch, 'Betalingskenmerk', '5000056789012345'],
    ['5000056789012346', dutch, 'Mededeling', '5000056789012346'],
    ['V2026-0117', undefined, 'Mededeling', 'V2026-0117'],
    ['+++202/6000/12321+++', undefined, 'Mededeling', '+++202/6000/12321+++'],
  ] as const)('reference %s beside account %j is "%s": %s', (reference, account, label, shown) => {
    expect(wayOf({ reference, ...(account && { account }) })[label]).toBe(shown);
  });

  test('an account is grouped when its digits are right, and shown as it is otherwise', () => {
    expect(wayOf({})['Rekening']).toBe('BE68 5390 0754 7034');
    expect(wayOf({ account: { id: 'BE68539007547035' } })['Rekening']).toBe('BE68539007547035');
  });

  test('a QR symbol stands beside a transfer only', () => {
    expect(viewWith().payment?.qr?.payload).toContain('\nBE68539007547034\nEUR121.00\n');
    expect(viewWith({ kind: 'credit-note' }).payment?.qr).toBe(undefined);
    const card = [{ meansCode: '54', card: { number: '1234' } }];
    expect(viewWith({ payments: card }).payment?.qr).toBe(undefined);
  });
});

describe('what a hostile document writes', () => {
  const shownName = (name: string): string => viewWith({ seller: { name } }).sender;

  test.each([
    ['direction marks', 'Bakker\u202Efdp.exe\u2066 BV', 'Bakkerfdp.exe BV'],
    ['control characters', 'Bakker\u0000\u001b[2J\nBV', 'Bakker [2J BV'],
    ['invisible characters', 'Bak\u200Bker\u00AD\uFEFF', 'Bakker'],
    ['towers of marks', `a${'\u0301'.repeat(50)}b`, `a${'\u0301'.repeat(3)}b`],
    ['template braces', '{{7*7}} <%= 7*7 %>', '{{7*7}} <%= 7*7 %>'],
  ])('%s are neutralised or printed as they are', (_what, name, shown) => {
    expect(shownName(name)).toBe(shown);
  });

  test('texts without end are cut and say so', () => {
    expect(shownName('x'.repeat(100_000))).toBe(`${'x'.repeat(1000)} … (hier ingekort)`);
    const notes = viewWith({ notes: [{ text: 'n\n'.repeat(500_000) }] }).notes?.lines ?? [];
    expect(notes.length).toBeLessThan(3000);
    expect(notes.at(-1)).toBe('… (hier ingekort)');
  });

  test('an attachment is named harmlessly, typed, measured and warned about', () => {
    const file = {
      mediaType: 'application/pdf',
      name: '../../etc/invoice\u202Efdp.pdf',
      base64: 'PGh0bWw+',
    };
    const large = { mediaType: 'text/csv', name: 'a.csv', base64: 'YWFh'.repeat(500_000) };
    const attachments = [
      { reference: 'R1', file },
      { reference: 'R2', file: large },
      { reference: 'javascript:alert(1)', url: 'https://proef.test/' },
    ];
    expect(viewWith({ attachments }).attachments?.rows).toEqual([
      [
        { text: 'invoicefdp.pdf', details: ['R1'] },
        { text: 'PDF', details: ['Let op: de inhoud past niet bij deze soort'] },
        { text: '6\u00a0B' },
      ],
      [{ text: 'a.csv', details: ['R2'] }, { text: 'CSV', details: [] }, { text: '1,4\u00a0MB' }],
      [
        { text: 'javascript:alert(1)', details: ['https://proef.test/'] },
        { text: 'Verwijzing' },
        { text: '' },
      ],
    ]);
  });
});
