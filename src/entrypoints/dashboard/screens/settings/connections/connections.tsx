import { useConnected } from '../../../base/connected.js';
import { useWords } from '../../../base/words.js';
import { Card, Empty } from '../../../parts/page.js';
import { HostCard } from './host-card.js';
import { HostCompare } from './host-compare.js';
import { HostProblems } from './host-problems.js';
import { HOST } from './host-words.js';
import { ConnectionList } from './list.js';

/** The accounting package, what of it could not be read, and everything else the books are connected to. */
export function Connections() {
  const words = useWords(HOST);
  const hasHost = useConnected('host');
  return (
    <>
      {hasHost === true ? (
        <>
          <HostCard />
          <HostProblems />
          <HostCompare />
        </>
      ) : null}
      {hasHost === false ? (
        <Card title={words.package}>
          <Empty>{words.noHost}</Empty>
        </Card>
      ) : null}
      <ConnectionList />
    </>
  );
}
