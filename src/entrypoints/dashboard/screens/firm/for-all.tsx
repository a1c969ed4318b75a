import { Defaults } from './defaults.js';
import { Usage } from './usage.js';

/** What holds for all administrations of the firm, and what each of them used. */
export function ForAll() {
  return (
    <>
      <Defaults />
      <Usage />
    </>
  );
}
