import { z } from 'zod';
import type { FirmDefaults, Inherited } from '../../domain/party/firm.js';
import type { Fault } from '../../kernel/fault.js';
import type { Result } from '../../kernel/result.js';
import { readForm, sayingOfFile } from './faults.js';
import { firmSettingsField } from './ledger-parties.js';
import { policyNameField } from './policy.js';

/** What a firm lays down; schemas/firm-defaults.json is made from it. Unknown keys are refused. */
export const firmDefaultsSchema = z.strictObject({
  policy: policyNameField.exactOptional(),
  settings: firmSettingsField.exactOptional(),
});

export function readFirmDefaults(json: unknown): Result<FirmDefaults, readonly Fault[]> {
  return readForm(firmDefaultsSchema, json, sayingOfFile('firm-defaults'));
}

/** The form again, of what is kept. */
export function writeFirmDefaults(defaults: FirmDefaults): unknown {
  return firmDefaultsSchema.encode(defaults);
}

/** What holds for an administration, each value in the form in which a firm lays it down. */
export function writeInherited(rows: readonly Inherited[]): readonly Inherited[] {
  return rows.map((row) => {
    const { name, value } = row;
    if (name === 'policy' || value === undefined) return row;
    const settings = { [name]: value } as NonNullable<FirmDefaults['settings']>;
    return { ...row, value: firmSettingsField.encode(settings)[name] };
  });
}
