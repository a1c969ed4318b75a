export const ROLES = [
  'owner',
  'accountant',
  'collector',
  'sales',
  'auditor',
  'external-collector',
] as const;
export type Role = (typeof ROLES)[number];

/** What somebody may do: one name for each kind of thing that is allowed or not. */
export const ACTS = ['books.list'] as const;
export type Act = (typeof ACTS)[number];
