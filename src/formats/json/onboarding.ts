import { z } from 'zod';
import { AUTHORITY_SCOPES } from '../../domain/exchange/authority.js';
import { RECEIVED_WHERE, SENDERS } from '../../domain/exchange/onboarding.js';
import { dateField } from './values.js';

/** Names, and words of one line. */
const name = z.string().trim().min(1).max(200);
const text = z.string().trim().min(1).max(2_000);
/** Base64 of 10 MiB: a signed paper as a scan. */
const SCAN_MAX = 14_000_000;

/** What people send about the way to the network: one form per step, each with the name of who takes it. */
export const ONBOARDING_FORMS = {
  sender: z.strictObject({
    by: name,
    sends: z.enum(SENDERS),
    receives: z.enum(RECEIVED_WHERE).default('here'),
    selfBilling: z.boolean().default(false),
  }),
  mandate: z.strictObject({
    by: name,
    mandate: z.strictObject({ name, signedOn: dateField }),
  }),
  authority: z.strictObject({
    by: name,
    signedBy: name,
    signedOn: dateField,
    scope: z
      .array(z.enum(AUTHORITY_SCOPES))
      .min(1)
      .max(AUTHORITY_SCOPES.length)
      .default([...AUTHORITY_SCOPES]),
    validUntil: dateField.exactOptional(),
    /** What was signed, as base64; its digest is kept */
    document: z.base64().max(SCAN_MAX).exactOptional(),
  }),
  withdrawal: z.strictObject({ by: name, reason: text }),
  registration: z.strictObject({
    by: name,
    migrationKey: name.exactOptional(),
    byHand: z.boolean().default(false),
  }),
  test: z.strictObject({ by: name, seen: z.boolean().default(false) }),
  leaving: z.strictObject({ by: name, byHand: z.boolean().default(false) }),
  signature: z.strictObject({ by: name }),
} as const;
