// A CAMT.053.001.08 of any number of entries, the same bytes for the same flags, indented as banks do it: some 1,250 bytes an entry.
// One day's statement of one Dutch account; most entries are credits with free text, every tenth has a structured
// reference, every twentieth is a debit; balances add up. `batch` makes the last entry a batch of so many details.

/** The account the file is for. */
export const IBAN = 'NL20INGB0001234567';
const OPENING = 1_000_000n;

/** The pieces of the file, some 64 KiB each. */
export function* camtPieces({ entries, batch = 0, account = IBAN, id = 'BENCH-2026-11-19' }) {
  const amounts = Array.from({ length: entries }, (_, n) => minorOf(n));
  const sum = amounts.reduce((total, minor) => total + minor, 0n);
  yield head(account, id, OPENING, OPENING + sum);
  let piece = '';
  for (const [n, minor] of amounts.entries()) {
    piece += entry(n, minor, n === entries - 1 ? batch : 0);
    if (piece.length < 65_536) continue;
    yield piece;
    piece = '';
  }
  yield `${piece}    </Stmt>\n  </BkToCstmrStmt>\n</Document>\n`;
}

/** Amounts are spread by a multiplier without a common factor, so that few are equal. */
function minorOf(n) {
  const size = 500n + ((BigInt(n) * 7_919n) % 250_000n);
  return n % 20 === 19 ? -size : size;
}

function print(minor) {
  const digits = String(minor < 0n ? -minor : minor).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

function head(account, id, opening, closing) {
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08">
  <BkToCstmrStmt>
    <GrpHdr>
      <MsgId>${id}</MsgId>
      <CreDtTm>2026-11-20T05:00:00+01:00</CreDtTm>
    </GrpHdr>
    <Stmt>
      <Id>${id}</Id>
      <ElctrncSeqNb>321</ElctrncSeqNb>
      <CreDtTm>2026-11-20T05:00:00+01:00</CreDtTm>
      <Acct><Id><IBAN>${account}</IBAN></Id><Ccy>EUR</Ccy></Acct>
      ${balance('OPBD', opening, '2026-11-18')}
      ${balance('CLBD', closing, '2026-11-19')}
`;
}

function balance(type, minor, day) {
  const direction = minor < 0n ? 'DBIT' : 'CRDT';
  return `<Bal><Tp><CdOrPrtry><Cd>${type}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">${print(minor)}</Amt><CdtDbtInd>${direction}</CdtDbtInd><Dt><Dt>${day}</Dt></Dt></Bal>`;
}

function entry(n, minor, batch) {
  const direction = minor < 0n ? 'DBIT' : 'CRDT';
  const number = String(n).padStart(8, '0');
  return `      <Ntry>
        <NtryRef>${number}</NtryRef>
        <Amt Ccy="EUR">${print(minor)}</Amt>
        <CdtDbtInd>${direction}</CdtDbtInd>
        <Sts>
          <Cd>BOOK</Cd>
        </Sts>
        <BookgDt>
          <Dt>2026-11-19</Dt>
        </BookgDt>
        <ValDt>
          <Dt>2026-11-19</Dt>
        </ValDt>
        <AcctSvcrRef>2026111900${number}</AcctSvcrRef>
        <BkTxCd>
          <Domn>
            <Cd>PMNT</Cd>
            <Fmly>
              <Cd>RCDT</Cd>
              <SubFmlyCd>ESCT</SubFmlyCd>
            </Fmly>
          </Domn>
        </BkTxCd>
        <NtryDtls>
${batch === 0 ? detail(n, minor, direction) : details(n, minor, direction, batch)}        </NtryDtls>
      </Ntry>
`;
}

function details(n, minor, direction, count) {
  const each = minor / BigInt(count);
  const first = minor - each * BigInt(count - 1);
  const amounts = [first, ...Array.from({ length: count - 1 }, () => each)];
  return amounts.map((part, at) => detail(n + at, part, direction)).join('');
}

function detail(n, minor, direction) {
  const number = String(n).padStart(8, '0');
  return `          <TxDtls>
            <Refs>
              <AcctSvcrRef>2026111900${number}</AcctSvcrRef>
              <EndToEndId>E2E-${number}</EndToEndId>
            </Refs>
            <Amt Ccy="EUR">${print(minor)}</Amt>
            <CdtDbtInd>${direction}</CdtDbtInd>
            <RltdPties>
              <Dbtr>
                <Pty>
                  <Nm>Bakkerij Van den Berg nr. ${number}</Nm>
                </Pty>
              </Dbtr>
              <DbtrAcct>
                <Id>
                  <IBAN>NL91ABNA0417164300</IBAN>
                </Id>
              </DbtrAcct>
            </RltdPties>
            <RmtInf>
${remittance(n, number)}            </RmtInf>
          </TxDtls>
`;
}

function remittance(n, number) {
  if (n % 10 !== 0)
    return `              <Ustrd>Betaling factuur 2026-${number} klantnummer ${100_000 + (n % 9_000)} met dank</Ustrd>\n`;
  return `              <Strd>
                <CdtrRefInf>
                  <Tp>
                    <CdOrPrtry>
                      <Cd>SCOR</Cd>
                    </CdOrPrtry>
                    <Issr>ISO</Issr>
                  </Tp>
                  <Ref>RF18539007547034</Ref>
                </CdtrRefInf>
              </Strd>
`;
}
