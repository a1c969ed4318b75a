import { accessPointAdapter } from '../adapter.js';
import { makeScradaAccessPoint } from './access-point.js';
import { readScradaSettings } from './settings.js';

export const scrada = accessPointAdapter({
  name: 'scrada',
  readSettings: readScradaSettings,
  make: makeScradaAccessPoint,
});
