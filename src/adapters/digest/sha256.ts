import { createHash } from 'node:crypto';
import type { Digest } from '../../ports/digest.js';

export const sha256: Digest = (bytes) => createHash('sha256').update(bytes).digest('hex');
