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
  { name: /\.TooManyRequests$/, kind: 'throttled', saysWhy: false },
  { name: /^odoo\.exceptions\./, kind: 'refused', saysWhy: true },
  // A lost connection of its own, a deadlock, two at once: the same call may pass a moment later.
  { name: /^psycopg2\./, kind: 'unreachable', saysWhy: false },
  {
    name: /\.(?:ServiceUnavailable|BadGateway|GatewayTimeout)$/,
    kind: 'unreachable',
    saysWhy: false,
  },
  { name: /./, kind: 'refused', saysWhy: false },
];

/** The error that an exception stands for; `debug` and `arguments` of the package never get this far. */
export function errorOfException(name: string, message: string): HostError {
  const row = EXCEPTIONS.find((one) => one.name.test(name));
  const said = row?.saysWhy === true && message !== '' ? `: ${message.slice(0, SAID_MAX)}` : '';
  const short = name.split('.').at(-1)?.slice(0, 80) ?? '';
  return { kind: row?.kind ?? 'refused', message: `Odoo answered ${short}${said}` };
}
