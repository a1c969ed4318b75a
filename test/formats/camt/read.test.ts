import { readCamt, readCamtBytes } from '../../../src/formats/camt/read.js';
import { printDecimal } from '../../../src/kernel/decimal.js';
import { balanceChain, type StatementEntry } from '../../../src/domain/bank/statement.js';

const NS = 'urn:iso:std:iso:20022:tech:xsd:';
const ACCOUNT = '<Acct><Id><IBAN>NL91ABNA0417164300</IBAN></Id></Acct>';
const AMOUNT = '<Amt Ccy="EUR">10.00</Amt>';
const CREDIT = `${AMOUNT}<CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts>`;

const ntry = (inside: string): string => `<Ntry>${inside}</Ntry>`;
const stmt = (inside: string): string => `<Stmt><Id>S</Id>${ACCOUNT}${inside}</Stmt>`;
const message = (inside: string, kind = 'camt.053.001.02'): string =>
  `<Document xmlns="${NS}${kind}"><BkToCstmrStmt>${inside}</BkToCstmrStmt></Document>`;

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function said(document: string): string {
  const read = readCamtBytes(bytesOf(document));
  return read.ok ? 'ok' : `${read.error.class} ${read.error.path}`;
}

function entries(inside: string, kind?: string): readonly StatementEntry[] {
  const read = readCamtBytes(bytesOf(message(stmt(inside), kind)));
  if (!read.ok) throw new Error(`${read.error.path}: ${read.error.message}`);
  return read.value.statements[0]?.entries ?? [];
}

const STMT = '/Document/BkToCstmrStmt/Stmt[1]';
const refused: readonly (readonly [name: string, document: string, outcome: string])[] = [
  ['another document', '<Invoice/>', 'UNSUPPORTED_DOCUMENT /Invoice'],
  [
    'a version that does not exist',
    message(stmt(''), 'camt.053.001.14'),
    'UNSUPPORTED_DOCUMENT /Document',
  ],
  ['another bank message', message(stmt(''), 'camt.056.001.02'), 'UNSUPPORTED_DOCUMENT /Document'],
  [
    'a 053 that says it is a 052',
    message(stmt(''), 'camt.052.001.02'),
    'SCHEMA /Document/BkToCstmrStmt',
  ],
  ['no statement', message('<GrpHdr><MsgId>M</MsgId></GrpHdr>'), 'SCHEMA /Document/BkToCstmrStmt'],
  ['a statement without id', message(`<Stmt>${ACCOUNT}</Stmt>`), `SCHEMA ${STMT}`],
  ['a statement without account', message('<Stmt><Id>S</Id></Stmt>'), `SCHEMA ${STMT}`],
  ['a statement with two accounts', message(stmt(ACCOUNT)), `SCHEMA ${STMT}`],
  [
    'a negative amount',
    message(stmt(ntry('<Amt Ccy="EUR">-1</Amt><CdtDbtInd>CRDT</CdtDbtInd>'))),
    `VALUE ${STMT}/Ntry[1]/Amt`,
  ],
  [
    'an amount with exponent',
    message(stmt(ntry(CREDIT) + ntry('<Amt Ccy="EUR">1e3</Amt>'))),
    `VALUE ${STMT}/Ntry[2]/Amt`,
  ],
  [
    'an amount with comma',
    message(stmt(ntry('<Amt Ccy="EUR">1,00</Amt>'))),
    `VALUE ${STMT}/Ntry[1]/Amt`,
  ],
  ['an empty amount', message(stmt(ntry('<Amt Ccy="EUR"/>'))), `VALUE ${STMT}/Ntry[1]/Amt`],
  [
    'an amount that never ends',
    message(stmt(ntry(`<Amt Ccy="EUR">${'9'.repeat(60)}</Amt>`))),
    `VALUE ${STMT}/Ntry[1]/Amt`,
  ],
  [
    'an entry without amount',
    message(stmt(ntry('<CdtDbtInd>CRDT</CdtDbtInd>'))),
    `SCHEMA ${STMT}/Ntry[1]`,
  ],
  ['an entry with two amounts', message(stmt(ntry(CREDIT + AMOUNT))), `SCHEMA ${STMT}/Ntry[1]`],
  [
    'an entry without currency',
    message(stmt(ntry('<Amt>1</Amt><CdtDbtInd>CRDT</CdtDbtInd>'))),
    `SCHEMA ${STMT}/Ntry[1]`,
  ],
  [
    'a currency that is none',
    message(stmt(ntry('<Amt Ccy="euro">1</Amt>'))),
    `VALUE ${STMT}/Ntry[1]/Amt`,
  ],
  ['an entry without direction', message(stmt(ntry(AMOUNT))), `SCHEMA ${STMT}/Ntry[1]`],
  [
    'a direction that is none',
    message(stmt(ntry(`${AMOUNT}<CdtDbtInd>C</CdtDbtInd>`))),
    `VALUE ${STMT}/Ntry[1]/CdtDbtInd`,
  ],
  [
    'a day that does not exist',
    message(stmt(ntry(`${CREDIT}<BookgDt><Dt>2026-02-30</Dt></BookgDt>`))),
    `VALUE ${STMT}/Ntry[1]/BookgDt/Dt`,
  ],
  [
    'a time that is none',
    message(stmt(ntry(`${CREDIT}<ValDt><DtTm>2026-02-03T1</DtTm></ValDt>`))),
    `VALUE ${STMT}/Ntry[1]/ValDt/DtTm`,
  ],
  [
    'a reversal flag that is none',
    message(stmt(ntry(`${CREDIT}<RvslInd>yes</RvslInd>`))),
    `VALUE ${STMT}/Ntry[1]/RvslInd`,
  ],
  [
    'a wrong amount deep in a batch',
    message(
      stmt(ntry(`${CREDIT}<NtryDtls><TxDtls/><TxDtls><Amt Ccy="EUR">x</Amt></TxDtls></NtryDtls>`)),
    ),
    `VALUE ${STMT}/Ntry[1]/NtryDtls[1]/TxDtls[2]/Amt`,
  ],
  ['a balance without amount', message(stmt('<Bal/>')), `SCHEMA ${STMT}/Bal[1]`],
  ['a file that was cut', message(stmt(ntry(CREDIT))).slice(0, -20), 'NOT_WELL_FORMED 1:299'],
];

