import { fault, type Fault, type FaultClass } from '../kernel/fault.js';
import type { AccessError } from '../usecases/access/access-error.js';

const CLASSES: Readonly<Record<AccessError['kind'], FaultClass>> = {
  'no-such-user': 'NOT_FOUND',
  'no-such-administration': 'NOT_FOUND',
  'no-such-firm': 'NOT_FOUND',
  'no-such-partner': 'NOT_FOUND',
  'no-such-grant': 'NOT_FOUND',
  'no-such-key': 'NOT_FOUND',
  exists: 'CONFLICT',
  'left-already': 'CONFLICT',
  'last-owner': 'CONFLICT',
  'revoked-already': 'CONFLICT',
  email: 'VALUE',
  name: 'VALUE',
  partner: 'VALUE',
  scopes: 'VALUE',
  days: 'VALUE',
};

/** What is refused about users, grants and keys, as a fault. */
export function accessFault({ kind, message }: AccessError): Fault {
  return fault(CLASSES[kind], `access.${kind}`, '', message);
}
