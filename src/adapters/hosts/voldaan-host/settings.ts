import { z } from 'zod';
import type { Fault } from '../../../kernel/fault.js';
import type { Result } from '../../../kernel/result.js';
import { readForm, saying } from '../../../formats/json/faults.js';
import { asciiField, baseUrlField } from '../lib/base-url.js';

/** How a host that speaks the Voldaan Host API is reached. */
export interface VoldaanHostSettings {
  /** Base address before `/v1`, without a slash at the end */
  readonly baseUrl: string;
  /** Bearer token; secret */
  readonly token: string;
  /** Id of the administration in the host */
  readonly administration: string;
}

const settingsSchema = z.object({
  baseUrl: baseUrlField,
  token: asciiField(4_000),
  administration: asciiField(200),
});

/** Reads the settings of a connection. A token never travels in the clear outside the machine or its private network. */
export function readVoldaanHostSettings(
  value: unknown,
): Result<VoldaanHostSettings, readonly Fault[]> {
  return readForm(
    settingsSchema,
    value,
    saying('CONFIG', 'host.settings', (message, at) => `${at.slice(1)} ${message}.`.trimStart()),
  );
}
