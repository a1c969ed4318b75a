import { readRates } from '../../../src/formats/ecb/rates.js';
import { printDecimal } from '../../../src/kernel/decimal.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const ENVELOPE =
  'xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref"';

const file = (days: string): Uint8Array =>
  bytes(`<?xml version="1.0" encoding="UTF-8"?>
<gesmes:Envelope ${ENVELOPE}>
  <gesmes:subject>Reference rates</gesmes:subject>
  <gesmes:Sender><gesmes:name>European Central Bank</gesmes:name></gesmes:Sender>
  <Cube>${days}</Cube>
</gesmes:Envelope>`);

const DAY = `<Cube time="2026-11-20"><Cube currency="USD" rate="1.1596"/><Cube currency="JPY" rate="180.25"/></Cube>`;

function told(input: Uint8Array): readonly string[] {
  const read = readRates(input);
  return read.ok
    ? read.value.map(({ on, currency, perEuro }) => `${on} ${currency} ${printDecimal(perEuro)}`)
    : read.error.map(({ code, path }) => `${code} ${path}`);
}

describe('rates of the European Central Bank', () => {
  test.each<[string, Uint8Array]>([
    ['of one day', file(DAY)],
    [
      'of many days',
      file(`${DAY}<Cube time='2026-11-19'><Cube currency='USD' rate='1.16'/></Cube>`),
    ],
    ['behind a byte order mark', bytes(`\uFEFF${new TextDecoder().decode(file(DAY))}`)],
  ])('are read from XML %s', (_, input) => {
    expect(told(input).slice(0, 2)).toEqual(['2026-11-20 USD 1.1596', '2026-11-20 JPY 180.25']);
  });

  test('are read from a table, where a currency may have none on a day', () => {
    const table = 'Date,USD,JPY,HRK,\n2026-11-20,1.1596,180.25,N/A,\r\n2026-11-19,1.16,,7.53,\n';
    expect(told(bytes(table))).toEqual([
      '2026-11-20 USD 1.1596',
      '2026-11-20 JPY 180.25',
      '2026-11-19 USD 1.16',
      '2026-11-19 HRK 7.53',
    ]);
  });

  const one = (day: string, currency: string, rate: string): Uint8Array =>
    file(`<Cube time="${day}"><Cube currency="${currency}" rate="${rate}"/></Cube>`);
  test.each<[string, Uint8Array, string]>([
    ['an impossible day', one('2026-02-30', 'USD', '1.1'), 'rates.value 5:33'],
    ['no currency', one('2026-11-20', 'usd', '1.1'), 'rates.value 5:33'],
    ['a rate for the euro', one('2026-11-20', 'EUR', '1'), 'rates.value 5:33'],
    ['a rate of zero', one('2026-11-20', 'USD', '0.0'), 'rates.value 5:33'],
    ['a rate below zero', one('2026-11-20', 'USD', '-1.1'), 'rates.value 5:33'],
    ['a rate in another spelling', one('2026-11-20', 'USD', '1e3'), 'rates.value 5:33'],
    ['a rate without end', one('2026-11-20', 'USD', `1.${'1'.repeat(30)}`), 'rates.value 5:33'],
    ['the same rate twice', file(DAY + DAY), 'rates.twice 5:136'],
    ['no rates at all', file(''), 'rates.none '],
    ['another document', bytes('<Envelope/>'), 'rates.unsupported 1:1'],
    ['a document type', bytes('<!DOCTYPE x><x/>'), 'xml.doctype 1:1'],
    ['a broken document', bytes('<gesmes'), 'xml.not-well-formed 1:7'],
    ['something else', bytes('PK\u0003\u0004'), 'rates.unsupported 1:1'],
    ['nothing', bytes(''), 'rates.unsupported 1:1'],
    ['a table of another kind', bytes('Day;USD\n'), 'rates.unsupported 1:1'],
    ['a table with a wrong rate', bytes('Date,USD\n2026-11-20,one\n'), 'rates.value 2:2'],
    ['a table with a rate of no currency', bytes('Date\n2026-11-20,1.1\n'), 'rates.value 2:2'],
  ])('are refused whole: %s', (_, input, fault) => {
    expect(told(input)[0]).toMatch(fault);
  });

  test('are not told in more than twenty faults', () => {
    const lines = Array.from({ length: 100 }, (_, n) => `2026-11-20,${n === 0 ? 'x' : 'y'}`);
    expect(told(bytes(`Date,USD\n${lines.join('\n')}`))).toHaveLength(20);
  });
});
