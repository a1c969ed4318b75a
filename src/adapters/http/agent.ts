import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { Duplex } from 'node:stream';
import {
  type LookUpAll,
  addressForbidden,
  isPublicAddress,
  lookupPublic,
  publicOnly,
} from './addresses.js';

/** Code of the error with which a connection that does not come about is given up. */
export const CONNECT_TIMEOUT = 'VOLDAAN_CONNECT_TIMEOUT';

export interface AgentOptions {
  readonly connectTimeoutMs: number;
  /** public: only addresses of the public internet, for URLs given by users */
  readonly addresses: 'any' | 'public';
  /** Who is asked for the addresses of a name; the system without it */
  readonly lookUpAll?: LookUpAll;
  /** Most connections to one server at once */
  readonly socketsMax: number;
  /** A kept connection may have died unseen, and a request on it then may have arrived for all we know */
  readonly keepAlive: boolean;
}

export interface Agents {
  readonly http: HttpAgent;
  readonly https: HttpsAgent;
}

type Connect = HttpAgent['createConnection'];

/** Agents that keep connections alive if asked to, give up slow ones and refuse forbidden addresses. */
export function createAgents(options: AgentOptions): Agents {
  const settings = {
    keepAlive: options.keepAlive,
    maxSockets: options.socketsMax,
    ...lookupOf(options),
  };
  const http = new HttpAgent(settings);
  const https = new HttpsAgent(settings);
  http.createConnection = guarded(http.createConnection.bind(http), 'connect', options);
  https.createConnection = guarded(https.createConnection.bind(https), 'secureConnect', options);
  return { http, https };
}

function lookupOf({ addresses, lookUpAll }: AgentOptions): { readonly lookup?: LookupFunction } {
  if (addresses === 'any') return {};
  return { lookup: lookUpAll === undefined ? lookupPublic : publicOnly(lookUpAll) };
}

function guarded(
  connect: Connect,
  ready: 'connect' | 'secureConnect',
  options: AgentOptions,
): Connect {
  return (target, callback) => {
    const host = target.host ?? '';
    // An address in the URL is never looked up, so it is judged here.
    if (options.addresses === 'public' && isIP(host) !== 0 && !isPublicAddress(host)) {
      throw addressForbidden(host);
    }
    const socket = connect(target, callback);
    if (socket != null) giveUpLate(socket, ready, options.connectTimeoutMs);
    return socket;
  };
}

function giveUpLate(socket: Duplex, ready: string, connectTimeoutMs: number): void {
  const timer = setTimeout(() => {
    const error = new Error(`no connection within ${connectTimeoutMs} ms`);
    socket.destroy(Object.assign(error, { code: CONNECT_TIMEOUT }));
  }, connectTimeoutMs);
  const stop = (): void => {
    clearTimeout(timer);
  };
  socket.once(ready, stop);
  socket.once('close', stop);
}
