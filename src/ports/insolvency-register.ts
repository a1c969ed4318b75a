import type { InsolvencyAnswer, LegalEvent } from '../domain/credit/report.js';
import type { Result } from '../kernel/result.js';
import type { CompanyIdentity } from './credit-bureau.js';
import type { Asked, SourceError } from './source-error.js';

export interface InsolvencyChanges {
  readonly events: readonly (LegalEvent & { readonly number: string })[];
  readonly next: string;
  readonly more: boolean;
}

/** A register of bankruptcies and the like (facts 7). */
export interface InsolvencyRegister {
  check(identity: CompanyIdentity, asked: Asked): Promise<Result<InsolvencyAnswer, SourceError>>;
  events(since: string | null): Promise<Result<InsolvencyChanges, SourceError>>;
}
