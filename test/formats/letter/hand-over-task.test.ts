import type { DunningAction } from '../../../src/domain/dunning/policy.js';
import { handOverTask } from '../../../src/formats/letter/hand-over-task.js';
import { aDebtor } from '../../support/ledger.js';

const items: DunningAction['items'] = [
  { openItem: 'itm_1', round: 0, open: '1210.00', currency: 'EUR', daysLate: 37 },
  { openItem: 'itm_2', round: 0, open: '80.00', currency: 'USD', daysLate: 1 },
];

/** No-break spaces are plain here, so that the rows can be read. */
const told = (language: 'nl' | 'fr' | 'en' | 'de') => {
  const { subject, text } = handOverTask(language, aDebtor(), items, (id) =>
    id === 'itm_1' ? '2026-0142' : '2026-0143',
  );
  return [subject, ...text.split('\n').slice(1)].map((line) => line.replaceAll('\u00a0', ' '));
};

describe('the question whether to hand a claim over', () => {
  test.each([
    [
      'nl',
      [
        'Overdragen? Bakkerij Janssens (1001), € 1.210,00 + USD 80,00',
        '',
        '2026-0142  € 1.210,00  37 dagen te laat',
        '2026-0143  USD 80,00  1 dag te laat',
      ],
    ],
    [
      'fr',
      [
        'Transmettre ? Bakkerij Janssens (1001), 1 210,00 € + 80,00 USD',
        '',
        '2026-0142  1 210,00 €  37 jours de retard',
        '2026-0143  80,00 USD  1 jour de retard',
      ],
    ],
    [
      'en',
      [
        'Hand over? Bakkerij Janssens (1001), €1,210.00 + USD 80.00',
        '',
        '2026-0142  €1,210.00  37 days late',
        '2026-0143  USD 80.00  1 day late',
      ],
    ],
    [
      'de',
      [
        'Übergeben? Bakkerij Janssens (1001), 1.210,00 € + 80,00 USD',
        '',
        '2026-0142  1.210,00 €  37 Tage in Verzug',
        '2026-0143  80,00 USD  1 Tag in Verzug',
      ],
    ],
  ] as const)('names every invoice, in %s', (language, lines) => {
    expect(told(language)).toEqual(lines);
  });
});
