/**
 * Closes data keys with the key of this installation, and texts with a data key. What is `about` is bound to what was
 * sealed: it opens in its own place alone. Pure but for chance; knows no database.
 */
export interface Vault {
  /** A new data key, wrapped by the newest key of the installation. */
  newKey(about: string): Uint8Array;
  seal(key: DataKey, text: string, about: string): Uint8Array;
  /** Throws a fault `secrets.…` when the key of the installation is missing or another, or what was sealed was changed. */
  open(key: DataKey, sealed: Uint8Array, about: string): string;
  /** The same data key under the newest key of the installation; null: it is already. Throws as `open`. */
  rewrap(key: Omit<DataKey, 'number'>): Uint8Array | null;
  /** Name of the key of the installation it is wrapped by; says nothing of the key itself. */
  wrappedBy(wrapped: Uint8Array): string;
}

export interface DataKey {
  /** Counts from 1 within its administration; stands in what it sealed */
  readonly number: number;
  readonly wrapped: Uint8Array;
  readonly about: string;
}

/** What people do with the keys of the installation. */
export interface KeyDesk {
  /** Newest first */
  names(): readonly string[];
  /** Makes a key the newest, kept with the others. Refused: it has no such form, or the settings name the keys and not this first. */
  add(key: string): 'form' | 'settings' | null;
}

/** Keys of the installation, 32 bytes in base64url each. */
export interface InstallationKeys {
  /** Newest first; empty: there is none */
  all(): readonly string[];
  /** The newest; makes one where there is none and one may be made. */
  newest(): string;
}
