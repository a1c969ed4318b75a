import fc from 'fast-check';
import { readJson } from '../../../src/formats/webhook/json.js';

const read = (text: string): ReturnType<typeof readJson> =>
  readJson(new TextEncoder().encode(text));
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('reading JSON of outsiders', () => {
  test.each([
    ['empty', '', 'BODY', ''],
    ['blank', '  ', 'BODY', ''],
    ['a literal that is none', '{"a":NaN}', 'BODY', '/a'],
    ['infinity', '[Infinity]', 'BODY', '/0'],
    ['a leading zero', '[01]', 'BODY', ''],
    ['hexadecimal', '[0x10]', 'BODY', ''],
    ['a bare point', '[1.]', 'BODY', ''],
    ['a plus sign', '[+1]', 'BODY', '/0'],
    ['single quotes', "{'a':1}", 'BODY', ''],
    ['a final comma', '{"a":1,}', 'BODY', ''],
    ['a comment', '{/* */}', 'BODY', ''],
    ['two values', '{} {}', 'BODY', ''],
    ['an open object', '{"a":{"b":1', 'BODY', '/a'],
    ['a raw line break in a string', '["a\nb"]', 'BODY', '/0'],
    ['an unknown escape', '["\\x41"]', 'BODY', '/0'],
    ['a byte order mark', '\ufeff{}', 'BODY', ''],
    ['a name twice', '{"id":1,"id":2}', 'BODY', '/id'],
    ['a name twice, escaped', '{"id":1,"\\u0069d":2}', 'BODY', '/id'],
    ['NUL in a string', '{"a":["x\\u0000"]}', 'VALUE', '/a/0'],
    ['NUL in a name', '{"\\u0000":1}', 'VALUE', ''],
    ['half a surrogate pair', '{"a/b~":"\\ud800"}', 'VALUE', '/a~1b~0'],
    ['a number beyond 2^53', '{"id":9007199254740993}', 'VALUE', '/id'],
    ['a number beyond all bounds', '[1e999]', 'VALUE', '/0'],
    ['33 levels', '['.repeat(33) + ']'.repeat(33), 'LIMIT_EXCEEDED', ''],
    [
      '10 001 keys',
      `{${Array.from({ length: 10_001 }, (_, n) => `"k${n}":1`).join(',')}}`,
      'LIMIT_EXCEEDED',
      '',
    ],
    ['more than 1 MiB', `"${'a'.repeat(1_048_575)}"`, 'LIMIT_EXCEEDED', ''],
  ])('%s is refused', (_name, text, faultClass, path) => {
    expect(read(text)).toMatchObject({ ok: false, error: { class: faultClass, path } });
  });

  test.each([
    ['32 levels', '['.repeat(32) + ']'.repeat(32)],
    ['10 000 keys', `{${Array.from({ length: 10_000 }, (_, n) => `"k${n}":1`).join(',')}}`],
    ['1 MiB of escapes', `"${'\\n'.repeat(524_287)}"`],
    ['1 MiB of text', `"${'é'.repeat(524_287)}"`],
    ['2^53 - 1', '[9007199254740991,-9007199254740991]'],
    ['brackets and colons in strings', `["${'[{:'.repeat(11_000)}"]`],
    ['a surrogate pair', '["\\ud83d\\ude00"]'],
  ])('%s is read', (_name, text) => {
    const value = read(text);
    expect(value.ok).toBe(true);
    if (value.ok) expect(plain(value.value)).toEqual(JSON.parse(text));
  });

  test('bytes that are not UTF-8 are refused', () => {
    const overlong = Uint8Array.from([0x22, 0xc0, 0xaf, 0x22]);
    expect(readJson(overlong)).toMatchObject({ ok: false, error: { code: 'webhook.not-utf8' } });
  });

  test('__proto__ is a name like any other', () => {
    const value = read(
      '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
    );
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(value.ok && Object.getPrototypeOf(value.value)).toBeNull();
    expect(value.ok && Object.keys(value.value as object)).toEqual(['__proto__', 'constructor']);
  });

  test('whatever JSON.stringify writes within the limits is read as the same value', () => {
    const json = fc.jsonValue({ maxDepth: 6 }).filter((value) => {
      const safe = (n: unknown): boolean =>
        typeof n !== 'number' || Math.abs(n) <= Number.MAX_SAFE_INTEGER;
      return (
        JSON.stringify(value, (_, v: unknown) => (safe(v) ? v : 'BIG')) === JSON.stringify(value)
      );
    });
    fc.assert(
      fc.property(json, (value) => {
        const text = JSON.stringify(value);
        const back = read(text);
        const holdsNul = text.includes('\\u0000') || /\\ud[89a-f]/.test(text);
        if (!holdsNul) expect(back.ok && plain(back.value)).toEqual(JSON.parse(text));
      }),
    );
  });

  test('what it accepts JSON.parse accepts too, and it never throws', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '\\',
      'a',
      '1',
      '-',
      'e',
      '.',
      ' ',
      'null',
      'true',
      '"a":',
      '\u0000',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        if (read(text).ok) expect(() => JSON.parse(text) as unknown).not.toThrow();
      }),
      { numRuns: 2000 },
    );
  });
});
