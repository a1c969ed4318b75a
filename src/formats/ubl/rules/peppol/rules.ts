import type { Pattern } from '../rule.js';

export const PEPPOL: readonly Pattern[] = [];
