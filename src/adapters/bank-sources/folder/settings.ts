import { isAbsolute, relative, resolve } from 'node:path';
import { z } from 'zod';
import { fault, type Fault } from '../../../kernel/fault.js';
import { err, ok, type Result } from '../../../kernel/result.js';
import { readForm, saying } from '../../../formats/json/faults.js';

/** A folder on the disk of this service in which bank files appear. */
export interface FolderSettings {
  /** Absolute, without `..` */
  readonly path: string;
  /** The folder of the operator below which it lies */
  readonly root: string;
  /** A file unchanged for so long is whole at the first look, ms; null: it must stand still between two looks */
  readonly stillMs: number | null;
}

/** What the operator allows: a folder of everybody, or of one administration alone. */
export interface AllowedFolder {
  readonly path: string;
  readonly administration?: string;
}

const schema = z.strictObject({
  path: z.string().min(1).max(1_000),
  stillSeconds: z
    .string()
    .regex(/^\d{1,5}$/, { message: 'must be a number of seconds, 0 to 99999' })
    .exactOptional(),
});

/**
 * Reads the settings of a watched folder. Errors: CONFIG. The operator says below which folders one may be watched: an
 * administration must not read the disk of the server.
 */
export function readFolderSettings(
  value: unknown,
  operator: { readonly allowed: readonly AllowedFolder[]; readonly administration: string },
): Result<FolderSettings, readonly Fault[]> {
  const read = readForm(schema, value, saying('CONFIG', 'bank-folder.settings'));
  if (!read.ok) return read;
  const { path, stillSeconds } = read.value;
  const root = operator.allowed.find(
    ({ path: allowed, administration = operator.administration }) =>
      administration === operator.administration && isAbsolute(allowed) && isBelow(path, allowed),
  );
  if (root === undefined) {
    const message = isAbsolute(path)
      ? `The folder ${path} is not below one that may be watched. The operator of this service allows folders with the setting VOLDAAN_BANK_FOLDERS.`
      : `The folder must be a whole path from the top of the disk, such as /srv/bank/in.`;
    return err([fault('CONFIG', 'bank-folder.not-allowed', '/path', message)]);
  }
  return ok({
    path: resolve(path),
    root: root.path,
    stillMs: stillSeconds === undefined ? null : Number(stillSeconds) * 1_000,
  });
}

/** Whether a path is a folder or lies in it, by its words; the same for what is linked is asked of the disk. */
export function isBelow(path: string, folder: string): boolean {
  if (!isAbsolute(path)) return false;
  const rest = relative(resolve(folder), resolve(path));
  return rest === '' || (!isAbsolute(rest) && rest.split(/[/\\]/)[0] !== '..');
}
