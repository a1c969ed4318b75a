import { CAC, CBC } from '../../../../src/formats/ubl/namespaces.js';
import { editionOn, EDITIONS, rulesOf } from '../../../../src/formats/ubl/rules/editions.js';
import { applyRules, compileRules } from '../../../../src/formats/ubl/rules/engine.js';
import { judge, once } from '../../../../src/formats/ubl/rules/judged.js';
import { numberOf } from '../../../../src/formats/ubl/rules/numbers.js';
import { path } from '../../../../src/formats/ubl/rules/path.js';
import {
  always,
  type Condition,
  fatal,
  never,
  on,
  onWhen,
  type Pattern,
  warn,
} from '../../../../src/formats/ubl/rules/rule.js';
import { raw } from '../../../../src/formats/ubl/rules/text.js';
import { plainDate } from '../../../../src/kernel/dates.js';
import { pathOf, type Steps } from '../../../../src/formats/ubl/paths.js';
import { treeOf } from '../../../support/ubl.js';
import { findingsOf, firedBy } from './lib.js';

const XMLNS = `xmlns:cac="${CAC}" xmlns:cbc="${CBC}" xmlns:x="urn:x"`;
const document = (inner: string, root = 'Invoice'): string =>
  `<${root} xmlns="urn:oasis:names:specification:ubl:schema:xsd:${root}-2" ${XMLNS}>${inner}</${root}>`;

/** A rule that fires wherever it is asked: what is told is where the engine asks. */
const fires = (id: string): ReturnType<typeof fatal> => fatal(id, '', never);
const at = (id: string, where: string): Pattern => [on(where, fires(id))];
const hasText =
  (text: string): Condition =>
  (element) =>
    raw(element) === text;
const ID = path('ID');
const hasOneId: Condition = (element) => ID.the(element) !== undefined;

const delivery = '<cac:Delivery><cbc:ID>1</cbc:ID></cac:Delivery>';
const line = `<cac:InvoiceLine><cbc:ID>1</cbc:ID>${delivery}</cac:InvoiceLine>`;

// prettier-ignore
const SELECTORS: readonly (readonly [where: string, found: readonly string[]])[] = [
  ['.',                          ['/Invoice[1]']],
  ['Invoice',                    ['/Invoice[1]']],
  ['CreditNote',                 []],
  ['//Delivery',                 ['/Invoice[1]/cac:Delivery[1]', '/Invoice[1]/cac:InvoiceLine[1]/cac:Delivery[1]']],
  ['Delivery',                   ['/Invoice[1]/cac:Delivery[1]']],
  ['Invoice/Delivery',           ['/Invoice[1]/cac:Delivery[1]']],
  ['CreditNote/Delivery',        []],
  ['//Delivery/ID',              ['/Invoice[1]/cac:Delivery[1]/cbc:ID[1]', '/Invoice[1]/cac:InvoiceLine[1]/cac:Delivery[1]/cbc:ID[1]']],
  ['Delivery/ID',                ['/Invoice[1]/cac:Delivery[1]/cbc:ID[1]']],
  ['//InvoiceLine/Delivery/ID',  ['/Invoice[1]/cac:InvoiceLine[1]/cac:Delivery[1]/cbc:ID[1]']],
  ['//InvoiceLine/ID',           ['/Invoice[1]/cac:InvoiceLine[1]/cbc:ID[1]']],
  ['InvoiceLine/ID Delivery/ID', ['/Invoice[1]/cac:Delivery[1]/cbc:ID[1]', '/Invoice[1]/cac:InvoiceLine[1]/cbc:ID[1]']],
  ['*Line',                      ['/Invoice[1]/cac:InvoiceLine[1]']],
  ['*Amount',                    []],
];

