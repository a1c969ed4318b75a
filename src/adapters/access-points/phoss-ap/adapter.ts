import { accessPointAdapter } from '../adapter.js';
import { makePhossAccessPoint } from './access-point.js';
import { readPhossSettings } from './settings.js';
import { makePhossWebhookReader } from './webhook.js';

export const phossAp = accessPointAdapter({
  name: 'phoss-ap',
  readSettings: readPhossSettings,
  make: makePhossAccessPoint,
  webhookReader: makePhossWebhookReader,
});