describe('a bank message is refused with its place', () => {
  test.each(refused)('%s', (_name, document, outcome) => {
    if (outcome.startsWith('NOT_WELL_FORMED'))
      expect(said(document)).toMatch(/^NOT_WELL_FORMED 1:/);
    else expect(said(document)).toBe(outcome);
  });
});

describe('the versions read', () => {
  const roots = [
    ['camt.052', 'BkToCstmrAcctRpt', 'Rpt'],
    ['camt.053', 'BkToCstmrStmt', 'Stmt'],
    ['camt.054', 'BkToCstmrDbtCdtNtfctn', 'Ntfctn'],
  ] as const;
  const versions = Array.from({ length: 13 }, (_, n) => String(n + 1).padStart(2, '0'));

  test.each(roots)('%s in all of 001.01 to 001.13', (format, root, statement) => {
    for (const version of versions) {
      const name = version === '01' ? `${root}V01` : root;
      const inside = `<${statement}><Id>S</Id>${ACCOUNT}${ntry(CREDIT)}</${statement}>`;
      const document = `<Document xmlns="${NS}${format}.001.${version}"><${name}>${inside}</${name}></Document>`;
      const read = readCamtBytes(bytesOf(document));
      expect(read).toMatchObject({ ok: true, value: { format, version: `001.${version}` } });
    }
  });
});

