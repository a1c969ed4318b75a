import { z } from 'zod';
import { FILTERS_MAX } from '../../domain/access/preferences.js';

/** A screen of the dashboard, as it calls itself. */
const screen = z.string().regex(/^[a-z][a-z-]{0,39}$/, 'expected the name of a screen');
/** Behind the ? of an address, as browsers write it: nothing in it leads elsewhere. */
const query = z
  .string()
  .max(1_000)
  .regex(/^[A-Za-z0-9_.~!*'()%+&=:,@-]*$/, 'expected what stands behind the ? of an address');
const name = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .regex(/^[^\p{C}\p{Zl}\p{Zp}]*$/u, 'expected one line');

/** How somebody likes it; unknown keys are refused. */
export const preferencesForm = z
  .strictObject({
    language: z.enum(['nl', 'fr', 'en']).exactOptional(),
    theme: z.enum(['light', 'dark']).exactOptional(),
    filters: z
      .record(
        screen,
        z
          .array(z.strictObject({ name, query }))
          .max(FILTERS_MAX)
          .refine(
            (all) => new Set(all.map((one) => one.name)).size === all.length,
            'two filters have one name',
          ),
      )
      .refine((all) => Object.keys(all).length <= FILTERS_MAX, 'too many screens')
      .default({}),
  })
  .meta({ id: 'Preferences' });
