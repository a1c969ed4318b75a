import { z } from 'zod';
import { acceptanceForm, hostMappingJson } from '../../../formats/json/host-mapping.js';
import {
  hostComparison,
  hostMapping,
  hostProblem,
  hostShown,
  mappingCheck,
  mappingFinding,
  mappingProposal,
  mappingRow,
  proposedRow,
  syncSummary,
} from '../forms/host.js';
import { telling } from '../told.js';

export const HOST = telling('host', {
  readHost: {
    says: 'What the accounting package can do, and how reading it goes',
    answers: { 200: hostShown },
  },
  readFromHost: { says: 'Read the accounting package now', answers: { 200: syncSummary } },
  listHostProblems: {
    says: 'Records of the package that could not be taken, and what its codes lack',
    answers: {
      200: z.strictObject({ problems: z.array(hostProblem), mapping: z.array(mappingFinding) }),
    },
  },
  dropHostProblem: { says: 'A problem was seen and is over', answers: { 204: null } },
  compareHost: {
    says: 'Open items here against those of the package',
    answers: { 200: z.strictObject({ compared: z.array(hostComparison) }) },
  },
  findVanished: {
    says: 'Look for invoices that were deleted in the package',
    more: 'Each of them becomes a problem of the list.',
    answers: { 200: z.strictObject({ vanished: z.number() }) },
  },
  readMapping: {
    says: 'What the codes of the package mean, where that comes from, and what is missing',
    answers: {
      200: z.strictObject({
        adapter: z.string(),
        mapping: hostMapping,
        rows: z.array(mappingRow),
        check: mappingCheck.nullable(),
        missing: z.array(hostProblem),
      }),
    },
  },
  setMapping: {
    says: 'Say what codes mean in these books',
    body: hostMappingJson,
    answers: { 204: null },
  },
  proposeMapping: {
    says: 'What the codes probably mean, with reasons',
    answers: { 200: mappingProposal },
  },
  acceptMapping: {
    says: 'Take rows of the proposal',
    body: acceptanceForm,
    answers: { 200: z.strictObject({ accepted: z.array(proposedRow), mapping: hostMapping }) },
  },
});
