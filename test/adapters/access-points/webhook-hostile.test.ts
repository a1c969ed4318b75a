import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeSandboxWebhookReader } from '../../../src/adapters/access-points/sandbox/webhook.js';
import type { Instant } from '../../../src/kernel/dates.js';
import { describeShared } from '../../support/shared.js';

/** Answers that the HTTP route gives before or beside the reader: media type, endpoint. */
const OF_THE_ROUTE = new Set(['http-media-type', 'http-unknown-endpoint']);

interface HttpCase {
  readonly id: string;
  readonly file: string;
  readonly expect: 'accept' | 'reject' | 'either';
  readonly errorClass?: readonly string[];
}

describeShared('hostile webhooks of the shared corpus', (dir) => {
  const corpus = join(dir, 'conformance/hostile');
  const expected = JSON.parse(readFileSync(join(corpus, 'expected.json'), 'utf8')) as {
    readonly now: string;
    readonly signature: { readonly vectorKey: string };
    readonly cases: readonly HttpCase[];
  };
  const cases = expected.cases.filter(
    ({ file, id }) => file.startsWith('http/') && !OF_THE_ROUTE.has(id),
  );
  const now = new Date(expected.now).toISOString() as Instant;

  test('the corpus holds the cases', () => {
    expect(cases.length).toBeGreaterThanOrEqual(14);
  });

  test.each(cases.map((entry) => [entry.id, entry] as const))('%s', (_id, entry) => {
    const request = JSON.parse(readFileSync(join(corpus, entry.file), 'utf8')) as {
      readonly headers: Record<string, string>;
      readonly bodyBase64: string;
    };
    const read = makeSandboxWebhookReader([expected.signature.vectorKey]).read({
      headers: request.headers,
      body: Buffer.from(request.bodyBase64, 'base64'),
      now,
    });
    expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
    if (entry.expect === 'accept') expect(read).toMatchObject({ ok: true });
    if (entry.expect === 'reject') expect(read.ok).toBe(false);
    if (!read.ok) expect(entry.errorClass).toContain(read.error.class);
  });

  test('a hundred thousand nested arrays are refused at once, signed or not', () => {
    const body = Buffer.from('['.repeat(100_000) + ']'.repeat(100_000));
    const read = makeSandboxWebhookReader(['s']).read({ headers: {}, body, now });
    expect(read).toMatchObject({ ok: false, error: { class: 'LIMIT_EXCEEDED' } });
  });
});
