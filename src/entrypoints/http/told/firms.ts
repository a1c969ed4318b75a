import { z } from 'zod';
import { firmDefaultsSchema } from '../../../formats/json/firm-defaults.js';
import { firmRowSchema } from '../../../formats/json/firm-row.js';
import { hostMappingJson } from '../../../formats/json/host-mapping.js';
import { policySchema } from '../../../formats/json/policy.js';
import { firmDefaults, firmMapping, firmPolicy, judgedMapping } from '../forms/firm-rules.js';
import {
  consentLink,
  firm,
  firmOverview,
  overviewRow,
  rest,
  rowReport,
  usageRow,
} from '../forms/firms.js';
import { dunningPolicy } from '../forms/policies.js';
import { rights } from '../forms/rights.js';
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
  readFirmRights: {
    says: 'What whoever asks may do for a firm',
    more: 'Dangerous acts ask people for a fresh proof of who they are.',
    answers: { 200: rights },
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
  readFirmDefaults: {
    says: 'What a firm lays down for administrations that say nothing of their own',
    answers: { 200: firmDefaults },
  },
  setFirmDefaults: {
    says: 'Lay down what holds for administrations that say nothing of their own, as a whole',
    more: 'It holds from the next round on. A policy that comes with it makes the next run of each wait for a person.',
    body: firmDefaultsSchema,
    answers: { 200: firmDefaults },
  },
  listFirmPolicies: {
    says: 'The newest version of each dunning policy that the firm keeps, and the others that are shipped',
    answers: {
      200: z.strictObject({ policies: z.array(firmPolicy), shipped: z.array(dunningPolicy) }),
    },
  },
  saveFirmPolicy: {
    says: 'Save a dunning policy of the firm as the next version of its name',
    more: 'The same content again is the version there is.',
    body: policySchema,
    answers: { 200: z.strictObject({ policy: dunningPolicy }) },
  },
  readFirmMapping: {
    says: 'What the codes of a package mean with a firm, and where that comes from',
    answers: { 200: firmMapping },
  },
  setFirmMapping: {
    says: 'Say what codes mean in all books of a firm that use the package, and what that breaks and mends',
    more: 'Takes the place of all that the firm said before; nothing at all takes what is shipped again. With dryRun it is judged and not saved.',
    query: z.object({ dryRun: z.enum(['true', 'false']).optional() }),
    body: hostMappingJson,
    answers: { 200: judgedMapping },
  },
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
