import { LISTS } from './code-lists-data.js';

/** A code list of one edition. */
export interface CodeList {
  readonly codes: ReadonlySet<string>;
  /** The codes with single blanks around: some official rules search in this text instead of comparing codes. */
  readonly searchable: string;
}

type Lists<Edition extends keyof typeof LISTS> = Readonly<
  Record<keyof (typeof LISTS)[Edition], CodeList>
>;

function listsOf<Edition extends keyof typeof LISTS>(edition: Edition): Lists<Edition> {
  const lists = Object.entries<string>(LISTS[edition]).map(([name, codes]): [string, CodeList] => [
    name,
    { codes: new Set(codes.split(' ')), searchable: ` ${codes} ` },
  ]);
  return Object.fromEntries(lists) as Lists<Edition>;
}

/** Code values the official rules accept, by edition and name of the list (schemas/ubl/code-lists.json). */
export const CODE_LISTS = {
  'en16931-1.3.16': listsOf('en16931-1.3.16'),
  'peppol-3.0.21': listsOf('peppol-3.0.21'),
} as const;
