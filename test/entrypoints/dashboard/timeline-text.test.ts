import {
  byWhom,
  GROUPS,
  isOf,
  linesOf,
} from '../../../src/entrypoints/dashboard/screens/debtors/timeline-text.js';

type Entry = Parameters<typeof linesOf>[0];

function entry(kind: Entry['kind'], detail: Entry['detail'], by = 'an'): Entry {
  return { debtorId: 'deb_1', openItemIds: [], at: '2026-11-20T10:00:00Z', by, kind, detail };
}

const MONEY = { amount: '1250.00', currency: 'EUR' };

test.each<[string, Entry, readonly string[]]>([
  [
    'a mail',
    entry('sent', { subject: 'Herinnering', channel: 'mail', to: 'a@b.example' }),
    ['Herinnering', 'e-mail aan a@b.example'],
  ],
  ['a note', entry('note', { text: 'Verhuist' }), ['Verhuist']],
  ['a file', entry('note', { dossier: 'dos_1', name: 'bon.pdf' }), ['Bestand toegevoegd: bon.pdf']],
  [
    'a promise',
    entry('promise', { ...MONEY, payBy: '2026-12-01', promisedBy: 'Mevrouw Bedacht' }),
    ['€ 1.250,00 tegen 1 dec 2026', 'Mevrouw Bedacht'],
  ],
  ['a promise that was taken back', entry('promise', { state: 'cancelled' }), ['vervallen']],
  [
    'a promise that was broken',
    entry('promise-broken', { ...MONEY, paid: '50.00', agreed: '2026-12-01' }),
    ['€ 50,00 van € 1.250,00 betaald', '1 dec 2026'],
  ],
  [
    'a dispute',
    entry('dispute', { code: 'price', said: 'Veel te duur' }),
    ['De prijs klopt niet', 'Veel te duur'],
  ],
  ['a code nobody has words for', entry('dispute', { code: 'weather' }), ['weather']],
  [
    'a limit',
    entry('limit', { ...MONEY, reason: 'Contract', validUntil: '2026-12-31' }),
    ['€ 1.250,00', 'tot 31 dec 2026', 'Contract'],
  ],
  ['a call', entry('call', { outcome: 'promised' }), ['Belooft te betalen']],
  ['an insolvency', entry('hold', { insolvent: true }), ['Insolvent']],
  [
    'an erasure that was lifted',
    entry('privacy', { what: 'erasure-lifted' }),
    ['Mag weer benaderd worden'],
  ],
  // What was written long ago, or by something else, shows what it has.
  ['a detail that is no text', entry('note', { text: 7 }), []],
  ['an amount that is none', entry('claim', { amount: '1e9', currency: 'EUR' }), []],
  ['a day that is none', entry('limit', { validUntil: 'soon' }), []],
])('the timeline says of %s what it knows', (_, one, lines) => {
  expect(linesOf(one, 'nl').map((line) => line.replaceAll('\u00a0', ' '))).toEqual(lines);
});

test('every kind of entry is in one group, and in the whole', () => {
  const grouped = Object.entries(GROUPS).flatMap(([, kinds]) => kinds ?? []);
  expect(new Set(grouped).size).toBe(grouped.length);
  expect(isOf('all', entry('claim', {}))).toBe(true);
  expect(isOf('money', entry('claim', {}))).toBe(true);
  expect(isOf('notes', entry('claim', {}))).toBe(false);
});

test('who did it is named: a person, the hub, or the debtor', () => {
  const names = ['an', 'voldaan', 'debtor'].map((by) => byWhom(entry('note', {}, by), 'fr'));
  expect(names).toEqual(['an', 'Voldaan', 'le débiteur']);
});
