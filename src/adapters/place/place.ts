import { createHash } from 'node:crypto';
import { readFileSync, realpathSync } from 'node:fs';
import { hostname } from 'node:os';
import { resolve } from 'node:path';
import type { Place } from '../../ports/place.js';

export interface PlaceOptions {
  /** Name the operator gave this installation: containers, whose host names come and go */
  readonly name: string | null;
  readonly databaseUrl: string | null;
  /** Folder of the embedded database; ask for its place once it exists */
  readonly dataDir: string;
}

/** Identity of the machine where its system gives one. */
const MACHINE_ID = '/etc/machine-id';

/**
 * The place this process runs at: the name it was given, else this machine together with the folder or address of its
 * database. Two names of one folder are one place; a password is no part of an address.
 */
export function placeOf({ name, databaseUrl, dataDir }: PlaceOptions): Place {
  if (name !== null) return placeNamed(`installation ${name}`, `installation ${name}`);
  const database = databaseUrl === null ? folderOf(dataDir) : addressOf(databaseUrl);
  const host = hostname();
  return placeNamed(`${host} ${machineId()} ${database}`, `${host}, ${database}`);
}

function placeNamed(identity: string, told: string): Place {
  return { fingerprint: createHash('sha256').update(identity).digest('hex'), told };
}

function folderOf(dataDir: string): string {
  const path = resolve(dataDir);
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** Server, port, database and user; without password and options. */
function addressOf(databaseUrl: string): string {
  if (!URL.canParse(databaseUrl)) return 'a database';
  const url = new URL(databaseUrl);
  return `${url.username}@${url.host}${url.pathname}`;
}

function machineId(): string {
  try {
    return readFileSync(MACHINE_ID, 'utf8').trim();
  } catch {
    return '';
  }
}
