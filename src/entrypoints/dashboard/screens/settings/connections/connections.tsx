import { ConnectionList } from './list.js';
import { HostCard } from './host-card.js';
import { HostCompare } from './host-compare.js';
import { HostProblems } from './host-problems.js';

/** The accounting package, what of it could not be read, and everything else the books are connected to. */
export function Connections() {
  return (
    <>
      <HostCard />
      <HostProblems />
      <HostCompare />
      <ConnectionList />
    </>
  );
}
