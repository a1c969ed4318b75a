import { z } from 'zod';
import { FALLBACK_POLICIES } from '../../../domain/exchange/fallback.js';
import { day } from './values.js';
import { debtorKind } from './words.js';

const lawVerdict = z.enum(['allowed', 'structured', 'public']).meta({ id: 'LawVerdict' });

const lawRow = z
  .strictObject({
    id: z.string(),
    seller: z.string().optional(),
    buyer: z.union([z.string(), z.strictObject({ abroad: z.literal(true) })]).optional(),
    buyerKind: debtorKind,
    verdict: lawVerdict,
    validFrom: day.optional(),
    validUntil: day.optional(),
    clause: z.string(),
    mark: z.enum(['D', 'V', 'U']),
  })
  .meta({ id: 'LawRow' });

export const fallbackInForce = z
  .strictObject({
    policy: z.enum(FALLBACK_POLICIES),
    hasMailServer: z.boolean(),
    law: z.array(lawRow),
  })
  .meta({ id: 'FallbackInForce' });
