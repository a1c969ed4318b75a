import type { ParticipantId } from './participant.js';

/** An identifier with the scheme that says how to read it (schemeID of an ICD or EAS list). */
export interface Identifier {
  readonly value: string;
  readonly scheme?: string;
}

/** BG-5, BG-8, BG-12, BG-15. */
export interface Address {
  /** BT-35 / BT-50 / BT-64 / BT-75 */
  readonly line1?: string;
  /** BT-36 / BT-51 / BT-65 / BT-76 */
  readonly line2?: string;
  /** BT-162 / BT-163 / BT-164 / BT-165 */
  readonly line3?: string;
  /** BT-37 / BT-52 / BT-66 / BT-77 */
  readonly city?: string;
  /** BT-38 / BT-53 / BT-67 / BT-78 */
  readonly postalCode?: string;
  /** BT-39 / BT-54 / BT-68 / BT-79 */
  readonly subdivision?: string;
  /** BT-40 / BT-55 / BT-69 / BT-80, ISO 3166-1 alpha-2 */
  readonly country?: string;
}

/** BG-6, BG-9. */
export interface Contact {
  /** BT-41 / BT-56 */
  readonly name?: string;
  /** BT-42 / BT-57 */
  readonly phone?: string;
  /** BT-43 / BT-58 */
  readonly email?: string;
}

/** Seller (BG-4), buyer (BG-7), payee (BG-10) or tax representative (BG-11); each uses the terms it has. */
export interface Party {
  /** BT-27 / BT-44 / BT-59 / BT-62: the registered name */
  readonly name?: string;
  /** BT-28 / BT-45 */
  readonly tradingName?: string;
  /** BT-29 / BT-46 / BT-60 */
  readonly identifiers?: readonly Identifier[];
  /** BT-30 / BT-47 / BT-61 */
  readonly legalId?: Identifier;
  /** BT-31 / BT-48 / BT-63 */
  readonly vatId?: string;
  /** BT-32 */
  readonly taxRegistrationId?: string;
  /** BT-33 */
  readonly legalForm?: string;
  /** BT-34 / BT-49 */
  readonly endpoint?: ParticipantId;
  readonly address?: Address;
  readonly contact?: Contact;
}
