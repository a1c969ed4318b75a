import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { Instant } from '../../../kernel/dates.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import { type ParticipantId, parseParticipant } from '../../../domain/party/participant.js';
import type { AccessPointError } from '../../../ports/access-point-error.js';
import type { AccessPointDeps } from '../adapter.js';
import { type Answered, type Effect, makeAnswers, malformed } from '../answers.js';
import { documentClient } from '../document-client.js';
import {
  type EInvoiceBeDocument,
  E_INVOICE_BE_DIALECT,
  FILE_DIALECT,
  pageSchema,
  ublSchema,
} from './answers.js';
import type { EInvoiceBeSettings } from './settings.js';

export type Asked<T> = Promise<Result<T, AccessPointError>>;

interface Call {
  readonly method: 'GET' | 'POST';
  /** With encoded steps */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly file?: { readonly name: string; readonly bytes: Uint8Array };
}

/** The UBL of a document, with what its provider knows of its envelope. */
export interface HeldUbl {
  readonly sender: ParticipantId | null;
  readonly receiver: ParticipantId | null;
  readonly bytes: Uint8Array;
}

/** The calls of e-invoice.be’s API that more than one of our parts makes. */
export interface Client {
  readonly now: () => Instant;
  readonly call: (call: Call) => Promise<Answered>;
  readonly ask: <T>(call: Call, schema: z.ZodType<T>, effect?: Effect) => Asked<T>;
  readonly list: (
    box: 'inbox' | 'outbox' | 'drafts',
    query: Readonly<Record<string, string>>,
    effect?: Effect,
  ) => Asked<z.infer<typeof pageSchema>>;
  /** The very bytes, from where they are kept. */
  readonly ubl: (documentId: string, effect?: Effect) => Asked<HeldUbl>;
}

export const PAGE_SIZE = 100;

const answers = makeAnswers(E_INVOICE_BE_DIALECT);
const files = makeAnswers(FILE_DIALECT);

export function makeClient({ baseUrl, apiKey }: EInvoiceBeSettings, deps: AccessPointDeps): Client {
  const { clock, http } = deps;
  const api = documentClient(deps);
  // The address of a file is told by an answer: it is not followed into our own network, and never gets the key.
  const store = documentClient(http === undefined ? {} : { http });
  const now = (): Instant => clock.now();

  const call: Client['call'] = ({ method, path, query, file }) => {
    const asked = query === undefined ? '' : `?${new URLSearchParams(query).toString()}`;
    const form = file === undefined ? undefined : formOf(file);
    return api.send({
      ...{ method, url: baseUrl + path + asked },
      headers: { authorization: `Bearer ${apiKey}`, accept: 'application/json', ...form?.headers },
      ...(form === undefined ? {} : { body: form.body }),
    });
  };

  const ask: Client['ask'] = async (asked, schema, effect = 'repeatable') =>
    answers.contentOf(await call(asked), schema, effect, now());

  const download = async (address: string, effect: Effect): Asked<Uint8Array> => {
    if (!isHttps(address)) return err(malformed(effect));
    const answer = await store.send({ method: 'GET', url: address });
    const success = files.successOf(answer, effect, now());
    return success.ok ? ok(new Uint8Array(success.value.body)) : success;
  };

  return {
    ...{ now, call, ask },
    list: (box, query, effect) =>
      ask(
        {
          ...{ method: 'GET', path: `/api/${box}/` },
          query: { page_size: String(PAGE_SIZE), ...query },
        },
        pageSchema,
        effect,
      ),
    ubl: async (documentId, effect = 'repeatable') => {
      const path = `${pathOf(documentId)}/ubl`;
      const told = await ask({ method: 'GET', path }, ublSchema, effect);
      if (!told.ok) return told;
      const { signed_url: address, ...said } = told.value;
      if (address == null) return err(malformed(effect));
      const bytes = await download(address, effect);
      if (!bytes.ok) return bytes;
      const sender = participantOf(said.sender_peppol_scheme, said.sender_peppol_id);
      const receiver = participantOf(said.receiver_peppol_scheme, said.receiver_peppol_id);
      return ok({ sender, receiver, bytes: bytes.value });
    },
  };
}

export function pathOf(documentId: string): string {
  return `/api/documents/${encodeURIComponent(documentId)}`;
}

/** Whether a listed document may have that number: where none is told, its UBL decides. */
export function mayBe({ invoice_id: told }: EInvoiceBeDocument, number: string): boolean {
  return told == null || told === number;
}

function isHttps(address: string): boolean {
  return URL.canParse(address) && new URL(address).protocol === 'https:';
}

function participantOf(
  scheme: string | null | undefined,
  value: string | null | undefined,
): ParticipantId | null {
  const read = parseParticipant(`${scheme ?? ''}:${value ?? ''}`);
  return read.ok ? read.value : null;
}

/** One file as multipart/form-data (RFC 7578). The boundary follows from the bytes, so it cannot stand in them. */
function formOf({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
} {
  const boundary = `voldaan-${createHash('sha256').update(bytes).digest('hex')}`;
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${encodeURIComponent(name)}"\r\nContent-Type: application/xml\r\n\r\n`;
  return {
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    body: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
  };
}
