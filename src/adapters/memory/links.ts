import type { PublicLink } from '../../domain/link/link.js';
import type { LinkAnswer, LinkRepository } from '../../ports/links.js';
import { DEBTORS } from './debtors.js';
import type { Plain, Session } from './memory.js';
import { addTo, needs, needsAtEnd } from './refuse.js';
import type { Kind } from './table.js';

const KEYS: Kind<string> = { name: 'link_key', key: () => 'one' };

const LINKS: Kind<PublicLink, 'key'> = {
  name: 'public_link',
  key: ({ id }) => id,
  unique: { key: ({ key }) => key },
};

const ANSWERS: Kind<LinkAnswer, 'link'> = {
  name: 'link_answer',
  key: ({ linkId, purpose, digest }) => `${linkId} ${purpose} ${digest}`,
  by: { link: ({ linkId }) => linkId },
};

export function linkRepository(session: Session): Plain<LinkRepository> {
  const keys = session.rows(KEYS);
  const links = session.rows(LINKS);
  const answers = session.rows(ANSWERS);
  return {
    key: () => keys.get('one'),
    keepKey(key) {
      keys.add(key);
      return keys.get('one') ?? key;
    },
    add(link) {
      needsAtEnd(session, DEBTORS, link.debtorId);
      return addTo(links, link);
    },
    byKey: (key) => links.having('key', key)[0] ?? null,
    byId: (id) => links.get(id),
    lockedById: (id) => links.get(id),
    addAnswer(answer) {
      needs(links, answer.linkId);
      return addTo(answers, answer);
    },
    answers: (id) => answers.having('link', id),
  };
}