describe('which elements a rule looks at', () => {
  const root = treeOf(document(delivery + line));

  test.each(SELECTORS)('%s', (where, found) => {
    const steps: Steps = new Map();
    const places = findingsOf([at('X', where)], root).map(({ element }) => pathOf(element, steps));
    expect(places.sort()).toEqual(found);
  });

  test('every element and every name that ends so, whatever its namespace', () => {
    const tree = treeOf(document('<x:a><cbc:ID/></x:a><x:TaxAmount/>'));
    expect(findingsOf([at('X', '*')], tree)).toHaveLength(4);
    expect(findingsOf([at('X', '*Amount')], tree)).toHaveLength(1);
  });

  test.each([
    ['//Delivery', '<x:Delivery/><cbc:Delivery/>'],
    ['//ID', '<x:ID/><cac:ID/>'],
    ['//Delivery/ID', '<x:Delivery><cbc:ID/></x:Delivery><cac:Delivery><x:ID/></cac:Delivery>'],
    ['Delivery/ID', '<x:Delivery><cbc:ID/></x:Delivery><cac:Delivery><x:ID/></cac:Delivery>'],
  ])('%s counts no equal names of other namespaces', (where, inner) => {
    expect(firedBy([at('X', where)], document(inner))).toEqual([]);
  });

  test('an invoice inside the invoice is not the document', () => {
    const inner = `<cac:X>${document(delivery)}</cac:X>`;
    expect(firedBy([at('X', 'Invoice/Delivery')], document(inner))).toEqual([]);
    expect(firedBy([at('X', '.')], document(inner))).toEqual(['X']);
  });
});

describe('which group judges an element', () => {
  const first = onWhen('//ID', hasText('1'), fires('FIRST'), fires('ALSO'));
  const second = on('//InvoiceLine/ID', fires('SECOND'));
  const third = on('*D', fires('THIRD'));

  // prettier-ignore
  test.each<[string, Pattern[], readonly string[]]>([
    ['the first that fits', [[first, second, third]], ['ALSO', 'FIRST']],
    ['the order counts, not how much a selector says', [[third, first, second]], ['THIRD']],
    ['one whose condition holds not leaves it to later ones', [[onWhen('//ID', never, fires('NO')), second, third]], ['SECOND']],
    ['patterns do not influence each other', [[first], [second], [third]], ['ALSO', 'FIRST', 'SECOND', 'THIRD']],
    ['a group whose rules hold takes it too', [[on('//ID', fatal('MET', '', always)), second]], []],
    ['a condition that cannot be told leaves it to later ones', [[onWhen('//ID', (id) => numberOf(id).scale > 9 || path('TaxScheme').the(id.parent ?? id) !== undefined, fires('NO')), second]], ['SECOND']],
  ])('%s', (_name, patterns, expected) => {
    const schemes = '<cac:TaxScheme/><cac:TaxScheme/>';
    const inner = `<cac:InvoiceLine><cbc:ID>1</cbc:ID>${schemes}</cac:InvoiceLine>`;
    expect(firedBy(patterns, document(inner))).toEqual(expected);
  });

  test('the selectors of one group ask an element once', () => {
    expect(firedBy([at('X', '//ID //InvoiceLine/ID *ID')], document(line))).toEqual(['X', 'X']);
  });

  test('any other fault of a condition is a bug and is thrown', () => {
    const broken: Condition = () => {
      throw new Error('bug');
    };
    const xml = document(line);
    expect(() => firedBy([[onWhen('//ID', broken, fires('X'))]], xml)).toThrow('bug');
    expect(() => firedBy([[on('//ID', fatal('X', '', broken))]], xml)).toThrow('bug');
  });
});

