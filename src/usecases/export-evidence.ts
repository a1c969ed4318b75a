import {
  addDays,
  addMs,
  dateIn,
  type Instant,
  parseInstant,
  type PlainDate,
} from '../kernel/dates.js';
import type { AdministrationId, DocumentId } from '../kernel/ids.js';
import { printParticipant } from '../domain/party/participant.js';
import type { Administration } from '../domain/party/administration.js';
import type { Digest } from '../ports/digest.js';
import type { CameIn, Span } from '../ports/journey.js';
import type { InboundRecord, Tx } from '../ports/store.js';
import type { Ports } from './ports.js';
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

/**
 * Evidence for somebody who was not there: the exact bytes that were sent and received, the journey of each document,
 * answers and receipts, one file after the other, and last the manifest with the SHA-256 of each. One document is held at
 * a time, whatever the period.
 */
export function makeExportEvidence(
  ports: Pick<Ports, 'store' | 'clock' | 'digest'>,
): (administration: AdministrationId, scope: EvidenceScope) => AsyncIterable<EvidenceFile> {
  return (administration, scope) => files(ports, administration, scope);
}

type EvidencePorts = Pick<Ports, 'store' | 'clock' | 'digest'>;

async function* files(
  ports: EvidencePorts,
  id: AdministrationId,
  scope: EvidenceScope,
): AsyncGenerator<EvidenceFile> {
  const listed: Omit<EvidenceFile, 'bytes'>[] = [];
  const keep = (file: Written): EvidenceFile => {
    const whole = { ...file, sha256: ports.digest(file.bytes) };
    listed.push({ path: whole.path, sha256: whole.sha256 });
    return whole;
  };
  const inTransaction = <T>(work: (tx: Tx) => Promise<T>) => ports.store.inTransaction(id, work);
  const books = await inTransaction(async (tx) => {
    const about = { kind: 'administration', id };
    await tx.audit.note({ act: 'evidence.exported', about, facts: scope });
    return tx.administration.get();
  });
  const wanted = scopeIn(scope, books.zone);
  const documents = await inTransaction((tx) => tx.journey.documents(wanted.filter));
  const came = new Map<string, CameIn>();
  for (const documentId of documents) {
    const found = await inTransaction((tx) =>
      ofDocument(tx, documentId, { ...wanted, digest: ports.digest }),
    );
    if (found === null) continue;
    for (const record of found.journey.inbound) came.set(record.transportId, record);
    for (const file of found.files) yield keep(file);
  }
  const { filter } = wanted;
  if (!('number' in filter))
    for (const record of await inTransaction((tx) => tx.journey.inbound(filter)))
      if (wanted.holds(record.receivedAt)) came.set(record.transportId, record);
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
