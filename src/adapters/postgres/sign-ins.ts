import type { Attempts } from '../../domain/access/attempts.js';
import type { Frame } from '../../domain/access/frame.js';
import type { Session } from '../../domain/access/session.js';
import type { Instant } from '../../kernel/dates.js';
import type { SignInRepository, StoredCode } from '../../ports/sign-ins.js';
import { frameTicketRows } from './frame-tickets.js';
import { encodeJson } from './json.js';
import {
  arrayOf,
  bytesOrNull,
  flag,
  id,
  instant,
  instantOrNull,
  integer,
  jsonOrNull,
  maybe,
  text,
} from './rows.js';
import { linkRows } from './sign-in-links.js';
import type { Database, Row, Sql, Value } from './sql.js';

/** With the eyes of voldaan_platform: nothing here is of an administration. */
export function signInRepository(database: Database): SignInRepository {
  const within = <T>(work: (sql: Sql) => Promise<T>): Promise<T> =>
    database.transaction({ as: 'platform' }, work);
  const query = (statement: string, ...values: readonly Value[]): Promise<readonly Row[]> =>
    within((sql) => sql.query(statement, values));
  return {
    ...passwordsAndCodes(within, query),
    ...sessions(within, query),
    ...linkRows(query),
    ...frameTicketRows(query),
    attempts: (subject, change) => within((sql) => changeAttempts(sql, subject, change)),
    clear: (now, before) => within((sql) => clear(sql, now, before)),
  };
}

type Within = <T>(work: (sql: Sql) => Promise<T>) => Promise<T>;
type Query = (statement: string, ...values: readonly Value[]) => Promise<readonly Row[]>;

function passwordsAndCodes(within: Within, query: Query) {
  return {
    async password(user) {
      const [row] = await query('select hash from user_password where user_id = $1', user);
      return row === undefined ? null : text(row, 'hash');
    },
    async setPassword(user, hash, at) {
      await query(
        `insert into user_password (user_id, hash, changed_at) values ($1, $2, $3)
         on conflict (user_id) do update set hash = excluded.hash, changed_at = excluded.changed_at`,
        ...[user, hash, at],
      );
    },
    async code(user) {
      const [row] = await query('select * from user_code where user_id = $1', user);
      return row === undefined ? null : storedCodeOf(row);
    },
    async offerCode(user, sealed) {
      await query(
        `insert into user_code (user_id, offered) values ($1, $2)
         on conflict (user_id) do update set offered = excluded.offered`,
        ...[user, sealed],
      );
    },
    confirmCode: (user, step, at, recovery) =>
      within(async (sql) => {
        await sql.query(
          `update user_code set sealed = offered, offered = null, confirmed_at = $2, last_step = $3
           where user_id = $1 and offered is not null`,
          [user, at, step],
        );
        await sql.query('delete from user_recovery_code where user_id = $1', [user]);
        await sql.query(
          'insert into user_recovery_code (user_id, sha256) select $1, unnest($2::text[])',
          [user, arrayOf(recovery)],
        );
      }),
    resealCode: (user, how) =>
      within(async (sql) => {
        const [row] = await sql.query('select * from user_code where user_id = $1 for update', [
          user,
        ]);
        if (row === undefined) return;
        const { sealed, offered } = how(storedCodeOf(row));
        await sql.query('update user_code set sealed = $2, offered = $3 where user_id = $1', [
          ...[user, sealed ?? null, offered ?? null],
        ]);
      }),
    removeCode: (user) =>
      within(async (sql) => {
        await sql.query('delete from user_recovery_code where user_id = $1', [user]);
        await sql.query('delete from user_code where user_id = $1', [user]);
      }),
    async useStep(user, step) {
      const rows = await query(
        'update user_code set last_step = $2 where user_id = $1 and last_step < $2 returning 1',
        ...[user, step],
      );
      return rows.length === 1;
    },
    async useRecovery(user, sha256) {
      const rows = await query(
        'delete from user_recovery_code where user_id = $1 and sha256 = $2 returning 1',
        ...[user, sha256],
      );
      return rows.length === 1;
    },
    async recoveryLeft(user) {
      const rows = await query('select 1 from user_recovery_code where user_id = $1', user);
      return rows.length;
    },
  } satisfies Partial<SignInRepository>;
}

