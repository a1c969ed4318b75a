import type { Forms } from '../../base/api.js';

export type Settings = Forms['FigureSettings'];

export const CHANNELS = ['mail', 'letter', 'registered', 'call', 'task'] as const;
export const AGES = ['not-due', '1-30', '31-60', '61-90', '91-180', 'over-180'] as const;
export const KINDS = ['weekly', 'monthly'] as const;
type Kind = (typeof KINDS)[number];

/** The settings as they stand in the fields: all texts. */
export interface Fields {
  readonly costs: Readonly<Record<(typeof CHANNELS)[number], string>>;
  readonly percents: Readonly<Record<(typeof AGES)[number], string>>;
  readonly invoiceDays: string;
  readonly kinds: readonly Kind[];
  readonly to: string;
  /** Empty: that of the administration */
  readonly language: NonNullable<NonNullable<Settings['reports']>['language']> | '';
}

function each<Key extends string>(
  keys: readonly Key[],
  of: Readonly<Partial<Record<Key, string>>> | undefined,
): Readonly<Record<Key, string>> {
  return Object.fromEntries(keys.map((key) => [key, of?.[key] ?? ''])) as Record<Key, string>;
}

export function fieldsOf({ costs, provision, invoiceDaysMax, reports }: Settings): Fields {
  return {
    costs: each(CHANNELS, costs),
    percents: each(AGES, provision?.percents),
    invoiceDays: invoiceDaysMax === undefined ? '' : String(invoiceDaysMax),
    kinds: reports?.kinds ?? [],
    to: (reports?.to ?? []).join('\n'),
    language: reports?.language ?? '',
  };
}

/** What was filled in, as the API has it: a comma is how decimals are written here; an empty field says nothing. */
function filled<Key extends string>(
  fields: Readonly<Record<Key, string>>,
): Readonly<Partial<Record<Key, string>>> | undefined {
  const given = Object.entries<string>(fields)
    .map(([key, text]) => [key, text.trim().replace(',', '.')] as const)
    .filter(([, text]) => text !== '');
  return given.length === 0
    ? undefined
    : (Object.fromEntries(given) as Partial<Record<Key, string>>);
}

/** The settings these fields make; what the page does not show stays as it was. */
export function settingsOf(fields: Fields, { provision = {} }: Settings): Settings {
  const { overrides, insured } = provision;
  const percents = filled(fields.percents);
  const days = fields.invoiceDays.trim();
  const { language, kinds } = fields;
  const to = fields.to.split(/[\s,;]+/).filter((address) => address !== '');
  return told({
    costs: filled(fields.costs),
    provision: told({ percents, overrides, insured }),
    invoiceDaysMax: days === '' ? undefined : Number(days),
    reports:
      kinds.length + to.length === 0 && language === ''
        ? undefined
        : { kinds: [...kinds], to, ...(language === '' ? {} : { language }) },
  });
}

type Told<Form> = { [Key in keyof Form]?: Exclude<Form[Key], undefined> };

/** Without the members that say nothing. */
function told<Form extends object>(form: Form): Told<Form> {
  return Object.fromEntries(
    Object.entries(form).filter(([, value]) => value !== undefined),
  ) as Told<Form>;
}
