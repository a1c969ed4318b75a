export type Value = string | number | boolean | readonly number[] | undefined;
/** As it is kept: what points elsewhere as an id, a moment in milliseconds, what is not set is absent. */
export type Row = { readonly id: number } & { readonly [field: string]: Value };
export type Values = Readonly<Record<string, Value>>;