describe('a demand that cannot be judged', () => {
  const twoIds = document('<cac:Delivery><cbc:ID>1</cbc:ID><cbc:ID>2</cbc:ID></cac:Delivery>');

  test('is a fatal finding with its reason, even where the rule only warns', () => {
    const [finding] = findingsOf([[on('//Delivery', warn('W', '', hasOneId))]], treeOf(twoIds));
    expect(finding).toMatchObject({ severity: 'fatal', undecidable: { reason: 'repeated' } });
    expect(finding?.element.name).toBe('Delivery');
  });

  test('is told once per cause, in whatever rule and pattern', () => {
    const group = on('//Delivery', fatal('A', '', hasOneId), fatal('B', '', hasOneId));
    const again = on('//Delivery', fatal('C', '', hasOneId));
    expect(firedBy([[group], [again]], twoIds)).toEqual(['A repeated']);
    const twice = document(
      twoIds.slice(twoIds.indexOf('<cac:'), twoIds.lastIndexOf('</')).repeat(2),
    );
    expect(firedBy([[group], [again]], twice)).toEqual(['A repeated', 'A repeated']);
  });

  test('stops no other rule', () => {
    const group = on('//Delivery', fatal('A', '', hasOneId), fires('B'));
    expect(firedBy([[group]], twoIds)).toEqual(['A repeated', 'B']);
  });

  test('stays so for a fact of the whole document that many rules ask', () => {
    let asked = 0;
    const fact = once(({ root }) => {
      asked += 1;
      return hasOneId(path('Delivery').all(root)[0] ?? root, judge(root, 'Invoice'));
    });
    const group = on(
      '//ID',
      fatal('A', '', (_, it) => fact(it)),
    );
    expect(firedBy([[group]], twoIds)).toEqual(['A repeated']);
    expect(asked).toBe(1);
  });
});

describe('work grows with the size of the document', () => {
  /** How often conditions and demands are asked on that many lines. */
  function askedOn(lines: number): number {
    let asked = 0;
    const counted =
      (holds: Condition): Condition =>
      (element, it) => {
        asked += 1;
        return holds(element, it);
      };
    const patterns: readonly Pattern[] = [
      [
        onWhen('//InvoiceLine', counted(never), fires('NO')),
        on('//InvoiceLine', fatal('A', '', counted(never)), fatal('B', '', counted(always))),
        on('//InvoiceLine', fatal('LATER', '', counted(never))),
      ],
      [on('.', fatal('ROOT', '', counted(always)))],
      [on('*Line', warn('C', '', counted(never)))],
    ];
    const root = treeOf(document(line.repeat(lines)));
    expect(applyRules(compileRules(patterns), judge(root, 'Invoice'))).toHaveLength(2 * lines);
    return asked;
  }

  test.each([1, 2_000])('%i lines: each asked four times, the document once', (lines) => {
    expect(askedOn(lines)).toBe(4 * lines + 1);
  });
});

describe('editions side by side', () => {
  const later = {
    layer: 'en16931',
    edition: '9.9.9',
    validFrom: plainDate('2027-01-01'),
    source: 'made up',
    patterns: [at('NEW', '.')],
  } as const;
  const both = [...EDITIONS, later];

  test.each([
    ['2026-12-31', '1.3.16'],
    ['2027-01-01', '9.9.9'],
    ['2030-06-01', '9.9.9'],
    ['2020-01-01', '1.3.16'],
    [undefined, '9.9.9'],
  ])('a document of %s is judged by %s', (day, edition) => {
    const on = day === undefined ? undefined : plainDate(day);
    expect(editionOn('en16931', on, both).edition).toBe(edition);
  });

  test('other layers keep theirs', () => {
    expect(editionOn('peppol', plainDate('2028-01-01'), both).edition).toBe('3.0.21');
  });

  test('each edition has rules of its own, made ready once', () => {
    const judged = judge(treeOf(document(line)), 'Invoice');
    const idsUnder = (day: string): readonly string[] =>
      applyRules(rulesOf(editionOn('en16931', plainDate(day), both)), judged).map(
        ({ rule }) => rule.id,
      );
    expect(idsUnder('2027-01-01')).toEqual(['NEW']);
    expect(idsUnder('2026-12-31')).toContain('BR-01');
    expect(rulesOf(later)).toBe(rulesOf(later));
  });

  test('a layer without edition is a bug', () => {
    expect(() => editionOn('nlcius', undefined, [later])).toThrow('No edition of nlcius');
  });
});
