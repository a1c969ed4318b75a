import { ogm } from '../../src/demo/world/identifiers.js';
import {
  codaBytes,
  codaText,
  further,
  header,
  movement,
  newBalance,
  oldBalance,
  trailer,
} from '../support/coda.js';
import { type Stage, stageForEach } from '../support/stage.js';
import { upload } from '../support/stage-bank.js';
import { invoices, openHere, openInHost, payments } from '../support/stage-money.js';
import { IBAN, SECOND_IBAN } from '../support/stage-world.js';

const stage = stageForEach();

async function entryCount(s: Stage): Promise<number> {
  return (await s.app.summarise(s.administration)).entries;
}

interface Plan {
  readonly moves: readonly string[];
  readonly opening?: string;
  readonly closing: string;
  readonly credit: string;
  readonly iban?: string;
  readonly created?: string;
}

/** A statement of today; movements of the test support are booked on its day. */
function coda(s: Stage, plan: Plan): Uint8Array {
  const { moves, opening = '0.00', closing, credit, iban = IBAN, created = '311226' } = plan;
  const [year, month, day] = s.today().split('-');
  const today = `${day}${month}${year?.slice(2)}`;
  return codaBytes(
    codaText(
      header({ 6: created }),
      oldBalance(opening, { 6: iban, 59: today }),
      ...moves.map((move) => (move.startsWith('21') ? move.replaceAll('311226', today) : move)),
      newBalance(closing, { 5: iban, 58: today }),
      trailer(moves.length + 2, '0.00', credit),
    ),
  );
}

const paid = (place = '00010000'): readonly string[] => [
  movement('121.00', place, { 62: `1101${ogm(1).replace(/\D/g, '')}`, 126: '1' }),
  further('22', place, { 126: '1' }),
  further('23', place, { 48: 'BAKKERIJ' }),
];

test('a CODA statement settles the invoice here and in the host, once', async () => {
  const s = stage();
  await invoices(s, 1);
  const bytes = coda(s, { moves: paid(), closing: '121.00', credit: '121.00' });
  expect(await upload(s, bytes)).toMatchObject({
    ok: true,
    value: { outcome: 'imported', statements: 1, newEntries: 1, gaps: [] },
  });
  await s.settle();
  expect([await openHere(s), openInHost(s), payments(s).length]).toEqual([0n, 0n, 1]);
  expect(await upload(s, bytes)).toMatchObject({ ok: true, value: { outcome: 'exists' } });
  const duplicate = coda(s, {
    moves: paid(),
    closing: '121.00',
    credit: '121.00',
    created: '010127',
  });
  expect(await upload(s, duplicate)).toMatchObject({
    ok: true,
    value: { newEntries: 0, gaps: [] },
  });
  await s.settle();
  expect([await entryCount(s), payments(s).length]).toEqual([1, 1]);
});

test('equal payments of one day are as many entries, and the same file again adds none', async () => {
  const s = stage();
  const twin = (sequence: string): string => movement('10.00', `${sequence}0000`, { 63: 'TEKST' });
  const plan = {
    moves: [twin('0001'), twin('0002'), twin('0003')],
    closing: '30.00',
    credit: '30.00',
  };
  expect(await upload(s, coda(s, plan))).toMatchObject({ ok: true, value: { newEntries: 3 } });
  const again = coda(s, { ...plan, created: '010127' });
  expect(await upload(s, again)).toMatchObject({ ok: true, value: { newEntries: 0 } });
  expect(await entryCount(s)).toBe(3);
});

test('details of a total are no entries of their own', async () => {
  const s = stage();
  const total = [
    movement('30.00', '00010000', { 54: '10550000' }),
    movement('10.00', '00010001', { 54: '50550000' }),
    movement('20.00', '00010002', { 54: '50550000' }),
  ];
  const bytes = coda(s, { moves: total, closing: '30.00', credit: '30.00' });
  expect(await upload(s, bytes)).toMatchObject({ ok: true, value: { newEntries: 1 } });
});

const MOVES = [movement('10.00')];
const refused: readonly (readonly [
  name: string,
  plan: Omit<Plan, 'moves'>,
  faults: readonly string[],
])[] = [
  [
    'an account that is not ours',
    { closing: '10.00', credit: '10.00', iban: SECOND_IBAN },
    ['ACCOUNT_UNKNOWN /statement[1]'],
  ],
  ['a balance that does not add up', { closing: '10.01', credit: '10.00' }, ['RULE /statement[1]']],
  ['totals that do not agree', { closing: '10.00', credit: '10.01' }, ['RULE 5:38']],
];

test.each(refused)('%s is refused, kept, and nothing is booked', async (_name, plan, faults) => {
  const s = stage();
  const result = await upload(s, coda(s, { ...plan, moves: MOVES }));
  expect(result.ok ? [] : result.error.map((f) => `${f.class} ${f.path}`)).toEqual(faults);
  expect(await s.look((tx) => tx.bank.files())).toMatchObject([{ outcome: 'refused' }]);
  expect(await entryCount(s)).toBe(0);
});

test('a cut file is refused as a whole', async () => {
  const s = stage();
  const whole = coda(s, { moves: MOVES, closing: '10.00', credit: '10.00' });
  const result = await upload(s, whole.slice(0, 500));
  expect(result).toMatchObject({
    ok: false,
    error: [{ class: 'NOT_WELL_FORMED', code: 'coda.cut' }],
  });
  expect(await entryCount(s)).toBe(0);
});
