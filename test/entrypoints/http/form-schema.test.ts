import { z } from 'zod';
import {
  answerSchema,
  bodySchema,
  type Schemas,
} from '../../../src/entrypoints/http/form-schema.js';

test('two forms of one name are refused: one would stand in the document for both', () => {
  const schemas: Schemas = {};
  const one = z.strictObject({ a: z.string() }).meta({ id: 'TestOfOneName' });
  expect(answerSchema(z.array(one), schemas)).toMatchObject({
    items: { $ref: '#/components/schemas/TestOfOneName' },
  });
  expect(() => bodySchema(one, schemas)).not.toThrow();
  const other = z.strictObject({ b: z.string() });
  expect(() => answerSchema(z.array(other.meta({ id: 'TestOfOneName' })), schemas)).toThrow(
    /TestOfOneName/,
  );
});
