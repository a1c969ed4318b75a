import { z } from 'zod';

/** What is read of a model: its fields as the server wants them named, and how one row reads. */
export interface RowForm<Row> {
  readonly model: string;
  readonly fields: readonly string[];
  readonly row: z.ZodType<Row>;
}

type Shape = Readonly<Record<string, z.ZodType>>;
type ReadShape<Fields extends Shape> = { readonly [Name in keyof Fields]: z.output<Fields[Name]> };
type ReadRelated<Related extends Readonly<Record<string, Shape>>> = {
  readonly [Name in keyof Related]: ReadShape<Related[Name]> | null;
};

/**
 * The form of a row by its fields. `related` names fields of the record that a field leads to, null where it leads
 * nowhere; the server writes them under the field's name with a dot behind it.
 */
export function rowForm<Fields extends Shape, Related extends Readonly<Record<string, Shape>>>(
  model: string,
  fields: Fields,
  related: Related,
): RowForm<ReadShape<Fields> & { readonly of: ReadRelated<Related> }> {
  const own = z.object(fields);
  const others = Object.entries(related).map(([name, shape]) => [name, z.object(shape)] as const);
  const row = z.looseObject({}).transform((value, context) => {
    const taken: Record<string, unknown> = {};
    const take = (at: readonly string[], form: z.ZodType, given: unknown): unknown => {
      const read = form.safeParse(given);
      if (read.success) return read.data;
      for (const { path, message } of read.error.issues)
        context.addIssue({ code: 'custom', path: [...at, ...path], message });
      return z.NEVER;
    };
    for (const [name, form] of others)
      taken[name] = take([name], form.nullable(), value[`${name}.`] ?? null);
    return { ...(take([], own, value) as object), of: taken };
  });
  return {
    model,
    fields: [
      ...Object.keys(fields),
      ...Object.entries(related).flatMap(([name, shape]) =>
        Object.keys(shape).map((inner) => `${name}.${inner}`),
      ),
    ],
    row: row as unknown as z.ZodType<ReadShape<Fields> & { readonly of: ReadRelated<Related> }>,
  };
}
