import { z } from 'zod';
import { ACTS } from '../../../domain/access/acts.js';

/** What whoever asks may do at a place. */
export const rights = z.strictObject({ acts: z.array(z.enum(ACTS)) }).meta({ id: 'Rights' });
