import { z } from 'zod';
import { CLAIM_HOLDS } from '../../../domain/privacy/erasure.js';
import { ERASURES, PERIOD_STATUSES, RECORD_KINDS } from '../../../domain/privacy/retention.js';
import { day, id } from './values.js';

const kind = z.enum(RECORD_KINDS).meta({ id: 'RecordKind' });
const becomes = z.enum(ERASURES).meta({ id: 'Erasure' });

const erasureRow = z
  .strictObject({
    kind,
    what: z.string(),
    held: z.number(),
    goes: z.number(),
    becomes,
    because: z.enum(['duty', 'claim']).optional(),
    until: day.optional(),
    source: z.string().optional(),
  })
  .meta({ id: 'ErasureRow' });

/** What goes of a debtor and what stays, and why. */
export const erasureView = z
  .strictObject({
    debtor: id,
    holds: z.array(z.enum(CLAIM_HOLDS)),
    rows: z.array(erasureRow),
    erased: z.number().nullable(),
  })
  .meta({ id: 'ErasureView' });

/** A row of the register of periods, as it counts for an administration. */
export const retentionView = z
  .strictObject({
    kind,
    why: z.string(),
    clears: z.boolean(),
    heldByClaim: z.boolean(),
    erasure: becomes,
    monthsMin: z.number().nullable(),
    status: z.enum(PERIOD_STATUSES),
    source: z.string(),
    keptFrom: day.nullable(),
    count: z.number(),
  })
  .meta({ id: 'RetentionView' });
