import { readCamtBytes } from '../../../src/formats/camt/read.js';
import { printDecimal } from '../../../src/kernel/decimal.js';

const held = (name: string, amount: string, currency: string): string =>
  `<${name}><Amt Ccy="${currency}">${amount}</Amt></${name}>`;

/** `USD -12.50`: what the payer of the one detail instructed; empty when nothing is said of it. */
function instructedIn(amounts: string, direction: 'CRDT' | 'DBIT'): string {
  const text = `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><Stmt><Id>S</Id>
    <Acct><Id><IBAN>NL91ABNA0417164300</IBAN></Id></Acct><Ntry><Amt Ccy="EUR">10.00</Amt>
    <CdtDbtInd>${direction}</CdtDbtInd><Sts>BOOK</Sts><NtryDtls><TxDtls><AmtDtls>${amounts}</AmtDtls></TxDtls>
    </NtryDtls></Ntry></Stmt></BkToCstmrStmt></Document>`;
  const read = readCamtBytes(new TextEncoder().encode(text));
  if (!read.ok) throw new Error(read.error.message);
  const found = read.value.statements[0]?.entries[0]?.details[0]?.instructed;
  return found === undefined ? '' : `${found.currency} ${printDecimal(found.amount)}`;
}

describe('what the payer instructed', () => {
  const own = held('TxAmt', '10.00', 'EUR');
  test.each([
    ['in another currency is kept apart', held('InstdAmt', '12.50', 'USD') + own, 'USD 12.50'],
    [
      'in the currency of the booking says nothing more',
      held('InstdAmt', '10.00', 'EUR') + own,
      '',
    ],
    ['alone is the amount itself', held('InstdAmt', '12.50', 'USD'), ''],
    ['is not there', own, ''],
  ])('%s', (_, amounts, expected) => {
    expect(instructedIn(amounts, 'CRDT')).toBe(expected);
  });

  test('has the sign of the booking', () => {
    const amounts = held('InstdAmt', '12.50', 'USD') + own;
    expect(instructedIn(amounts, 'DBIT')).toBe('USD -12.50');
  });
});
