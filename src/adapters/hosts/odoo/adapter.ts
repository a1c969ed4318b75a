import { hostAdapter } from '../adapter.js';
import { makeOdooHost } from './host.js';
import { readOdooSettings } from './settings.js';

/** Odoo 17 and later: JSON-2 from 19 on, JSON-RPC before. An API key signs in, so nobody is sent anywhere to consent. */
export const odoo = hostAdapter({
  name: 'odoo',
  readSettings: readOdooSettings,
  make: makeOdooHost,
});
