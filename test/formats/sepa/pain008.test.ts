import fc from 'fast-check';
import { XMLParser } from 'fast-xml-parser';
import type { DirectDebitOrder } from '../../../src/domain/collection/collection.js';
import { writePain008 } from '../../../src/formats/sepa/pain008.js';
import { plainDate } from '../../../src/kernel/dates.js';
import { money } from '../../../src/kernel/money.js';
import { aDebitLine, aDebitOrder, aDebitPart } from '../../support/payment-orders.js';
import { isOk } from '../../support/results.js';
import { leavesOf, misplaced, readBack } from './order.js';

const AMENDED = aDebitLine({
  endToEndId: 'CDL-000002',
  amount: money(5n, 'EUR'),
  debtor: { name: 'Müller & Söhne', iban: 'DE89370400440532013000', bic: 'COBADEFFXXX' },
  mandate: {
    id: 'M-2',
    signedOn: plainDate('2025-03-01'),
    amendments: [
      { on: plainDate('2026-02-01'), oldMandateId: 'OUD/2' },
      {
        on: plainDate('2026-03-01'),
        oldMandateId: 'M-2a',
        oldAccount: 'BE71096123456769',
        oldCreditorId: 'NL69ZZZ123456780000',
        oldCreditorName: 'Smederij',
      },
    ],
  },
});

const WHOLE = aDebitOrder({
  parts: [
    aDebitPart({ lines: [aDebitLine(), AMENDED] }),
    aDebitPart({
      ...{ id: 'COL-000001-2', scheme: 'B2B', sequence: 'FNAL' },
      lines: [aDebitLine({ endToEndId: 'CDL-000003', amount: money(99_999_999_999n, 'EUR') })],
    }),
  ],
});

const written = (order: DirectDebitOrder): Uint8Array => isOk(writePain008(order));

test('every element stands where pain.008.001.08 has it', () => {
  const root = readBack(written(WHOLE));
  expect(root.ns).toBe('urn:iso:std:iso:20022:tech:xsd:pain.008.001.08');
  expect(misplaced(root)).toEqual([]);
});

test('several changes of a mandate are told as one: what the bank knew before the first', () => {
  const at = '/Document/CstmrDrctDbtInitn/PmtInf/DrctDbtTxInf/DrctDbtTx/MndtRltdInf';
  const leaves = leavesOf(readBack(written(WHOLE))).filter((leaf) => leaf.startsWith(at));
  const details = `${at}/AmdmntInfDtls`;
  expect(leaves.slice(2, -2)).toEqual([
    `${at}/MndtId M-2`,
    `${at}/DtOfSgntr 2025-03-01`,
    `${at}/AmdmntInd true`,
    `${details}/OrgnlMndtId OUD/2`,
    `${details}/OrgnlCdtrSchmeId/Nm Smederij`,
    `${details}/OrgnlCdtrSchmeId/Id/PrvtId/Othr/Id NL69ZZZ123456780000`,
    `${details}/OrgnlCdtrSchmeId/Id/PrvtId/Othr/SchmeNm/Prtry SEPA`,
    `${details}/OrgnlDbtrAcct/Id/Othr/Id SMNDA`,
  ]);
});

test('a second reader sees the same sums and keys', () => {
  const parser = new XMLParser({ parseTagValue: false, ignoreAttributes: false });
  const { Document } = parser.parse(Buffer.from(written(WHOLE)).toString()) as {
    Document: { CstmrDrctDbtInitn: { GrpHdr: unknown; PmtInf: readonly unknown[] } };
  };
  expect(Document.CstmrDrctDbtInitn.GrpHdr).toMatchObject({
    MsgId: 'COL-000001',
    NbOfTxs: '3',
    CtrlSum: '1000000121.04',
  });
  expect(Document.CstmrDrctDbtInitn.PmtInf).toMatchObject([
    { PmtInfId: 'COL-000001-1', NbOfTxs: '2', CtrlSum: '121.05' },
    { PmtInfId: 'COL-000001-2', NbOfTxs: '1', CtrlSum: '999999999.99' },
  ]);
});

test('the same order gives the same bytes', () => {
  expect(written(WHOLE)).toEqual(written(structuredClone(WHOLE)));
});

