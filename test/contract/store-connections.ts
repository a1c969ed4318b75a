import { addMs } from '../../src/kernel/dates.js';
import { dec } from '../../src/kernel/decimal.js';
import { idOf } from '../../src/kernel/ids.js';
import { NOON } from '../support/facts.js';
import type { Subject } from './store-subject.js';

const ASKED = { asked: 'hash', until: addMs(NOON, 1_000), verifier: 'pkce-verifier' };

/** Connections that are taken off and come back, their mapping, and tokens that change hands. */
export function connectionsContract({ run }: Subject): void {
  let serial = 0;
  /** Ids of connections are unique over all administrations: a webhook names nothing else. */
  const connectionNow = () => {
    serial += 1;
    return {
      ...{ id: idOf<'connection'>(`con_token_${serial}`), kind: 'host' as const },
      ...{ adapter: 'exact', settings: { division: '1' } },
    };
  };

  describe('a connection', () => {
    test('taken off it is not there, its settings neither, until it is saved again', async () => {
      const CONNECTION = connectionNow();
      const { id: ID } = CONNECTION;
      const seen = await run(async (tx) => {
        await tx.administration.saveConnection(CONNECTION);
        await tx.administration.saveMapping(ID, { languages: { fr: 'fr' } });
        const dropped = [await tx.administration.dropConnection(ID, NOON)];
        dropped.push(await tx.administration.dropConnection(ID, NOON));
        const gone = await tx.administration.connections();
        await tx.administration.saveConnection({ ...CONNECTION, settings: {} });
        return { dropped, gone, back: await tx.administration.connections() };
      });
      expect(seen.dropped).toEqual([true, false]);
      expect(seen.gone.map((one) => one.id)).not.toContain(ID);
      expect(seen.back).toContainEqual(expect.objectContaining({ ...CONNECTION, settings: {} }));
    });

    test('keeps what the administration says its codes mean, to the last decimal', async () => {
      const CONNECTION = connectionNow();
      const { id: ID } = CONNECTION;
      const mapping = { vat: { '3': { category: 'S', rate: dec('21.50') } } };
      const seen = await run(async (tx) => {
        await tx.administration.saveConnection(CONNECTION);
        await tx.administration.saveMapping(ID, mapping);
        const kept = await tx.administration.connections();
        await tx.administration.saveMapping(ID, null);
        return [kept, await tx.administration.connections()];
      });
      const [kept, none] = seen.map((all) => all.find((one) => one.id === ID));
      expect(kept?.mapping).toEqual(mapping);
      expect(none).not.toHaveProperty('mapping');
    });
  });

  describe('a token', () => {
    test('is asked for with a question that is answered once and in time', async () => {
      const CONNECTION = connectionNow();
      const { id: ID } = CONNECTION;
      const seen = await run(async (tx) => {
        await tx.administration.saveConnection(CONNECTION);
        const none = await tx.connectionTokens.get(ID);
        await tx.connectionTokens.ask(ID, ASKED, NOON);
        const answers = [
          await tx.connectionTokens.answer(ID, 'other', NOON),
          await tx.connectionTokens.answer(ID, 'hash', addMs(NOON, 1_000)),
          await tx.connectionTokens.answer(ID, 'hash', NOON),
          await tx.connectionTokens.answer(ID, 'hash', NOON),
        ];
        return { none, answers, asked: await tx.connectionTokens.get(ID) };
      });
      expect(seen.none).toBeNull();
      expect(seen.answers).toEqual([null, null, ASKED.verifier, null]);
      expect(seen.asked).toEqual({ connectionId: ID, state: 'asked', changedAt: NOON });
    });

    test('stays live while it is asked for anew, and is renewed by one at a time', async () => {
      const CONNECTION = connectionNow();
      const { id: ID } = CONNECTION;
      const token = {
        ...{ connectionId: ID, state: 'live' as const },
        tokens: { access: 'access-7', refresh: 'refresh-7' },
        ...{ expiresAt: addMs(NOON, 5), renewedAt: NOON, changedAt: NOON },
      };
      const until = addMs(NOON, 60_000);
      const seen = await run(async (tx) => {
        await tx.administration.saveConnection(CONNECTION);
        await tx.connectionTokens.save(token);
        await tx.connectionTokens.ask(ID, ASKED, NOON);
        const live = await tx.connectionTokens.get(ID);
        const leases = [
          await tx.connectionTokens.lease(ID, NOON, until),
          await tx.connectionTokens.lease(ID, NOON, until),
          await tx.connectionTokens.lease(ID, until, addMs(until, 1)),
        ];
        await tx.connectionTokens.release(ID);
        leases.push(await tx.connectionTokens.lease(ID, NOON, until));
        await tx.connectionTokens.save({
          ...{ connectionId: ID, state: 'needs-person', note: 'gone', changedAt: NOON },
        });
        leases.push(await tx.connectionTokens.lease(ID, NOON, until));
        return { live, leases, list: await tx.connectionTokens.list() };
      });
      expect(seen.live).toEqual(token);
      expect(seen.leases).toEqual([true, false, true, true, true]);
      expect(seen.list).toEqual([
        { connectionId: ID, state: 'needs-person', note: 'gone', changedAt: NOON },
      ]);
    });
  });
}
