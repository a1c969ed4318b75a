/** An XML Auditfile Financieel 3.2 of a few lines; what is given stands in it as one customer or one line more. */
export function auditfile({ customer = '', line = '' } = {}): string {
  const more = customer === '' ? '' : `<customerSupplier>${customer}</customerSupplier>`;
  const last =
    line === '' ? '' : `<transaction><trDt>2026-05-01</trDt><trLine>${line}</trLine></transaction>`;
  const booked = (accID: string, docRef: string, amnt: string, amntTp: string, rest = '') =>
    `<trLine><accID>${accID}</accID><docRef>${docRef}</docRef><amnt>${amnt}</amnt><amntTp>${amntTp}</amntTp>${rest}</trLine>`;
  const of = (id: string, invoice: string) =>
    `<custSupID>${id}</custSupID><invRef>${invoice}</invRef>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<auditfile xmlns="http://www.auditfiles.nl/XAF/3.2">
  <header><fiscalYear>2026</fiscalYear><curCode>EUR</curCode></header>
  <company>
    <customersSuppliers>
      <customerSupplier><custSupID>D1</custSupID><custSupName>Bakkerij Peeters</custSupName><eMail>a@peeters.example</eMail>
        <taxRegistrationCountry>BE</taxRegistrationCountry><taxRegIdent>BE0403170701</taxRegIdent><custSupTp>C</custSupTp>
        <custCreditLimit>5000.00</custCreditLimit>
        <streetAddress><streetname>Kaai</streetname><number>12</number><numberExtension>B</numberExtension><city>Gent</city></streetAddress>
        <bankAccount><bankAccNr>NL91ABNA0417164300</bankAccNr></bankAccount></customerSupplier>
      <customerSupplier><custSupID>D2</custSupID><custSupName>An Jansen</custSupName><custSupTp>D</custSupTp></customerSupplier>
      <customerSupplier><custSupID>S1</custSupID><custSupName>Leverancier</custSupName><custSupTp>S</custSupTp></customerSupplier>
      ${more}
    </customersSuppliers>
    <openingBalance><opBalDate>2026-01-01</opBalDate>
      <openingSubledgers><openingSubledger><sbType>CS</sbType>
        <obSbLine><amnt>100.00</amnt><amntTp>D</amntTp>${of('D1', 'F-OUD')}<invDt>2025-12-01</invDt><invDueDt>2025-12-31</invDueDt></obSbLine>
      </openingSubledger></openingSubledgers>
    </openingBalance>
    <transactions>
      <journal><jrnID>VRK</jrnID>
        <transaction><trDt>2026-03-02</trDt>
          ${booked('1300', 'V1', '121.00', 'D', `<desc>Brood</desc>${of('D1', 'F1')}`)}
          ${booked('8000', 'V1', '100.00', 'C', of('D1', 'F1'))}
        </transaction>
        <transaction><trDt>2026-03-03</trDt>${booked('1300', 'V2', '24.20', 'C', of('D2', 'C1'))}</transaction>
        <transaction><trDt>2026-03-04</trDt>${booked('1300', 'V3', '60.50', 'D', of('D2', 'F2'))}</transaction>
      </journal>
      <journal><jrnID>BNK</jrnID>
        <transaction><trDt>2026-04-01</trDt>${booked('1300', 'B1', '50.00', 'C', of('D1', 'F1'))}</transaction>
        <transaction><trDt>2026-04-02</trDt>${booked('1300', 'B2', '60.50', 'C', of('D2', 'F2'))}</transaction>
        <transaction><trDt>2026-04-03</trDt>${booked('1300', 'B3', '12.00', 'D', of('S1', 'X'))}</transaction>
        ${last}
      </journal>
    </transactions>
  </company>
</auditfile>`;
}

export const AUDITFILE = auditfile();
