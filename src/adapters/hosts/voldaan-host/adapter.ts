import { hostAdapter } from '../adapter.js';
import { makeVoldaanHost } from './host.js';
import { readVoldaanHostSettings } from './settings.js';

/** A host that speaks the Voldaan Host API, and so our words: it needs no mapping. */
export const voldaanHost = hostAdapter({
  name: 'voldaan-host',
  readSettings: readVoldaanHostSettings,
  make: (settings, { http }) => makeVoldaanHost(settings, http === undefined ? {} : { http }),
});
