import { idOf } from '../../../src/kernel/ids.js';
import type { AccessPoint, LookupResult } from '../../../src/ports/access-point.js';
import type { PeppolNetwork } from '../../../src/ports/peppol-network.js';
import {
  type LookUp,
  makeLookUpParticipant,
} from '../../../src/usecases/exchange/look-up-participant.js';
import { benchForFile } from '../../support/fake-outside.js';
import { ADMINISTRATION } from '../../support/stage-world.js';

const bench = benchForFile();
const { id: BOOKS } = ADMINISTRATION;
/** Somebody else for each test. */
let who = { scheme: '0208', value: '0' };
const TYPE = 'urn:a::Invoice##b::2.1';
const HOUR_MS = 3_600_000;
const WAY = { process: 'billing', transportProfile: 'peppol-transport-as4-v2_0' };

const YES: Partial<LookupResult> = {
  registered: true,
  documentTypes: [TYPE],
  endpoints: { [TYPE]: [WAY] },
};
const NO: Partial<LookupResult> = { registered: false };
const UNKNOWN: Partial<LookupResult> = { registered: 'unknown', error: 'DNS failed' };

let calls: string[];
beforeEach(() => {
  calls = [];
  who = { ...who, value: String(Number(who.value) + 1) };
});

function answering(name: string, source: LookupResult['source'], said: Partial<LookupResult>) {
  return (participant: LookupResult['participant']): Promise<LookupResult> => {
    calls.push(name);
    const checkedAt = bench().clock.now();
    const nothing = { registered: false, documentTypes: [], processesByDocumentType: {} };
    return Promise.resolve({ ...nothing, participant, checkedAt, source, ...said });
  };
}

function lookUpIn(world: {
  readonly network?: Partial<LookupResult>;
  readonly name?: PeppolNetwork['name'];
  readonly provider?: Partial<LookupResult>;
  readonly traits?: Partial<AccessPoint['traits']>;
}): LookUp {
  const { network, name = 'production', provider = UNKNOWN, traits = {} } = world;
  return makeLookUpParticipant(
    bench().ports({
      accessPoint: {
        lookup: answering('provider', 'provider', provider),
        traits: {
          ...{ playground: false, unknownResolvedBy: 'status', keyWindowMs: null },
          ...{ documentBytesMax: 1, lacks: {}, ...traits },
        },
      },
      ...(network === undefined
        ? {}
        : {
            network: {
              name,
              lookUp: answering('network', 'smp', network),
              search: () => Promise.reject(new Error('not asked')),
            },
          }),
    }),
  );
}

const LACKS = { lacks: { lookup: 'It has none.' } };
const PLAY = { playground: true };

describe('who is asked', () => {
  test.each<[string, Parameters<typeof lookUpIn>[0], string, LookupResult['registered'] | null]>([
    ['the network knows', { network: YES }, 'network', true],
    ['the network knows that he is not there', { network: NO }, 'network', false],
    ['the network gives no answer', { network: UNKNOWN, provider: YES }, 'network provider', true],
    ['nobody gives one', { network: UNKNOWN }, 'network provider', 'unknown'],
    ['no answer, and no look-up', { network: UNKNOWN, traits: LACKS }, 'network', 'unknown'],
    ['no network', { provider: NO }, 'provider', false],
    ['neither network nor look-up', { traits: LACKS }, '', null],
    ['a playground', { network: NO, provider: YES, traits: PLAY }, 'provider', true],
    ['one that is gone', { network: NO, traits: PLAY }, 'provider', 'unknown'],
    [
      'one on the test network',
      { network: YES, name: 'test', traits: { ...PLAY, ...LACKS } },
      'network',
      true,
    ],
    ['one without look-up', { network: YES, traits: { ...PLAY, ...LACKS } }, '', null],
    [
      'the test network about real ones',
      { network: NO, name: 'test', provider: YES },
      'provider',
      true,
    ],
  ])('%s', async (_case, world, asked, registered) => {
    const found = await lookUpIn(world)(BOOKS, who);
    expect([calls.join(' '), found?.registered ?? null]).toEqual([asked, registered]);
  });

  test('without books the network is asked, and nothing is kept', async () => {
    const lookUp = lookUpIn({ network: YES });
    await lookUp(null, who);
    expect((await lookUp(null, who))?.remembered).toBeUndefined();
    expect(calls).toEqual(['network', 'network']);
  });

  test('what is left open of a document type is asked of the access point too', async () => {
    const half = {
      registered: true,
      documentTypes: [TYPE],
      endpoints: {},
      error: 'SMP answers 500.',
    };
    const lookUp = lookUpIn({ network: half, provider: YES });
    expect(await lookUp(BOOKS, who, { about: [TYPE] })).toMatchObject({ source: 'provider' });
    const nobody = lookUpIn({ network: half, provider: UNKNOWN });
    expect(await nobody(BOOKS, who, { about: [TYPE] })).toMatchObject({
      source: 'smp',
      error: half.error,
    });
  });
});

