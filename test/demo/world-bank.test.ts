import { XMLParser } from 'fast-xml-parser';
import { makeWorld } from '../../src/demo/world/world.js';
import { eventsOf } from './world-support.js';

/** A second, independent reader: names kept, values as text, repeated elements as lists. */
const parser = new XMLParser({
  ignoreAttributes: false,
  parseTagValue: false,
  isArray: (name) => ['Ntry', 'Bal', 'TxDtls'].includes(name),
});

interface Tree {
  readonly [name: string]: Tree & Tree[] & string;
}

const minor = (text: string): bigint => {
  expect(text).toMatch(/^\d+\.\d\d$/);
  return BigInt(text.replace('.', ''));
};
const signed = (node: Tree): bigint => {
  const amount = minor(node['Amt']!['#text']!);
  return node['CdtDbtInd'] === 'DBIT' ? -amount : amount;
};

const ORDER: Readonly<Record<string, readonly string[]>> = {
  Stmt: ['Id', 'ElctrncSeqNb', 'LglSeqNb', 'CreDtTm', 'FrToDt', 'Acct', 'Bal', 'Ntry'],
  Acct: ['Id', 'Ccy', 'Nm', 'Svcr'],
  Ntry: [
    'NtryRef',
    'Amt',
    'CdtDbtInd',
    'Sts',
    'BookgDt',
    'ValDt',
    'AcctSvcrRef',
    'BkTxCd',
    'NtryDtls',
    'AddtlNtryInf',
  ],
  TxDtls: ['Refs', 'Amt', 'CdtDbtInd', 'AmtDtls', 'RltdPties', 'RmtInf'],
  RltdPties: ['Dbtr', 'DbtrAcct', 'Cdtr', 'CdtrAcct'],
};

/** Every element whose children do not stand in the order of the ISO schema. */
function misplaced(name: string, node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap((one) => misplaced(name, one));
  if (typeof node !== 'object' || node === null) return node === '' ? [`${name} is empty`] : [];
  const children = Object.entries(node).filter(([child]) => !/^[@#]/.test(child));
  const order = ORDER[name];
  const positions = children.map(([child]) => (order === undefined ? 0 : order.indexOf(child)));
  const right = positions.every((p, i) => p >= 0 && (i === 0 || p >= positions[i - 1]!));
  return [
    ...(right ? [] : [`${name}: ${children.map(([child]) => child).join(' ')}`]),
    ...children.flatMap(([child, value]) => misplaced(child, value)),
  ];
}

describe.each([1, 2, 3])('bank files of the world with seed %i', (seed) => {
  const world = makeWorld(seed);
  const files = eventsOf(world, 'bank-file').map((file) => {
    const text = new TextDecoder().decode(file.bytes);
    const document = (parser.parse(text) as Tree)['Document']!;
    return { ...file, text, document, statement: document['BkToCstmrStmt']!['Stmt']! };
  });

  test('each bank writes its own version of the message, in the order of the schema', () => {
    for (const { administration, document } of files) {
      const version = administration === 'wolkenveld' ? '08' : '02';
      expect(document['@_xmlns']).toBe(`urn:iso:std:iso:20022:tech:xsd:camt.053.001.${version}`);
      expect(misplaced('Document', document)).toEqual([]);
    }
  });

  test('statuses, names and amounts of details follow the version', () => {
    const [first] = files.filter(({ administration }) => administration === 'droomhout');
    const [second] = files.filter(({ administration }) => administration === 'wolkenveld');
    expect(first!.text).toContain('<Sts>BOOK</Sts>');
    expect(first!.text).not.toContain('<Pty>');
    expect(second!.text).toContain('<Sts><Cd>BOOK</Cd></Sts>');
    expect(files.some(({ text }) => text.includes('<Dbtr><Pty><Nm>'))).toBe(true);
  });

  test('opening and entries make closing, and each day opens where the one before closed', () => {
    for (const { administration } of world.administrations) {
      const own = files.filter((file) => file.administration === administration.id);
      expect(own.map(({ date }) => date)).toEqual(world.days.map(({ date }) => date));
      let expected: bigint | undefined;
      own.forEach(({ statement }, index) => {
        const [opening, closing] = (statement['Bal'] as Tree[]).map(signed);
        const entries = (statement['Ntry'] as Tree[]).map(signed);
        expect(entries.length).toBeGreaterThan(0);
        expect(entries.reduce((total, entry) => total + entry, opening!)).toBe(closing);
        if (expected !== undefined) expect(opening).toBe(expected);
        expect(statement['ElctrncSeqNb']).toBe(String(index + 1));
        expect(statement['Acct']!['Id']!['IBAN']).toBe(administration.accounts[0]!.iban);
        expect(closing).toBeGreaterThan(0n);
        expected = closing;
      });
    }
  });

  test('there is one answer per entry, with its amount and date', () => {
    const found = files.flatMap(({ statement, date, administration }) =>
      (statement['Ntry'] as Tree[]).map((entry, index) => ({
        transaction: `${statement['Acct']!['Id']!['IBAN']!}|${statement['Id']!}|${index}|-`,
        administration,
        date,
        minor: signed(entry),
      })),
    );
    const key = (one: { transaction: string }): string => one.transaction;
    const truth = world.truth.map(({ transaction, administration, date, amount }) => {
      return { transaction, administration, date, minor: amount.minor };
    });
    const sorted = <T extends { transaction: string }>(list: T[]): T[] =>
      list.toSorted((a, b) => key(a).localeCompare(key(b)));
    expect(sorted(truth)).toEqual(sorted(found));
  });

  test('no bank reference is used twice on an account and no text is too long', () => {
    const references = files.flatMap(({ statement, administration }) =>
      (statement['Ntry'] as Tree[]).map((entry) => `${administration} ${entry['AcctSvcrRef']!}`),
    );
    expect(new Set(references).size).toBe(references.length);
    for (const { text } of files) {
      for (const [, value] of text.matchAll(/<Ustrd>([^<]*)</g)) {
        expect(value!.length).toBeLessThanOrEqual(140);
      }
      for (const [, value] of text.matchAll(/<(?:MsgId|EndToEndId|Id)>([^<]*)</g)) {
        expect(value!.length).toBeLessThanOrEqual(35);
      }
    }
  });
});
