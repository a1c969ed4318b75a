/** Where this process runs, and so where the database must be at home. */
export interface Place {
  /** Equal for the same place, and for no other; says nothing to people */
  readonly fingerprint: string;
  /** The same in words, without secrets */
  readonly told: string;
}
