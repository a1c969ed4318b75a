import type { AccessPoint, WebhookReader } from './access-point.js';
import type { HostPackage } from './host.js';
import type { Connection } from './store.js';

/** From a connection to the thing at its other end. An adapter name nobody knows is a broken promise. */
export interface Outside {
  host(connection: Connection): HostPackage;
  accessPoint(connection: Connection): AccessPoint;
  webhookReader(connection: Connection): WebhookReader;
}
