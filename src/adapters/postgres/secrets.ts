import type { SecretRepository } from '../../ports/secrets.js';
import type { DataKey, Vault } from '../../ports/vault.js';
import { bytes, integer, text } from './rows.js';
import type { Row, Sql, Value } from './sql.js';

/** Characters of one secret: a private key and a certificate fit four times; more is no secret. */
const TEXT_MAX = 131_072;

export function secretRepository(sql: Sql, administration: string, vault: Vault): SecretRepository {
  const query = (statement: string, ...values: readonly Value[]): Promise<readonly Row[]> =>
    sql.query(statement, [administration, ...values]);
  const dataKeys = async (): Promise<readonly DataKey[]> => {
    const rows = await query(
      'select number, wrapped from data_key where administration_id = $1 order by number desc',
    );
    return rows.map((row) => dataKeyOf(administration, row));
  };
  /** Held until the end of the transaction, so that nobody drops it before what it closes is there. */
  const held = async (): Promise<DataKey | null> => {
    const [row] = await query(
      `select number, wrapped from data_key where administration_id = $1
       order by number desc limit 1 for key share`,
    );
    return row === undefined ? null : dataKeyOf(administration, row);
  };
  const add = async (number: number): Promise<void> => {
    const wrapped = vault.newKey(aboutKey(administration, number));
    await query(
      `insert into data_key (administration_id, number, wrapped) values ($1, $2, $3)
       on conflict do nothing`,
      ...[number, wrapped],
    );
  };
  const newest = async (): Promise<DataKey> => {
    const known = await held();
    if (known !== null) return known;
    await add(1);
    const made = await held();
    if (made === null) throw new Error(`No data key of ${administration} after it was made`);
    return made;
  };
  return {
    async put(owner, field, secret) {
      if (secret.length > TEXT_MAX)
        throw new Error(`The ${field} of ${owner} have ${secret.length} characters: too many`);
      const key = await newest();
      await query(
        `insert into secret (administration_id, owner, field, data_key, sealed) values ($1, $2, $3, $4, $5)
         on conflict (administration_id, owner, field)
         do update set data_key = excluded.data_key, sealed = excluded.sealed`,
        ...[owner, field, key.number],
        vault.seal(key, secret, aboutSecret(administration, owner, field)),
      );
    },
    async get(owner, field) {
      const [row] = await query(
        `select number, wrapped, sealed from secret s
         join data_key k on k.administration_id = s.administration_id and k.number = s.data_key
         where s.administration_id = $1 and owner = $2 and field = $3`,
        ...[owner, field],
      );
      return row === undefined ? null : openRow(vault, { administration, owner, field }, row);
    },
    async drop(owner, field) {
      await query(
        'delete from secret where administration_id = $1 and owner = $2 and field = $3',
        ...[owner, field],
      );
    },
    async keys() {
      const rows = await query(
        `select number, wrapped, count(owner)::int as secrets from data_key k
         left join secret s on s.administration_id = k.administration_id and s.data_key = k.number
         where k.administration_id = $1 group by number, wrapped order by number desc`,
      );
      return rows.map((row) => ({
        number: integer(row, 'number'),
        wrappedBy: vault.wrappedBy(bytes(row, 'wrapped')),
        secrets: integer(row, 'secrets'),
      }));
    },
    async check() {
      // A text of nobody is closed and opened: what one key cannot do it says.
      for (const key of await dataKeys()) vault.open(key, vault.seal(key, '', 'check'), 'check');
    },
    async addKey() {
      const { number } = await newest();
      await add(number + 1);
    },
    async reseal(limit) {
      const keys = await dataKeys();
      const [key] = keys;
      if (key === undefined) return 0;
      const rows = await query(
        `select owner, field, data_key as number, sealed from secret
         where administration_id = $1 and data_key < $2 order by owner, field limit $3 for update`,
        ...[key.number, limit],
      );
      for (const row of rows) {
        const [owner, field] = [text(row, 'owner'), text(row, 'field')];
        const old = keys.find(({ number }) => number === integer(row, 'number'));
        if (old === undefined) throw new Error(`No data key for ${field} of ${owner}`);
        const about = aboutSecret(administration, owner, field);
        const sealed = vault.seal(key, vault.open(old, bytes(row, 'sealed'), about), about);
        await query(
          `update secret set data_key = $4, sealed = $5
           where administration_id = $1 and owner = $2 and field = $3`,
          ...[owner, field, key.number, sealed],
        );
      }
      return rows.length;
    },
    async dropUnused() {
      // Whoever closes something with one of them right now is waited for, and is seen by the next statement.
      await query('select 1 from data_key where administration_id = $1 for update');
      const rows = await query(
        `delete from data_key k where administration_id = $1
           and number < (select max(number) from data_key where administration_id = $1)
           and not exists (select from secret s where s.administration_id = $1 and s.data_key = k.number)
         returning 1`,
      );
      return rows.length;
    },
    async rewrap() {
      let count = 0;
      for (const key of await dataKeys()) {
        const wrapped = vault.rewrap(key);
        if (wrapped === null) continue;
        count += 1;
        await query(
          'update data_key set wrapped = $3 where administration_id = $1 and number = $2',
          ...[key.number, wrapped],
        );
      }
      return count;
    },
  };
}

/** Opens a row with `number`, `wrapped` and `sealed`; throws a fault `secrets.…`. */
export function openRow(
  vault: Vault,
  { administration, owner, field }: Readonly<Record<'administration' | 'owner' | 'field', string>>,
  row: Row,
): string {
  const about = aboutSecret(administration, owner, field);
  return vault.open(dataKeyOf(administration, row), bytes(row, 'sealed'), about);
}

function dataKeyOf(administration: string, row: Row): DataKey {
  const number = integer(row, 'number');
  return { number, wrapped: bytes(row, 'wrapped'), about: aboutKey(administration, number) };
}

/** Ids hold no line break, so that no two places are spelled alike. */
function aboutKey(administration: string, number: number): string {
  return `${administration}\ndata key\n${number}`;
}

function aboutSecret(administration: string, owner: string, field: string): string {
  return `${administration}\n${owner}\n${field}`;
}
