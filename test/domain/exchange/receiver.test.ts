import {
  canReceive,
  chooseType,
  type NetworkType,
  type ReceiverEndpoint,
  type Registered,
  usableProcesses,
} from '../../../src/domain/exchange/receiver.js';
import { addMs } from '../../../src/kernel/dates.js';
import { preferredTypes } from '../../../src/formats/ubl/profiles.js';
import { NOON } from '../../support/facts.js';

const AS4 = 'peppol-transport-as4-v2_0';
const TYPE: NetworkType = { documentType: 'invoice', process: 'billing' };
const way = (change: Partial<ReceiverEndpoint> = {}): ReceiverEndpoint => ({
  ...{ process: 'billing', transportProfile: AS4 },
  ...change,
});
const told = (...ways: readonly ReceiverEndpoint[]): Registered => ({
  ...{ registered: true, documentTypes: ['invoice', 'other'] },
  endpoints: { invoice: ways },
});
const LATER = addMs(NOON, 1);

test.each<[string, Registered, string]>([
  ['a failed look-up', { ...told(way()), registered: 'unknown' }, 'unknown'],
  ['nobody there', { ...told(), registered: false }, 'no absent'],
  ['registered, and no more is told', { registered: true, documentTypes: [] }, 'yes'],
  ['registered, and ways in are not told', { registered: true, documentTypes: ['x'] }, 'yes'],
  ['another document type', { ...told(way()), documentTypes: ['other'] }, 'no document-type'],
  ['a type whose ways in are not known', { ...told(), endpoints: {} }, 'unknown'],
  ['no way in', told(), 'no process'],
  ['another process', told(way({ process: 'with-response' })), 'no process'],
  ['another transport', told(way({ transportProfile: 'as2' })), 'no other-transport'],
  ['a way in that ends now', told(way({ activeUntil: NOON })), 'no expired'],
  ['a way in that ends later', told(way({ activeUntil: LATER })), 'yes'],
  ['a way in that begins now', told(way({ activeFrom: NOON })), 'yes'],
  ['a way in that begins later', told(way({ activeFrom: LATER })), 'no not-yet-active'],
  ['one closed and one open', told(way({ activeUntil: NOON }), way()), 'yes'],
  [
    'an open one of another process',
    told(way({ activeUntil: NOON }), way({ process: 'x' })),
    'no expired',
  ],
])('%s: %j gives %s', (_what, found, expected) => {
  const reach = canReceive(found, TYPE, NOON);
  expect(reach.kind === 'no' ? `no ${reach.why}` : reach.kind).toBe(expected);
});

test('only open ways in give a process', () => {
  const ways = [way(), way(), way({ process: 'x', activeUntil: NOON }), way({ process: 'y' })];
  expect(usableProcesses(ways, NOON)).toEqual(['billing', 'y']);
});

describe('what to send, where the document does not say it', () => {
  const party = (country: string) => ({ address: { country } });
  const preferred = (seller: string, buyer: string) =>
    preferredTypes({ kind: 'invoice', seller: party(seller), buyer: party(buyer) });
  const [SI = TYPE, BIS = TYPE] = preferred('NL', 'NL');
  const takes = (...types: readonly NetworkType[]): Registered => ({
    registered: true,
    documentTypes: types.map(({ documentType }) => documentType),
    endpoints: Object.fromEntries(
      types.map(({ documentType, process }) => [documentType, [way({ process })]]),
    ),
  });
  const regulated = { ...BIS, process: 'urn:peppol:france:billing:regulated' };
  const responding = { ...BIS, process: 'urn:peppol:bis:billing_with_response' };

  test.each<[string, readonly NetworkType[], Registered, NetworkType | null]>([
    ['two Dutch parties, both registered', preferred('NL', 'NL'), takes(BIS, SI), SI],
    ['two Dutch parties, BIS alone', preferred('NL', 'NL'), takes(BIS), BIS],
    ['a Dutch seller and a Belgian buyer', preferred('NL', 'BE'), takes(BIS, SI), BIS],
    ['a Belgian seller and a Dutch buyer of SI-UBL alone', preferred('BE', 'NL'), takes(SI), null],
    ['with a response alone', preferred('BE', 'BE'), takes(responding), null],
    ['French rules alone', preferred('BE', 'FR'), takes(regulated), null],
    [
      'whoever was asked tells no ways in',
      preferred('BE', 'BE'),
      { registered: true, documentTypes: [BIS.documentType] },
      null,
    ],
  ])('%s', (_what, types, found, expected) => {
    expect(chooseType(found, types, NOON)).toEqual(expected);
  });
});
