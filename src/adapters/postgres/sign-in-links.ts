import type { SignInRepository } from '../../ports/sign-ins.js';
import { bytes, id, instant, text } from './rows.js';
import type { Row, Value } from './sql.js';

type Links = 'addReset' | 'reset' | 'useReset' | 'knownAs' | 'bind' | 'ask' | 'answer';

/** What people come back with: links from an e-mail, and answers of identity providers. */
export function linkRows(
  query: (statement: string, ...values: readonly Value[]) => Promise<readonly Row[]>,
): Pick<SignInRepository, Links> {
  return {
    async addReset(user, sha256, until) {
      await query(
        `insert into password_reset (user_id, sha256, good_until) values ($1, $2, $3)
         on conflict (user_id) do update set sha256 = excluded.sha256, good_until = excluded.good_until`,
        ...[user, sha256, until],
      );
    },
    async reset(sha256, now) {
      const [row] = await query(
        'select user_id from password_reset where sha256 = $1 and good_until > $2',
        ...[sha256, now],
      );
      return row === undefined ? null : id<'user'>(row, 'user_id');
    },
    async useReset(sha256, now) {
      const [row] = await query(
        'delete from password_reset where sha256 = $1 and good_until > $2 returning user_id',
        ...[sha256, now],
      );
      return row === undefined ? null : id<'user'>(row, 'user_id');
    },
    async knownAs(issuer, subject) {
      const [row] = await query(
        'select user_id from user_identity where issuer = $1 and subject = $2',
        ...[issuer, subject],
      );
      return row === undefined ? null : id<'user'>(row, 'user_id');
    },
    async bind(user, issuer, subject, at) {
      const rows = await query(
        `insert into user_identity (issuer, subject, user_id, bound_at) values ($1, $2, $3, $4)
         on conflict do nothing returning 1`,
        ...[issuer, subject, user, at],
      );
      return rows.length === 1 ? 'bound' : 'exists';
    },
    async ask(sha256, { provider, sealed, until }) {
      await query(
        'insert into sign_in_question (sha256, provider, sealed, good_until) values ($1, $2, $3, $4)',
        ...[sha256, provider, sealed, until],
      );
    },
    async answer(sha256, now) {
      const [row] = await query(
        'delete from sign_in_question where sha256 = $1 and good_until > $2 returning *',
        ...[sha256, now],
      );
      return row === undefined
        ? null
        : {
            ...{ provider: text(row, 'provider'), sealed: bytes(row, 'sealed') },
            until: instant(row, 'good_until'),
          };
    },
  };
}
