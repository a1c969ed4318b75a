import type { ParticipantId } from '../../src/domain/party/participant.js';
import type { AccessPoint, Transmission } from '../../src/ports/access-point.js';

/** One access point under test, with the controls a contract needs. */
export interface AccessPointWorld {
  readonly accessPoint: AccessPoint;
  /** The same adapter, pointed at an address where nobody listens */
  readonly offline: AccessPoint;
  readonly registered: ParticipantId;
  readonly unregistered: ParticipantId;
  /** A document that would be taken; the same number gives the same bytes, the key follows from the number */
  transmission(number: string): Transmission;
  /** The next document is taken, but its answer never arrives. */
  loseNextAnswer(): void;
  /** The next call is answered with this status, before anything is done. */
  failNext(status: 402 | 429 | 500 | 503, retryAfterSeconds?: number): void;
  /** How many documents were really taken. */
  taken(): number;
  /** Lets the network do what is due: deliveries, answers. */
  settle(): Promise<void>;
  /** Somebody else sends us these bytes. */
  receive(bytes: Uint8Array): { readonly transportId: string };
  close(): Promise<void>;
}

/** What every adapter of the AccessPoint port must do; `open` gives a fresh world for each test. */
export function describeAccessPoint(name: string, open: () => Promise<AccessPointWorld>): void {
  describe(`${name} as an access point`, () => {
    let world: AccessPointWorld;
    beforeEach(async () => {
      world = await open();
    });
    afterEach(async () => {
      await world.close();
    });

    describe('sending', () => {
      test('a document is accepted, and delivered later', async () => {
        const sent = await world.accessPoint.send(world.transmission('F-1'));
        expect(sent).toMatchObject({ ok: true, value: { state: 'accepted' } });
        await world.settle();
        expect(
          await world.accessPoint.status({ key: world.transmission('F-1').key }),
        ).toMatchObject({
          ok: true,
          value: { state: 'delivered' },
        });
      });

      test('the same key again answers the first transmission and takes nothing', async () => {
        const first = await world.accessPoint.send(world.transmission('F-1'));
        const second = await world.accessPoint.send(world.transmission('F-1'));
        expect(first.ok && second.ok && second.value.providerId === first.value.providerId).toBe(
          true,
        );
        expect(world.taken()).toBe(1);
      });

      test('ten calls at once with one key take one document', async () => {
        const calls = Array.from({ length: 10 }, () =>
          world.accessPoint.send(world.transmission('F-1')),
        );
        const answers = await Promise.all(calls);
        expect(answers.every((answer) => answer.ok)).toBe(true);
        expect(world.taken()).toBe(1);
      });

      test('other bytes under a used key are refused, and the document is not called invalid', async () => {
        await world.accessPoint.send(world.transmission('F-1'));
        const other = { ...world.transmission('F-2'), key: world.transmission('F-1').key };
        expect(await world.accessPoint.send(other)).toMatchObject({
          ok: false,
          error: { kind: 'precondition' },
        });
        expect(world.taken()).toBe(1);
      });

      test('a lost answer is unknown, and status finds the document', async () => {
        world.loseNextAnswer();
        const transmission = world.transmission('F-1');
        expect(await world.accessPoint.send(transmission)).toMatchObject({
          ok: false,
          error: { kind: 'unknown' },
        });
        expect(await world.accessPoint.status({ key: transmission.key })).toMatchObject({
          ok: true,
          value: { providerId: expect.any(String) },
        });
        expect(await world.accessPoint.send(transmission)).toMatchObject({ ok: true });
        expect(world.taken()).toBe(1);
      });

      test('bytes that are no document are invalid, with faults', async () => {
        const bytes = new TextEncoder().encode('<Invoice>');
        const sent = await world.accessPoint.send({ ...world.transmission('F-1'), bytes });
        expect(sent).toMatchObject({ ok: false, error: { kind: 'invalid' } });
        expect(!sent.ok && (sent.error.faults ?? []).length > 0).toBe(true);
        expect(world.taken()).toBe(0);
      });

      test('an envelope that differs from the document is invalid', async () => {
        const process = 'urn:fdc:peppol.eu:2017:poacc:selfbilling:01:1.0';
        expect(
          await world.accessPoint.send({ ...world.transmission('F-1'), process }),
        ).toMatchObject({ ok: false, error: { kind: 'invalid' } });
      });

      test('a receiver that is not registered, or a sender that is not ours, is a precondition', async () => {
        const transmission = world.transmission('F-1');
        const failures = [
          await world.accessPoint.send({ ...transmission, receiver: world.unregistered }),
          await world.accessPoint.send({ ...transmission, sender: world.unregistered }),
        ];
        for (const failure of failures) {
          expect(failure).toMatchObject({ ok: false, error: { kind: 'precondition' } });
        }
      });

      test.each([
        [402, undefined, 'precondition', undefined],
        [429, 7, 'transient', 7000],
        [503, undefined, 'transient', undefined],
        [500, undefined, 'unknown', undefined],
      ] as const)(
        'answer %i (Retry-After %p) is %s',
        async (status, seconds, kind, retryAfterMs) => {
          world.failNext(status, seconds);
          const sent = await world.accessPoint.send(world.transmission('F-1'));
          expect(sent).toMatchObject({ ok: false, error: { kind } });
          expect(sent.ok ? null : sent.error.retryAfterMs).toBe(retryAfterMs);
          expect(world.taken()).toBe(0);
        },
      );

      test('a refused connection is transient: certainly not taken', async () => {
        expect(await world.offline.send(world.transmission('F-1'))).toMatchObject({
          ok: false,
          error: { kind: 'transient' },
        });
      });
    });

    describe('status', () => {
      test('by key and by provider id is the same', async () => {
        const transmission = world.transmission('F-1');
        const sent = await world.accessPoint.send(transmission);
        if (!sent.ok) throw new Error('not sent');
        const byKey = await world.accessPoint.status({ key: transmission.key });
        const byId = await world.accessPoint.status({ providerId: sent.value.providerId });
        expect(byKey).toEqual(byId);
      });

      test('of what never arrived is null, and of an unreachable access point an error', async () => {
        expect(await world.accessPoint.status({ key: 'never' })).toEqual({ ok: true, value: null });
        expect(await world.offline.status({ key: 'never' })).toMatchObject({
          ok: false,
          error: { kind: 'transient' },
        });
      });
    });

    describe('lookup', () => {
      test('says yes with document types, no, or that it does not know', async () => {
        const { documentType } = world.transmission('F-1');
        const yes = await world.accessPoint.lookup(world.registered);
        expect(yes).toMatchObject({ registered: true, participant: world.registered });
        expect(yes.documentTypes).toContain(documentType);
        expect(await world.accessPoint.lookup(world.unregistered)).toMatchObject({
          registered: false,
        });
        const unknown = await world.offline.lookup(world.registered);
        expect(unknown).toMatchObject({ registered: 'unknown', error: expect.any(String) });
      });

      test.each([402, 429, 500, 503] as const)(
        'answer %i is "unknown", never "no"',
        async (status) => {
          world.failNext(status);
          expect(await world.accessPoint.lookup(world.registered)).toMatchObject({
            registered: 'unknown',
          });
        },
      );
    });

    describe('inbox', () => {
      const bytes = Uint8Array.from([0xef, 0xbb, 0xbf, 0x3c, 0x61, 0x2f, 0x3e, 0x00, 0xff]);

      test('lists what waits, oldest first, and hands out the exact bytes', async () => {
        const first = world.receive(bytes);
        const second = world.receive(new TextEncoder().encode('<b/>'));
        expect(await world.accessPoint.inbox()).toEqual({ ok: true, value: [first, second] });
        const fetched = await world.accessPoint.fetch(first);
        expect(fetched).toMatchObject({ ok: true, value: { ...first, sender: world.registered } });
        expect(fetched.ok ? fetched.value.bytes : null).toEqual(bytes);
      });

      test('acknowledging twice is harmless, and the document leaves the inbox', async () => {
        const waiting = world.receive(bytes);
        expect(await world.accessPoint.acknowledge(waiting)).toEqual({
          ok: true,
          value: undefined,
        });
        expect(await world.accessPoint.acknowledge(waiting)).toEqual({
          ok: true,
          value: undefined,
        });
        expect(await world.accessPoint.inbox()).toEqual({ ok: true, value: [] });
      });

      test('what is not in the inbox is an error, and an unreachable inbox is not an empty one', async () => {
        expect(await world.accessPoint.fetch({ transportId: 'nowhere' })).toMatchObject({
          ok: false,
        });
        expect(await world.offline.inbox()).toMatchObject({
          ok: false,
          error: { kind: 'transient' },
        });
        expect(await world.offline.acknowledge({ transportId: 'x' })).toMatchObject({ ok: false });
      });
    });
  });
}
