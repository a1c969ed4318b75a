import { agreedTags } from '../../../src/formats/mt940/tags.js';

describe('tags in the agreed form', () => {
  const cases: readonly (readonly [name: string, lines: readonly string[], form: unknown])[] = [
    [
      'a tag without value is in the order only',
      ['/ORDP//NAME/A/REMI/'],
      { tagOrder: ['ORDP', 'NAME', 'REMI'], values: { NAME: 'A' } },
    ],
    [
      'a value keeps slashes in front and inside, not behind',
      ['/REMI//INV/1/x///'],
      { tagOrder: ['REMI'], values: { REMI: '/INV/1/x' } },
    ],
    [
      'the first of two counts',
      ['/IBAN/A/NAME/B/NAME/C'],
      { tagOrder: ['IBAN', 'NAME', 'NAME'], values: { IBAN: 'A', NAME: 'B' } },
    ],
    ['no tag in front', ['text /NAME/A'], undefined],
    ['a name in front', ['/NAME/A/REMI/B'], undefined],
    ['no known tag', ['/XXXX/A'], undefined],
    ['nothing', [], undefined],
  ];
  test.each(cases)('%s', (_name, lines, form) => {
    expect(agreedTags(lines)).toEqual(form);
  });
});
