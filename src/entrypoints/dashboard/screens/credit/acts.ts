/** What every act about somebody's credit is given. */
export interface ActProps {
  readonly debtor: { readonly id: string; readonly name: string };
  /** It was done */
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Acts that are asked about before they are done. */
export type CreditAct =
  | 'accept'
  | 'other'
  | 'leave'
  | 'release'
  | 'cover'
  | 'watch'
  | 'unwatch'
  | 'insolvent'
  | 'over'
  | 'screen';
