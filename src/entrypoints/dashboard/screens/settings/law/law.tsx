import '../../../styles/law.css';
import { Creditor } from './creditor.js';
import { Terms } from './terms.js';

/** What interest and costs are computed with: what the creditor is in law, and what his terms say. */
export function Law() {
  return (
    <>
      <Creditor />
      <Terms />
    </>
  );
}
