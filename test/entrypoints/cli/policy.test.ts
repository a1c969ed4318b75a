import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CliRun, runKept } from '../../support/run-cli.js';

const BOOKS = {
  administration: {
    id: 'adm_books',
    name: 'Voorbeeld BV',
    country: 'BE',
    language: 'nl',
    zone: 'Europe/Brussels',
    accounts: [{ iban: 'BE68539007547034' }],
    sender: { name: 'Voorbeeld BV', phone: '+32 2 555 01 10' },
  },
};

const OWN = {
  name: 'Zacht',
  version: 7,
  steps: [
    { id: 'reminder', afterDueDays: 4, channel: 'mail', tone: 'reminder', payWithinDays: 10 },
    {
      ...{ id: 'second', start: { from: 'term', days: 2 }, channel: 'mail', tone: 'second' },
      ...{ payWithinDays: 7, mode: 'automatic', instruction: 'Wees vriendelijk.' },
      instead: {
        when: [{ amountFrom: '5000.00' }, { scoreBelow: 40 }],
        channel: 'call',
        tone: 'call',
      },
    },
  ],
};

let data = '';
beforeAll(() => {
  data = mkdtempSync(join(tmpdir(), 'voldaan-policy-'));
});
afterAll(() => {
  rmSync(data, { recursive: true, force: true });
});

const run = (line: string, stdin: unknown = ''): Promise<CliRun> =>
  runKept(line.split(' '), {
    stdin: typeof stdin === 'string' ? stdin : JSON.stringify(stdin),
    env: { VOLDAAN_DATA: data },
  });

async function answer(line: string, stdin?: unknown): Promise<unknown> {
  return JSON.parse((await run(`${line} --json`, stdin)).stdout);
}

test('a policy that cannot be followed is refused before anything is opened', async () => {
  const steps = [...OWN.steps].reverse();
  const wrong = await run('policy save - --administration adm_books --json', { ...OWN, steps });
  expect([wrong.code, JSON.parse(wrong.stdout)]).toMatchObject([
    1,
    { error: { code: 'policy.unknown-step', path: '/steps/0/start' } },
  ]);
});

describe('a policy we ship', () => {
  test('is shown without any books, with its days for an invoice', async () => {
    const shown = await run('policy show S0-7 --dated 2026-11-02 --due 2026-11-16 --lang nl');
    expect(shown).toMatchObject({ code: 0, stderr: '' });
    expect(shown.stdout.split('\n')).toEqual([
      'S0-7 v2, meegeleverd',
      '  reminder: 1 dag na de vervaldag, herinnering, e-mail, 7 dagen om te betalen',
      '  call: 3 dagen na de laatste betaaldag van het vorige bericht, bellen, telefoon',
      '  second: 3 dagen na de vorige stap, volgende herinnering, e-mail, 7 dagen om te betalen, kondigt kosten en rente aan',
      '  formal: 1 dag na de laatste betaaldag van het vorige bericht, aanmaning, brief, 7 dagen om te betalen, vordert kosten en rente',
      '  hand-over: 1 dag na de laatste betaaldag van het vorige bericht, overdracht voorstellen, taak',
      'Voor een factuur van 2 november 2026, te betalen op 16 november 2026:',
      '  17 november 2026: reminder, te betalen uiterlijk 24 november 2026',
      '  27 november 2026: call',
      '  30 november 2026: second, te betalen uiterlijk 7 december 2026',
      '  8 december 2026: formal, te betalen uiterlijk 15 december 2026',
      '  16 december 2026: hand-over',
      '',
    ]);
  });

  test.each([
    ['fr', 'appel, téléphone, seulement avec 2500,00 ou plus échus ou un score sous 40'],
    ['en', 'call, phone, only with 2500.00 or more overdue or a score below 40'],
    ['de', 'Anruf, Telefon, nur bei 2500,00 oder mehr fällig oder einer Bewertung unter 40'],
  ])('is told in %s, conditions and all', async (language, words) => {
    expect((await run(`policy show S3-soft --lang ${language}`)).stdout).toContain(words);
  });

  test.each([
    ['policy show S9', 2, 'policy.no-such-policy'],
    ['policy show S0-7 --policy-version 99', 2, 'policy.no-such-policy'],
    ['policy show S0-7 --due 2026-11-16', 2, 'policy.days'],
    ['policy assign S0-7 --administration adm_books --group a --debtor b', 2, 'policy.whose'],
    ['policy try S0-7 --administration adm_books --name a --share 100', 1, 'policy.test'],
  ])('%s is refused', async (line, code, fault) => {
    const said = await run(`${line} --json`);
    expect([said.code, JSON.parse(said.stdout)]).toMatchObject([code, { error: { code: fault } }]);
  });
});

/** One life of a set of books, in order. */
describe('the policies of an administration', () => {
  const books = '--administration adm_books';

  test('are saved in versions, and the older ones stay', async () => {
    expect(await run('administration add -', BOOKS)).toMatchObject({ code: 0 });
    expect(await answer(`policy save - ${books} --by an`, OWN)).toEqual({
      policy: { name: 'Zacht', version: 1 },
      outcome: 'added',
    });
    expect(await answer(`policy save - ${books}`, { ...OWN, workingDays: true })).toEqual({
      policy: { name: 'Zacht', version: 2 },
      outcome: 'added',
    });
    const older = await run(`policy show Zacht ${books} --policy-version 1 --lang nl`);
    expect(older.stdout).toMatch(/^Zacht v1, bewaard door an op \d+ [a-z]+ \d{4}$/m);
    expect(older.stdout).toContain(
      'e-mail, 7 dagen om te betalen, vanzelf, telefoon bij 5000,00 of meer vervallen of een score onder 40, Wees vriendelijk.',
    );
  }, 120_000);

  test('are followed by those they are assigned to', async () => {
    expect(await answer(`policy assign Zacht ${books}`)).toMatchObject({
      policy: 'Zacht',
      held: [],
    });
    expect(await run(`policy assign S9 ${books}`)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('There are: Zacht, S1-14, S0-7'),
    });
    const list = await run(`policy list ${books}`);
    expect(list.stdout).toMatch(/^Zacht v2 {2}eigen, 0 debiteuren, de administratie$/m);
    expect(list.stdout).toMatch(/^S1-14 v2 {2}meegeleverd, 0 debiteuren$/m);
  }, 120_000);

  test('are tried on a share and compared', async () => {
    expect(await answer(`policy try S0-7 ${books} --name proef --share 30`)).toMatchObject({
      test: { name: 'proef', policy: 'S0-7', against: 'Zacht', share: 30 },
    });
    expect((await run(`policy compare ${books}`)).stdout).toMatch(
      /^proef {2}S0-7 \/ Zacht {2}30 %/,
    );
    expect((await run(`policy compare proef ${books} --within 14`)).stdout).toContain(
      'Te weinig debiteuren of facturen om iets te kunnen zeggen.',
    );
    expect(await answer(`policy end proef ${books}`)).toMatchObject({ test: 'proef' });
  }, 120_000);
});
