import { randomBytes } from 'node:crypto';
import { sealerOf } from '../../src/adapters/digest/sealer.js';

const key = (): string => randomBytes(32).toString('base64url');
const KEY = key();

test('only the same key opens it, and only about the same thing', () => {
  const sealer = sealerOf(() => KEY);
  const sealed = sealer.seal('geheim é', 'con_1');
  expect(sealer.open(sealed, 'con_1')).toBe('geheim é');
  expect(sealer.open(sealed, 'con_2')).toBeNull();
  expect(sealerOf(key).open(sealed, 'con_1')).toBeNull();
  expect(Buffer.from(sealed).toString('utf8')).not.toContain('geheim');
  expect(sealer.seal('geheim é', 'con_1')).not.toEqual(sealed);
});

test('what was changed anywhere, or is too short, opens no more', () => {
  const sealer = sealerOf(() => KEY);
  const sealed = sealer.seal('token', 'con_1');
  for (const at of sealed.keys()) {
    const changed = Uint8Array.from(sealed);
    changed[at] = changed[at]! ^ 1;
    expect(sealer.open(changed, 'con_1')).toBeNull();
    expect(sealer.open(sealed.slice(0, at), 'con_1')).toBeNull();
  }
});

test('a key of another length is refused at its first use', () => {
  expect(() => sealerOf(() => 'short').seal('x', 'y')).toThrow('bytes instead of 32');
});
