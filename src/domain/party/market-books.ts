/** Books that the package says he may open. */
export interface MarketBooks {
  /** The package's own id of them */
  readonly hostId: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2 */
  readonly country: string;
  /** ISO 4217 */
  readonly currency: string;
  readonly vatId?: string;
}

/** What a right is for; the least that the adapter works with. */
export type RightUse = 'debtors' | 'invoices' | 'payments' | 'documents' | 'settings';

export interface Right {
  readonly use: RightUse;
  /** The package's own name for it, where it is known */
  readonly scope?: string;
}
