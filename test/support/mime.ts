/** One part of a message as a mail program takes it apart: only what our tests read. */
export interface MimePart {
  readonly headers: ReadonlyMap<string, string>;
  readonly type: string;
  readonly name: string | undefined;
  readonly bytes: Buffer;
  readonly parts: readonly MimePart[];
}

/** Takes a message apart (RFC 5322, 2045, 2046); a header that is there twice throws. */
export function readMime(raw: Buffer): MimePart {
  const end = raw.indexOf('\r\n\r\n');
  const headers = new Map<string, string>();
  const head = raw.toString('latin1', 0, end).replaceAll(/\r\n[\t ]+/g, ' ');
  for (const line of head.split('\r\n')) {
    const [, name = '', value = ''] = /^([^:\s]+):\s*(.*)$/.exec(line) ?? [];
    if (name === '' || headers.has(name.toLowerCase())) throw new Error(`Odd header: ${line}`);
    headers.set(name.toLowerCase(), value);
  }
  const body = raw.subarray(end + 4);
  const type = headers.get('content-type') ?? 'text/plain';
  const boundary = /boundary="([^"]+)"/.exec(type)?.[1];
  const encoding = headers.get('content-transfer-encoding');
  const disposition = headers.get('content-disposition') ?? '';
  return {
    headers,
    type: type.split(';')[0] ?? '',
    name: /filename="?([^";]+)"?/.exec(disposition)?.[1],
    bytes: decoded(body, encoding),
    parts: boundary === undefined ? [] : partsOf(body, boundary),
  };
}

function partsOf(body: Buffer, boundary: string): readonly MimePart[] {
  const pieces = body.toString('latin1').split(`--${boundary}`);
  return pieces
    .slice(1, -1)
    .map((piece) =>
      readMime(Buffer.from(piece.replace(/^\r\n/, '').replace(/\r\n$/, ''), 'latin1')),
    );
}

function decoded(body: Buffer, encoding: string | undefined): Buffer {
  const text = body.toString('latin1');
  if (encoding === 'base64') return Buffer.from(text, 'base64');
  return encoding === 'quoted-printable' ? quotedPrintable(text) : body;
}

function quotedPrintable(text: string): Buffer {
  const joined = text.replaceAll(/=\r\n/g, '');
  const bytes = joined.replaceAll(/=([0-9A-F]{2})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  return Buffer.from(bytes, 'latin1');
}

/** A header value with its encoded words read (RFC 2047). */
export function readHeader(part: MimePart, name: string): string {
  const value = part.headers.get(name) ?? '';
  return value
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?utf-8\?([QB])\?([^?]*)\?=/gi, (_, how: string, text: string) =>
      (how.toUpperCase() === 'B'
        ? Buffer.from(text, 'base64')
        : quotedPrintable(text.replaceAll('_', ' '))
      ).toString('utf8'),
    );
}
