import { z } from 'zod';
import type { Fault } from '../../../kernel/fault.js';
import type { Result } from '../../../kernel/result.js';
import { readForm, saying } from '../../../formats/json/faults.js';

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
  baseUrl: z
    .string()
    .refine(isUsableBase, {
      message:
        'must be https://… without user name, query or fragment (http:// only on this machine or for a name without dots)',
    })
    .transform((url) => url.replace(/\/+$/, '')),
  token: z
    .string()
    .regex(/^[\x21-\x7e]{1,4000}$/, { message: 'must be printable ASCII without blanks' }),
  administration: z
    .string()
    .regex(/^[\x21-\x7e]{1,200}$/, { message: 'must be printable ASCII without blanks' }),
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

function isUsableBase(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  if (url.username !== '' || url.password !== '' || text.includes('?') || text.includes('#')) {
    return false;
  }
  return url.protocol === 'https:' || (url.protocol === 'http:' && isPrivateName(url.hostname));
}

/** This machine, or a name without dots: those exist in private networks only, such as a container's. */
function isPrivateName(hostname: string): boolean {
  return hostname === '127.0.0.1' || hostname === '[::1]' || /^[^.:]+$/.test(hostname);
}
