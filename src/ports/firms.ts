import type { Firm } from '../domain/party/firm.js';
import type { AdministrationId, FirmId } from '../kernel/ids.js';

/** Firms and whose administrations are theirs; sees no business data. */
export interface FirmRepository {
  add(firm: Firm): Promise<'added' | 'exists'>;
  /** In the order they were added. */
  all(): Promise<readonly Firm[]>;
  /** Null: the administration belongs to itself. */
  of(administration: AdministrationId): Promise<FirmId | null>;
  /** In the order they were added to the installation. */
  administrations(firm: FirmId): Promise<readonly AdministrationId[]>;
  /** Places the administration; null takes it out. Both must exist. */
  place(administration: AdministrationId, firm: FirmId | null): Promise<void>;
}
