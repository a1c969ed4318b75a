import type { Pattern } from '../rule.js';

export const NLCIUS: readonly Pattern[] = [];
