import { z } from 'zod';
import { firmRowSchema } from '../../../formats/json/firm-row.js';
import {
  consentLink,
  firm,
  firmOverview,
  overviewRow,
  rest,
  rowReport,
  usageRow,
} from '../forms/firms.js';
import { telling } from '../told.js';

export const MONTH = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
/** Who asks for it, and why. */
export const SAID = z.strictObject({
  by: z.string().trim().min(1).max(200),
  reason: z.string().trim().min(1).max(500),
});
const added = z.strictObject({ firm, outcome: z.enum(['added', 'exists']) });

export const FIRMS = telling('firms', {
  listFirms: {
    says: 'The firms whoever asks may see',
    answers: { 200: z.strictObject({ firms: z.array(firm) }) },
  },
  addFirm: {
    says: 'Add a firm; for whoever runs this installation',
    body: z.strictObject({ name: z.string().trim().min(1).max(200) }),
    answers: { 201: added },
  },
  readFirm: {
    says: 'How the administrations of a firm stand, what asks for attention first',
    answers: { 200: firmOverview },
  },
  readUsage: {
    says: 'What each administration used in a month',
    query: z.object({ month: MONTH }),
    answers: { 200: z.strictObject({ month: MONTH, administrations: z.array(usageRow) }) },
  },
  listConsents: {
    says: 'Addresses where people give consent, for every connection that waits for it',
    answers: { 200: z.strictObject({ links: z.array(consentLink) }) },
  },
  provisionAdministration: {
    says: 'Add an administration with its connections, or bring it up to date',
    more: 'Idempotency-Key is needed here, and is kept for good.',
    body: firmRowSchema,
    answers: { 200: rowReport, 201: rowReport, 409: rowReport, 422: rowReport },
  },
  readStanding: { says: 'How one administration of a firm stands', answers: { 200: overviewRow } },
  placeAdministration: { says: 'Put an administration under the firm', answers: { 204: null } },
  takeAdministrationOut: { says: 'Take an administration out of the firm', answers: { 204: null } },
  suspendAdministration: {
    says: 'Nothing is read or sent for it until it is resumed',
    body: SAID,
    answers: { 200: rest },
  },
  resumeAdministration: {
    says: 'Let a suspended administration work again',
    answers: { 204: null },
  },
  removeAdministration: {
    says: 'Let an administration go: its records stay as long as they must',
    body: SAID,
    answers: { 200: rest },
  },
});
