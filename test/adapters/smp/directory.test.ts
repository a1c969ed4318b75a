import { BY_VAT, RECEIVER, type SmpWorld, startSmpWorld } from '../../support/smp-world.js';
import { theParticipant, withDns } from '../../support/dns.js';

withDns('the Peppol Directory', () => {
  let world: SmpWorld;
  beforeAll(async () => {
    world = await startSmpWorld();
    world.smp.publish({ participant: RECEIVER, name: 'Bakkerij Aerts', country: 'BE', types: [] });
    world.smp.publish({ participant: BY_VAT, name: 'Aerts Transport', country: 'NL', types: [] });
    world.smp.publish({ participant: '0208:0202239951', types: [] });
  });
  afterAll(() => world.close());
  beforeEach(() => {
    world.smp.behave();
  });

  test('finds candidates by name, and by country when asked', async () => {
    const network = world.network();
    const bakery = {
      participant: theParticipant(RECEIVER),
      names: ['Bakkerij Aerts'],
      country: 'BE',
    };
    expect(await network.search({ name: 'aerts', country: 'BE' })).toEqual({
      ok: true,
      value: { total: 1, matches: [bakery] },
    });
    expect(await network.search({ name: 'aerts' })).toMatchObject({
      ok: true,
      value: { total: 2 },
    });
    expect(await network.search({ name: 'nobody at all' })).toMatchObject({
      value: { matches: [] },
    });
  });

  test('never asks faster than twice a second, however many ask at once', async () => {
    const waited: number[] = [];
    const network = world.network({}, (ms) => {
      waited.push(ms);
      return Promise.resolve();
    });
    await Promise.all(['a', 'b', 'c', 'd'].map((name) => network.search({ name })));
    expect(waited).toEqual([500, 1000, 1500]);
    world.clock.advanceMs(2_000);
    await network.search({ name: 'e' });
    expect(waited).toHaveLength(3);
  });

  test('one that has had enough says when to come back', async () => {
    world.smp.misbehave({ kind: 'status', status: 429, retryAfterS: 7, times: 1 });
    expect(await world.network().search({ name: 'aerts' })).toMatchObject({
      ok: false,
      error: { kind: 'busy', retryAfterMs: 7_000 },
    });
  });

  test.each([
    { kind: 'status', status: 503, times: 1 },
    { kind: 'malformed', times: 1 },
    { kind: 'lose-request', times: 1 },
  ] as const)('%j is no answer', async (what) => {
    world.smp.misbehave(what);
    expect(await world.network().search({ name: 'aerts' })).toMatchObject({
      ok: false,
      error: { kind: 'unreachable' },
    });
  });
});
