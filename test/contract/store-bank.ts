import { plainDate } from '../../src/kernel/dates.js';
import { dec } from '../../src/kernel/decimal.js';
import { fault } from '../../src/kernel/fault.js';
import { idOf } from '../../src/kernel/ids.js';
import { money } from '../../src/kernel/money.js';
import type { MatchProposal } from '../../src/ports/match-proposal.js';
import type { StoredFile, Tx } from '../../src/ports/store.js';
import { anEntry, aStatement, NOON, withoutBytes, storeStatement } from '../support/facts.js';
import type { Subject } from './store-subject.js';

export const FILE: StoredFile = {
  id: idOf('fil_1'),
  sha256: 'aa',
  name: 'november.xml',
  bytes: Uint8Array.of(1, 2),
  at: NOON,
  outcome: 'imported',
  faults: [],
};

/** A proposal with everything that must survive storing: a bigint inside above all. */
const PROPOSAL: MatchProposal = {
  decision: 'suggest',
  confidence: '0.500',
  debtorId: idOf('deb_1'),
  allocations: [{ openItemId: idOf('opi_1'), amount: money(5n, 'EUR') }],
  evidence: [{ code: 'reference', about: '2026-0001' }, 'The amount is what is open.'],
};

export function bankContract({ run }: Subject): void {
  const IBAN = 'BE71096123456769';

  describe('bank files', () => {
    test('are kept once per content; a refused one may be mended, an imported one stays', async () => {
      const refused = {
        ...FILE,
        outcome: 'refused' as const,
        faults: [fault('RULE', 'statement.balance-mismatch', '', 'It does not add up.')],
      };
      const light = withoutBytes(refused);
      await run(async (tx) => {
        expect(await tx.bank.keepFile(refused)).toBe('fil_1');
        expect(await tx.bank.fileByHash('aa')).toEqual(light);
        expect(await tx.bank.keepFile({ ...FILE, id: idOf('fil_2') })).toBe('fil_1');
        const mended = { ...light, outcome: 'imported', faults: [] };
        expect(await tx.bank.files()).toEqual([mended]);
        expect(await tx.bank.keepFile(refused)).toBe('fil_1');
        expect(await tx.bank.files()).toEqual([mended]);
        expect(await tx.bank.fileByHash('bb')).toBeNull();
      });
    });
  });

  describe('bank entries', () => {
    test('enter once per key, whatever statement brings them (INV-6)', async () => {
      await run(async (tx) => {
        await tx.bank.keepFile(FILE);
        const first = [anEntry('ent_1', '1.00'), anEntry('ent_2', '2.00')];
        const second = [
          { ...anEntry('ent_8', '2.00'), key: 'key-ent_2' },
          anEntry('ent_3', '3.00'),
        ];
        expect(await storeStatement(tx, aStatement('stm_1', 'fil_1', first))).toEqual([
          'ent_1',
          'ent_2',
        ]);
        expect(await storeStatement(tx, aStatement('stm_2', 'fil_1', second))).toEqual(['ent_3']);
        expect(await tx.bank.entry(idOf('ent_8'))).toBeNull();
      });
    });

    test('that are pending do not stand in the way of the booked ones', async () => {
      await run(async (tx) => {
        await tx.bank.keepFile(FILE);
        const pending = anEntry('ent_1', '1.00', { status: 'PDNG' });
        const booked = { ...anEntry('ent_2', '1.00'), key: pending.key };
        await storeStatement(tx, aStatement('stm_1', 'fil_1', [pending]));
        expect(await tx.bank.unlabelled()).toEqual([]);
        await storeStatement(tx, aStatement('stm_2', 'fil_1', [booked]));
        expect((await tx.bank.unlabelled()).map((entry) => entry.id)).toEqual(['ent_2']);
      });
    });

    test('come back as the file said them', async () => {
      const entry = anEntry('ent_1', '-0.12345', {
        batch: { totalAmount: dec('100.00') },
        details: [
          {
            amount: dec('-0.10'),
            structuredReferences: [{ value: 'RF18539007547034', type: 'SCOR' }],
            referredDocuments: [],
            unstructured: ['a\0b', '€'],
            additionalRemittance: [],
          },
        ],
      });
      const stored = await run(async (tx) => {
        await tx.bank.keepFile(FILE);
        await storeStatement(tx, aStatement('stm_1', 'fil_1', [entry]));
        return tx.bank.entry(entry.id);
      });
      expect(stored).toEqual({
        ...entry,
        statementId: 'stm_1',
        iban: IBAN,
        label: null,
        proposals: [],
        allocated: '0.00',
        version: 0,
      });
    });

    test('wait by booking date until they are labelled', async () => {
      const ids = (entries: Awaited<ReturnType<Tx['bank']['unlabelled']>>) =>
        entries.map((e) => e.id);
      await run(async (tx) => {
        await tx.bank.keepFile(FILE);
        const late = anEntry('ent_1', '1.00', { bookingDate: plainDate('2026-11-09') });
        await storeStatement(tx, aStatement('stm_1', 'fil_1', [late, anEntry('ent_2', '2.00')]));
        expect(ids(await tx.bank.unlabelled())).toEqual(['ent_2', 'ent_1']);
        await tx.bank.label(idOf('ent_2'), 'review', [PROPOSAL]);
        expect(ids(await tx.bank.unlabelled())).toEqual(['ent_1']);
        expect(await tx.bank.countByLabel()).toMatchObject({ review: 2, matched: 0 });
        expect(await tx.bank.withLabel('review')).toMatchObject([
          { id: 'ent_2', label: 'review', proposals: [PROPOSAL] },
        ]);
      });
    });

    test('are labelled together, each with what was proposed for it', async () => {
      await run(async (tx) => {
        await tx.bank.keepFile(FILE);
        const two = [anEntry('ent_1', '1.00'), anEntry('ent_2', '2.00')];
        await storeStatement(tx, aStatement('stm_1', 'fil_1', two));
        await tx.bank.labelAll([
          { id: idOf('ent_1'), label: 'review', proposals: [PROPOSAL] },
          { id: idOf('ent_2'), label: 'non-ar', proposals: [] },
        ]);
        expect(await tx.bank.withLabel('review')).toMatchObject([
          { id: 'ent_1', proposals: [PROPOSAL] },
        ]);
        expect(await tx.bank.withLabel('non-ar')).toMatchObject([{ id: 'ent_2', proposals: [] }]);
        await tx.bank.labelAll([]);
      });
      const gone = run((tx) =>
        tx.bank.labelAll([{ id: idOf('ent_9'), label: 'review', proposals: [] }]),
      );
      await expect(gone).rejects.toThrow('is gone');
    });

    test('may be thousands in one statement and keep their order', async () => {
      const entries = Array.from({ length: 2_500 }, (_, at) => anEntry(`ent_${at}`, '1.00'));
      const newEntries = await run(async (tx) => {
        await tx.bank.keepFile(FILE);
        return storeStatement(tx, aStatement('stm_1', 'fil_1', entries));
      });
      expect(newEntries).toEqual(entries.map((entry) => entry.id));
    });
  });

  describe('statements', () => {
    const opening = { type: 'OPBD', amount: dec('7.00'), currency: 'EUR' };
    const closing = { type: 'CLBD', amount: dec('10.00'), currency: 'EUR' };
    const three = [anEntry('ent_1', '1.00'), anEntry('ent_2', '2.00')];
    /** The statement whose two entries come to 3.00, as if it said they came to `sum`. */
    const saying = (sum: string) => {
      const whole = aStatement('stm_1', 'fil_1', three);
      const statement = { ...whole.statement, opening, closing };
      return { ...whole, statement, booked: { count: 2, sum: dec(sum) } };
    };

    test('that add up are kept, also when some of their entries came before (INV-5)', async () => {
      await run(async (tx) => {
        await tx.bank.keepFile(FILE);
        const [first] = three;
        if (first === undefined) throw new Error('There are two entries');
        await storeStatement(tx, aStatement('stm_0', 'fil_1', [first]));
        expect(await storeStatement(tx, saying('3.00'))).toEqual(['ent_2']);
      });
    });

    test.each([
      ['balances', '3.01', {}],
      ['entries', '4.00', { closing: { ...closing, amount: dec('11.00') } }],
    ] as const)('are refused when their %s do not add up (INV-5)', async (_, sum, change) => {
      const said = saying(sum);
      const wrong = { ...said, statement: { ...said.statement, ...change } };
      const stored = run(async (tx) => {
        await tx.bank.keepFile(FILE);
        await storeStatement(tx, wrong);
      });
      await expect(stored).rejects.toThrow(/INV-5|statement_adds_up/);
    });

    test('tell the chain oldest first and the last day the bank spoke of', async () => {
      await run(async (tx) => {
        expect(await tx.bank.lastBankDate()).toBeNull();
        await tx.bank.keepFile(FILE);
        await storeStatement(tx, aStatement('stm_1', 'fil_1', []));
        const next = aStatement('stm_2', 'fil_1', []);
        const closing = { type: 'CLBD', amount: dec('12.00'), date: plainDate('2026-11-05') };
        await storeStatement(tx, {
          ...next,
          statement: { ...next.statement, sequence: '2', closing },
          closedOn: closing.date,
        });
        expect(await tx.bank.statements(IBAN)).toMatchObject([
          { statementId: 'stm_1' },
          { statementId: 'stm_2', sequence: '2', closing },
        ]);
        expect(await tx.bank.lastBankDate()).toBe('2026-11-05');
        expect(await tx.bank.statements('NL00')).toEqual([]);
      });
    });

    test('are as fresh as the account that is furthest behind', async () => {
      await run(async (tx) => {
        await tx.bank.keepFile(FILE);
        const older = aStatement('stm_1', 'fil_1', []);
        const closing = { type: 'CLBD', amount: dec('5.00'), date: plainDate('2026-11-05') };
        const newer = aStatement('stm_2', 'fil_1', []);
        await storeStatement(tx, {
          ...newer,
          iban: 'NL91ABNA0417164300',
          statement: { ...newer.statement, closing },
          closedOn: closing.date,
        });
        expect(await tx.bank.lastBankDate()).toBe('2026-11-05');
        await storeStatement(tx, older);
        expect(await tx.bank.lastBankDate()).toBe('2026-11-02');
      });
    });
  });
}
