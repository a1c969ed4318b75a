import { XMLParser } from 'fast-xml-parser';
import { writePain001 } from '../../../src/formats/sepa/pain001.js';
import { money } from '../../../src/kernel/money.js';
import { aTransferOrder } from '../../support/payment-orders.js';
import { isOk } from '../../support/results.js';
import { leavesOf, misplaced, readBack } from './order.js';

const [LINE] = aTransferOrder().lines;

test('a refund says what it should, in the order of pain.001.001.09', () => {
  const root = readBack(isOk(writePain001(aTransferOrder())));
  expect(root.ns).toBe('urn:iso:std:iso:20022:tech:xsd:pain.001.001.09');
  expect(misplaced(root)).toEqual([]);
  const head = '/Document/CstmrCdtTrfInitn/GrpHdr';
  const part = '/Document/CstmrCdtTrfInitn/PmtInf';
  expect(leavesOf(root)).toEqual([
    `${head}/MsgId RFO-000001`,
    `${head}/CreDtTm 2026-06-01T07:00:00Z`,
    `${head}/NbOfTxs 1`,
    `${head}/CtrlSum 25.00`,
    `${head}/InitgPty/Nm Smederij Oost`,
    `${part}/PmtInfId RFO-000001-1`,
    `${part}/PmtMtd TRF`,
    `${part}/BtchBookg false`,
    `${part}/NbOfTxs 1`,
    `${part}/CtrlSum 25.00`,
    `${part}/PmtTpInf/SvcLvl/Cd SEPA`,
    `${part}/ReqdExctnDt/Dt 2026-06-02`,
    `${part}/Dbtr/Nm Smederij Oost`,
    expect.stringMatching(/PmtInf\/DbtrAcct\/Id\/IBAN BE\d{14}$/),
    `${part}/DbtrAgt/FinInstnId/Othr/Id NOTPROVIDED`,
    `${part}/ChrgBr SLEV`,
    `${part}/CdtTrfTxInf/PmtId/EndToEndId RFD-000001`,
    `${part}/CdtTrfTxInf/Amt/InstdAmt 25.00`,
    `${part}/CdtTrfTxInf/Cdtr/Nm Bakkerij Aerts`,
    expect.stringMatching(/CdtTrfTxInf\/CdtrAcct\/Id\/IBAN BE\d{14}$/),
    `${part}/CdtTrfTxInf/RmtInf/Ustrd Terugbetaling 2026-0001`,
  ]);
});

test('a second reader sees the amount with its currency', () => {
  const parser = new XMLParser({ parseTagValue: false, ignoreAttributes: false });
  const text = Buffer.from(isOk(writePain001(aTransferOrder()))).toString();
  expect(parser.parse(text)).toMatchObject({
    Document: {
      CstmrCdtTrfInitn: {
        PmtInf: { CdtTrfTxInf: { Amt: { InstdAmt: { '#text': '25.00', '@_Ccy': 'EUR' } } } },
      },
    },
  });
});

test.each([
  ['no line', { lines: [] }, 'sepa.empty'],
  ['one id twice', { lines: [LINE!, LINE!] }, 'sepa.id-twice'],
  ['an amount of nothing', { lines: [{ ...LINE!, amount: money(0n, 'EUR') }] }, 'sepa.amount'],
  ['a wrong account', { lines: [{ ...LINE!, creditor: { name: 'A', iban: 'X' } }] }, 'sepa.iban'],
  ['a wrong message id', { messageId: 'a_b' }, 'sepa.id'],
  ['a wrong part id', { partId: '' }, 'sepa.id'],
] as const)('%s is not written', (_, change, code) => {
  expect(writePain001(aTransferOrder(change))).toMatchObject({
    ok: false,
    error: [{ class: 'VALUE', code }],
  });
});
