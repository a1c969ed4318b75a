import type { NoticeKind } from '../law/claim.js';
import type { Tone } from './policy.js';

/** What confirms something that was agreed, or announces that others take over. */
export type AgreementKind = 'promise' | 'payment-plan' | 'hand-over';

/** Every letter there is: one per tone of a step, the messages a statute lays down, and what surrounds them. */
export type LetterKind = Tone | NoticeKind | AgreementKind;

/**
 * A letter as people write it: plain text with merge fields in logic-less mustache. Blank lines part paragraphs.
 * Text and HTML are made from the same words.
 */
export interface LetterTemplate {
  readonly subject: string;
  readonly body: string;
}

export const TONES: readonly Tone[] = [
  'notice',
  'reminder',
  'second',
  'formal',
  'call',
  'last-call',
];
export const NOTICES: readonly NoticeKind[] = ['be-free-reminder', 'nl-fourteen-days'];
export const AGREEMENTS: readonly AgreementKind[] = ['promise', 'payment-plan', 'hand-over'];
export const LETTER_KINDS: readonly LetterKind[] = [...TONES, ...NOTICES, ...AGREEMENTS];
