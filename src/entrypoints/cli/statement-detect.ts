import { CODA_SIGN } from '../../formats/coda/sign.js';
import { MT940_SIGN, SIGN_BYTES } from '../../formats/mt940/sign.js';

/** Formats that are no CAMT: that one says itself what it is. */
export type TextFormat = 'MT940' | 'CODA';

/** Bytes looked at: the beginning of a file says what it is. MT940 may have lines of the bank in front. */
const HEAD_BYTES = SIGN_BYTES;

const SIGNS: readonly { readonly format: TextFormat; readonly sign: RegExp }[] = [
  { format: 'MT940', sign: MT940_SIGN },
  { format: 'CODA', sign: CODA_SIGN },
];

/** The format of a file that is not CAMT, from its first bytes; and the same chunks again, nothing consumed. */
export async function detectFormat(chunks: AsyncIterable<Uint8Array | string>): Promise<{
  readonly format: TextFormat | undefined;
  readonly chunks: AsyncIterable<Uint8Array | string>;
}> {
  const source = chunks[Symbol.asyncIterator]();
  const seen: (Uint8Array | string)[] = [];
  let head = '';
  while (head.length < HEAD_BYTES) {
    const next = await source.next();
    if (next.done === true) break;
    seen.push(next.value);
    head +=
      typeof next.value === 'string' ? next.value : Buffer.from(next.value).toString('latin1');
  }
  const format = SIGNS.find(({ sign }) => sign.test(head.slice(0, HEAD_BYTES)))?.format;
  return { format, chunks: again(seen, source) };
}

async function* again(
  seen: readonly (Uint8Array | string)[],
  rest: AsyncIterator<Uint8Array | string>,
): AsyncGenerator<Uint8Array | string> {
  yield* seen;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}
