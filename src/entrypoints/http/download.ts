import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Response } from 'express';

/** Whoever takes nothing of a download for so long is gone, whatever his connection says. */
const IDLE_MS = 120_000;

/** Foreign bytes are only ever saved: never shown in the origin of the API, never guessed to be something (T9). */
export function download(response: Response, name: string, bytes: Uint8Array): void {
  saved(response, name).send(Buffer.from(bytes));
}

/**
 * The same for what is not held whole: piece by piece, as fast as it is taken. What breaks before the first piece is a problem
 * as anywhere; what breaks later ends the connection, so that half a file is not taken for a whole.
 */
export async function downloadPieces(
  response: Response,
  name: string,
  pieces: AsyncIterable<Uint8Array | string>,
): Promise<void> {
  const rest = pieces[Symbol.asyncIterator]();
  const first = await rest.next();
  saved(response, name).setTimeout(IDLE_MS, () => response.destroy());
  try {
    await pipeline(Readable.from(resumed(first, rest)), response);
  } catch (error) {
    // Whoever asked went away.
    if (!isPremature(error)) throw error;
  }
}

async function* resumed<T>(
  first: IteratorResult<T, unknown>,
  rest: AsyncIterator<T>,
): AsyncGenerator<T> {
  if (first.done === true) return;
  yield first.value;
  yield* { [Symbol.asyncIterator]: () => rest };
}

function isPremature(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
}

function saved(response: Response, name: string): Response {
  return response
    .set('X-Content-Type-Options', 'nosniff')
    .set('Content-Security-Policy', "default-src 'none'; sandbox; frame-ancestors 'none'")
    .attachment(name)
    .type('application/octet-stream');
}
