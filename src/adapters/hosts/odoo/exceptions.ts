import type { HostError } from '../../../ports/host.js';

/** Characters repeated of a sentence of the package. */
const SAID_MAX = 300;

/**
 * What an exception of the package means. It was thrown, so the transaction of the call was undone: nothing of a write
 * stays in doubt. First fitting row wins.
 * - saysWhy: its message is meant for the user; what others say is internal (SQL, values) and is not repeated
 */
const EXCEPTIONS: readonly {
  readonly name: RegExp;
  readonly kind: HostError['kind'];
  readonly saysWhy: boolean;
}[] = [
  { name: /\.(?:AccessDenied|SessionExpiredException)$/, kind: 'unauthorised', saysWhy: false },
  // Two at once, a deadlock, a lost connection of its own: the same call may pass a moment later.
  { name: /\.(?:LockError|ConcurrencyError)$/, kind: 'unreachable', saysWhy: false },
  {
    name: /^psycopg2\..*(?:OperationalError|InterfaceError|SerializationFailure|DeadlockDetected|LockNotAvailable)$/,
    kind: 'unreachable',
    saysWhy: false,
  },
  { name: /^odoo\.exceptions\./, kind: 'refused', saysWhy: true },
  { name: /./, kind: 'refused', saysWhy: false },
];

/** The error that an exception stands for; `debug` and `arguments` of the package never get this far. */
export function errorOfException(name: string, message: string): HostError {
  const row = EXCEPTIONS.find((one) => one.name.test(name));
  const said = row?.saysWhy === true && message !== '' ? `: ${message.slice(0, SAID_MAX)}` : '';
  const short = name.split('.').at(-1)?.slice(0, 80) ?? '';
  return { kind: row?.kind ?? 'refused', message: `Odoo answered ${short}${said}` };
}
