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
    const read = readConfig({ VOLDAAN_BANK_FOLDERS: text, VOLDAAN_HOST_FOLDERS: text });
    const value = { bankFolders: expected, hostFolders: expected };
    expect(read).toMatchObject({ ok: true, value });
  });

  test.each(['srv/bank', '/srv/bank:in', 'adm_1=srv'])('"%s" is no whole path', (text) => {
    expect(readConfig({ VOLDAAN_BANK_FOLDERS: text })).toMatchObject({
      ok: false,
      error: { class: 'CONFIG', path: 'VOLDAAN_BANK_FOLDERS' },
    });
  });
});

describe('the Redis that spreads work', () => {
  const DATABASE_URL = 'postgres://db/voldaan';
  const url = 'rediss://worker:secret@redis.example:6380/2';

  test.each([
    ['beside a PostgreSQL', { DATABASE_URL, REDIS_URL: url }, { url, prefix: 'voldaan' }],
    [
      'with keys of its own',
      { DATABASE_URL, REDIS_URL: url, VOLDAAN_REDIS_PREFIX: 'test.2' },
      { url, prefix: 'test.2' },
    ],
    ['not for an embedded database, which one process has alone', { REDIS_URL: url }, undefined],
    ['not where there is none', { DATABASE_URL }, undefined],
  ])('is used %s', (_, env, redis) => {
    const read = readConfig(env);
    expect(read.ok ? read.value.redis : read.error).toEqual(redis);
  });

  test.each([
    ['REDIS_URL', { REDIS_URL: 'https://redis.example' }],
    ['REDIS_URL', { REDIS_URL: 'redis.example:6379' }],
    ['VOLDAAN_REDIS_PREFIX', { VOLDAAN_REDIS_PREFIX: 'a:b' }],
  ])('a %s that cannot be used is named, and not repeated', (path, env) => {
    const read = readConfig(env);
    expect(read).toMatchObject({ ok: false, error: { class: 'CONFIG', path } });
    expect(read.ok ? '' : read.error.message).not.toContain('redis.example');
  });
});

test('bank servers are on the public internet unless the operator says otherwise', () => {
  expect(readConfig({})).toMatchObject({
    ok: true,
    value: { bankAddresses: 'public', bankFolders: [] },
  });
});

describe('the network that is asked', () => {
  test('is the real one, over the name servers of the system, unless the settings say otherwise', () => {
    expect(readConfig({})).toMatchObject({
      value: {
        peppol: {
          ...{ network: 'production', zone: null, directoryUrl: null, addresses: 'public' },
          dnsServers: [],
        },
      },
    });
    expect(readConfig({ VOLDAAN_PEPPOL_NETWORK: 'none' })).toMatchObject({
      value: { peppol: null },
    });
    const own = { VOLDAAN_PEPPOL_NETWORK: 'test', VOLDAAN_DNS_SERVERS: '9.9.9.9,[::1]:5353' };
    expect(readConfig(own)).toMatchObject({
      value: { peppol: { network: 'test', dnsServers: ['9.9.9.9', '[::1]:5353'] } },
    });
  });

  test.each([
    ['VOLDAAN_PEPPOL_NETWORK', 'live'],
    ['VOLDAAN_PEPPOL_ZONE', 'sml.example.'],
    ['VOLDAAN_PEPPOL_ZONE', 'sml example'],
    ['VOLDAAN_PEPPOL_DIRECTORY', 'directory.peppol.eu'],
    ['VOLDAAN_HOST_ADDRESSES', 'private'],
    ['VOLDAAN_SECRET_KEY', 'short'],
    ['VOLDAAN_SECRET_KEYS', `${'a'.repeat(43)},`],
    ['VOLDAAN_DNS_SERVERS', 'ns1.example'],
    ['VOLDAAN_DNS_SERVERS', '9.9.9.9 1.1.1.1'],
  ])('%s may not be "%s"', (name, text) => {
    expect(readConfig({ [name]: text })).toMatchObject({
      ok: false,
      error: { class: 'CONFIG', path: expect.stringContaining(name) },
    });
  });
});

test('keys of the installation are several with the newest first, one, or those of the file', () => {
  const [one, two] = ['a'.repeat(43), 'b'.repeat(43)];
  expect(
    readConfig({ VOLDAAN_SECRET_KEYS: `${two},${one}`, VOLDAAN_SECRET_KEY: one }),
  ).toMatchObject({
    value: { secretKeys: [two, one] },
  });
  expect(readConfig({ VOLDAAN_SECRET_KEY: one })).toMatchObject({ value: { secretKeys: [one] } });
  expect(readConfig({})).not.toHaveProperty('value.secretKeys');
});
