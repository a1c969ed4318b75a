import type { App } from '../entrypoints/app.js';
import { makeConnectList } from '../usecases/firm/connect-list.js';
import type { Connections } from '../usecases/host/connections.js';
import { makeFirmRules } from '../usecases/firm/firm-defaults.js';
import { makeFirmDesk } from '../usecases/firm/firms.js';
import type { Ports } from '../usecases/ports.js';
import { makeProvision } from '../usecases/firm/provision.js';
import { makeTellStanding } from '../usecases/firm/tell-standing.js';

/** Firms and platforms: what they look at, and how administrations come to them. */
export function composeFirms(
  ports: Ports,
  connections: Connections,
  connectable: App['connectionFaults'],
): Pick<App, 'firms' | 'firmRules' | 'connectList' | 'provision' | 'standings'> {
  const standings = makeTellStanding(ports, connections);
  const connectList = makeConnectList(ports, connections, connectable);
  return {
    firms: makeFirmDesk(ports, connections, standings),
    connectList,
    provision: makeProvision(ports, connectList),
    firmRules: makeFirmRules(ports),
    standings,
  };
}
