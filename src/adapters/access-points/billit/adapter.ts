import { accessPointAdapter } from '../adapter.js';
import { makeBillitAccessPoint } from './access-point.js';
import { billitSecrets, readBillitSettings } from './settings.js';
import { makeBillitWebhookReader } from './webhook.js';

export const billit = accessPointAdapter({
  name: 'billit',
  readSettings: readBillitSettings,
  make: makeBillitAccessPoint,
  webhookReader: (settings) => makeBillitWebhookReader(billitSecrets(settings)),
});
