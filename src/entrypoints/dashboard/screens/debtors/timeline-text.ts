import type { Forms } from '../../base/api.js';
import { dayIn, type Language, moneyIn } from '../../base/words.js';
import { DUNNING_CODES } from '../../codes/dunning.js';
import { WORK_CODES } from '../../codes/work.js';
import { CALLS } from '../work/call-words.js';
import { WORK } from '../work/words.js';
import { TIMELINE } from './timeline-words.js';

type Entry = Forms['TimelineEntry'];
type Kind = Entry['kind'];

/** What of a timeline is shown: kinds that answer the same question. */
export const GROUPS = {
  all: null,
  contact: ['planned', 'sent', 'bounced', 'reply', 'opened-link', 'call'],
  agreements: [
    ...(['promise', 'promise-kept', 'promise-broken'] as const),
    ...(['payment-plan', 'plan-kept', 'plan-broken'] as const),
    ...(['dispute', 'dispute-decided', 'dispute-closed'] as const),
  ],
  notes: ['note'],
  tasks: ['task', 'task-closed', 'owner'],
  credit: ['hold', 'hold-ended', 'limit', 'rating', 'policy'],
  money: ['claim', 'instrument', 'handed-over', 'returned', 'write-off'],
  privacy: ['privacy'],
} as const satisfies Readonly<Record<string, readonly Kind[] | null>>;
export type Group = keyof typeof GROUPS;

/** Whether an entry is of that group. */
export function isOf(group: Group, { kind }: Entry): boolean {
  const kinds: readonly Kind[] | null = GROUPS[group];
  return kinds === null || kinds.includes(kind);
}

