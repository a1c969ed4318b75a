import { PassThrough, Readable } from 'node:stream';
import { Command } from 'commander';
import { addFirmMapping } from '../../../src/entrypoints/cli/firm-mapping.js';
import type { ExitCode, Io } from '../../../src/entrypoints/cli/io.js';
import { withApp } from '../../../src/entrypoints/cli/with-app.js';
import { idOf } from '../../../src/kernel/ids.js';
import { type TemporaryFolder, temporaryFolder } from '../../support/bank-folder.js';

let data: TemporaryFolder;
beforeAll(async () => {
  data = await temporaryFolder();
});
afterAll(() => data.remove());

function talk(stdin = '') {
  const told = { out: '', code: 0 as ExitCode };
  const stdout = new PassThrough().setEncoding('utf8');
  stdout.on('data', (text: string) => (told.out += text));
  const exit = (code: ExitCode) => {
    told.code = code;
  };
  const from = Readable.from([Buffer.from(stdin)]);
  const io: Io = {
    ...{ stdin: from, stdout, stderr: new PassThrough(), exit },
    env: { VOLDAAN_DATA: data.path },
  };
  return { io, told };
}

async function run(line: string, stdin = '') {
  const { io, told } = talk(stdin);
  const firm = new Command('firm').exitOverride();
  addFirmMapping(firm, io);
  await firm.parseAsync(line.split(' '), { from: 'user' });
  return told;
}

/** One life of a data folder, in order: opening it takes longer than all the rest. */
test('what a firm says of codes is judged, saved and shown row by row', async () => {
  await withApp(talk().io, false, (app) =>
    app.store.platform.firms.add({ id: idOf('frm_1'), name: 'Kantoor Vermeer' }),
  );
  const set = 'mapping frm_1 --adapter odoo --set - --lang nl';
  expect((await run(set, '{"journals":{"bnk":"1"}}')).code).not.toBe(0);
  const saved = await run(set, '{"journals":{"bank":"BNK1"}}');
  expect(saved).toEqual({ code: 0, out: 'Geen administratie gebruikt dit pakket\n' });
  const shown = await run('mapping frm_1 --adapter odoo --json');
  expect(JSON.parse(shown.out)).toMatchObject({
    mapping: { journals: { bank: 'BNK1' } },
    rows: expect.arrayContaining([
      { part: 'journals', name: 'bank', value: 'BNK1', from: 'firm' },
    ]) as unknown,
  });
}, 120_000);
