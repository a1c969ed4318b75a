import type { LinkPurpose, PublicLink } from '../../domain/link/link.js';
import type { AdministrationId, OpenItemId } from '../../kernel/ids.js';
import type { LinkAnswer, LinkRepository } from '../../ports/links.js';
import { encodeJson } from './json.js';
import { id, instant, json, text } from './rows.js';
import type { Row, Sql, Value } from './sql.js';

export function linkRepository(sql: Sql, administration: AdministrationId): LinkRepository {
  const query = (statement: string, ...values: readonly Value[]): Promise<readonly Row[]> =>
    sql.query(statement, [administration, ...values]);
  const key = async (): Promise<string | null> => {
    const [row] = await query('select secret from link_key where administration_id = $1');
    return row === undefined ? null : text(row, 'secret');
  };
  const one = async (where: string, value: Value): Promise<PublicLink | null> => {
    const [row] = await query(
      `select * from public_link where administration_id = $1 and ${where}`,
      value,
    );
    return row === undefined ? null : linkOf(row);
  };
  return {
    key,
    async keepKey(secret) {
      await query(
        'insert into link_key (administration_id, secret) values ($1, $2) on conflict do nothing',
        secret,
      );
      return (await key()) ?? secret;
    },
    async add(link) {
      const added = await query(
        `insert into public_link (administration_id, id, key, debtor_id, open_item_ids, made_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (administration_id, key) do nothing returning 1`,
        ...[link.id, link.key, link.debtorId, encodeJson(link.openItemIds)],
        ...[link.madeAt, link.expiresAt],
      );
      return added.length === 1 ? 'added' : 'exists';
    },
    byKey: (linkKey) => one('key = $2', linkKey),
    byId: (linkId) => one('id = $2', linkId),
    lockedById: (linkId) => one('id = $2 for update', linkId),
    async addAnswer({ linkId, purpose, digest, at }) {
      const added = await query(
        `insert into link_answer (administration_id, link_id, purpose, digest, at)
         values ($1, $2, $3, $4, $5) on conflict do nothing returning 1`,
        ...[linkId, purpose, digest, at],
      );
      return added.length === 1 ? 'added' : 'exists';
    },
    async answers(linkId) {
      const rows = await query(
        'select * from link_answer where administration_id = $1 and link_id = $2 order by position',
        linkId,
      );
      return rows.map(answerOf);
    },
  };
}

function linkOf(row: Row): PublicLink {
  return {
    id: id<'link'>(row, 'id'),
    key: text(row, 'key'),
    debtorId: id<'debtor'>(row, 'debtor_id'),
    openItemIds: json(row, 'open_item_ids') as OpenItemId[],
    madeAt: instant(row, 'made_at'),
    expiresAt: instant(row, 'expires_at'),
  };
}

function answerOf(row: Row): LinkAnswer {
  return {
    linkId: id<'link'>(row, 'link_id'),
    purpose: text(row, 'purpose') as LinkPurpose,
    digest: text(row, 'digest'),
    at: instant(row, 'at'),
  };
}
