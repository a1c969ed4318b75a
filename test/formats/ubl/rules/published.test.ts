import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CODE_LISTS } from '../../../../src/formats/ubl/rules/code-lists.js';
import { PATHS } from '../../../../src/formats/ubl/rules/core-paths-data.js';
import { EN16931 } from '../../../../src/formats/ubl/rules/en16931/rules.js';
import { NLCIUS } from '../../../../src/formats/ubl/rules/nlcius/rules.js';
import { PEPPOL } from '../../../../src/formats/ubl/rules/peppol/rules.js';
import type { Pattern } from '../../../../src/formats/ubl/rules/rule.js';
import { describeShared } from '../../../support/shared.js';
import { idsOf } from './lib.js';

interface Row {
  readonly id: string;
  readonly artefact: 'cen' | 'peppol' | 'nlcius';
  readonly severity: 'fatal' | 'warning';
  readonly pattern: number;
  readonly rule: number;
  readonly element: string;
  readonly demands: string;
}

/** One group of ours with where the published rows of its rules stand. */
interface Placed {
  readonly at: string;
  readonly ids: readonly string[];
  readonly ourPattern: number;
  readonly published: readonly (readonly [pattern: number, rule: number])[];
}

const ARTEFACTS = [
  ['cen', EN16931],
  ['peppol', PEPPOL],
  ['nlcius', NLCIUS],
] as const;

/** Selectors whose last name is the same, or one by its ending, can meet the same element. */
function canMeet(a: string, b: string): boolean {
  return a.split(' ').some((one) => b.split(' ').some((other) => selectorsMeet(one, other)));
}

function selectorsMeet(a: string, b: string): boolean {
  const [ways, others] = [stepsOf(a), stepsOf(b)];
  const shared = Math.min(ways.length, others.length);
  return Array.from({ length: shared }, (_, i) => [ways[i] ?? '', others[i] ?? '']).every(
    ([one = '', other = '']) => namesMeet(one, other),
  );
}

/** From the inside out. A path without slashes in front starts at the document element. */
function stepsOf(selector: string): readonly string[] {
  if (selector.startsWith('//')) return selector.slice(2).split('/').reverse();
  if (selector.startsWith('*')) return [selector];
  const names = selector.split('/').reverse();
  return /^(?:Invoice|CreditNote)$/.test(names.at(-1) ?? '') || selector === '.'
    ? names
    : [...names, '.'];
}

const ROOTS: ReadonlySet<string> = new Set(['.', 'Invoice', 'CreditNote']);

function namesMeet(a: string, b: string): boolean {
  if (a.startsWith('*')) return b.endsWith(a.slice(1));
  if (b.startsWith('*')) return a.endsWith(b.slice(1));
  return a === b || (ROOTS.has(a) && ROOTS.has(b) && (a === '.' || b === '.'));
}

function placed(patterns: readonly Pattern[], rows: readonly Row[]): readonly Placed[] {
  return patterns.flatMap((groups, ourPattern) =>
    groups.map(({ at, rules }) => {
      const ids = rules.map(({ id }) => id);
      const own = rows.filter(({ id }) => ids.includes(id));
      return { at, ids, ourPattern, published: own.map(({ pattern, rule }) => [pattern, rule]) };
    }),
  );
}

describeShared('the rules as their publishers order them', (dir) => {
  const file = (name: string): unknown =>
    JSON.parse(readFileSync(join(dir, 'conformance/ubl', name), 'utf8'));
  const { rules: all } = file('rules.json') as { readonly rules: readonly Row[] };

  describe.each(ARTEFACTS)('%s', (artefact, patterns) => {
    const rows = all.filter((row) => row.artefact === artefact);

    test('the same rules with the same severity', () => {
      expect(idsOf(patterns)).toEqual([...new Set(rows.map(({ id }) => id))].sort());
      const ours = patterns
        .flat()
        .flatMap(({ rules }) => rules.map(({ id, severity }) => `${id} ${severity}`));
      const theirs = rows.map(({ id, severity }) => `${id} ${severity}`);
      expect([...new Set(ours)].sort()).toEqual([...new Set(theirs)].sort());
    });

    test('groups that can meet the same element stand in one pattern and in order, or in two', () => {
      const groups = placed(patterns, rows);
      const wrong = groups.flatMap((a, i) =>
        groups
          .slice(i + 1)
          .filter((b) => canMeet(a.at, b.at))
          .flatMap((b) => objections(a, b)),
      );
      expect(wrong).toEqual([]);
    });
  });

  /** `a` stands before `b` with us. */
  function objections(a: Placed, b: Placed): readonly string[] {
    const pairs = a.published.flatMap((one) => b.published.map((other) => [one, other] as const));
    const fits = pairs.some(([[pattern, rule], [otherPattern, otherRule]]) =>
      a.ourPattern === b.ourPattern
        ? pattern === otherPattern && rule <= otherRule
        : pattern !== otherPattern || rule === otherRule,
    );
    return fits ? [] : [`${a.ids.join(' ')} before ${b.ids.join(' ')}`];
  }

  test('the rules of one EN 16931 group are those of one published group', () => {
    const rows = all.filter(({ artefact }) => artefact === 'cen');
    for (const { published } of placed(EN16931, rows)) {
      expect(new Set(published.map((place) => place.join('.'))).size).toBe(1);
    }
  });

  test('the paths outside the core are those that their rows name', () => {
    const said = all.flatMap(({ id, demands }): (readonly [string, string])[] => {
      const paths = [
        ...demands.matchAll(
          /\bno ([A-Za-z0-9]+(?:\/[A-Za-z0-9]+)*)(?= and no | in the document$)/g,
        ),
      ];
      return PATHS[id] === undefined ? [] : [[id, paths.map(([, path]) => path).join(' ')]];
    });
    expect(Object.fromEntries(said)).toEqual(PATHS);
  });

  test.each([
    ['en16931-1.3.16', ''],
    ['peppol-3.0.21', 'peppol:'],
  ] as const)('the code lists of %s are the published ones, in their order', (edition, prefix) => {
    const { lists } = file('codelists.json') as {
      readonly lists: Readonly<Record<string, { readonly codes: readonly string[] }>>;
    };
    for (const [name, { codes }] of Object.entries(CODE_LISTS[edition])) {
      expect([name, [...codes]]).toEqual([name, lists[prefix + name]?.codes]);
    }
  });
});
