import { isDeepStrictEqual } from 'node:util';
import type { AdministrationId } from '../../kernel/ids.js';
import type { Fault } from '../../kernel/fault.js';
import { issuerOf, type ReceivedAlert } from '../../domain/exchange/received.js';
import type { Invoice } from '../../domain/invoice/invoice.js';
import { issuerNumbers, supplierKeys } from '../../domain/party/supplier-keys.js';
import type { DocumentRepository, StoredDocument } from '../../ports/store.js';
import { encodeJson } from './json.js';
import {
  arrayOf,
  bytesOrNull,
  flag,
  id,
  idOrNull,
  instant,
  integer,
  json,
  listOf,
  maybe,
  text,
  textOrNull,
} from './rows.js';
import type { Row, Sql, Value } from './sql.js';

/** Everything but the bytes, which may be large and are asked for one document at a time. */
const LIGHT =
  'id, direction, host_id, debtor_id, version, invoice, sha256, findings, held_for, alerts, at';

/** The same without embedded files: what is needed of many documents at once. */
const BRIEF = LIGHT.replace('invoice,', `(invoice::jsonb - 'attachments')::json as invoice,`);

/** States of an exchange in which the network has, or may have, the document (INV-1). */
const TAKEN = `('unknown', 'sent', 'delivered', 'sent-another-way')`;

export function documentRepository(sql: Sql, administration: AdministrationId): DocumentRepository {
  const select = async (
    columns: string,
    rest: string,
    ...values: readonly Value[]
  ): Promise<readonly StoredDocument[]> => {
    const rows = await sql.query(
      `select ${columns} from document where administration_id = $1 and ${rest}`,
      [administration, ...values],
    );
    return rows.map(documentOf);
  };
  const one = async (rest: string, ...values: readonly Value[]): Promise<StoredDocument | null> =>
    (await select(`${LIGHT}, bytes`, rest, ...values))[0] ?? null;
  const sameKey = (document: StoredDocument): Promise<StoredDocument | null> =>
    document.direction === 'in'
      ? one(
          `direction = 'in' and supplier = $2 and kind = $3 and number = $4 and version = $5`,
          supplierKeys(issuerOf(document.invoice))[0],
          document.invoice.kind,
          document.invoice.number,
          document.version,
        )
      : one(`direction = 'out' and host_id = $2`, document.hostId ?? null);

  const update = async (changes: string, values: readonly Value[]): Promise<void> => {
    const saved = await sql.query(
      `update document d set ${changes}
       where administration_id = $1 and id = $2 and not exists (
         select from exchange e where e.administration_id = $1 and e.document_id = d.id
           and direction = 'out' and e.state in ${TAKEN})
       returning 1`,
      [administration, ...values],
    );
    if (saved.length === 0)
      throw new Error(
        `Document ${String(values[0])} is unknown, or the network has it: it is final`,
      );
  };

  const addIssuer = async ({ id: documentId, invoice }: StoredDocument): Promise<void> => {
    await sql.query(
      `insert into document_issuer (administration_id, document_id, number)
       select $1, $2, json_array_elements_text($3::json)`,
      [administration, documentId, JSON.stringify(issuerNumbers(issuerOf(invoice)))],
    );
  };

  return {
    async add(document) {
      const added = await sql.query(
        `insert into document (administration_id, id, direction, supplier, at, host_id, debtor_id, version,
           kind, number, invoice, bytes, sha256, findings, held_for, alerts)
         values ($1, $2, $13, $14, $15, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $16)
         on conflict do nothing returning 1`,
        [
          administration,
          ...changeable(document),
          document.direction,
          document.direction === 'in' ? supplierKeys(issuerOf(document.invoice))[0] : null,
          document.at,
          document.alerts === undefined ? null : encodeJson(document.alerts),
        ],
      );
      if (added.length === 1) {
        if (document.direction === 'in') await addIssuer(document);
        return 'added';
      }
      const existing = (await one('id = $2', document.id)) ?? (await sameKey(document));
      return existing !== null && sameContent(existing, document) ? 'exists' : 'exists-different';
    },
    save: (document) =>
      update(
        `host_id = $3, debtor_id = $4, version = $5, kind = $6, number = $7,
         invoice = $8, bytes = $9, sha256 = $10, findings = $11, held_for = $12`,
        changeable(document),
      ),
    saveWritten: ({ id: documentId, bytes = null, sha256 = null, findings }) =>
      update('bytes = $3, sha256 = $4, findings = $5', [
        ...[documentId, bytes, sha256, encodeJson(findings)],
      ]),
    byId: (documentId) => one('id = $2', documentId),
    relationsOf: async (documentId) => {
      const [row] = await sql.query(
        `select id, host_id, debtor_id, exists (
           select from response r join document other using (administration_id)
           where r.administration_id = $1 and other.id = r.document_id
             and other.debtor_id = d.debtor_id and other.id <> d.id) as is_of_answerer
         from document d where administration_id = $1 and id = $2`,
        [administration, documentId],
      );
      if (row === undefined) return null;
      return {
        id: id<'document'>(row, 'id'),
        ...maybe('hostId', textOrNull(row, 'host_id')),
        ...maybe('debtorId', idOrNull<'debtor'>(row, 'debtor_id')),
        isOfAnswerer: flag(row, 'is_of_answerer'),
      };
    },
    byHostId: (hostId) => one(`host_id = $2 and direction = 'out'`, hostId),
    hostIdsAmong: async (hostIds) => {
      const rows = await sql.query(
        `select host_id from document
         where administration_id = $1 and direction = 'out' and host_id = any($2::text[])`,
        [administration, arrayOf(hostIds)],
      );
      return rows.map((row) => text(row, 'host_id'));
    },
    list: (direction, limit) =>
      select(LIGHT, 'direction = $2 order by position desc limit $3', direction, limit),
    stopped: () => select(LIGHT, 'stopped order by position'),
    async unsent(ids) {
      const rows = await sql.query(
        `select id from document d where administration_id = $1 and id = any($2::text[]) and direction = 'out'
           and (stopped
             or exists (select from outbox_message m where m.administration_id = $1
               and m.kind = 'send-invoice' and m.order_key = d.id and m.state <> 'done'))`,
        [administration, listOf(ids)],
      );
      return new Set(rows.map((row) => text(row, 'id')));
    },
    versionsReceived: (like) =>
      select(
        BRIEF,
        `direction = 'in' and supplier = any(array(select json_array_elements_text($2::json)))
         and kind = $3 and number = $4 order by version desc`,
        JSON.stringify(supplierKeys(issuerOf(like))),
        like.kind,
        like.number,
      ),
    byIds: (ids) => select(BRIEF, 'id = any($2::text[]) order by position', listOf(ids)),
    receivedFrom: (issuer, limit) =>
      select(
        BRIEF,
        `id in (
           select document_id from document_issuer where administration_id = $1
             and number = any(array(select json_array_elements_text($2::json)))
           union all
           select id from document where administration_id = $1 and direction = 'in'
             and supplier = any(array(select json_array_elements_text($3::json))))
         order by position desc limit $4`,
        JSON.stringify(issuerNumbers(issuer)),
        JSON.stringify(supplierKeys(issuer)),
        limit,
      ),
    sentByNumber: (number) =>
      select(`${LIGHT}, bytes`, `direction = 'out' and number = $2 order by position`, number),
  };
}

