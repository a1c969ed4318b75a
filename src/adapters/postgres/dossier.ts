import type { DossierFile, DossierKind } from '../../domain/dossier/dossier-file.js';
import type { AdministrationId } from '../../kernel/ids.js';
import type { DossierRepository } from '../../ports/dossier.js';
import { bigint, bytesOrNull, id, idOrNull, instant, listOf, maybe, text } from './rows.js';
import type { Row, Sql, Value } from './sql.js';

export function dossierRepository(sql: Sql, administration: AdministrationId): DossierRepository {
  const query = (statement: string, ...values: readonly Value[]): Promise<readonly Row[]> =>
    sql.query(statement, [administration, ...values]);
  return {
    async add(file, bytes) {
      const { debtorId, openItemId, kind, name, mediaType, sha256, size, by, at } = file;
      const added = await query(
        `insert into dossier_file (administration_id, id, debtor_id, open_item_id, kind, name, media_type,
           sha256, size, bytes, added_by, at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) on conflict do nothing returning 1`,
        ...[file.id, debtorId, openItemId ?? null, kind, name, mediaType, sha256, size],
        ...[bytes, by, at],
      );
      return added.length === 1 ? 'added' : 'exists';
    },
    async list(debtorId, openItemIds) {
      const rows = await query(
        `select id, debtor_id, open_item_id, kind, name, media_type, sha256, size, added_by, at
         from dossier_file where administration_id = $1 and debtor_id = $2
           and ($3::text[] is null or open_item_id is null or open_item_id = any($3::text[]))
         order by position`,
        ...[debtorId, openItemIds === undefined ? null : listOf(openItemIds)],
      );
      return rows.map(fileOf);
    },
    async bytes(fileId) {
      const [row] = await query(
        'select bytes from dossier_file where administration_id = $1 and id = $2',
        fileId,
      );
      return row === undefined ? null : bytesOrNull(row, 'bytes');
    },
    async sizeOf(debtorId) {
      const [row] = await query(
        `select count(*)::bigint as files, coalesce(sum(size), 0)::bigint as bytes
         from dossier_file where administration_id = $1 and debtor_id = $2`,
        debtorId,
      );
      if (row === undefined) throw new Error('A count answers a row');
      return { files: Number(bigint(row, 'files')), bytes: Number(bigint(row, 'bytes')) };
    },
  };
}

function fileOf(row: Row): DossierFile {
  return {
    ...{ id: id<'dossier-file'>(row, 'id'), debtorId: id<'debtor'>(row, 'debtor_id') },
    ...maybe('openItemId', idOrNull<'open-item'>(row, 'open_item_id')),
    ...{ kind: text(row, 'kind') as DossierKind, name: text(row, 'name') },
    ...{ mediaType: text(row, 'media_type'), sha256: text(row, 'sha256') },
    ...{ size: Number(bigint(row, 'size')), by: text(row, 'added_by'), at: instant(row, 'at') },
  };
}
