import { makeDns } from '../../../src/adapters/dns/texts.js';
import {
  deadAddress,
  type NameServer,
  startFailingNameServer,
  startNameServer,
  withDns,
} from '../../support/dns.js';

withDns('TXT records', () => {
  let server: NameServer;
  beforeAll(async () => {
    const long = `v=spf1 ${'include:provider.example '.repeat(12)}-all`;
    server = await startNameServer([], [], 'zone', {
      'firm.example': ['v=spf1 -all', 'x=1'],
      'long.example': [long],
    });
  });
  afterAll(() => server.close());

  test('are all told, and long ones in one piece', async () => {
    const dns = makeDns([server.address]);
    const found = await dns.texts('firm.example');
    expect(found.kind === 'found' && [...found.texts].sort()).toEqual(['v=spf1 -all', 'x=1']);
    const long = await dns.texts('long.example');
    expect(long.kind === 'found' && long.texts.join('|')).toMatch(/^v=spf1 .{280,} -all$/);
  });

  test('of a name that does not exist are absent', async () => {
    expect(await makeDns([server.address]).texts('nothing.example')).toEqual({ kind: 'absent' });
  });
});

test.each([
  ['that fails', () => startFailingNameServer(2)],
  ['that refuses', () => startFailingNameServer(5)],
])('a name server %s leaves the answer open', async (_name, start) => {
  const server = await start();
  const answer = await makeDns([server.address], 500).texts('firm.example');
  await server.close();
  expect(answer.kind).toBe('unknown');
});

test('no name server at all leaves the answer open', async () => {
  const answer = await makeDns([await deadAddress()], 500).texts('firm.example');
  expect(answer.kind).toBe('unknown');
});