function sessions(within: Within, query: Query) {
  return {
    addSession: (session, sha256, most) =>
      within(async (sql) => {
        const { userId } = session;
        const frame = session.frame === undefined ? null : encodeJson(session.frame);
        await sql.query(
          `insert into user_session (session_id, user_id, sha256, via, started_at, seen_at, proved_at, only_to_set_up, agent, frame)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
          [
            ...[session.id, userId, sha256, session.via, session.startedAt, session.seenAt],
            ...[session.provedAt ?? null, session.onlyToSetUp, session.agent, frame],
          ],
        );
        await sql.query(
          `delete from user_session
           where user_id = $1 and session_id <> $2 and (frame is null) = $4 and session_id not in
             (select session_id from user_session
              where user_id = $1 and session_id <> $2 and (frame is null) = $4
              order by seen_at desc, session_id desc limit $3)`,
          [userId, session.id, most - 1, frame === null],
        );
      }),
    async session(sha256) {
      const [row] = await query('select * from user_session where sha256 = $1', sha256);
      return row === undefined ? null : sessionOf(row);
    },
    async sessions(user) {
      const rows = await query(
        'select * from user_session where user_id = $1 order by seen_at desc, session_id desc',
        user,
      );
      return rows.map(sessionOf);
    },
    async seen(session, at) {
      await query(
        'update user_session set seen_at = $2 where session_id = $1 and seen_at < $2',
        ...[session, at],
      );
    },
    async proved(session, at) {
      await query('update user_session set proved_at = $2 where session_id = $1', session, at);
    },
    async endSession(user, session) {
      const rows = await query(
        'delete from user_session where user_id = $1 and session_id = $2 returning 1',
        ...[user, session],
      );
      return rows.length === 1;
    },
    async endSessions(user, but) {
      const rows = await query(
        'delete from user_session where user_id = $1 and session_id <> $2 returning 1',
        ...[user, but ?? ''],
      );
      return rows.length;
    },
  } satisfies Partial<SignInRepository>;
}

/** `before` null: nothing failed. A row that is there is locked, so that two at once are counted one after the other. */
async function changeAttempts(
  sql: Sql,
  subject: string,
  change: (before: Attempts | null) => Attempts | null,
): Promise<Attempts | null> {
  const [row] = await sql.query(
    `insert into sign_in_attempt as a (subject, failed, last_at) values ($1, 0, 'epoch')
     on conflict (subject) do update set failed = a.failed returning failed, last_at`,
    [subject],
  );
  if (row === undefined) throw new Error('The tries of a subject were neither found nor made');
  const before = { failed: integer(row, 'failed'), lastAt: instant(row, 'last_at') };
  const after = change(before.failed === 0 ? null : before);
  await sql.query('update sign_in_attempt set failed = $2, last_at = $3 where subject = $1', [
    ...[subject, after?.failed ?? 0, after?.lastAt ?? before.lastAt],
  ]);
  return after;
}

async function clear(
  sql: Sql,
  now: Instant,
  before: { readonly seen: Instant; readonly started: Instant; readonly attempts: Instant },
): Promise<void> {
  await sql.query('delete from user_session where seen_at <= $1 or started_at <= $2', [
    ...[before.seen, before.started],
  ]);
  await sql.query('delete from sign_in_attempt where last_at <= $1', [before.attempts]);
  await sql.query('delete from password_reset where good_until <= $1', [now]);
  await sql.query('delete from sign_in_question where good_until <= $1', [now]);
  await sql.query('delete from frame_ticket where good_until <= $1', [now]);
}

function sessionOf(row: Row): Session {
  return {
    id: id<'session'>(row, 'session_id'),
    userId: id<'user'>(row, 'user_id'),
    via: text(row, 'via'),
    startedAt: instant(row, 'started_at'),
    seenAt: instant(row, 'seen_at'),
    ...maybe('provedAt', instantOrNull(row, 'proved_at')),
    onlyToSetUp: flag(row, 'only_to_set_up'),
    agent: text(row, 'agent'),
    ...maybe('frame', jsonOrNull(row, 'frame') as Frame | null),
  };
}

function storedCodeOf(row: Row): StoredCode {
  return {
    ...maybe('sealed', bytesOrNull(row, 'sealed')),
    ...maybe('offered', bytesOrNull(row, 'offered')),
  };
}
