import { fault, type Fault } from '../kernel/fault.js';
import type { HostDeskError } from '../usecases/host/host-desk.js';
import type { MappingError } from '../usecases/host/host-mapping.js';

/** What a package does not have at all; everything else may be there at the next try. */
const STANDING: readonly string[] = ['no-host', 'no-codes'] satisfies readonly (
  HostDeskError | MappingError
)['kind'][];

/** What is refused about a host package, as a fault. */
export function hostFault({ kind, message }: HostDeskError | MappingError): Fault {
  const refused = fault('UPSTREAM', `host.${kind}`, '', message);
  return STANDING.includes(kind) ? { ...refused, class: 'CONFLICT' } : refused;
}
