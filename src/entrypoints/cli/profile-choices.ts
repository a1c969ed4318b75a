/** `--profile`: whose rules decide; `auto` is what the document says of itself. */
export const PROFILE_CHOICES = ['auto', 'peppol-bis-3', 'nlcius', 'en16931'] as const;
export type ProfileChoice = (typeof PROFILE_CHOICES)[number];
