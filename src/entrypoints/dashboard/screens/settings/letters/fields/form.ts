/** What a letter can be made of, in words: fields and sections by their names, and the blocks. */
export interface FieldWords {
  readonly fields: Readonly<Record<string, string>>;
  readonly blocks: Readonly<Record<string, string>>;
}

/** Fields that are true or not: they stand around words that are only said then. */
export const CONDITIONS: readonly string[] = [
  ...['claimed', 'attached', 'consumer', 'help.be', 'help.nl', 'help.elsewhere'],
  ...['next.second', 'next.formal', 'next.call', 'next.lastCall', 'next.handOver'],
  ...['notice.byPost', 'notice.announces'],
];