describe('what is remembered', () => {
  const at = async (lookUp: LookUp, ...hours: readonly number[]): Promise<readonly boolean[]> => {
    const seen: boolean[] = [];
    for (const hour of hours) {
      bench().clock.advanceMs(hour * HOUR_MS);
      seen.push((await lookUp(BOOKS, who))?.remembered === true);
    }
    return seen;
  };

  test('being registered, for four hours, with the moment it was found out', async () => {
    const lookUp = lookUpIn({ network: YES });
    const checkedAt = bench().clock.now();
    expect(await at(lookUp, 0, 3.9)).toEqual([false, true]);
    expect(await lookUp(BOOKS, who)).toMatchObject({ checkedAt, ...YES });
    expect(await at(lookUp, 0.1)).toEqual([false]);
  });

  test('not being registered, for ten minutes', async () => {
    expect(await at(lookUpIn({ network: NO }), 0, 0.16, 0.01)).toEqual([false, true, false]);
  });

  test('a failed look-up never', async () => {
    expect(await at(lookUpIn({ network: UNKNOWN }), 0, 0)).toEqual([false, false]);
    expect(await at(lookUpIn({ network: YES }), 0)).toEqual([false]);
  });

  test('the word of an access point neither', async () => {
    expect(await at(lookUpIn({ provider: YES }), 0, 0)).toEqual([false, false]);
  });

  test('nothing, where it is asked afresh; only good news, where a person let it go on', async () => {
    const lookUp = lookUpIn({ network: NO });
    await lookUp(BOOKS, who);
    expect((await lookUp(BOOKS, who, { remembered: 'registered' }))?.remembered).toBeUndefined();
    const yes = lookUpIn({ network: YES });
    await yes(BOOKS, who, { remembered: 'none' });
    expect(await yes(BOOKS, who, { remembered: 'registered' })).toMatchObject({ remembered: true });
    expect((await yes(BOOKS, who, { remembered: 'none' }))?.remembered).toBeUndefined();
  });

  test('another document type is asked about all the same', async () => {
    const both = { ...YES, documentTypes: [TYPE, 'other'] };
    const lookUp = lookUpIn({ network: both });
    await lookUp(BOOKS, who, { about: [TYPE] });
    expect(await lookUp(BOOKS, who, { about: [TYPE] })).toMatchObject({ remembered: true });
    expect((await lookUp(BOOKS, who, { about: ['other'] }))?.remembered).toBeUndefined();
  });

  test('what one administration found out is not told to another', async () => {
    const other = idOf<'administration'>('adm_other');
    await bench().store.platform.addAdministration({ ...ADMINISTRATION, id: other });
    const lookUp = lookUpIn({ network: YES });
    await lookUp(BOOKS, who);
    expect((await lookUp(other, who))?.remembered).toBeUndefined();
  });
});
