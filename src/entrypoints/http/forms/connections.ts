import { z } from 'zod';
import { day, id, moment } from './values.js';

export const connectionShown = z
  .strictObject({
    id,
    kind: z.enum([
      'credit-bureau',
      'credit-insurer',
      'business-register',
      'vat-check',
      'insolvency-register',
      'mail',
      'host',
      'access-point',
      'bank',
      'mailbox',
      'payment-link',
      'collection-partner',
    ]),
    adapter: z.string(),
    state: z.enum(['live', 'settings', 'asked', 'new', 'needs-person', 'disconnected']),
    since: moment.optional(),
    note: z.string().optional(),
  })
  .meta({ id: 'ConnectionShown' });

export const disconnected = z
  .strictObject({ revoked: z.boolean(), removedOn: day.optional() })
  .meta({ id: 'Disconnected' });
