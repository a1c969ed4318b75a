import { hostAdapter } from '../adapter.js';
import { makeTrytonHost } from './host.js';
import { readTrytonSettings } from './settings.js';

/** Tryton 6.0, one company of a database; its codes read by mappings/tryton. */
export const tryton = hostAdapter({
  name: 'tryton',
  readSettings: readTrytonSettings,
  make: (settings, deps) => makeTrytonHost(settings, deps),
});
