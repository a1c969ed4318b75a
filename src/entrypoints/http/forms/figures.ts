import { z } from 'zod';
import { FIGURE_IDS, WHY_NOT } from '../../../domain/figures/figures.js';
import { PART_IDS } from '../../../domain/figures/parts.js';
import { PROMISE_OUTCOMES } from '../../../domain/figures/promises.js';
import { day, decimal, id } from './values.js';
import { channel } from './words.js';

/*
 * Figures. Amounts are decimal texts in the currency the answer names.
 */

const period = z.strictObject({ from: day, until: day });
const currency = z.string();

const figureId = z.enum(FIGURE_IDS).meta({ id: 'FigureId' });
const partId = z.enum(PART_IDS).meta({ id: 'FigurePart' });
const whyNot = z.enum(WHY_NOT).meta({ id: 'WhyNoFigure' });

const figure = z
  .strictObject({
    id: figureId,
    unit: z.enum(['money', 'days', 'percent']),
    value: decimal.nullable(),
    why: whyNot.optional(),
    reference: z.strictObject({ percent: decimal, source: z.string() }).optional(),
    clause: z.string(),
  })
  .meta({ id: 'Figure', description: 'A value of null comes with the reason why there is none.' });

const scopeName = z.union([
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({ kind: z.literal('group'), group: z.string() }),
  z.strictObject({ kind: z.enum(['debtor', 'without']), debtorId: id, name: z.string() }),
]);

const ages = z.strictObject({
  'not-due': decimal,
  '1-30': decimal,
  '31-60': decimal,
  '61-90': decimal,
  '91-180': decimal,
  'over-180': decimal,
  total: decimal,
  credits: decimal,
  onAccount: decimal,
});

const scopeFigures = z
  .strictObject({
    scope: scopeName,
    figures: z.array(figure),
    ageing: ages,
    promises: z.strictObject({ kept: z.number(), partly: z.number(), broken: z.number() }),
  })
  .meta({ id: 'ScopeFigures' });

const debtorFigures = z
  .strictObject({
    debtorId: id,
    number: z.string(),
    name: z.string(),
    owed: decimal,
    overdue: decimal,
    collected: decimal,
    actions: z.number(),
    cost: decimal.nullable(),
    irregularity: decimal.nullable(),
  })
  .meta({ id: 'DebtorFigures' });

const ownerFigures = z
  .strictObject({
    owner: z.string().nullable(),
    actions: z.number(),
    tasks: z.number(),
    collected: decimal,
  })
  .meta({ id: 'OwnerFigures' });

export const figureSet = z
  .strictObject({
    period,
    currency,
    otherCurrencies: z.array(z.string()),
    groupsLeftOut: z.number(),
    scopes: z.array(scopeFigures),
    debtors: z.array(debtorFigures),
    owners: z.array(ownerFigures),
    steps: z.array(z.strictObject({ step: z.string().nullable(), amount: decimal })),
  })
  .meta({ id: 'FigureSet' });

export const outlook = z
  .strictObject({
    on: day,
    currency,
    vatUnknown: z.number(),
    forecast: z.array(
      z.strictObject({ week: z.string().nullable(), items: z.number(), amount: decimal }),
    ),
    provision: z.array(
      z.strictObject({ row: z.string(), claims: z.number(), open: decimal, proposed: decimal }),
    ),
  })
  .meta({ id: 'Outlook' });

export const figureTrend = z
  .strictObject({
    currency,
    trend: z.array(z.strictObject({ until: day, figures: z.array(figure) })),
  })
  .meta({ id: 'FigureTrend' });

export const controlCheck = z
  .strictObject({
    on: day,
    currency,
    toldBy: z.string(),
    openItems: decimal,
    onAccount: decimal,
    control: decimal,
    difference: decimal,
  })
  .meta({ id: 'ControlCheck' });

const openedItem = z
  .strictObject({
    id,
    debtorId: id,
    debtorName: z.string(),
    number: z.string(),
    issueDate: day,
    dueDate: day,
    paidOn: day.nullable(),
    amount: decimal,
    open: decimal,
    adds: z.record(z.string(), z.string()),
  })
  .meta({ id: 'OpenedItem' });

const scope = z.union([
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({ kind: z.literal('group'), group: z.string() }),
  z.strictObject({ kind: z.enum(['debtor', 'without']), debtorId: id }),
]);

/** What is behind one figure. */
export const openedFigure = z
  .strictObject({
    figure: figureId,
    period,
    currency,
    scope,
    parts: z.array(partId),
    items: z.array(openedItem),
    promises: z.array(
      z.strictObject({
        debtorId: id,
        debtorName: z.string(),
        openItemIds: z.array(id),
        outcome: z.enum(PROMISE_OUTCOMES),
      }),
    ),
    actions: z.array(
      z.strictObject({
        id,
        debtorId: id,
        debtorName: z.string(),
        openItemIds: z.array(id),
        channel,
        on: day,
      }),
    ),
    next: id.nullable(),
  })
  .meta({ id: 'OpenedFigure' });
