/**
 * Closes what nobody may read who has the database alone: tokens of other people's systems. Only the key of this
 * installation opens it, and only for what it was sealed about.
 */
export interface Sealer {
  seal(text: string, about: string): Uint8Array;
  /** Null when it was sealed with another key, about something else, or was changed. */
  open(sealed: Uint8Array, about: string): string | null;
}
