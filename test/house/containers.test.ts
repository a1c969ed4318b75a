import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { readConfig } from '../../src/config.js';
import { isOk } from '../support/results.js';

const root = join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const dockerfile = read('Dockerfile');
const config = read('src/config.ts');

/** Instructions with their words, lines that go on joined. */
const instructions = dockerfile
  .replace(/\\\n/g, ' ')
  .split('\n')
  .filter((line) => /^[A-Z]+ /.test(line))
  .map((line) => line.split(/\s+/));
const of = (name: string): readonly (readonly string[])[] =>
  instructions.filter(([first]) => first === name).map(([, ...words]) => words);

const serviceSchema = z.looseObject({
  image: z.string(),
  user: z.string().optional(),
  read_only: z.boolean().optional(),
  tmpfs: z.array(z.string()).optional(),
  volumes: z.array(z.string()).optional(),
  ports: z.array(z.string()).optional(),
  privileged: z.boolean().optional(),
  environment: z.record(z.string(), z.string()).optional(),
  healthcheck: z.looseObject({ test: z.array(z.string()) }).optional(),
});
const compose = z
  .object({
    services: z.record(z.string(), serviceSchema),
    volumes: z.record(z.string(), z.unknown()),
  })
  .loose()
  .parse(parse(read('compose.yaml'), { merge: true }));
const { services } = compose;

/** Settings that are named, and read by nobody here: those of the images. */
const FOREIGN = /^(POSTGRES_\w+|NODE_ENV)$/;

test('the image copies only what is there, and all that the program reads beside its code', () => {
  const copied = of('COPY').filter(([first]) => first?.startsWith('--from=') !== true);
  const sources = copied.flatMap((words) =>
    words.filter((word) => !word.startsWith('--')).slice(0, -1),
  );
  expect(sources.filter((source) => !existsSync(join(root, source)))).toEqual([]);
  const allowed = read('.dockerignore')
    .split('\n')
    .map((line) => line.replace(/^!/, ''));
  expect(sources.filter((source) => !allowed.includes(source.replace(/\/$/, '')))).toEqual([]);
  expect(sources).toEqual(expect.arrayContaining(['mappings', 'schemas', 'src', 'package.json']));
});

test('the image is pinned, runs no script of a package, carries no test, and is not root', () => {
  const bases = of('FROM').map(([image]) => image ?? '');
  expect(bases.filter((image) => !/:\d+\.\d+\.\d+-/.test(image))).toEqual([]);
  const installs = of('RUN')
    .map((words) => words.join(' '))
    .filter((line) => /npm (ci|install|prune)/.test(line));
  expect(installs.filter((line) => !line.includes('--ignore-scripts'))).toEqual([]);
  expect(
    of('COPY')
      .flat()
      .filter((word) => /^(test|bench|\.ci|samples|\.)$/.test(word)),
  ).toEqual([]);
  expect(of('USER').at(-1)).toEqual(['node']);
  const last = instructions.map(([name]) => name);
  expect(last.lastIndexOf('USER')).toBeGreaterThan(last.lastIndexOf('COPY'));
});

test('the image looks after itself at a path and a port that exist', () => {
  const [port] = of('EXPOSE').flat();
  const check = of('HEALTHCHECK').flat().join(' ');
  const asked = /http:\/\/127\.0\.0\.1:(\d+)(\/\w+)/.exec(check);
  expect(asked?.[1]).toBe(port);
  expect(read('src/entrypoints/http/routes/health.ts')).toContain(`'${asked?.[2] ?? '?'}'`);
  expect(isOk(readConfig({})).port).toBe(Number(port));
});

test('every setting that is named is one the program reads', () => {
  const inImage = of('ENV')
    .flat()
    .map((pair) => pair.split('=')[0] ?? '');
  const inCompose = Object.values(services).flatMap(({ environment = {} }) =>
    Object.keys(environment),
  );
  const unknown = [...inImage, ...inCompose].filter(
    (name) => !FOREIGN.test(name) && !config.includes(`${name}:`),
  );
  expect(unknown).toEqual([]);
});

test.each(Object.entries(services))(
  'service %s is pinned, bounded and not privileged',
  (name, service) => {
    expect(service.image).toMatch(/:\d+\.\d+(\.\d+)?-/);
    expect(service.privileged).toBeUndefined();
    expect(service.user ?? 'the one of the image').not.toMatch(/^(root|0)/);
    for (const mount of service.volumes ?? []) {
      const [volume = ''] = mount.split(':');
      expect(Object.keys(compose.volumes)).toContain(volume);
    }
    // PostgreSQL writes beside its data; everything else writes only where it is said.
    if (name !== 'postgres') {
      expect(service.read_only).toBe(true);
      expect(service.tmpfs?.length).toBeGreaterThan(0);
    }
  },
);

test('only the API is reachable, from this machine alone, and its settings are accepted', () => {
  const open = Object.entries(services).flatMap(([name, { ports = [] }]) =>
    ports.map((port) => `${name} ${port}`),
  );
  expect(open).toEqual(['api 127.0.0.1:8420:8420']);
  for (const name of ['api', 'worker']) {
    const settings = Object.entries(services[name]?.environment ?? {}).map(
      ([key, value]) =>
        [
          key,
          value.replace(/\$\{\w+:-?([^}]*)\}/g, (_, given: string) =>
            given.startsWith('?') ? 'k'.repeat(43) : given,
          ),
        ] as const,
    );
    expect(isOk(readConfig(Object.fromEntries(settings))).role).toBe(name);
  }
});

test('what others wait for says whether it is there', () => {
  expect(services['postgres']?.healthcheck?.test).toContain('pg_isready');
  expect(services['redis']?.healthcheck?.test).toContain('redis-cli');
});
