import {
  addDays,
  addMs,
  dateIn,
  type Instant,
  parseInstant,
  type PlainDate,
} from '../../kernel/dates.js';
import { fault, type Fault } from '../../kernel/fault.js';
import type { AdministrationId, DocumentId } from '../../kernel/ids.js';
import { err, ok, type Result } from '../../kernel/result.js';
import { printParticipant } from '../../domain/party/participant.js';
import type { Administration } from '../../domain/party/administration.js';
import type { Digest } from '../../ports/digest.js';
import type { CameIn, Span } from '../../ports/journey.js';
import type { InboundRecord, Tx } from '../../ports/store.js';
import type { Ports } from '../ports.js';
import { type DocumentJourney, journeyOf } from './show-journey.js';

/** One number, or everything of these days, both included, in the zone of the administration. */
export type EvidenceScope =
  { readonly number: string } | { readonly from: PlainDate; readonly to: PlainDate };

export interface EvidenceFile {
  /** Relative, with `/` between; letters, digits, dots, dashes and underscores only */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

/** The list of what belongs to an export, and the same for `sha256sum -c`. */
export const MANIFEST = 'manifest.json';
export const SUMS = 'SHA256SUMS';

const DAY_MS = 86_400_000;

type EvidencePorts = Pick<Ports, 'store' | 'clock' | 'digest'>;

/** What belongs to an export, before any of it is made. */
interface Wanted {
  readonly books: Administration;
  readonly scope: EvidenceScope;
  readonly holds: (at: Instant) => boolean;
  readonly documents: readonly DocumentId[];
  readonly inbound: readonly CameIn[];
}

/**
 * Evidence for somebody who was not there: the exact bytes that were sent and received, the journey of each document,
 * answers and receipts, one file after the other, and last the manifest with the SHA-256 of each. One document is held at
 * a time, whatever the period. Refused where there are more than `most` documents and messages: an archive has an end.
 */
export function makeExportEvidence(
  ports: EvidencePorts,
): (
  administration: AdministrationId,
  scope: EvidenceScope,
  most?: number,
) => Promise<Result<AsyncIterable<EvidenceFile>, Fault>> {
  return async (administration, scope, most = Number.POSITIVE_INFINITY) => {
    const wanted = await ports.store.inTransaction(administration, async (tx) => {
      const books = await tx.administration.get();
      const { filter, holds } = scopeIn(scope, books.zone);
      const documents = await tx.journey.documents(filter);
      const inbound = 'number' in filter ? [] : await tx.journey.inbound(filter);
      if (documents.length + inbound.length > most) return null;
      const about = { kind: 'administration', id: administration };
      await tx.audit.note({ act: 'evidence.exported', about, facts: scope });
      return { books, scope, holds, documents, inbound };
    });
    if (wanted !== null) return ok(files(ports, wanted));
    const message = `These are more than ${most} documents and messages. Ask for a shorter period, or write a folder with voldaan evidence export.`;
    return err(fault('CONFLICT', 'evidence.too-many', '', message));
  };
}

async function* files(
  ports: EvidencePorts,
  { books, scope, holds, documents, inbound }: Wanted,
): AsyncGenerator<EvidenceFile> {
  const listed: Omit<EvidenceFile, 'bytes'>[] = [];
  const keep = (file: Written): EvidenceFile => {
    const whole = { ...file, sha256: ports.digest(file.bytes) };
    listed.push({ path: whole.path, sha256: whole.sha256 });
    return whole;
  };
  const inTransaction = <T>(work: (tx: Tx) => Promise<T>) =>
    ports.store.inTransaction(books.id, work);
  const came = new Map<string, CameIn>();
  for (const documentId of documents) {
    const found = await inTransaction((tx) =>
      ofDocument(tx, documentId, { holds, digest: ports.digest }),
    );
    if (found === null) continue;
    for (const record of found.journey.inbound) came.set(record.transportId, record);
    for (const file of found.files) yield keep(file);
  }
  for (const record of inbound) if (holds(record.receivedAt)) came.set(record.transportId, record);
  for (const transportId of came.keys()) {
    const record = await inTransaction((tx) => tx.inbound.byTransportId(transportId));
    if (record !== null) for (const file of ofInbound(record, ports.digest)) yield keep(file);
  }
  const installation = await ports.store.platform.installation.current();
  const manifest = {
    evidence: 1,
    administration: aboutOf(books),
    installation: installation?.installationId ?? null,
    scope,
    madeAt: ports.clock.now(),
    files: [...listed],
  };
  yield keep({ path: MANIFEST, bytes: jsonBytes(manifest) });
  const sums = listed.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('');
  const bytes = new TextEncoder().encode(sums);
  yield { path: SUMS, bytes, sha256: ports.digest(bytes) };
}

interface Written {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A day of the zone begins at another moment than UTC's: asked for a day wider, then looked at in the zone. */
function scopeIn(
  scope: EvidenceScope,
  zone: string,
): {
  readonly filter: { readonly number: string } | Span;
  readonly holds: (at: Instant) => boolean;
} {
  if ('number' in scope) return { filter: scope, holds: () => true };
  const { from, to } = scope;
  return {
    filter: { from: midnight(addDays(from, -1)), until: addMs(midnight(to), 2 * DAY_MS) },
    holds: (at) => {
      const day = dateIn(at, zone);
      return from <= day && day <= to;
    },
  };
}

function midnight(date: PlainDate): Instant {
  const moment = parseInstant(`${date}T00:00:00.000Z`);
  if (!moment.ok) throw new Error(`Not a day: ${date}`);
  return moment.value;
}

async function ofDocument(
  tx: Tx,
  id: DocumentId,
  { holds, digest }: { readonly holds: (at: Instant) => boolean; readonly digest: Digest },
): Promise<{ readonly journey: DocumentJourney; readonly files: readonly Written[] } | null> {
  const document = await tx.documents.byId(id);
  if (document === null || !holds(document.at)) return null;
  const journey = await journeyOf(tx, document);
  const folder = `${document.direction === 'out' ? 'sent' : 'received'}/${safe(document.invoice.number, digest)}-${safe(id, digest)}`;
  const versions = [...(await tx.journey.versions(id)), document].flatMap(({ version, bytes }) =>
    bytes === undefined ? [] : [{ path: `${folder}/version-${version}.xml`, bytes }],
  );
  return {
    journey,
    files: [...versions, { path: `${folder}/journey.json`, bytes: jsonBytes(journey) }],
  };
}

function ofInbound({ bytes, ...envelope }: InboundRecord, digest: Digest): readonly Written[] {
  const path = `inbox/${safe(envelope.transportId, digest)}`;
  return [
    { path: `${path}.xml`, bytes },
    { path: `${path}.json`, bytes: jsonBytes(envelope) },
  ];
}

function aboutOf({ id, name, country, legalId, vatId, participant }: Administration) {
  const printed = participant === undefined ? undefined : printParticipant(participant);
  return { id, name, country, legalId, vatId, participant: printed };
}

/** Names from outside become parts of paths: nothing in them may climb, hide or clash with the file system's words. */
export function safe(name: string, digest: Digest): string {
  const cleaned = name.replace(/[^A-Za-z0-9_-]/g, '_').slice(0, 80);
  if (cleaned === name) return name;
  // Two names that are cleaned alike stay two.
  return `${cleaned}-${digest(new TextEncoder().encode(name)).slice(0, 8)}`;
}

export function jsonBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
}
