import { readFileSync } from 'node:fs';
import { breaking } from '../../support/api-breaking.js';

const file = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../${name}`, import.meta.url), 'utf8'));

/** A document of one operation. */
const document = (body: object, answer: object, parameters: readonly object[] = []) => ({
  paths: {
    '/a': {
      post: {
        parameters,
        requestBody: { content: { 'application/json': { schema: body } } },
        responses: { 200: { content: { 'application/json': { schema: answer } } } },
      },
    },
  },
  components: { schemas: { One: { type: 'object', properties: { x: { type: 'string' } } } } },
});
const object = (properties: object, required: readonly string[] = []) => ({
  ...{ type: 'object', properties, required, additionalProperties: false },
});
const [text, number, nothing] = [{ type: 'string' }, { type: 'number' }, { type: 'null' }];
const choice = (...values: readonly string[]) => ({ type: 'string', enum: values });
const none = object({});

test.each([
  ['nothing               ', document(none, none), document(none, none), []],
  ['a new member to read  ', document(none, none), document(none, object({ a: text })), []],
  [
    'a member that is gone ',
    document(none, object({ a: text })),
    document(none, none),
    ['post /a 200/a is gone'],
  ],
  [
    'a member now optional ',
    document(none, object({ a: text }, ['a'])),
    document(none, object({ a: text })),
    ['post /a 200/a may newly be absent'],
  ],
  [
    'another type to read  ',
    document(none, object({ a: text })),
    document(none, object({ a: number })),
    ['post /a 200/a may newly be number'],
  ],
  [
    'null where none was   ',
    document(none, object({ a: text })),
    document(none, object({ a: { anyOf: [text, nothing] } })),
    ['post /a 200/a may newly be null'],
  ],
  [
    'null that is no more  ',
    document(none, object({ a: { anyOf: [text, nothing] } })),
    document(none, object({ a: text })),
    [],
  ],
  [
    'deep in a list        ',
    document(none, { type: 'array', items: { $ref: '#/components/schemas/One' } }),
    document(none, { type: 'array', items: none }),
    ['post /a 200/*/x is gone'],
  ],
  ['a member one may send ', document(none, none), document(object({ a: text }), none), []],
  [
    'a member one must send',
    document(none, none),
    document(object({ a: text }, ['a']), none),
    ['post /a body/a is newly needed'],
  ],
  [
    'a member not taken    ',
    document(object({ a: text }), none),
    document(none, none),
    ['post /a body/a is gone'],
  ],
  [
    'fewer choices         ',
    document(object({ a: choice('x', 'y') }), none),
    document(object({ a: choice('x') }), none),
    ['post /a body/a no longer takes "y"'],
  ],
  [
    'more choices          ',
    document(object({ a: choice('x') }), none),
    document(object({ a: choice('x', 'y') }), none),
    [],
  ],
  [
    'which texts there are ',
    document(none, object({ a: { type: 'string' } })),
    document(none, object({ a: choice('x', 'y') })),
    [],
  ],
  [
    'a parameter to give   ',
    document(none, none),
    document(none, none, [{ name: 'q', required: true }]),
    ['post /a newly needs q'],
  ],
  ['the whole operation   ', document(none, none), { paths: {} }, ['post /a is gone']],
])('%s: what it breaks', (_, older, newer, breaks) => {
  expect(breaking(older, newer)).toEqual(breaks);
});

/**
 * The document says that rights grow, and reasons to hold: a key has those somebody gave it, so who knows none of the new ones
 * meets none; and whatever holds a reminder or a collection, nothing leaves.
 */
const MAY_GROW = /\/(?:scopes\/\*|held\/\*\/reason|doubts\/\*) may newly be /;

/** Renewed with `node scripts/generate-api.mjs --release`, when a version is released. */
test('nothing breaks clients of the released document', () => {
  const [older, newer] = ['schemas/api-released.json', 'schemas/api.json'].map(file);
  const breaks = breaking(older as never, newer as never);
  expect(breaks.filter((said) => !MAY_GROW.test(said))).toEqual([]);
});