/** Reads what an entry says: details are plain JSON, and an old entry may say less. */
interface Reader {
  /** Empty where it is not said */
  readonly text: (name: string) => string;
  readonly day: (name: string) => string;
  readonly money: (name: string) => string;
  readonly is: (name: string) => boolean | null;
  readonly count: (name: string) => number;
  /** A code in words; itself where there are none */
  readonly coded: (name: string, words: Readonly<Record<string, string>>) => string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const AMOUNT = /^-?\d{1,18}(\.\d{1,6})?$/;

function readerOf({ detail }: Entry, language: Language): Reader {
  const text = (name: string): string => {
    const value = detail[name];
    return typeof value === 'string' ? value : '';
  };
  return {
    text,
    day: (name) => (DAY.test(text(name)) ? dayIn(language, text(name)) : ''),
    money: (name) => {
      const currency = text('currency');
      if (!AMOUNT.test(text(name))) return '';
      return moneyIn(language, {
        amount: text(name),
        currency: /^[A-Z]{3}$/.test(currency) ? currency : 'EUR',
      });
    },
    is: (name) => (typeof detail[name] === 'boolean' ? detail[name] : null),
    count: (name) => (Array.isArray(detail[name]) ? detail[name].length : 0),
    coded: (name, words) =>
      Object.hasOwn(words, text(name)) ? (words[text(name)] ?? '') : text(name),
  };
}

/** What an entry says beside its kind, line by line: what somebody said or wrote comes last. */
export function linesOf(entry: Entry, language: Language): readonly string[] {
  const reader = readerOf(entry, language);
  const lines = LINES[entry.kind]?.(reader, language) ?? [];
  const said = ['text', 'said', 'reason', 'note', 'diagnostic'].map(reader.text);
  return [...new Set([...lines, ...said])].filter((line) => line !== '');
}

type Lines = (reader: Reader, language: Language) => readonly string[];

const agreed: Lines = ({ text, day, money, count }, language) => {
  const words = TIMELINE[language];
  const instalments = count('instalments');
  return [
    text('state') === 'cancelled' ? words.cancelled : '',
    day('payBy') === '' ? money('amount') : words.payBy(money('amount'), day('payBy')),
    instalments === 0 ? '' : words.parts(String(instalments)),
    text('promisedBy'),
  ];
};

const judged: Lines = ({ money, day }, language) => [
  TIMELINE[language].paid(money('paid'), money('amount')),
  day('agreed'),
];

const insolvency: Lines = ({ is, text }, language) => {
  const words = TIMELINE[language];
  const insolvent = is('insolvent');
  return [
    insolvent === null ? '' : insolvent ? words.insolvent : words.notInsolvent,
    text('event'),
  ];
};

const partner: Lines = ({ text }) => [text('partner'), text('reference')];

const LINES: Readonly<Partial<Record<Kind, Lines>>> = {
  sent: ({ text, coded }, language) => [
    text('subject'),
    [
      coded('channel', DUNNING_CODES[language].channels),
      text('to') === '' ? '' : TIMELINE[language].to(text('to')),
    ]
      .filter((part) => part !== '')
      .join(' '),
  ],
  bounced: ({ text }, language) => [text('to') === '' ? '' : TIMELINE[language].to(text('to'))],
  reply: ({ text }) => [text('subject')],
  call: ({ coded }, language) => [coded('outcome', CALLS[language].outcomes)],
  note: ({ text }, language) => [
    text('what') === 'terms-accepted' ? TIMELINE[language].terms(text('version')) : '',
    text('dossier') === '' ? '' : TIMELINE[language].file(text('name')),
  ],
  promise: agreed,
  'payment-plan': agreed,
  'promise-kept': judged,
  'promise-broken': judged,
  'plan-kept': judged,
  'plan-broken': judged,
  dispute: ({ coded, money }, language) => [
    coded('code', WORK_CODES[language].disputes),
    money('amount'),
  ],
  'dispute-decided': ({ coded }, language) => [coded('outcome', WORK_CODES[language].resolutions)],
  'dispute-closed': ({ coded }, language) => [coded('outcome', WORK_CODES[language].resolutions)],
  claim: ({ money }) => [money('amount')],
  task: ({ text, day }) => [text('subject'), day('dueOn')],
  'task-closed': ({ coded }, language) => [
    coded('kind', WORK_CODES[language].kinds),
    coded('outcome', WORK[language].outcomes),
  ],
  hold: insolvency,
  'hold-ended': (reader, language) => [
    ...insolvency(reader, language),
    reader.text('order') === '' ? '' : TIMELINE[language].order(reader.text('order')),
    reader.money('amount'),
    reader.day('until') === '' ? '' : TIMELINE[language].until(reader.day('until')),
  ],
  policy: ({ text }, language) => {
    const words = TIMELINE[language];
    return [text('policy') === '' ? words.noPolicy : words.policy(text('policy'))];
  },
  owner: ({ text }, language) => [text('owner') === '' ? TIMELINE[language].nobody : text('owner')],
  limit: ({ money, day }, language) => [
    money('amount'),
    day('validUntil') === '' ? '' : TIMELINE[language].until(day('validUntil')),
  ],
  rating: ({ is, text }, language) => {
    const words = TIMELINE[language];
    const watched = is('watched');
    return [
      watched === null ? '' : watched ? words.watched : words.unwatched,
      text('from') === '' ? '' : words.was(text('from'), text('to')),
    ];
  },
  instrument: partner,
  'handed-over': partner,
  returned: partner,
  'write-off': ({ money }) => [money('amount')],
  privacy: ({ text }, language) => {
    const { exported, erased, lifted } = TIMELINE[language];
    const words: Readonly<Record<string, string>> = { exported, erased, 'erasure-lifted': lifted };
    return [words[text('what')] ?? ''];
  },
};

/** Who did it: a person by his name, the hub, or the debtor himself. */
export function byWhom({ by }: Entry, language: Language): string {
  const { by: hub, debtor } = TIMELINE[language];
  return by === 'voldaan' ? hub : by === 'debtor' ? debtor : by;
}
