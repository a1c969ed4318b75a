import { z } from 'zod';
import {
  type ParticipantId,
  parseParticipant,
  printParticipant,
  sameParticipant,
} from '../../../domain/party/participant.js';
import { PEPPOL_BIS_3, printDocumentType } from '../../../formats/ubl/profiles.js';
import { INVOICE_RESPONSE } from '../../../formats/ubl/response.js';
import type { LookupResult } from '../../../ports/access-point.js';
import { makeAnswers } from '../answers.js';
import { remark } from '../answer-parts.js';
import type { Billit } from './connection.js';
import { BILLIT_DIALECT } from './errors.js';

/** Under which numbers Billit finds a company: the enterprise number of Belgium, a VAT number of Belgium or the Netherlands. */
const NUMBER: Readonly<Record<string, RegExp>> = {
  '0208': /^[01]\d{9}$/,
  '9925': /^BE[01]\d{9}$/,
  '9944': /^NL\d{9}B\d{2}$/,
};

/** Billit's names of document types, as far as it is certain which identifier each stands for (facts: code list v9.7). */
const DOCUMENT_TYPE: Readonly<Record<string, string>> = {
  BISv3Invoice: printDocumentType('Invoice', PEPPOL_BIS_3.customizationId),
  BISv3CreditNote: printDocumentType('CreditNote', PEPPOL_BIS_3.customizationId),
  IMR: INVOICE_RESPONSE.documentType,
  MLR: `${INVOICE_RESPONSE.namespace}::ApplicationResponse##urn:fdc:peppol.eu:poacc:trns:mlr:3::2.1`,
};

const lookupSchema = z.object({
  Registered: z.boolean(),
  Identifier: remark,
  DocumentTypes: z.array(z.string().max(200)).max(1000).nullish(),
});

const { contentOf } = makeAnswers(BILLIT_DIALECT);

/**
 * Whether a participant is on the network. Billit looks for a company by its number and tells under which identifier it found
 * it; under another one than was asked for, nothing is known of the one that was asked for.
 */
export async function lookup(
  { client, now }: Billit,
  participant: ParticipantId,
): Promise<LookupResult> {
  const nothing = { documentTypes: [], processesByDocumentType: {} };
  const unknown = (error: string): LookupResult => ({
    ...{ participant, checkedAt: now(), source: 'provider', registered: 'unknown' },
    ...nothing,
    error,
  });
  const asked = numberOf(participant);
  if (asked === null)
    return unknown(
      `Billit cannot look up ${printParticipant(participant)}: its scheme is none it asks by.`,
    );
  const path = `/v1/peppol/participantInformation/${encodeURIComponent(asked)}`;
  const answer = await client({ method: 'GET', path });
  const read = contentOf(answer, lookupSchema, 'repeatable', now());
  if (!read.ok) return unknown(read.error.message);
  const about = { participant, checkedAt: now(), source: 'provider' } as const;
  const { Registered, Identifier, DocumentTypes } = read.value;
  if (!Registered) return { ...about, ...nothing, registered: false };
  if (!isAbout(Identifier, participant, asked))
    return unknown(
      `Billit found the company as ${Identifier.slice(0, 100)}, not as ${printParticipant(participant)}.`,
    );
  return {
    ...about,
    registered: true,
    // Which process belongs to which document type it does not tell.
    ...nothing,
    documentTypes: (DocumentTypes ?? []).flatMap((name) =>
      Object.hasOwn(DOCUMENT_TYPE, name) ? (DOCUMENT_TYPE[name] ?? []) : [],
    ),
  };
}

function numberOf({ scheme, value }: ParticipantId): string | null {
  const form = Object.hasOwn(NUMBER, scheme) ? NUMBER[scheme] : undefined;
  const number = value.toUpperCase();
  return form?.test(number) === true ? number : null;
}

/** With a scheme it must be the very participant; a bare number, or none, can be no other company. */
function isAbout(identifier: string, participant: ParticipantId, asked: string): boolean {
  const told = parseParticipant(identifier);
  if (told.ok) return sameParticipant(told.value, participant);
  return identifier === '' || identifier.toUpperCase() === asked;
}
