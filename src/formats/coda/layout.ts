/**
 * Where the fields of each record stand: first and last position, counted from 1, and what is written there.
 * Febelfin, "Coded statement of account (CODA)", version 2. Positions not named here are blank or not ours to use.
 */
export type Form =
  /** Blanks around taken away; absent where nothing is left */
  | 'text'
  /** As it stands, blanks included: a piece of something longer */
  | 'raw'
  /** Digits only, all positions filled */
  | 'digits'
  /** DDMMYY; zeros, nines or blanks say that there is none */
  | 'date'
  /** 15 digits, the last three of them decimals */
  | 'amount'
  /** 0 credit, 1 debit */
  | 'sign';

export type Field = readonly [from: number, to: number, form: Form];
type Layout = Readonly<Record<string, Field>>;

/** Positions 126 and 128 of records 21 to 33: the chain goes on; an information record follows. */
const CHAIN = { goesOn: [126, 126, 'text'], linked: [128, 128, 'text'] } as const;
const PLACE = { sequence: [3, 6, 'text'], detail: [7, 10, 'digits'] } as const;

export const LAYOUTS = {
  /** Header of a statement */
  '0': {
    created: [6, 11, 'date'],
    bank: [12, 14, 'text'],
    application: [15, 16, 'text'],
    duplicate: [17, 17, 'text'],
    fileReference: [25, 34, 'text'],
    addressee: [35, 60, 'text'],
    bic: [61, 71, 'text'],
    companyId: [72, 82, 'text'],
    separateApplication: [84, 88, 'text'],
    version: [128, 128, 'text'],
  },
  /** Old balance */
  '1': {
    structure: [2, 2, 'text'],
    paperSequence: [3, 5, 'text'],
    account: [6, 42, 'raw'],
    sign: [43, 43, 'sign'],
    amount: [44, 58, 'amount'],
    date: [59, 64, 'date'],
    holder: [65, 90, 'text'],
    description: [91, 125, 'text'],
    sequence: [126, 128, 'text'],
  },
  /** Movement */
  '21': {
    ...PLACE,
    bankReference: [11, 31, 'text'],
    sign: [32, 32, 'sign'],
    amount: [33, 47, 'amount'],
    valueDate: [48, 53, 'date'],
    code: [54, 61, 'digits'],
    communicationKind: [62, 62, 'text'],
    communication: [63, 115, 'raw'],
    entryDate: [116, 121, 'date'],
    statementNumber: [122, 124, 'text'],
    globalisation: [125, 125, 'text'],
    ...CHAIN,
  },
  '22': {
    ...PLACE,
    communication: [11, 63, 'raw'],
    customerReference: [64, 98, 'text'],
    counterpartyBic: [99, 109, 'text'],
    rTransaction: [113, 113, 'text'],
    returnReason: [114, 117, 'text'],
    categoryPurpose: [118, 121, 'text'],
    purpose: [122, 125, 'text'],
    ...CHAIN,
  },
  '23': {
    ...PLACE,
    counterpartyAccount: [11, 47, 'raw'],
    counterpartyName: [48, 82, 'text'],
    communication: [83, 125, 'raw'],
    ...CHAIN,
  },
  /** Information on the movement before it */
  '31': {
    ...PLACE,
    bankReference: [11, 31, 'text'],
    code: [32, 39, 'text'],
    communicationKind: [40, 40, 'text'],
    communication: [41, 113, 'raw'],
    ...CHAIN,
  },
  '32': { ...PLACE, communication: [11, 115, 'raw'], ...CHAIN },
  '33': { ...PLACE, communication: [11, 100, 'raw'], ...CHAIN },
  /** New balance */
  '8': {
    sequence: [2, 4, 'text'],
    account: [5, 41, 'raw'],
    sign: [42, 42, 'sign'],
    amount: [43, 57, 'amount'],
    date: [58, 63, 'date'],
  },
  /** Free message of the bank */
  '4': { text: [33, 112, 'text'] },
  /** Trailer; `next` 1: another statement follows, 2: this was the last */
  '9': {
    records: [17, 22, 'digits'],
    debit: [23, 37, 'amount'],
    credit: [38, 52, 'amount'],
    next: [128, 128, 'text'],
  },
} as const satisfies Readonly<Record<string, Layout>>;

export type RecordType = keyof typeof LAYOUTS;

const TRAILERS: readonly RecordType[] = ['8', '4', '9'];
const MOVEMENTS: readonly RecordType[] = ['21', ...TRAILERS];

/** Which records may follow one; `start` is the beginning of the file. */
export const FOLLOWERS: Readonly<Record<RecordType | 'start', readonly RecordType[]>> = {
  start: ['0'],
  '0': ['1'],
  '1': MOVEMENTS,
  '21': ['22', '23', '31', ...MOVEMENTS],
  '22': ['23', '31', ...MOVEMENTS],
  '23': ['31', ...MOVEMENTS],
  '31': ['32', '33', '31', ...MOVEMENTS],
  '32': ['33', '31', ...MOVEMENTS],
  '33': ['31', ...MOVEMENTS],
  '8': ['4', '9'],
  // Before or behind the new balance; some banks write it there, some here.
  '4': TRAILERS,
  '9': ['0'],
};

/** Records that continue the one before them, under the same sequence and detail number. */
export const CONTINUES: ReadonlySet<RecordType> = new Set<RecordType>(['22', '23', '32', '33']);
