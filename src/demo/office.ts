import type { Language } from '../domain/party/debtor.js';
import { idOf } from '../kernel/ids.js';
import type { Result } from '../kernel/result.js';
import type { Running } from '../main.js';

/** Who looks around in a demo; nobody else is there. */
export const DEMO_PERSON = 'kim@kantoor.example';

const NAMES: Readonly<Record<Language, string>> = {
  nl: 'Kantoor De Vijver',
  fr: 'Bureau De Vijver',
  en: 'De Vijver Accountants',
  de: 'Kanzlei De Vijver',
};

/**
 * The firm that keeps the books of the demo, and the person who works there; once, however often the demo starts. Answers
 * the address of the door.
 */
export async function openOffice({ app, url }: Running, language: Language): Promise<string> {
  const firm = idOf<'firm'>('demo-office');
  if ((await app.firms.find(firm)) === null) must(await app.firms.add(NAMES[language], firm));
  for (const { id } of await app.store.platform.administrations()) {
    must(await app.firms.place(firm, id));
    await app.standings.tell(id);
  }
  const wish = { email: DEMO_PERSON, name: 'Kim De Vijver', language };
  must(await app.users.invite({ ...wish, place: { firm }, role: 'owner', by: 'demo' }));
  return `${url ?? ''}/enter`;
}

function must<T>(result: Result<T, { readonly message: string }>): void {
  if (!result.ok) throw new Error(result.error.message);
}
