import type { PlainDate } from '../../kernel/dates.js';
import type { Decimal } from '../../kernel/decimal.js';
import { type CodaCode, codeOf } from './codes.js';
import { type Communication, communicationOf } from './communication.js';
import { type Fields, signed } from './record.js';

/** One movement: records 21, 22 and 23 put together. */
export interface CodaMove {
  readonly sequence: string;
  /** `0000` moves money; any other number explains the movement before it */
  readonly detail: string;
  readonly bankReference?: string;
  readonly amount: Decimal;
  readonly valueDate?: PlainDate;
  readonly code: CodaCode;
  readonly communication: Communication;
  readonly entryDate?: PlainDate;
  readonly statementNumber?: string;
  readonly globalisation?: string;
  readonly customerReference?: string;
  readonly counterpartyBic?: string;
  readonly rTransaction?: string;
  readonly returnReason?: string;
  readonly categoryPurpose?: string;
  readonly purpose?: string;
  /** All 37 characters: number, and often a currency behind it */
  readonly counterpartyAccount?: string;
  readonly counterpartyName?: string;
}

/** Something the bank tells about a movement: records 31, 32 and 33 put together. */
export interface CodaInformation {
  readonly sequence: string;
  readonly detail: string;
  readonly bankReference?: string;
  readonly code?: string;
  readonly communication: Communication;
}

/** The records of a chain as they were read; the first one makes it. */
export type MoveChain = {
  readonly [T in '21' | '22' | '23']?: Fields<T>;
} & { readonly '21': Fields<'21'> };
export type InformationChain = {
  readonly [T in '31' | '32' | '33']?: Fields<T>;
} & { readonly '31': Fields<'31'> };

/** The detail number of what moves money. */
export const MOVES_MONEY = '0000';

export function moveOf({ '21': first, '22': second, '23': third }: MoveChain): CodaMove {
  const { bankReference, valueDate, entryDate, statementNumber, globalisation } = first;
  const account = third?.counterpartyAccount.trim();
  return {
    sequence: first.sequence ?? '',
    detail: first.detail,
    amount: signed(first),
    code: codeOf(first.code),
    communication: communicationOf(first.communicationKind, [
      first.communication,
      second?.communication ?? '',
      third?.communication ?? '',
    ]),
    ...defined({ bankReference, valueDate, entryDate, statementNumber, globalisation }),
    ...defined({
      customerReference: second?.customerReference,
      counterpartyBic: second?.counterpartyBic,
      rTransaction: second?.rTransaction,
      returnReason: second?.returnReason,
      categoryPurpose: second?.categoryPurpose,
      purpose: second?.purpose,
      counterpartyAccount: account === '' ? undefined : account,
      counterpartyName: third?.counterpartyName,
    }),
  };
}

export function informationOf(chain: InformationChain): CodaInformation {
  const { '31': first, '32': second, '33': third } = chain;
  return {
    sequence: first.sequence ?? '',
    detail: first.detail,
    communication: communicationOf(first.communicationKind, [
      first.communication,
      second?.communication ?? '',
      third?.communication ?? '',
    ]),
    ...defined({ bankReference: first.bankReference, code: first.code }),
  };
}

type Defined<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

/** Only the keys that have a value: absent is said by absence. */
function defined<T extends Readonly<Record<string, unknown>>>(fields: T): Defined<T> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Defined<T>;
}
