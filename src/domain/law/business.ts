import type { Money } from '../../kernel/money.js';

/** Fixed compensation per late payment, by law and without notice (law of 2 August 2002 art. 6; Directive 2011/7/EU art. 6). */
export const FIXED_COSTS: Money = { minor: 40_00n, currency: 'EUR' };
