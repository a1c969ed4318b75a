import { telling } from '../told.js';

export const DOCUMENT = telling('document', {
  readApi: {
    says: 'This document',
    answers: { 200: ['application/json'] },
  },
});