describe('amounts', () => {
  const details = (inside: string): string => ntry(`${CREDIT}<NtryDtls>${inside}</NtryDtls>`);
  const amt = (value: string, around = ''): string => {
    const own = `<Amt Ccy="EUR">${value}</Amt>`;
    return around === '' ? own : `<AmtDtls><${around}>${own}</${around}></AmtDtls>`;
  };
  const cases: readonly (readonly [
    name: string,
    detail: string,
    from: string | undefined,
    amount: string,
  ])[] = [
    ['its own', `${amt('1')}${amt('2', 'TxAmt')}`, 'Amt', '1'],
    [
      'else that of the transaction',
      `<AmtDtls><InstdAmt>${amt('3')}</InstdAmt><TxAmt>${amt('2')}</TxAmt></AmtDtls>`,
      'AmtDtls/TxAmt/Amt',
      '2',
    ],
    ['else the one instructed', amt('3.00', 'InstdAmt'), 'AmtDtls/InstdAmt/Amt', '3.00'],
    ['with its own direction', `${amt('1')}<CdtDbtInd>DBIT</CdtDbtInd>`, 'Amt', '-1'],
    ['or none', '', undefined, ''],
  ];
  test.each(cases)('a detail takes %s', (_name, detail, from, amount) => {
    const [found] = entries(details(`<TxDtls>${detail}</TxDtls>`))[0]!.details;
    expect(found?.amountFrom).toBe(from);
    expect(found?.amount === undefined ? '' : printDecimal(found.amount)).toBe(amount);
  });

  test('the sign is that of the entry, also of a reversal', () => {
    const debit = CREDIT.replace('CRDT', 'DBIT');
    const found = entries(ntry(debit) + ntry(`${debit}<RvslInd>true</RvslInd>`));
    expect(found.map(({ amount, reversal }) => [printDecimal(amount), reversal])).toEqual([
      ['-10.00', false],
      ['-10.00', true],
    ]);
  });

  test('leading zeros and five decimals are exact', () => {
    const [found] = entries(ntry('<Amt Ccy="EUR">000149.00001</Amt><CdtDbtInd>CRDT</CdtDbtInd>'));
    expect(printDecimal(found!.amount)).toBe('149.00001');
  });
});

describe('the counterparty', () => {
  const parties = (own: string): string =>
    '<RltdPties><Dbtr><Nm>Wie betaalt</Nm></Dbtr>' +
    `<Cdtr><Nm>Wie krijgt</Nm></Cdtr><CdtrAcct><Id><IBAN>${own}</IBAN></Id></CdtrAcct></RltdPties>`;
  const OTHER = 'BE71096123456769';
  const one = (head: string, inside: string): string =>
    ntry(`${head}<NtryDtls><TxDtls>${inside}</TxDtls></NtryDtls>`);
  const debit = CREDIT.replace('CRDT', 'DBIT');
  const cases: readonly (readonly [name: string, entry: string, found: string | undefined])[] = [
    ['of a credit pays', one(CREDIT, parties(OTHER)), 'Wie betaalt'],
    ['of a debit is paid', one(debit, parties(OTHER)), 'Wie krijgt'],
    [
      'is not said of a reversal',
      one(`${CREDIT}<RvslInd>true</RvslInd>`, parties(OTHER)),
      undefined,
    ],
    [
      'is not said of a return',
      one(debit, `${parties(OTHER)}<RtrInf><Rsn><Cd>AM04</Cd></Rsn></RtrInf>`),
      undefined,
    ],
    ['is never ourselves', one(debit, parties('NL91ABNA0417164300')), undefined],
  ];
  test.each(cases)('%s', (_name, entry, found) => {
    expect(entries(entry)[0]!.details[0]?.counterparty?.name).toBe(found);
  });
});

describe('reading as the bytes come', () => {
  test('tells head, entries and end in order, whatever the chunks', async () => {
    const balance = (type: string, amount: string): string =>
      `<Bal><Tp><CdOrPrtry><Cd>${type}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd></Bal>`;
    const text = message(
      stmt(balance('OPBD', '0') + ntry(CREDIT) + ntry(CREDIT) + balance('CLBD', '20')) + stmt(''),
    );
    const told: string[] = [];
    async function* chunks(): AsyncGenerator<Uint8Array | string> {
      const bytes = bytesOf(text);
      for (let at = 0; at < bytes.length; at += 7) {
        await Promise.resolve();
        yield bytes.subarray(at, at + 7);
      }
    }
    const read = await readCamt(chunks(), {
      message: ({ format }) => told.push(format),
      statement: ({ id }, index) => told.push(`${id}${index}`),
      entry: ({ index }, statement) => told.push(`${statement}.${index}`),
      end: (head, totals) => told.push(balanceChain(head, totals)),
    });
    expect(read.ok).toBe(true);
    expect(told).toEqual(['camt.053', 'S0', '0.0', '0.1', 'ok', 'S1', 'not-applicable']);
  });

  test('elements of foreign namespaces are no facts', () => {
    const foreign = '<Amt xmlns="urn:other" Ccy="EUR">999</Amt>';
    const [found] = entries(
      ntry(foreign + CREDIT + '<SplmtryData><x xmlns="urn:y"/></SplmtryData>'),
    );
    expect(printDecimal(found!.amount)).toBe('10.00');
  });
});
