import fc from 'fast-check';
import { decodeJson, encodeJson } from '../../../src/adapters/postgres/json.js';

describe('stored JSON', () => {
  test.each([
    ['a decimal', { unscaled: -1230n, scale: 2 }, '{"unscaled":{"$bigint":"-1230"},"scale":2}'],
    ['bytes', Uint8Array.of(0, 255), '{"$bytes":"AP8="}'],
    ['an object like a tag', { $bigint: '1' }, '{"$object":{"$bigint":"1"}}'],
    ['order of keys', { b: 1, a: 2 }, '{"b":1,"a":2}'],
    ['U+0000', 'a\0', '"a\\u0000"'],
    ['half a surrogate pair', '\ud83d', '"\\ud83d"'],
    ['nothing', null, 'null'],
  ])('keeps %s', (_, value, text) => {
    expect(encodeJson(value)).toBe(text);
    expect(decodeJson(text)).toEqual(value);
  });

  test('leaves out what is undefined and refuses what is no number', () => {
    expect(encodeJson({ a: undefined, b: 1 })).toBe('{"b":1}');
    expect(() => encodeJson({ a: Number.NaN })).toThrow('finite');
  });

  test('does not let a key reach the prototype', () => {
    const decoded = decodeJson('{"__proto__":{"polluted":true}}') as Record<string, unknown>;
    expect(Object.getPrototypeOf(decoded)).toBe(Object.prototype);
    expect(decoded['polluted']).toBeUndefined();
    expect(encodeJson(decoded)).toBe('{"__proto__":{"polluted":true}}');
  });

  test('gives back any nested value exactly', () => {
    const leaf = fc.oneof(
      fc.bigInt(),
      fc.uint8Array(),
      fc.string({ unit: 'binary' }),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
    );
    const key = fc.oneof(fc.constantFrom('$bigint', '$bytes', '$object', '__proto__'), fc.string());
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc.array(tie('tree')),
        fc.dictionary(key, tie('tree'), { noNullPrototype: true }),
      ),
    }));
    fc.assert(
      fc.property(tree, (value) => {
        expect(decodeJson(encodeJson(value))).toEqual(value);
      }),
    );
  });
});
