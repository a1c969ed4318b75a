import type { Place } from '../../domain/access/place.js';
import type { Role } from '../../domain/access/acts.js';
import type { Preferences } from '../../domain/access/preferences.js';
import type { Grant, User } from '../../domain/access/user.js';
import type { Administration } from '../../domain/party/administration.js';
import type { BooksRepository, UserRepository } from '../../ports/users.js';
import { encodeJson } from './json.js';
import { id, idOrNull, json, listOf, text } from './rows.js';
import type { Database, Row, Value } from './sql.js';
import { sqlStateOf } from './sql-state.js';

const UNIQUE_VIOLATION = '23505';

/** With the eyes of voldaan_platform: who there is and what he was granted. */
export function userRepository(database: Database): UserRepository {
  const query = platformQuery(database);
  const one = async (condition: string, value: string): Promise<User | null> => {
    const [row] = await query(`select * from app_user u where ${condition}`, [value]);
    return row === undefined ? null : userOf(row);
  };
  return {
    async add(user) {
      const added = await query(
        `insert into app_user (user_id, email, state, doc) values ($1, $2, $3, $4)
         on conflict do nothing returning 1`,
        [user.id, user.email, user.state, docOf(user)],
      );
      return added.length === 1 ? 'added' : 'exists';
    },
    async save(user) {
      try {
        await query('update app_user set email = $2, state = $3, doc = $4 where user_id = $1', [
          user.id,
          user.email,
          user.state,
          docOf(user),
        ]);
        return 'saved';
      } catch (error) {
        if (sqlStateOf(error) === UNIQUE_VIOLATION) return 'taken';
        throw error;
      }
    },
    get: (user) => one('u.user_id = $1', user),
    byEmail: (email) => one('u.email = $1', email),
    all: async () => (await query('select * from app_user order by position')).map(userOf),
    grant: (user, { place, role, partner, by, at }) =>
      database.transaction({ as: 'platform' }, async (sql) => {
        const [firm, administration] = placeColumns(place);
        await sql.query(DROP_GRANT, [user, firm, administration]);
        await sql.query(
          `insert into grant_of_user (user_id, firm_id, administration_id, role, doc)
           values ($1, $2, $3, $4, $5)`,
          [user, firm, administration, role, encodeJson({ partner, by, at })],
        );
      }),
    async revoke(user, place) {
      const gone = await query(`${DROP_GRANT} returning 1`, [user, ...placeColumns(place)]);
      return gone.length === 1;
    },
    async grants(user) {
      const rows = await query(
        `select firm_id, administration_id, role, doc as grant_doc from grant_of_user
         where user_id = $1 order by position`,
        [user],
      );
      return rows.map(grantOf);
    },
    async grantedAt(books) {
      const rows = await query(
        `select u.*, g.firm_id, g.administration_id, g.role, g.doc as grant_doc
         from grant_of_user g join app_user u on u.user_id = g.user_id
         where g.administration_id = $1 or g.firm_id = $2 order by g.position`,
        [books.id, books.firm],
      );
      return rows.map((row) => ({ user: userOf(row), grant: grantOf(row) }));
    },
    async preferences(user) {
      const [row] = await query('select doc from user_preferences where user_id = $1', [user]);
      return row === undefined ? null : (json(row, 'doc') as Preferences);
    },
    async prefer(user, preferences) {
      await query(
        `insert into user_preferences (user_id, doc) values ($1, $2)
         on conflict (user_id) do update set doc = excluded.doc`,
        [user, encodeJson(preferences)],
      );
    },
  };
}

/** With the eyes of voldaan_platform: which sets of books there are. */
export function booksRepository(database: Database): BooksRepository {
  const query = platformQuery(database);
  return {
    async at(administration) {
      const [row] = await query('select firm_id from administration where administration_id = $1', [
        administration,
      ]);
      return row === undefined
        ? null
        : { id: administration, firm: idOrNull<'firm'>(row, 'firm_id') };
    },
    async within(places) {
      const rows = await query(
        `select doc from administration
         where administration_id = any($1::text[]) or firm_id = any($2::text[]) order by position`,
        [
          listOf(places.flatMap((place) => ('firm' in place ? [] : [place.administration]))),
          listOf(places.flatMap((place) => ('firm' in place ? [place.firm] : []))),
        ],
      );
      return rows.map((row) => json(row, 'doc') as Administration);
    },
  };
}

const DROP_GRANT = `delete from grant_of_user
  where user_id = $1 and (firm_id = $2 or administration_id = $3)`;

export function platformQuery(
  database: Database,
): (text: string, values?: readonly Value[]) => Promise<readonly Row[]> {
  return (statement, values = []) =>
    database.transaction({ as: 'platform' }, (sql) => sql.query(statement, values));
}

/** The columns firm_id and administration_id. */
export function placeColumns(place: Place): readonly [string | null, string | null] {
  return 'firm' in place ? [place.firm, null] : [null, place.administration];
}

export function placeOf(row: Row): Place {
  const firm = idOrNull<'firm'>(row, 'firm_id');
  return firm === null
    ? { administration: id<'administration'>(row, 'administration_id') }
    : { firm };
}

function docOf({ name, language }: User): string {
  return encodeJson({ name, language });
}

function userOf(row: Row): User {
  return {
    id: id<'user'>(row, 'user_id'),
    email: text(row, 'email'),
    state: text(row, 'state') as User['state'],
    ...(json(row, 'doc') as Pick<User, 'name' | 'language'>),
  };
}

function grantOf(row: Row): Grant {
  return {
    place: placeOf(row),
    role: text(row, 'role') as Role,
    ...(json(row, 'grant_doc') as Pick<Grant, 'partner' | 'by' | 'at'>),
  };
}
