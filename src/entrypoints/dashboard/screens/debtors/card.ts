import { useOutletContext } from 'react-router';
import type { Forms } from '../../base/api.js';

export type DebtorCard = Forms['DebtorCard'];
/** An open item as a row of his page. */
export type Item = Forms['ListedItem'];

/** The card of the debtor whose page it is; only below it. */
export function useCard(): DebtorCard {
  return useOutletContext<DebtorCard>();
}
