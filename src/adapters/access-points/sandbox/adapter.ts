import { accessPointAdapter } from '../adapter.js';
import { makeSandboxAccessPoint } from './access-point.js';
import { readSandboxAccessPointSettings, webhookSecrets } from './settings.js';
import { makeSandboxWebhookReader } from './webhook.js';

export const sandbox = accessPointAdapter({
  name: 'sandbox',
  readSettings: readSandboxAccessPointSettings,
  make: makeSandboxAccessPoint,
  webhookReader: (settings) => makeSandboxWebhookReader(webhookSecrets(settings)),
});
