import type { Response } from 'express';

/** Foreign bytes are only ever saved: never shown in the origin of the API, never guessed to be something (T9). */
export function download(response: Response, name: string, bytes: Uint8Array): void {
  response
    .set('X-Content-Type-Options', 'nosniff')
    .set('Content-Security-Policy', "default-src 'none'; sandbox; frame-ancestors 'none'")
    .attachment(name)
    .type('application/octet-stream')
    .send(Buffer.from(bytes));
}
