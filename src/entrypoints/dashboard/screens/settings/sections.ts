import type { Forms } from '../../base/api.js';
import { type LazyPage, page } from '../../base/lazy-page.js';
import type { SectionName } from './words.js';

interface Section {
  readonly name: SectionName;
  readonly page: LazyPage;
  /** Who may not do this has nothing to look for there */
  readonly act?: Forms['Rights']['acts'][number];
}

/** The sections of the settings that are there, in the order they are shown; those of a group stand together. */
export const SECTIONS: readonly Section[] = [
  { name: 'connections', page: page(() => import('./connections/connections.js'), 'Connections') },
  { name: 'mapping', page: page(() => import('./mapping/mapping.js'), 'Mapping') },
  { name: 'bank', page: page(() => import('./bank/bank.js'), 'BankSettings') },
  { name: 'peppol', page: page(() => import('./peppol/peppol.js'), 'Peppol') },
  { name: 'mail', page: page(() => import('./mail/mail.js'), 'Mail') },
  { name: 'stuck', page: page(() => import('./stuck/stuck.js'), 'Stuck') },
  {
    name: 'webhooks',
    page: page(() => import('./webhooks/webhooks.js'), 'Webhooks'),
    act: 'connections.manage',
  },
  { name: 'letters', page: page(() => import('./letters/letters.js'), 'Letters') },
  { name: 'law', page: page(() => import('./law/law.js'), 'Law') },
  { name: 'users', page: page(() => import('./access/users.js'), 'Users'), act: 'audit.read' },
  { name: 'keys', page: page(() => import('./access/keys.js'), 'Keys'), act: 'audit.read' },
  { name: 'frames', page: page(() => import('./access/frames.js'), 'FrameOrigins') },
  { name: 'log', page: page(() => import('./log/log.js'), 'Log'), act: 'audit.read' },
  { name: 'inherited', page: page(() => import('./records/inherited.js'), 'Inherited') },
  { name: 'retention', page: page(() => import('./records/retention.js'), 'Retention') },
];
