/** Secrets of one administration, each named by the row it belongs to and what it is there. At rest they are sealed. */
export interface SecretRepository {
  /** Adds or replaces it; at most 64 KiB. */
  put(owner: string, field: string, text: string): Promise<void>;
  /** Null: there is none. Throws a fault `secrets.…` where it cannot be opened: a secret is never empty by mistake. */
  get(owner: string, field: string): Promise<string | null>;
  drop(owner: string, field: string): Promise<void>;
  /** How many each data key closes, newest first; opens nothing. */
  keys(): Promise<readonly KeyCount[]>;
  /** Opens every data key and tells nothing: throws where one cannot be. */
  check(): Promise<void>;
  /** A new data key: what is put from now on is closed with it, what was is read as before. */
  addKey(): Promise<void>;
  /** Closes at most `limit` secrets of older keys with the newest; how many there were. */
  reseal(limit: number): Promise<number>;
  /** Drops data keys that close nothing and are not the newest; how many. */
  dropUnused(): Promise<number>;
  /** Wraps its data keys with the newest key of the installation; how many were not yet. */
  rewrap(): Promise<number>;
}

export interface KeyCount {
  readonly number: number;
  /** Name of the key of the installation that wraps it */
  readonly wrappedBy: string;
  readonly secrets: number;
}
