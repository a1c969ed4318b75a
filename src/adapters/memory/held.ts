import type { AdministrationId } from '../../kernel/ids.js';
import type { Tx } from '../../ports/store.js';
import type { Plain, Session } from './memory.js';

/** What makes a repository for one transaction of an administration. */
export type Make<Repository> = (
  session: Session,
  administration: AdministrationId,
) => Plain<Repository>;

/** Of each name the repository that is held in memory. */
export type Held = { readonly [Name in keyof Tx]?: Make<Tx[Name]> };
