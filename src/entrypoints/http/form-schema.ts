import { z } from 'zod';
import { SIGNATURES } from './identity.js';

/** A JSON Schema, as far as we look into one. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
}

/** The schemas of one document by name; forms with a name of their own end up here. */
export type Schemas = Record<string, JsonSchema>;

/** Form of a body: what more stands in it is refused, and who signed in need not sign. */
export function bodySchema(form: z.ZodType, schemas: Schemas): JsonSchema {
  const schema = schemaOf(form, schemas, () => undefined);
  const { required } = schema;
  if (required === undefined) return schema;
  const others = required.filter((name) => !SIGNATURES.some((signature) => signature === name));
  return { ...schema, required: others };
}

/** Form of an answer: more may come to stand in it, so no reader may refuse what it does not know. */
export function answerSchema(form: z.ZodType, schemas: Schemas): JsonSchema {
  return schemaOf(form, schemas, (schema) => {
    if (schema.additionalProperties === false) delete schema.additionalProperties;
  });
}

function schemaOf(
  form: z.ZodType,
  schemas: Schemas,
  change: (schema: z.core.JSONSchema.BaseSchema) => void,
): JsonSchema {
  // In a wrapper, so that a form that has a name is named here too.
  const { properties, $defs = {} } = z.toJSONSchema(z.object({ form }), {
    ...{ io: 'input', target: 'draft-2020-12', unrepresentable: 'any' },
    override: ({ zodSchema, jsonSchema }) => {
      nameOnce(zodSchema, jsonSchema.id);
      delete jsonSchema.id;
      change(jsonSchema);
    },
  });
  const moved = (schema: unknown): JsonSchema =>
    JSON.parse(
      JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/'),
    ) as JsonSchema;
  for (const [name, schema] of Object.entries($defs)) schemas[name] = moved(schema);
  return moved(properties?.['form']);
}

/** Which form has a name: two of one name would stand in the document as one of them. */
const NAMED = new Map<string, z.core.$ZodType>();

function nameOnce(form: z.core.$ZodType, name: string | undefined): void {
  if (name === undefined) return;
  const known = NAMED.get(name) ?? form;
  if (known !== form) throw new Error(`Two forms of the API are called "${name}". Rename one.`);
  NAMED.set(name, form);
}
