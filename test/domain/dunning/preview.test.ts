import { previewOf } from '../../../src/domain/dunning/preview.js';
import { SHIPPED_POLICIES } from '../../../src/domain/dunning/policies.js';
import { plainDate } from '../../../src/kernel/dates.js';
import { daysOf } from '../../support/dunning-days.js';
import { aLedger, anItem, weekdays } from '../../support/ledger.js';

describe('the days a policy gives an invoice', () => {
  test.each(SHIPPED_POLICIES)('are those on which a run acts: $name', (policy) => {
    for (const dueDate of ['2026-11-16', '2026-11-20', '2026-12-06'].map(plainDate)) {
      const issueDate = plainDate('2026-11-02');
      const ledger = aLedger({ items: [anItem({ issueDate, dueDate })] });
      const preview = previewOf(policy, { issueDate, dueDate }, weekdays);
      expect(
        preview.map(({ step, on, newDueDate }) =>
          [on, step.id, step.channel, newDueDate].filter((part) => part !== undefined).join(' '),
        ),
      ).toEqual(daysOf(ledger, policy));
    }
  });
});
