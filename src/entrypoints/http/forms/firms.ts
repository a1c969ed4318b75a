import { z } from 'zod';
import { byAge } from './books.js';
import { day, decimal, id, moment, money } from './values.js';
import { fault, sendingBar } from './words.js';

export const firm = z.strictObject({ id, name: z.string() }).meta({ id: 'Firm' });

const firmUsage = z
  .strictObject({
    sent: z.number(),
    received: z.number(),
    matched: z.number(),
    reminders: z.number(),
    lookups: z.number(),
  })
  .meta({ id: 'FirmUsage' });

export const usageRow = z
  .strictObject({ administration: z.strictObject({ name: z.string(), id }), usage: firmUsage })
  .meta({ id: 'UsageRow' });

export const consentLink = z
  .strictObject({
    administration: id,
    name: z.string(),
    connection: id,
    adapter: z.string(),
    url: z.string().nullable(),
    message: z.string().optional(),
  })
  .meta({ id: 'ConsentLink' });

const rowOutcome = z
  .enum(['added', 'unchanged', 'differs', 'updated', 'refused'])
  .meta({ id: 'RowOutcome' });

export const rowReport = z
  .strictObject({
    row: z.number(),
    key: z.string().nullable(),
    administration: id.nullable(),
    outcome: rowOutcome,
    differences: z.array(z.string()),
    faults: z.array(fault),
  })
  .meta({ id: 'RowReport' });

const firmConcern = z
  .enum(['connection', 'host', 'failed', 'bank', 'held', 'waiting'])
  .meta({ id: 'FirmConcern' });

/** Nothing is read or sent for it: since when, by whom and why. */
export const rest = z
  .union([
    z.strictObject({
      kind: z.literal('suspended'),
      at: moment,
      by: z.string(),
      reason: z.string(),
    }),
    z.strictObject({
      kind: z.literal('leaving'),
      at: moment,
      by: z.string(),
      reason: z.string(),
      on: day,
    }),
  ])
  .meta({ id: 'Rest' });

const dayWork = z.strictObject({
  on: day,
  lastBankDate: day.nullable(),
  waiting: z.number(),
  failed: z.number(),
  held: z.number(),
  tasks: z.number(),
  received: z.number(),
  reminders: z.number(),
  alerts: z.number(),
  hostFailedAt: moment.nullable(),
  connections: z.array(
    z.strictObject({ kind: z.string(), adapter: z.string(), state: z.string() }),
  ),
  bar: sendingBar.nullable(),
});

const owed = z.strictObject({
  open: money,
  overdue: money,
  overdueItems: z.number(),
  dso: z.array(z.strictObject({ daysAgo: z.number(), days: decimal.nullable() })),
});

const standing = dayWork.extend(owed.shape);

export const today = dayWork
  .extend({ bankDays: z.number().nullable(), concerns: z.array(firmConcern) })
  .meta({ id: 'Today' });

export const owedToday = owed
  .extend({ on: day, ageing: byAge.meta({ description: 'Claims by how many days late they are' }) })
  .meta({ id: 'OwedToday' });

export const overviewRow = z
  .strictObject({
    administration: z.strictObject({ name: z.string(), id, country: z.string() }),
    concerns: z.array(firmConcern),
    rest: rest.nullable(),
    bankDays: z.number().nullable(),
    standing: standing.extend({ at: moment }).nullable(),
  })
  .meta({ id: 'OverviewRow' });

export const firmOverview = z
  .strictObject({ firm, rows: z.array(overviewRow) })
  .meta({ id: 'FirmOverview' });
