import { z } from 'zod';
import { INHERITED_SETTINGS } from '../../../domain/party/firm.js';
import { firmDefaultsSchema } from '../../../formats/json/firm-defaults.js';
import { firmSettingsField } from '../../../formats/json/ledger-parties.js';
import { hostMapping, mappingFinding, mappingRow } from './host.js';
import { dunningPolicy, origin } from './policies.js';
import { id, moment } from './values.js';

/** Version 0: the firm lays nothing down. */
export const firmDefaults = z
  .strictObject({
    version: z.number(),
    defaults: firmDefaultsSchema,
    savedAt: moment.nullable(),
    savedBy: z.string().nullable(),
  })
  .meta({ id: 'FirmDefaults' });

export const firmPolicy = z
  .strictObject({ policy: dunningPolicy, savedAt: moment, savedBy: z.string() })
  .meta({ id: 'FirmPolicy' });

const inheritedPolicy = z.strictObject({ name: z.literal('policy'), origin, value: z.string() });

/** Without a value it is as shipped. */
export const inherited = z
  .union([
    inheritedPolicy,
    ...INHERITED_SETTINGS.map((name) =>
      z.strictObject({ name: z.literal(name), origin, value: firmSettingsField.shape[name] }),
    ),
  ])
  .meta({ id: 'Inherited' });

export const firmMapping = z
  .strictObject({ adapter: z.string(), mapping: hostMapping, rows: z.array(mappingRow) })
  .meta({ id: 'FirmMapping' });

/** What a mapping does to one administration; unread: its package did not answer. */
const firmEffect = z
  .strictObject({
    administration: id,
    name: z.string(),
    breaks: z.array(mappingFinding),
    mends: z.array(mappingFinding),
    unread: z.string().optional(),
  })
  .meta({ id: 'FirmEffect' });

export const judgedMapping = z
  .strictObject({ saved: z.boolean(), effects: z.array(firmEffect) })
  .meta({ id: 'JudgedMapping' });
