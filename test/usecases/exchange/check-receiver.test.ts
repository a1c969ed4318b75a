import type { Invoice } from '../../../src/domain/invoice/invoice.js';
import type { ReceiverEndpoint } from '../../../src/domain/exchange/receiver.js';
import {
  type ParticipantId,
  parseParticipant,
  printParticipant,
} from '../../../src/domain/party/participant.js';
import { networkTypeOf, preferredTypes } from '../../../src/formats/ubl/profiles.js';
import { addMs } from '../../../src/kernel/dates.js';
import { idOf } from '../../../src/kernel/ids.js';
import type { AccessPointError } from '../../../src/ports/access-point-error.js';
import type { AccessPointTraits, LookupResult } from '../../../src/ports/access-point.js';
import { makeCheckReceiver } from '../../../src/usecases/exchange/check-receiver.js';
import type { LookUp } from '../../../src/usecases/exchange/look-up-participant.js';
import { anInvoice, NOON } from '../../support/facts.js';
import { isOk } from '../../support/results.js';

const ENTERPRISE = '0208:0403170701';
const VAT = '9925:be0403170701';
const NL = { address: { country: 'NL' } };
const BIS = networkTypeOf({ kind: 'invoice' });
const [SI = BIS] = preferredTypes({ kind: 'invoice', seller: NL, buyer: NL });
const TRAITS: AccessPointTraits = {
  ...{ playground: false, unknownResolvedBy: 'status', keyWindowMs: null },
  ...{ documentBytesMax: 1_000, lacks: {} },
};

type Found = Pick<LookupResult, 'registered'> & Partial<LookupResult>;
const taking = (
  type: { readonly documentType: string; readonly process: string },
  change: Partial<ReceiverEndpoint> = {},
): Found => ({
  registered: true,
  documentTypes: [type.documentType],
  endpoints: {
    [type.documentType]: [
      { process: type.process, transportProfile: 'peppol-transport-as4-v2_0', ...change },
    ],
  },
});
const UNKNOWN: Found = { registered: 'unknown', error: 'DNS gave no answer.' };

/** What is said of an invoice to `receiver` in a world where these are known; the rest is not registered. */
async function checked(
  known: Readonly<Record<string, Found>> | null,
  change: {
    readonly receiver?: string;
    readonly invoice?: Partial<Invoice>;
    readonly traits?: Partial<AccessPointTraits>;
    readonly type?: typeof BIS;
  } = {},
): Promise<AccessPointError | null> {
  const asked: string[] = [];
  const lookUp: LookUp = (_administration, participant) => {
    const text = printParticipant(participant);
    asked.push(text);
    const found = known?.[text] ?? { registered: false };
    const base = { participant, checkedAt: NOON, source: 'smp', documentTypes: [] } as const;
    const answer: LookupResult = { ...base, processesByDocumentType: {}, ...found };
    return Promise.resolve(known === null ? null : answer);
  };
  const receiver: ParticipantId = isOk(parseParticipant(change.receiver ?? ENTERPRISE));
  const invoice = { ...anInvoice('2026-1'), ...change.invoice };
  const check = makeCheckReceiver(
    { clock: { now: () => NOON } },
    lookUp,
  )({
    ...{ administration: idOf('adm_1'), invoice },
    traits: { ...TRAITS, ...change.traits },
  });
  return check({
    ...{ key: 'k', transportId: 't', number: '2026-1', country: 'BE', bytes: new Uint8Array() },
    ...{ sender: { scheme: '0208', value: '0202239951' }, receiver, ...(change.type ?? BIS) },
  });
}

test('who takes the document under its process gets it', async () => {
  expect(await checked({ [ENTERPRISE]: taking(BIS) })).toBeNull();
});

test('who is registered with an access point that tells no more gets it too', async () => {
  expect(await checked({ [ENTERPRISE]: { registered: true } })).toBeNull();
});

test('where nobody can be asked, the access point decides for itself', async () => {
  expect(await checked(null)).toBeNull();
  const lacks = { lookup: 'It has none.' };
  expect(await checked({ [ENTERPRISE]: UNKNOWN }, { traits: { lacks } })).toBeNull();
});

test('a failed look-up is tried again later, and never called a "no"', async () => {
  expect(await checked({ [ENTERPRISE]: UNKNOWN })).toEqual({
    kind: 'transient',
    message: 'DNS gave no answer.',
  });
});

