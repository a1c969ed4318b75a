import { isDeepStrictEqual } from 'node:util';
import type { AdministrationId } from '../../kernel/ids.js';
import type { Fault } from '../../kernel/fault.js';
import { type ParticipantId, printParticipant } from '../../domain/party/participant.js';
import type { Invoice } from '../../domain/invoice/invoice.js';
import type { DocumentRepository, StoredDocument } from '../../ports/store.js';
import { encodeJson } from './json.js';
import {
  bytesOrNull,
  id,
  idOrNull,
  instant,
  integer,
  json,
  maybe,
  text,
  textOrNull,
} from './rows.js';
import type { Row, Sql, Value } from './sql.js';

/** Everything but the bytes, which may be large and are asked for one document at a time. */
const LIGHT = 'id, direction, host_id, debtor_id, version, invoice, sha256, findings, held_for, at';

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
          supplierOf(document.invoice),
          document.invoice.kind,
          document.invoice.number,
          document.version,
        )
      : one(`direction = 'out' and host_id = $2`, document.hostId ?? null);

  return {
    async add(document) {
      const added = await sql.query(
        `insert into document (administration_id, id, direction, supplier, at, host_id, debtor_id, version,
           kind, number, invoice, bytes, sha256, findings, held_for)
         values ($1, $2, $13, $14, $15, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
         on conflict do nothing returning 1`,
        [
          administration,
          ...changeable(document),
          document.direction,
          document.direction === 'in' ? supplierOf(document.invoice) : null,
          document.at,
        ],
      );
      if (added.length === 1) return 'added';
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
    hostIdOf: async (documentId) => {
      const [row] = await sql.query(
        'select host_id from document where administration_id = $1 and id = $2',
        [administration, documentId],
      );
      return row === undefined ? null : textOrNull(row, 'host_id');
    },
    byHostId: (hostId) => one(`host_id = $2 and direction = 'out'`, hostId),
    list: (direction, limit) =>
      select(LIGHT, 'direction = $2 order by position desc limit $3', direction, limit),
    stopped: () =>
      select(
        LIGHT,
        `direction = 'out' and bytes is null and findings::text like '%"severity":"fatal"%' order by position`,
      ),
    received: (like) =>
      one(
        `direction = 'in' and supplier = $2 and kind = $3 and number = $4 order by version desc limit 1`,
        supplierOf(like),
        like.kind,
        like.number,
      ),
    receivedFrom: (seller, limit) =>
      select(
        LIGHT,
        `direction = 'in' and supplier = $2 order by position desc limit $3`,
        supplierOf({ seller }),
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

/** Participants compare without case (Peppol policy for use of identifiers 4.4.0, policy 2). */
function endpointKey(endpoint: ParticipantId): string {
  return printParticipant(endpoint).toLowerCase();
}

/** Who sent it; off the network a seller may have no endpoint, then the next best that names it. */
function supplierOf({ seller }: Pick<Invoice, 'seller'>): string {
  if (seller.endpoint !== undefined) return endpointKey(seller.endpoint);
  return `no-endpoint ${seller.vatId ?? seller.legalId?.value ?? seller.name ?? ''}`.toLowerCase();
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
    at: instant(row, 'at'),
  };
}
