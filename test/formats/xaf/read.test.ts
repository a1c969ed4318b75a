import { money } from '../../../src/kernel/money.js';
import { isAuditfile, readAuditfile } from '../../../src/formats/xaf/read.js';
import { parseXml } from '../../../src/formats/xml/parse.js';
import { isOk } from '../../support/results.js';
import { AUDITFILE, auditfile } from '../../support/auditfile.js';

const read = (xml: string) =>
  readAuditfile(isOk(parseXml(new TextEncoder().encode(xml))), { account: '1300', country: 'NL' });

test('customers come with their numbers, suppliers do not', () => {
  const { debtors } = isOk(read(AUDITFILE));
  expect(debtors).toMatchObject([
    {
      ...{ hostId: 'D1', name: 'Bakkerij Peeters', kind: 'business', country: 'BE' },
      ...{ vatId: 'BE0403170701', email: 'a@peeters.example', creditLimit: money(500_000n, 'EUR') },
      ...{ ibans: ['NL91ABNA0417164300'], address: { line1: 'Kaai 12 B', city: 'Gent' } },
    },
    { hostId: 'D2', name: 'An Jansen', kind: 'consumer', country: 'NL' },
  ]);
});

test('open is what the lines of an invoice on the account of the debtors leave', () => {
  const { items } = isOk(read(AUDITFILE));
  expect(items).toEqual([
    {
      ...{ debtorNumber: 'D1', number: 'F-OUD', issueDate: '2025-12-01', dueDate: '2025-12-31' },
      ...{ amount: money(10_000n, 'EUR'), open: money(10_000n, 'EUR') },
    },
    {
      ...{ debtorNumber: 'D1', number: 'F1', issueDate: '2026-03-02', description: 'Brood' },
      ...{ amount: money(12_100n, 'EUR'), open: money(7_100n, 'EUR') },
    },
    {
      ...{ debtorNumber: 'D2', number: 'C1', issueDate: '2026-03-03' },
      ...{ amount: money(-2_420n, 'EUR'), open: money(-2_420n, 'EUR') },
    },
  ]);
});

test.each([
  ['a customer without a name', auditfile({ customer: '<custSupID>D9</custSupID>' }), /no name/],
  [
    'a line without an amount',
    auditfile({ line: '<accID>1300</accID><custSupID>D1</custSupID><docRef>X</docRef>' }),
    /amount/,
  ],
  ['no company', '<auditfile xmlns="http://www.auditfiles.nl/XAF/3.2"/>', /company/],
])('%s is refused with its place', (_, xml, why) => {
  const refused = read(xml);
  expect(refused.ok ? [] : refused.error.map(({ message }) => message)).toEqual([
    expect.stringMatching(why),
  ]);
  expect(refused.ok ? '' : refused.error[0]?.path).toMatch(/^\d+:\d+$/);
});

test.each([
  ['http://www.auditfiles.nl/XAF/3.2', true],
  ['http://www.auditfiles.nl/xaf/3.2', true],
  ['http://www.auditfiles.nl/XAF/4.0', false],
  ['', false],
])('a file of the namespace "%s" is one: %s', (ns, expected) => {
  const root = isOk(parseXml(new TextEncoder().encode(`<auditfile xmlns="${ns}"/>`)));
  expect(isAuditfile(root)).toBe(expected);
});
