import { z } from 'zod';
import { accentOf } from '../../domain/access/accent.js';
import { FRAME_ROLES, type FrameLook, ORIGINS_MAX } from '../../domain/access/frame.js';
import type { Fault } from '../../kernel/fault.js';
import type { Result } from '../../kernel/result.js';
import { readForm, saying } from './faults.js';

/** A page of the dashboard below the administration: small words and ids, no dots, nothing before or behind it. */
const PAGE = /^(?:[A-Za-z0-9_~-]{1,100}(?:\/[A-Za-z0-9_~-]{1,100}){0,5})?$/;

/** What hosts send to show the dashboard in their page. Unknown keys are refused. */
export const FRAME_FORMS = {
  ask: z.strictObject({
    email: z.string().min(1).max(300),
    name: z.string().min(1).max(200),
    role: z.enum(FRAME_ROLES),
    /** Of a person who is added; and of the frame, where it is one of the dashboard */
    language: z.enum(['nl', 'fr', 'en', 'de']).exactOptional(),
    scheme: z.enum(['light', 'dark']).exactOptional(),
    accent: z
      .string()
      .regex(/^#[0-9a-fA-F]{6}$/, 'expected a colour such as #146c4b')
      .exactOptional(),
    page: z.string().regex(PAGE, 'expected a page of the dashboard, such as bank').default(''),
  }),
  origins: z.strictObject({ origins: z.array(z.string().max(300)).max(ORIGINS_MAX) }),
} as const;

type Asked = z.output<(typeof FRAME_FORMS)['ask']>;

/** How the frame is to look; the colour as it can be read. */
export function lookOf({ language, scheme, accent }: Asked): FrameLook {
  const readable = accent === undefined ? null : accentOf(accent);
  return {
    ...(language === undefined || language === 'de' ? {} : { language }),
    ...(scheme === undefined ? {} : { scheme }),
    ...(readable === null ? {} : { accent: readable }),
  };
}

/** Reads a body by its form. Errors: VALUE, with their place as a JSON pointer. */
export function readFrame<Form extends z.ZodType>(
  form: Form,
  body: unknown,
): Result<z.output<Form>, readonly Fault[]> {
  return readForm(form, body, saying('VALUE', 'frames.form')) as Result<
    z.output<Form>,
    readonly Fault[]
  >;
}
