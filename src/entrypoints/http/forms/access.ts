import { z } from 'zod';
import { ROLES, SCOPES } from '../../../domain/access/acts.js';
import { USER_STATES } from '../../../domain/access/user.js';
import { id, moment } from './values.js';
import { language } from './words.js';

const grant = z
  .strictObject({
    place: z.union([z.strictObject({ administration: id }), z.strictObject({ firm: id })]),
    role: z.enum(ROLES),
    partner: id.optional(),
    by: z.string(),
    at: moment,
  })
  .meta({ id: 'Grant' });

const user = {
  id,
  email: z.string(),
  name: z.string(),
  language,
  state: z.enum(USER_STATES),
};

/** A person as one set of books sees him: with his right there alone. */
export const userThere = z.strictObject({ ...user, grant }).meta({ id: 'UserThere' });

export const userView = z
  .strictObject({ ...user, grants: z.array(grant) })
  .meta({ id: 'UserView' });

export const apiKey = z
  .strictObject({
    id,
    name: z.string(),
    place: z.union([z.strictObject({ administration: id }), z.strictObject({ firm: id })]),
    scopes: z.array(z.enum(SCOPES)),
    prefix: z.string(),
    madeBy: z.string(),
    madeAt: moment,
    expiresAt: moment,
    lastUsedAt: moment.optional(),
    revoked: z.strictObject({ at: moment, by: z.string() }).optional(),
  })
  .meta({ id: 'ApiKey' });
