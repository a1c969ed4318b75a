import type { Frame } from '../../src/domain/access/frame.js';
import type { Session } from '../../src/domain/access/session.js';
import { addMs } from '../../src/kernel/dates.js';
import { idOf, type UserId } from '../../src/kernel/ids.js';
import { NOON } from '../support/facts.js';
import type { Subject } from './store-subject.js';

const LATER = addMs(NOON, 1_000);
const digest = (letter: string): string => letter.repeat(64);

/** What people sign in with: `platform.signIns`. */
export function signInsContract({ store }: Subject): void {
  let count = 0;
  const signIns = () => store().platform.signIns;
  async function person(): Promise<UserId> {
    const id = idOf<'user'>(`usr_signs-in-${(count += 1)}`);
    const email = `signs-in-${count}@firm.example`;
    await store().platform.users.add({ id, email, name: 'An', language: 'nl', state: 'active' });
    return id;
  }
  const session = (userId: UserId, seconds: number, more: Partial<Session> = {}): Session => ({
    id: idOf<'session'>(`ses_${(count += 1)}`),
    ...{ userId, via: 'password', startedAt: NOON, seenAt: addMs(NOON, seconds * 1_000) },
    ...{ provedAt: NOON, onlyToSetUp: false, agent: 'browser', ...more },
  });
  const fresh = (): string => (count += 1).toString(16).padStart(64, 'f');

  describe('what somebody signs in with', () => {
    test('is a password that replaces the one before', async () => {
      const an = await person();
      expect(await signIns().password(an)).toBeNull();
      await signIns().setPassword(an, 'first', NOON);
      await signIns().setPassword(an, 'second', LATER);
      expect(await signIns().password(an)).toBe('second');
    });

    test('is a code that counts once it is confirmed, each step and each recovery code once', async () => {
      const an = await person();
      const [one, two] = [Uint8Array.of(1), Uint8Array.of(2)];
      expect(await signIns().code(an)).toBeNull();
      await signIns().offerCode(an, one);
      expect(await signIns().code(an)).toEqual({ offered: one });
      await signIns().confirmCode(an, 5, NOON, [digest('a'), digest('b')]);
      expect(await signIns().code(an)).toEqual({ sealed: one });
      await signIns().offerCode(an, two);
      expect(await signIns().code(an)).toEqual({ sealed: one, offered: two });
      const used = [];
      for (const step of [5, 6, 6, 4, 8]) used.push(await signIns().useStep(an, step));
      expect(used).toEqual([false, true, false, false, true]);
      const both = Array.from({ length: 5 }, () => signIns().useStep(an, 9));
      expect((await Promise.all(both)).filter(Boolean)).toHaveLength(1);
      const recovered = [];
      for (const letter of ['a', 'a', 'c'])
        recovered.push(await signIns().useRecovery(an, digest(letter)));
      expect(recovered).toEqual([true, false, false]);
      expect(await signIns().recoveryLeft(an)).toBe(1);
      await signIns().removeCode(an);
      expect([await signIns().code(an), await signIns().recoveryLeft(an)]).toEqual([null, 0]);
    });

    test('is a subject at a provider, one person each', async () => {
      const [an, bo] = [await person(), await person()];
      const subject = `sub-${an}`;
      const bind = (user: UserId, who: string) => signIns().bind(user, 'https://idp', who, NOON);
      expect([await bind(an, subject), await bind(an, 'x'), await bind(bo, subject)]).toEqual([
        'bound',
        'exists',
        'exists',
      ]);
      expect(await signIns().knownAs('https://idp', subject)).toBe(an);
      expect(await signIns().knownAs('https://other', subject)).toBeNull();
    });
  });

  describe('a session', () => {
    test('is found by its digest, and the ones unused for longest make room', async () => {
      const an = await person();
      const [a, b, c] = [session(an, 1), session(an, 3), session(an, 2, { onlyToSetUp: true })];
      const held = [fresh(), fresh(), fresh()] as const;
      await signIns().addSession(a, held[0], 2);
      await signIns().addSession(b, held[1], 2);
      await signIns().addSession(c, held[2], 2);
      expect(await signIns().session(held[0])).toBeNull();
      expect(await signIns().session(held[2])).toEqual(c);
      expect(await signIns().sessions(an)).toEqual([b, c]);
      await signIns().seen(c.id, addMs(NOON, 9_000));
      expect((await signIns().sessions(an)).map(({ id }) => id)).toEqual([c.id, b.id]);
    });

    test('is ended by its owner, alone or with all others', async () => {
      const [an, bo] = [await person(), await person()];
      const [a, b, c] = [session(an, 1), session(an, 2), session(an, 3)];
      for (const one of [a, b, c]) await signIns().addSession(one, fresh(), 10);
      expect([await signIns().endSession(bo, a.id), await signIns().endSession(an, a.id)]).toEqual([
        false,
        true,
      ]);
      expect(await signIns().endSessions(an, b.id)).toBe(1);
      expect(await signIns().sessions(an)).toEqual([b]);
    });
  });

  describe('a frame', () => {
    const books = idOf<'administration'>('books');
    const frame = (key: string): Frame => ({
      ...{ administration: books, role: 'collector', key: idOf(key), look: { scheme: 'dark' } },
    });

    test('opens by its ticket once and in time, whoever comes at once', async () => {
      const [good, late] = [fresh(), fresh()];
      const ticket = { user: await person(), frame: frame('key_1'), page: 'bank', until: LATER };
      for (const one of [good, late]) await signIns().addTicket(one, ticket);
      const both = await Promise.all([1, 2].map(() => signIns().useTicket(good, NOON)));
      expect(both.filter((one) => one !== null)).toEqual([ticket]);
      expect(await signIns().useTicket(late, LATER)).toBeNull();
    });

    test('ends with its key, and makes no room of sessions in windows', async () => {
      const an = await person();
      const [window, first, second] = [
        session(an, 1),
        session(an, 2, { frame: frame('key_2') }),
        session(an, 3, { frame: frame('key_3') }),
      ];
      const held = [fresh(), fresh(), fresh()] as const;
      await signIns().addSession(window, held[0], 1);
      await signIns().addSession(first, held[1], 1);
      expect(await signIns().sessions(an)).toEqual([first, window]);
      await signIns().addSession(second, held[2], 1);
      expect(await signIns().sessions(an)).toEqual([second, window]);
      await signIns().proved(second.id, LATER);
      expect(await signIns().session(held[2])).toEqual({ ...second, provedAt: LATER });
      const waiting = fresh();
      const ticket = { user: an, frame: frame('key_3'), page: '', until: LATER };
      await signIns().addTicket(waiting, ticket);
      expect(await signIns().endFrames(idOf('key_3'))).toBe(1);
      expect(await signIns().sessions(an)).toEqual([window]);
      expect(await signIns().useTicket(waiting, NOON)).toBeNull();
    });
  });

  describe('tries', () => {
    test('are counted one after the other, however many come at once', async () => {
      const subject = `account:${(count += 1)}`;
      await Promise.all(
        Array.from({ length: 8 }, () =>
          signIns().attempts(subject, (before) => ({
            failed: (before?.failed ?? 0) + 1,
            lastAt: NOON,
          })),
        ),
      );
      const read = () => signIns().attempts(subject, (before) => before);
      expect(await read()).toEqual({ failed: 8, lastAt: NOON });
      await signIns().attempts(subject, () => null);
      expect(await read()).toBeNull();
    });
  });

  describe('what people come back with', () => {
    test('a link is good once, until its time, and the last one alone', async () => {
      const an = await person();
      const [first, second] = [fresh(), fresh()];
      await signIns().addReset(an, first, LATER);
      await signIns().addReset(an, second, LATER);
      expect(await signIns().useReset(first, NOON)).toBeNull();
      expect(await signIns().reset(second, NOON)).toBe(an);
      expect(await signIns().reset(second, LATER)).toBeNull();
      expect(await signIns().useReset(second, NOON)).toBe(an);
      expect(await signIns().useReset(second, NOON)).toBeNull();
    });

    test('a question is answered once and in time', async () => {
      const [good, late] = [fresh(), fresh()];
      const question = { provider: 'idp', sealed: Uint8Array.of(7), until: LATER };
      for (const asked of [good, late]) await signIns().ask(asked, question);
      expect(await signIns().answer(good, NOON)).toEqual(question);
      expect(await signIns().answer(good, NOON)).toBeNull();
      expect(await signIns().answer(late, LATER)).toBeNull();
    });
  });

  test('what has ended is forgotten, the rest stays', async () => {
    const [an, bo] = [await person(), await person()];
    const kept = session(an, 60);
    await signIns().addSession(session(an, 0), fresh(), 10);
    await signIns().addSession(kept, fresh(), 10);
    const reset = fresh();
    await signIns().addReset(bo, reset, addMs(NOON, 120_000));
    const now = addMs(NOON, 60_000);
    await signIns().clear(now, { seen: NOON, started: addMs(NOON, -1), attempts: NOON });
    expect(await signIns().sessions(an)).toEqual([kept]);
    expect(await signIns().reset(reset, now)).toBe(bo);
  });

  test.each([
    ...['user_password', 'user_session', 'user_code', 'sign_in_attempt', 'password_reset'],
    'frame_ticket',
  ])('no administration sees %s', async (table) => {
    const seen = store().database.transaction(
      { as: 'administration', administration: 'adm_1' },
      (sql) => sql.query(`select 1 from ${table}`),
    );
    await expect(seen).rejects.toThrow('permission denied');
  });
}
