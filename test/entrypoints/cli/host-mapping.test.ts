import { type TemporaryFolder, temporaryFolder } from '../../support/bank-folder.js';
import { type OdooWorld, openOdooWorld } from '../../support/odoo-world.js';
import { type CliRun, runLine } from '../../support/run-cli.js';

let data: TemporaryFolder;
let world: OdooWorld;
beforeAll(async () => {
  data = await temporaryFolder();
  world = await openOdooWorld({ version: '19.0' });
});
afterAll(async () => {
  await world.close();
  await data.remove();
});

const run = (line: string, stdin = ''): Promise<CliRun> =>
  runLine(`${line} --administration adm_odoo`.split(' '), {
    ...{ stdin, env: { VOLDAAN_DATA: data.path, VOLDAAN_HOST_ADDRESSES: 'any' } },
  });

const FILE = (settings: object): string =>
  JSON.stringify({
    administration: {
      ...{ id: 'adm_odoo', name: 'Voorbeeld BV', country: 'BE', language: 'nl' },
      ...{ zone: 'Europe/Brussels', accounts: [{ iban: 'BE68539007547034' }] },
      sender: { name: 'Voorbeeld BV', phone: '+32 2 000 00 00' },
    },
    connections: [{ kind: 'host', adapter: 'odoo', settings }],
  });

/** One life of a data folder, in order: opening it takes longer than all the rest. */
test('the package proposes what its codes mean; a person takes what he agrees with', async () => {
  const added = await runLine(['administration', 'add', '-'], {
    ...{
      stdin: FILE(world.settings),
      env: { VOLDAAN_DATA: data.path, VOLDAAN_HOST_ADDRESSES: 'any' },
    },
  });
  expect(added.code).toBe(0);
  const proposed = await run('host mapping --propose');
  expect(proposed.stdout).toMatch(
    /^waarschijnlijk {2}journals:bank "Bank" = BNK1 {2}\(wacht: betalingen boeken\)\n {4}de soort klopt \(bank\); .*bankkoppeling/m,
  );
  expect(proposed.stdout).toMatch(/^zeker {2}accounts:discount "Cash discounts granted" = 657000/m);
  expect(proposed.stdout).toMatch(
    /^journals:bank {2}er is niets aangewezen {2}\(wacht: betalingen boeken\)$/m,
  );
  const taken = await run('host mapping --accept journals:bank,accounts:discount');
  expect(JSON.parse(taken.stdout)).toEqual({
    ...{ accounts: { discount: '657000' }, journals: { bank: 'BNK1' } },
  });
  const rows = await run('host mapping --rows');
  expect(rows.stdout).toContain('journals:bank = BNK1  administratie\n');
  expect(rows.stdout).toContain('vat:S 21 = S 21 %  meegeleverd\n');
}, 120_000);
