import { isDeepStrictEqual } from 'node:util';
import type { AdministrationId } from '../../kernel/ids.js';
import type { Fault } from '../../kernel/fault.js';
import { issuerOf, type ReceivedAlert } from '../../domain/exchange/received.js';
import type { Invoice } from '../../domain/invoice/invoice.js';
import { addressSpellings, companyNumbers } from '../../domain/party/company.js';
import type { Party } from '../../domain/party/party.js';
import type { DocumentRepository, StoredDocument } from '../../ports/store.js';
import { encodeJson } from './json.js';
import {
  bytesOrNull,
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
    async save(document) {
      const saved = await sql.query(
        `update document d set host_id = $3, debtor_id = $4, version = $5, kind = $6, number = $7,
           invoice = $8, bytes = $9, sha256 = $10, findings = $11, held_for = $12
         where administration_id = $1 and id = $2 and not exists (
           select from exchange e where e.administration_id = $1 and e.document_id = d.id
             and direction = 'out' and e.state in ${TAKEN})
         returning 1`,
        [administration, ...changeable(document)],
      );
      if (saved.length === 0) {
        throw new Error(`Document ${document.id} is unknown, or the network has it: it is final`);
      }
    },
    byId: (documentId) => one('id = $2', documentId),
    relationsOf: async (documentId) => {
      const [row] = await sql.query(
        'select id, host_id, debtor_id from document where administration_id = $1 and id = $2',
        [administration, documentId],
      );
      if (row === undefined) return null;
      return {
        id: id<'document'>(row, 'id'),
        ...maybe('hostId', textOrNull(row, 'host_id')),
        ...maybe('debtorId', idOrNull<'debtor'>(row, 'debtor_id')),
      };
    },
    byHostId: (hostId) => one(`host_id = $2 and direction = 'out'`, hostId),
    list: (direction, limit) =>
      select(LIGHT, 'direction = $2 order by position desc limit $3', direction, limit),
    stopped: () =>
      select(
        LIGHT,
        `direction = 'out' and bytes is null and findings::text like '%"severity":"fatal"%' order by position`,
      ),
    async unsent(ids) {
      const rows = await sql.query(
        `select id from document d where administration_id = $1 and id = any($2::text[]) and direction = 'out'
           and ((bytes is null and findings::text like '%"severity":"fatal"%')
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

/** Under what a supplier is kept, the first for new rows; off the network it may have no endpoint, then the next best that names it. */
function supplierKeys({
  endpoint,
  vatId,
  legalId,
  name,
}: Party): readonly [first: string, ...others: string[]] {
  if (endpoint !== undefined) return addressSpellings(endpoint);
  return [`no-endpoint ${vatId ?? legalId?.value ?? name ?? ''}`.toLowerCase()];
}

/** Characters of a number that are kept to find it again; no register has longer ones, and an index takes no page of text. */
const NUMBER_MAX = 150;

function issuerNumbers(issuer: Party): readonly string[] {
  return [...new Set(companyNumbers(issuer).map((number) => number.slice(0, NUMBER_MAX)))];
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
