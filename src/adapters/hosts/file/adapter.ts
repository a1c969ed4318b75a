import { hostAdapter } from '../adapter.js';
import { makeFileHost } from './host.js';
import { readFileHostSettings } from './settings.js';

/** A package that exports and imports files: Adsolut and others without an API we may use. */
export const fileHost = hostAdapter({
  name: 'file',
  readSettings: readFileHostSettings,
  make: (settings, { clock, mapping, folders = [] }) =>
    makeFileHost(settings, { clock, mapping, folders }),
});
