import { readConfig } from '../src/config.js';

describe('folders that may be watched', () => {
  test.each([
    ['', []],
    ['/srv/bank', [{ path: '/srv/bank' }]],
    [
      '/srv/bank:adm_1=/mnt/export:',
      [{ path: '/srv/bank' }, { path: '/mnt/export', administration: 'adm_1' }],
    ],
  ])('"%s" is %j', (text, expected) => {
    const read = readConfig({ VOLDAAN_BANK_FOLDERS: text });
    expect(read).toMatchObject({ ok: true, value: { bankFolders: expected } });
  });

  test.each(['srv/bank', '/srv/bank:in', 'adm_1=srv'])('"%s" is no whole path', (text) => {
    expect(readConfig({ VOLDAAN_BANK_FOLDERS: text })).toMatchObject({
      ok: false,
      error: { class: 'CONFIG', path: 'VOLDAAN_BANK_FOLDERS' },
    });
  });
});

test('bank servers are on the public internet unless the operator says otherwise', () => {
  expect(readConfig({})).toMatchObject({
    ok: true,
    value: { bankAddresses: 'public', bankFolders: [] },
  });
});
