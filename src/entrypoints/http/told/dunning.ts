import { z } from 'zod';
import { approvedRun, dunningRun, runView } from '../forms/dunning.js';
import { id } from '../forms/values.js';
import { NEXT } from '../page.js';
import { telling } from '../told.js';

const ofBooks = z.strictObject({ administration: id, dunningStopped: z.boolean() });
const ofAll = z.strictObject({ administration: z.literal('all'), dunningStopped: z.boolean() });

export const DUNNING = telling('dunning', {
  planDunning: {
    says: 'Plan the reminders of today; nothing is sent',
    answers: { 201: z.strictObject({ run: dunningRun }) },
  },
  listRuns: {
    says: 'Planned and approved runs, newest first',
    paged: true,
    answers: { 200: z.strictObject({ runs: z.array(dunningRun), ...NEXT }) },
  },
  readRun: {
    says: 'What a run would send, what it holds back and why',
    query: z.object({
      after: z.string().optional().meta({ description: 'Actions already seen, counted' }),
    }),
    answers: { 200: runView },
  },
  approveRun: {
    says: 'Approve a run: its reminders leave',
    body: z.object({ by: z.string().max(200).optional() }),
    answers: { 200: approvedRun },
  },
  undoRun: {
    says: 'Take back what of a run has not left yet',
    answers: { 200: z.strictObject({ withdrawn: z.number() }) },
  },
  stopDunning: { says: 'Stop every reminder of these books at once', answers: { 200: ofBooks } },
  resumeDunning: { says: 'Let reminders of these books go again', answers: { 200: ofBooks } },
  stopAllDunning: { says: 'Stop every reminder of this installation', answers: { 200: ofAll } },
  resumeAllDunning: {
    says: 'Let reminders of this installation go again',
    answers: { 200: ofAll },
  },
});
