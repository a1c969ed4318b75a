import type { Administration } from '../../domain/party/administration.js';
import type { Kind } from './table.js';

/** Shared rows: the installation knows all of them, in the order they were added. */
export const ADMINISTRATIONS: Kind<Administration> = {
  name: 'administration',
  key: ({ id }) => id,
};
