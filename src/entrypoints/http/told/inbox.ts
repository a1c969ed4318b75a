import { z } from 'zod';
import {
  approvalForm,
  refusalForm,
  releaseForm,
  releaseRuleForm,
} from '../../../formats/json/inbox.js';
import {
  inboxDocument,
  inboxItem,
  inboxOutcome,
  inboxState,
  receivedTransport,
} from '../forms/inbox.js';
import { BYTES } from '../forms/values.js';
import { NEXT } from '../page.js';
import { telling } from '../told.js';

const inLanguage = z.object({ lang: z.enum(['nl', 'fr', 'en', 'de']).optional() });
const decided = { 200: inboxOutcome };

export const INBOX = telling('inbox', {
  listInbox: {
    says: 'Received documents that wait, or all of them',
    query: z.object({
      all: z.enum(['true', 'false']).optional(),
      state: inboxState
        .optional()
        .meta({ description: 'Those alone; of a state that is final the last decided first' }),
    }),
    paged: true,
    answers: { 200: z.strictObject({ documents: z.array(inboxItem), ...NEXT }) },
  },
  readReleaseRule: {
    says: 'How many people it takes to release what fraud checks held',
    answers: { 200: releaseRuleForm },
  },
  setReleaseRule: {
    says: 'Say how many people it takes from now on: two, or one who looks again a day later',
    body: releaseRuleForm,
    answers: { 200: releaseRuleForm },
  },
  readDocument: {
    says: 'One received document; its version is the ETag',
    query: inLanguage,
    answers: { 200: z.strictObject({ document: inboxDocument }) },
  },
  viewDocument: {
    says: 'The document as a page for people',
    query: inLanguage,
    answers: { 200: ['text/html'] },
  },
  takeDocument: { says: 'The bytes as they came in', answers: { 200: BYTES } },
  takeAttachment: { says: 'A file inside the document', answers: { 200: BYTES } },
  approveDocument: {
    says: 'Approve a document',
    body: approvalForm,
    answers: decided,
    versioned: true,
  },
  rejectDocument: {
    says: 'Reject a document, with a reason',
    body: refusalForm,
    answers: decided,
    versioned: true,
  },
  queryDocument: {
    says: 'Ask the supplier about a document',
    body: refusalForm,
    answers: decided,
    versioned: true,
  },
  releaseDocument: {
    says: 'Let go what fraud checks held',
    body: releaseForm,
    answers: decided,
    versioned: true,
  },
  refuseDocument: {
    says: 'Refuse what fraud checks held',
    body: releaseForm,
    answers: decided,
    versioned: true,
  },
  listRefused: {
    says: 'What came over the network and could not be taken',
    answers: { 200: z.strictObject({ refused: z.array(receivedTransport) }) },
  },
  takeRefused: { says: 'The bytes of what could not be taken', answers: { 200: BYTES } },
  tryRefusedAgain: { says: 'Try to take it again', answers: { 202: null } },
});
