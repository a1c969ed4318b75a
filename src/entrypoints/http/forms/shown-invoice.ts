import { z } from 'zod';
import { invoice } from './invoice.js';
import { journey } from './journey.js';
import { listedInvoice } from './lists.js';
import { id } from './values.js';
import { remark } from './words.js';

/** An invoice of ours with all that is known of it; the files inside stay where they are. */
export const shownInvoice = listedInvoice
  .extend({
    invoice: invoice.omit({ attachments: true }),
    remarks: z.array(remark),
    journey,
    going: z
      .strictObject({
        exchange: id,
        releases: z.array(z.enum(['again', 'anew', 'sent'])).meta({
          description: 'How releaseExchange can let it go on now',
        }),
      })
      .optional(),
    isWritten: z.boolean().meta({ description: 'There is UBL of it to take' }),
  })
  .meta({ id: 'ShownInvoice' });
