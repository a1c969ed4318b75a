import { accessPointAdapter } from '../adapter.js';
import { makeRecommandAccessPoint } from './access-point.js';
import { readRecommandSettings } from './settings.js';
import { makeRecommandWebhookReader } from './webhook.js';

export const recommand = accessPointAdapter({
  name: 'recommand',
  readSettings: readRecommandSettings,
  make: makeRecommandAccessPoint,
  webhookReader: makeRecommandWebhookReader,
});