describe('who is not registered', () => {
  test('under any identifier of the company: another way is open', async () => {
    expect(await checked({})).toMatchObject({
      kind: 'precondition',
      reason: 'receiver-absent',
      message: expect.stringContaining(`${ENTERPRISE} is not registered`),
    });
  });

  test.each([
    [VAT, ENTERPRISE, 'moved from 9925 to 0208'],
    [ENTERPRISE, VAT, 'moved from 0208 to 9925'],
  ])(
    'under %s but under %s: that is proposed, and nothing is switched',
    async (receiver, other, moved) => {
      const said = await checked({ [printed(other)]: taking(BIS) }, { receiver });
      expect(said).toMatchObject({ kind: 'precondition', message: expect.stringContaining(moved) });
      expect(said?.message).toContain(printed(other));
      // He is on the network: sending it another way would be wrong.
      expect(said?.reason).toBeUndefined();
    },
  );

  test('a Dutch customer is looked for under his VAT number by what the invoice says of him', async () => {
    const buyer = {
      vatId: 'NL123456782B90',
      endpoint: { scheme: '0106', value: '12345678' },
      ...NL,
    };
    const known = { '9944:NL123456782B90': taking(BIS) };
    const said = await checked(known, { receiver: '0106:12345678', invoice: { buyer } });
    expect(said?.message).toContain('moved from 0106 to 9944');
  });

  test('a self-billed invoice goes to its seller: he is looked for', async () => {
    const seller = {
      ...NL,
      ...{ vatId: 'NL123456782B90', endpoint: { scheme: '0106', value: '12345678' } },
    };
    const known = { '9944:NL123456782B90': taking(BIS) };
    const said = await checked(known, { receiver: '0106:12345678', invoice: { seller } });
    expect(said?.message).toContain('moved from 0106 to 9944');
  });

  test('while the other look-up fails, nobody concludes that he is not on the network', async () => {
    expect(await checked({ [VAT]: UNKNOWN })).toMatchObject({ kind: 'transient' });
    const gone = { receiver: '0088:5412345000013', invoice: { buyer: { vatId: 'BE0403170701' } } };
    const known = { [ENTERPRISE]: UNKNOWN, [VAT]: taking(BIS) };
    expect((await checked(known, gone))?.message).toContain(`but ${VAT} is`);
  });
});

describe('who is registered, and not for this', () => {
  test.each<[string, Found, string]>([
    [
      'documents of another kind',
      taking({ documentType: 'order', process: 'ordering' }),
      'but not for documents as this one is written',
    ],
    [
      'the process with response alone',
      taking({ ...BIS, process: 'urn:peppol:bis:billing_with_response' }),
      'but not under the process',
    ],
    [
      'an old transport',
      taking(BIS, { transportProfile: 'busdox-transport-as2-ver1p0' }),
      'no longer in use',
    ],
    ['a registration that ended', taking(BIS, { activeUntil: NOON }), 'expired'],
    ['one that has not begun', taking(BIS, { activeFrom: addMs(NOON, 1) }), 'not yet'],
  ])('%s: a clear refusal, and another way is open', async (_what, found, why) => {
    expect(await checked({ [ENTERPRISE]: found })).toMatchObject({
      ...{ kind: 'precondition', reason: 'receiver-absent' },
      message: expect.stringContaining(why),
    });
  });

  test('what he takes instead is said, when it is something we write', async () => {
    const parties = { seller: NL, buyer: NL };
    const said = await checked({ [ENTERPRISE]: taking(SI) }, { invoice: parties });
    expect(said).toEqual({
      kind: 'precondition',
      message: expect.stringContaining('It takes nlcius under'),
    });
    expect(said?.message).toContain('peppol-bis-3');
    const back = await checked({ [ENTERPRISE]: taking(BIS) }, { invoice: parties, type: SI });
    expect(back?.message).toContain('It takes peppol-bis-3 under');
  });

  test('a self-billed invoice is never proposed to become an ordinary one', async () => {
    const selfBilled = networkTypeOf({
      kind: 'invoice',
      customizationId:
        'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:selfbilling:3.0',
    });
    const said = await checked({ [ENTERPRISE]: taking(BIS) }, { type: selfBilled });
    expect(said).toMatchObject({ reason: 'receiver-absent' });
    expect(said?.message).not.toContain('It takes');
  });
});

const printed = (text: string): string => printParticipant(isOk(parseParticipant(text)));
