import { z } from 'zod';
import { QUIET_REASONS } from '../../../usecases/installation.js';
import { id, moment } from './values.js';
import { language } from './words.js';

const colour = z.string().meta({ description: '#rrggbb' });
const accent = z.strictObject({ accent: colour, soft: colour, on: colour });

/** What a session in a host's page is held to, and how the host wants it to look. */
const frame = z
  .strictObject({
    administration: id,
    language: z.enum(['nl', 'fr', 'en']).optional(),
    scheme: z.enum(['light', 'dark']).optional(),
    accent: z.strictObject({ light: accent, dark: accent }).optional(),
  })
  .meta({ id: 'SessionFrame' });

/** The session a page runs in; `form` goes with whatever changes something, in the header x-voldaan-form. */
const session = {
  state: z.enum(['signed-in', 'set-up-code']),
  form: z.string(),
  user: z.strictObject({ id, name: z.string(), email: z.string(), language }),
  session: z.strictObject({
    id,
    via: z.string(),
    endsAt: moment,
    steppedUpUntil: moment.optional(),
  }),
  frame: frame.optional(),
};

/** `recovery`: codes that are shown this once. */
export const signedIn = z
  .strictObject({ ...session, recovery: z.array(z.string()).optional() })
  .meta({ id: 'SignedIn' });

export const ownSession = z
  .strictObject({
    ...session,
    code: z.strictObject({ hasCode: z.boolean(), recoveryLeft: z.number() }),
    quiet: z.enum(QUIET_REASONS).nullable().meta({
      description:
        'Why nothing leaves this installation, until whoever runs it decides; null: all is well',
    }),
  })
  .meta({ id: 'OwnSession' });

export const oneOfSessions = z
  .strictObject({
    id,
    via: z.string(),
    startedAt: moment,
    seenAt: moment,
    endsAt: moment,
    agent: z.string(),
    current: z.boolean(),
  })
  .meta({ id: 'Session' });
