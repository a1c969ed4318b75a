import { z } from 'zod';
import { BREAKS } from '../../../domain/audit/chain.js';
import { ACCESS_FORMS } from '../../../formats/json/access.js';
import { auditPartQuery, auditQuery } from '../../../formats/json/audit.js';
import { apiKey, userThere, userView } from '../forms/access.js';
import { id, moment } from '../forms/values.js';
import { telling } from '../told.js';

const revoked = z.strictObject({ revoked: id });

/** What about somebody, by whom, with what hash: one entry of the audit log. */
const auditEntry = z
  .strictObject({
    position: z.number(),
    at: moment,
    act: z.string(),
    about: z.strictObject({ kind: z.string(), id: z.string() }),
    actor: z.strictObject({ kind: z.string(), id: z.string(), name: z.string() }),
    channel: z.string(),
    fields: z.unknown(),
    hash: z.string(),
  })
  .meta({ id: 'AuditEntry' });

const auditPart = z
  .strictObject({
    checked: z.number(),
    compared: z.number(),
    broken: z
      .strictObject({ kind: z.enum(BREAKS), position: z.number(), message: z.string() })
      .nullable(),
    next: z.number().nullable(),
  })
  .meta({ id: 'AuditPart' });

export const ACCESS = telling('access', {
  listUsers: {
    says: 'Who has a right in these books',
    answers: { 200: z.strictObject({ users: z.array(userThere) }) },
  },
  inviteUser: {
    says: 'Give somebody a role, and add him when he is not known yet',
    body: ACCESS_FORMS.invitation,
    answers: { 201: userView },
  },
  revokeUser: {
    says: 'Take away every right somebody has in these books',
    body: ACCESS_FORMS.signature,
    answers: { 201: revoked },
  },
  listKeys: {
    says: 'Keys of programs; never the secrets',
    answers: { 200: z.strictObject({ keys: z.array(apiKey) }) },
  },
  makeKey: {
    says: 'Make a key for a program',
    more: 'The secret is answered this once and kept nowhere.',
    body: ACCESS_FORMS.key,
    answers: { 201: z.strictObject({ key: apiKey, secret: z.string() }) },
    onceOnly: true,
  },
  revokeKey: {
    says: 'Revoke a key',
    body: ACCESS_FORMS.signature,
    answers: { 201: revoked },
  },
  listAudit: {
    says: 'Who did what, in order',
    query: auditQuery,
    answers: {
      200: z.strictObject({ entries: z.array(auditEntry), next: z.number().nullable() }),
    },
  },
  verifyAudit: {
    says: 'Whether a part of the log is as it was written',
    more: 'Begin at 0 and go on behind `next` until it is null.',
    query: auditPartQuery,
    answers: { 200: auditPart },
  },
});
