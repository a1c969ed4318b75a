import { z } from 'zod';
import {
  COMPANY_STATUSES,
  COVER_REASONS,
  COVER_STATES,
  LEGAL_EVENTS,
  RATING_BANDS,
} from '../../../domain/credit/report.js';
import { type Instant, parseInstant } from '../../../kernel/dates.js';
import { dateField, foreignMoneyField } from '../../../formats/json/values.js';

/** Entries of one answer; honest ones stay far below. */
const LIST_MAX = 1_000;

const text = z.string().max(500);
const id = z.string().regex(/^[\x21-\x7e]{1,200}$/);

const moment = z.string().transform((found, context): Instant => {
  const read = parseInstant(found);
  if (read.ok) return read.value;
  context.addIssue({ code: 'custom', message: 'must be a moment with zone' });
  return z.NEVER;
});

const legalEvent = z.object({
  id,
  kind: z.enum(LEGAL_EVENTS),
  on: dateField,
  court: text.exactOptional(),
  reference: text.exactOptional(),
});

const report = z.object({
  providerId: id,
  status: z.enum(COMPANY_STATUSES),
  band: z.enum(RATING_BANDS).exactOptional(),
  nativeScore: z.object({ value: text, scale: text }).exactOptional(),
  advisedLimit: foreignMoneyField.exactOptional(),
  paymentIndex: z.number().min(0).max(100).exactOptional(),
  legalEvents: z.array(legalEvent).max(LIST_MAX),
  fetchedAt: moment,
  validUntil: dateField.exactOptional(),
  cost: foreignMoneyField.exactOptional(),
});

const entry = z.object({
  number: z.string().regex(/^\d{1,20}$/),
  names: z.array(text).max(100),
  person: z.enum(['natural', 'legal', 'unknown']),
  legalForm: text.exactOptional(),
  status: z.enum(COMPANY_STATUSES),
  legalSituation: text.exactOptional(),
  address: z
    .object({
      line1: text.exactOptional(),
      city: text.exactOptional(),
      postalCode: text.exactOptional(),
      country: text.exactOptional(),
    })
    .exactOptional(),
  activities: z.array(text).max(LIST_MAX),
  startedOn: dateField.exactOptional(),
  endedOn: dateField.exactOptional(),
});

const cover = z.object({
  coverId: id,
  buyer: text,
  state: z.enum(COVER_STATES),
  reasons: z.array(z.enum(COVER_REASONS)).max(20),
  requested: foreignMoneyField,
  covered: foreignMoneyField.exactOptional(),
  conditions: text.exactOptional(),
  validUntil: dateField.exactOptional(),
  decidedAt: moment,
});

const page = { next: z.string().min(1).max(500), more: z.boolean() };

/** What each question of the sandbox is answered with. */
export const FORMS = {
  matches: z.object({
    matches: z
      .array(z.object({ providerId: id, name: text, number: text.exactOptional() }))
      .max(LIST_MAX),
  }),
  report: z.object({ report: report.nullable() }),
  bureauEvents: z.object({
    events: z
      .array(
        z.object({
          ...{ id, providerId: id, at: moment },
          kind: z.enum(['rating', 'status', 'legal']),
        }),
      )
      .max(LIST_MAX),
    ...page,
  }),
  cover,
  covers: z.object({ covers: z.array(cover).max(LIST_MAX), ...page }),
  reference: z.object({ reference: id }),
  claim: z.object({ claim: id }),
  entry: z.object({ entry: entry.nullable() }),
  entries: z.object({ entries: z.array(entry).max(LIST_MAX) }),
  numbers: z.object({ numbers: z.array(text).max(LIST_MAX), ...page }),
  vat: z.object({
    ...{ vatId: text, valid: z.boolean(), checkedAt: moment },
    ...{ name: text.exactOptional(), address: text.exactOptional() },
    consultationNumber: text.exactOptional(),
  }),
  insolvency: z.object({ events: z.array(legalEvent).max(LIST_MAX), checkedAt: moment }),
  insolvencyEvents: z.object({
    events: z.array(legalEvent.extend({ number: text })).max(LIST_MAX),
    ...page,
  }),
} as const;