function changeable(document: StoredDocument): readonly Value[] {
  return [
    document.id,
    document.hostId ?? null,
    document.debtorId ?? null,
    document.version,
    document.invoice.kind,
    document.invoice.number,
    encodeJson(document.invoice),
    document.bytes ?? null,
    document.sha256 ?? null,
    encodeJson(document.findings),
    encodeJson(document.heldFor),
  ];
}

/** The same bytes; without bytes, the same invoice. */
function sameContent(a: StoredDocument, b: StoredDocument): boolean {
  if (a.sha256 !== undefined && b.sha256 !== undefined) return a.sha256 === b.sha256;
  return isDeepStrictEqual(a.invoice, b.invoice);
}

function documentOf(row: Row): StoredDocument {
  return {
    id: id<'document'>(row, 'id'),
    direction: text(row, 'direction') as StoredDocument['direction'],
    ...maybe('hostId', textOrNull(row, 'host_id')),
    ...maybe('debtorId', idOrNull<'debtor'>(row, 'debtor_id')),
    version: integer(row, 'version'),
    invoice: json(row, 'invoice') as Invoice,
    ...maybe('bytes', 'bytes' in row ? bytesOrNull(row, 'bytes') : null),
    ...maybe('sha256', textOrNull(row, 'sha256')),
    findings: json(row, 'findings') as readonly Fault[],
    heldFor: json(row, 'held_for') as readonly string[],
    ...(textOrNull(row, 'alerts') === null
      ? {}
      : { alerts: json(row, 'alerts') as readonly ReceivedAlert[] }),
    at: instant(row, 'at'),
  };
}
