import { accessPointAdapter } from '../adapter.js';
import { makeStorecoveAccessPoint } from './access-point.js';
import { readStorecoveSettings } from './settings.js';

export const storecove = accessPointAdapter({
  name: 'storecove',
  readSettings: readStorecoveSettings,
  make: makeStorecoveAccessPoint,
});