test.each([
  ['an amount of nothing', { amount: money(0n, 'EUR') }, 'sepa.amount', 'InstdAmt'],
  ['a negative amount', { amount: money(-1n, 'EUR') }, 'sepa.amount', 'InstdAmt'],
  ['a cent too much', { amount: money(100_000_000_000n, 'EUR') }, 'sepa.amount', 'InstdAmt'],
  ['another currency', { amount: money(100n, 'USD') }, 'sepa.amount', 'InstdAmt'],
  ['an id with an underscore', { endToEndId: 'a_b' }, 'sepa.id', 'EndToEndId'],
  ['an id of 36 characters', { endToEndId: 'x'.repeat(36) }, 'sepa.id', 'EndToEndId'],
  ['an empty id', { endToEndId: '' }, 'sepa.id', 'EndToEndId'],
  ['a slash in front', { endToEndId: '/a' }, 'sepa.id', 'EndToEndId'],
  ['a slash at the end', { endToEndId: 'a/' }, 'sepa.id', 'EndToEndId'],
  ['two slashes', { endToEndId: 'a//b' }, 'sepa.id', 'EndToEndId'],
  ['a wrong account', { debtor: { name: 'A', iban: 'BE00' } }, 'sepa.iban', 'DbtrAcct'],
  [
    'a name without Latin letters',
    { debtor: { name: '北京', iban: 'BE71096123456769' } },
    'sepa.name',
    'Nm',
  ],
  [
    'a wrong BIC',
    { debtor: { name: 'A', iban: 'BE71096123456769', bic: 'XX' } },
    'sepa.bic',
    'DbtrAgt',
  ],
] as const)('%s is not written', (_, change, code, place) => {
  const refused = writePain008(
    aDebitOrder({ parts: [aDebitPart({ lines: [aDebitLine(change)] })] }),
  );
  expect(refused).toMatchObject({ ok: false, error: [{ class: 'VALUE', code }] });
  if (!refused.ok)
    expect(refused.error[0]?.path).toMatch(new RegExp(`DrctDbtTxInf\\[1\\].*${place}$`));
});

test.each([
  ['no part', aDebitOrder({ parts: [] }), 'sepa.empty'],
  ['a part without lines', aDebitOrder({ parts: [aDebitPart({ lines: [] })] }), 'sepa.empty'],
  [
    'one end-to-end id twice',
    aDebitOrder({ parts: [aDebitPart({ lines: [aDebitLine(), aDebitLine()] })] }),
    'sepa.id-twice',
  ],
  [
    'one part id twice',
    aDebitOrder({ parts: [aDebitPart(), aDebitPart({ lines: [AMENDED] })] }),
    'sepa.id-twice',
  ],
  [
    'a wrong creditor identifier',
    aDebitOrder({
      parts: [
        aDebitPart({ creditor: { name: 'S', iban: 'BE71096123456769', creditorId: 'BE00' } }),
      ],
    }),
    'sepa.creditor-id',
  ],
])('%s is not written', (_, order, code) => {
  expect(writePain008(order)).toMatchObject({ ok: false, error: [{ class: 'VALUE', code }] });
});

test('whatever the texts are, the file holds SEPA characters only and adds up', () => {
  const line = fc.record({
    name: fc.string({ unit: 'grapheme', maxLength: 90 }).map((text) => `A${text}`),
    remittance: fc.string({ unit: 'binary', maxLength: 160 }),
    minor: fc.bigInt({ min: 1n, max: 99_999_999_999n }),
  });
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (lines) => {
      const order = aDebitOrder({
        parts: [
          aDebitPart({
            lines: lines.map(({ name, remittance, minor }, at) =>
              aDebitLine({
                ...{ endToEndId: `E${at}`, amount: money(minor, 'EUR'), remittance },
                debtor: { name, iban: 'BE71096123456769' },
              }),
            ),
          }),
        ],
      });
      const leaves = leavesOf(readBack(written(order)));
      for (const leaf of leaves) expect(leaf).toMatch(/^\S+ [a-zA-Z0-9/\-?:().,'+ ]{1,140}$/);
      const cents = leaves
        .filter((leaf) => leaf.includes('/InstdAmt '))
        .reduce((sum, leaf) => sum + BigInt((leaf.split(' ')[1] ?? '').replace('.', '')), 0n);
      const total = leaves.find((leaf) => leaf.includes('/GrpHdr/CtrlSum '))?.split(' ')[1] ?? '';
      expect(BigInt(total.replace('.', ''))).toBe(cents);
    }),
  );
});
