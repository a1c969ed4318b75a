import { addMs } from '../../src/kernel/dates.js';
import type { LookupResult } from '../../src/ports/access-point.js';
import { NOON } from '../support/facts.js';
import type { Subject } from './store-subject.js';

const FOUND: LookupResult = {
  participant: { scheme: '9925', value: 'be0403170701' },
  registered: true,
  checkedAt: NOON,
  source: 'smp',
  documentTypes: ['urn:a::Invoice##b::2.1'],
  processesByDocumentType: { 'urn:a::Invoice##b::2.1': ['billing'] },
  endpoints: {
    'urn:a::Invoice##b::2.1': [{ process: 'billing', transportProfile: 'as4', activeUntil: NOON }],
  },
  accessPoint: 'smp.example',
};
const UPPER = { scheme: '9925', value: 'BE0403170701' };

export function lookupsContract({ run, administration }: Subject): void {
  describe('look-ups', () => {
    test('are kept whole, one per participant and network, whatever the case', async () => {
      const id = await administration();
      await run(async ({ lookups }) => {
        expect(await lookups.latest('production', UPPER)).toBeNull();
        await lookups.keep('production', FOUND);
        expect(await lookups.latest('production', UPPER)).toEqual(FOUND);
        expect(await lookups.latest('test', UPPER)).toBeNull();
        const other = { scheme: '0208', value: 'be0403170701' };
        expect(await lookups.latest('production', other)).toBeNull();
      }, id);
    });

    test('the newer answer stays, in whatever order they come', async () => {
      const id = await administration();
      const gone: LookupResult = {
        ...{ participant: UPPER, registered: false, checkedAt: addMs(NOON, 1), source: 'smp' },
        ...{ documentTypes: [], processesByDocumentType: {} },
      };
      await run(({ lookups }) => lookups.keep('production', gone), id);
      await run(({ lookups }) => lookups.keep('production', FOUND), id);
      expect(await run(({ lookups }) => lookups.latest('production', UPPER), id)).toEqual(gone);
      const back: LookupResult = { ...FOUND, checkedAt: addMs(NOON, 2) };
      await run(({ lookups }) => lookups.keep('production', back), id);
      expect(await run(({ lookups }) => lookups.latest('production', UPPER), id)).toEqual(back);
    });

    test('what is not known is no answer', async () => {
      const unknown = { ...FOUND, registered: 'unknown' } as const;
      await expect(run(({ lookups }) => lookups.keep('production', unknown))).rejects.toThrow(
        'is not kept',
      );
    });
  });
}
