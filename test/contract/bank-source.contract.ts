import type { Result } from '../../src/kernel/result.js';
import type {
  BankFile,
  BankLook,
  BankSource,
  BankSourceError,
} from '../../src/ports/bank-source.js';

/** One source of bank files under test, with the controls a contract needs. */
export interface BankSourceWorld {
  readonly source: BankSource;
  /** The same source made again, as after a restart */
  again(): BankSource;
  /** A file appears at the source, whole. */
  put(name: string, bytes: Uint8Array): Promise<void>;
  /** Time passes, as between two turns of the worker. */
  wait(): void;
  /** The other side is gone from now on. */
  breakDown(): Promise<void>;
  /** The same source with the key `wrong-secret`, where sources of this kind have keys. */
  readonly stranger?: BankSource;
  /** A source that takes no file larger than so many bytes */
  bounded(bytesMax: number): BankSource;
  /** Everything that lies at the source in whatever place, as texts */
  contents(): Promise<readonly string[]>;
  close(): Promise<void>;
}

interface Taken {
  readonly files: readonly BankFile[];
  readonly cursor: string | null;
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Looks as often as the source says that there is more; settles nothing. */
async function lookThrough(source: BankSource, from: string | null): Promise<Taken> {
  const files: BankFile[] = [];
  let cursor = from;
  for (let page = 0; page < 50; page += 1) {
    const { files: found, next, more } = valueOf(await source.look(cursor));
    files.push(...found);
    cursor = next;
    if (!more) return { files, cursor };
  }
  throw new Error('The source always says that there is more');
}

/** Two turns of a worker: what must stand still between two looks is told at the second. */
async function twoTurns(world: BankSourceWorld, from: string | null = null): Promise<Taken> {
  const first = await lookThrough(world.source, from);
  world.wait();
  const second = await lookThrough(world.source, first.cursor);
  return { files: [...first.files, ...second.files], cursor: second.cursor };
}

function valueOf<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

async function textOf(file: BankFile): Promise<string> {
  return new TextDecoder().decode(valueOf(await file.bytes()));
}

async function texts(files: readonly BankFile[]): Promise<readonly string[]> {
  return (await Promise.all(files.map(textOf))).sort();
}

/** What every adapter of the BankSource port must do; `open` gives a fresh world for each test. */
export function describeBankSource(
  name: string,
  { hasKeys }: { readonly hasKeys: boolean },
  open: () => Promise<BankSourceWorld>,
): void {
  describe(`${name} as a source of bank files`, () => {
    let world: BankSourceWorld;
    beforeEach(async () => {
      world = await open();
    });
    afterEach(async () => {
      await world.close();
    });

    test('where nothing is, nothing comes, and that is no error', async () => {
      expect((await twoTurns(world)).files).toEqual([]);
    });

    test('a file comes with its name and its very bytes', async () => {
      const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => index % 251);
      await world.put('afschrift 1.xml', bytes);
      const [file, ...others] = (await twoTurns(world)).files;
      expect(others).toEqual([]);
      expect(file?.name).toBe('afschrift 1.xml');
      expect(Buffer.compare(valueOf(await file!.bytes()), bytes)).toBe(0);
    });

    test('from the cursor on only what is new comes, also after a restart', async () => {
      await world.put('a.xml', bytesOf('A'));
      const first = await twoTurns(world);
      expect(await texts(first.files)).toEqual(['A']);
      await world.put('b.xml', bytesOf('B'));
      const restarted = { ...world, source: world.again() };
      const second = await twoTurns(restarted, first.cursor);
      expect(await texts(second.files)).toEqual(['B']);
    });

    test('when the cursor was lost everything that was not settled comes again', async () => {
      await world.put('a.xml', bytesOf('A'));
      await twoTurns(world);
      expect(await texts((await twoTurns(world)).files)).toEqual(['A']);
    });

    test('a cursor that is no cursor is a beginning or a named error, never a throw', async () => {
      const look = await world.source.look('"nonsense"');
      expect(look.ok ? 'ok' : look.error.kind).toMatch(/^(ok|malformed|refused)$/);
    });

    test('more files than a page holds come in pages, each once', async () => {
      const names = Array.from({ length: 120 }, (_, n) => `f${String(n).padStart(3, '0')}`);
      for (const file of names) await world.put(`${file}.xml`, bytesOf(file));
      const { files } = await twoTurns(world);
      expect(await texts(files)).toEqual(names);
    });

    test.each([
      { outcome: 'imported' },
      { outcome: 'exists' },
      { outcome: 'refused', reason: 'The statement does not add up.' },
    ] as const)(
      'what is settled as $outcome stays at the source and comes no more',
      async (how) => {
        await world.put('a.xml', bytesOf('A'));
        const { files, cursor } = await twoTurns(world);
        for (const { ref } of files) {
          expect(await world.source.settle(ref, how)).toEqual({ ok: true, value: undefined });
          expect(await world.source.settle(ref, how)).toEqual({ ok: true, value: undefined });
        }
        expect(await world.contents()).toContain('A');
        expect((await twoTurns(world, cursor)).files).toEqual([]);
      },
    );

    test('a file beyond the bound is refused by itself, and the others come', async () => {
      await world.put('large.xml', bytesOf('x'.repeat(2_000)));
      await world.put('small.xml', bytesOf('small'));
      const { files } = await twoTurns({ ...world, source: world.bounded(1_000) });
      const answers = await Promise.all(files.map(async (file) => [file.name, await file.bytes()]));
      expect(Object.fromEntries(answers)).toMatchObject({
        'large.xml': { ok: false, error: { about: 'file' } },
        'small.xml': { ok: true },
      });
    });

    test('a source that is gone is unreachable, and says so in a sentence', async () => {
      await world.breakDown();
      expect(await failure(world.source.look(null))).toMatchObject({
        kind: 'unreachable',
        message: expect.stringMatching(/\.$/),
      });
    });

    if (hasKeys) {
      test('a key that is not taken is unauthorised, and stands in no message', async () => {
        const error = await failure((world.stranger ?? world.source).look(null));
        expect(error.kind).toBe('unauthorised');
        expect(error.message).not.toContain('wrong-secret');
      });
    }
  });
}

async function failure(
  look: Promise<
    { readonly ok: boolean } & (
      { ok: true; value: BankLook } | { ok: false; error: BankSourceError }
    )
  >,
): Promise<BankSourceError> {
  const answer = await look;
  if (answer.ok) throw new Error('The source answered');
  return answer.error;
}
