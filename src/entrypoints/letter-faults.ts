import { fault, type Fault } from '../kernel/fault.js';
import type { DispatchError } from '../usecases/dunning/decide-dispatch.js';
import type { RefusedAddressError } from '../usecases/mail/refused-addresses.js';

const SUBJECTS: Readonly<Record<(DispatchError | RefusedAddressError)['kind'], string>> = {
  'not-waiting': 'dispatch',
  'not-refused': 'address',
};

/** What is not there to decide about, as it is told on the command line and over HTTP. */
export function dispatchFault({ kind, message }: DispatchError | RefusedAddressError): Fault {
  return fault('NOT_FOUND', `${SUBJECTS[kind]}.${kind}`, '', message);
}
