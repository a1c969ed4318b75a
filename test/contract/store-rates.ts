import { plainDate } from '../../src/kernel/dates.js';
import { dec } from '../../src/kernel/decimal.js';
import type { ExchangeRate } from '../../src/domain/ledger/exchange-rate.js';
import type { Subject } from './store-subject.js';

export function ratesContract({ administration, run, store, behind }: Subject): void {
  describe('exchange rates', () => {
    const rate = (on: string, currency: string, perEuro: string): ExchangeRate => ({
      on: plainDate(on),
      currency,
      perEuro: dec(perEuro),
    });

    test('are the same for every administration; a corrected one replaces the one before', async () => {
      const { platform } = store();
      const [usd, gbp] = [rate('2001-05-04', 'USD', '0.8920'), rate('2001-05-05', 'GBP', '0.61')];
      expect(await platform.saveRates([usd, gbp])).toEqual({ added: 2, changed: 0 });
      expect(await platform.saveRates([usd, gbp])).toEqual({ added: 0, changed: 0 });
      const corrected = rate('2001-05-05', 'GBP', '0.62');
      expect(await platform.saveRates([usd, corrected])).toEqual({ added: 0, changed: 1 });
      const [from, until] = [plainDate('2001-05-04'), plainDate('2001-05-05')];
      expect(await platform.rates(from, until)).toEqual([usd, corrected]);
      expect(await run((tx) => tx.rates.between(from, until))).toEqual([usd, corrected]);
      expect(await run((tx) => tx.rates.between(until, until))).toEqual([corrected]);
    });

    behind('are not changed by an administration', async () => {
      const books = await administration();
      const change = store().database.transaction(
        { as: 'administration', administration: books },
        (sql) => sql.query(`update exchange_rate set per_euro = 1`),
      );
      await expect(change).rejects.toThrow('permission denied');
    });
  });
}
