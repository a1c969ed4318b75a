import { z } from 'zod';
import { figureSettingsField } from '../../../formats/json/figure-settings.js';
import { controlCheck, figureSet, figureTrend, openedFigure, outlook } from '../forms/figures.js';
import { telling } from '../told.js';

const question = z.object({
  from: z.iso.date().optional(),
  until: z.iso.date().optional(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional(),
  group: z.string().optional(),
  debtor: z.string().optional(),
  without: z.string().optional().meta({ description: 'A debtor to leave out' }),
});
const decided = figureSettingsField.meta({ id: 'FigureSettings' });
const settings = z.strictObject({ figures: decided });
const remarked = z.strictObject({ task: z.enum(['opened', 'exists']) });

export const FIGURES_TOLD = telling('figures', {
  readFigures: {
    says: 'How the debtors stand, in figures',
    query: question,
    answers: { 200: figureSet },
  },
  readOutlook: {
    says: 'What should come in, week by week, and what should be provided for',
    answers: { 200: outlook },
  },
  readTrend: {
    says: 'The figures at the month ends behind us, and today',
    more: 'Each over the months of a quarter, up to its day; the oldest first.',
    answers: { 200: figureTrend },
  },
  readControl: {
    says: 'Our books against the ledger of the host; null before it was told',
    answers: { 200: z.strictObject({ control: controlCheck.nullable() }) },
  },
  readFigureSettings: {
    says: 'What the administration decided about its figures and reports',
    answers: { 200: settings },
  },
  setFigures: {
    says: 'Decide about figures and reports',
    body: decided,
    answers: { 200: settings },
  },
  openFigure: {
    says: 'What is behind one figure, a page at a time',
    query: question.extend({ after: z.string().optional() }),
    answers: { 200: openedFigure },
  },
  remarkFigure: {
    says: 'Remark on a figure: somebody gets a task',
    body: z.object({ text: z.string(), by: z.string(), owner: z.string().optional() }),
    answers: { 200: remarked, 201: remarked },
  },
  readReport: {
    says: 'The report of a week, a month or a quarter',
    query: z.object({
      format: z.enum(['html', 'pdf', 'xlsx', 'json', 'text']).optional(),
      on: z.iso.date().optional(),
      lang: z.enum(['nl', 'fr', 'en', 'de']).optional(),
    }),
    answers: {
      200: [
        'text/html',
        'application/pdf',
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        'application/json',
        'text/plain',
      ],
    },
  },
});
