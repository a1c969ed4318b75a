import type { Role } from '../../domain/access/acts.js';
import type { Identity } from '../../domain/access/identity.js';
import { isSamePlace, type Place } from '../../domain/access/place.js';
import { emailOf, type Grant, type User, userNameOf } from '../../domain/access/user.js';
import type { Language } from '../../domain/party/debtor.js';
import {
  type AdministrationId,
  type ConnectionId,
  parseId,
  type UserId,
} from '../../kernel/ids.js';
import { ok } from '../../kernel/result.js';
import { type AccessResult, missingPlace, refuseAccess } from './access-error.js';
import type { Ports } from '../ports.js';

export interface UserView extends User {
  readonly grants: readonly Grant[];
}

/** Who signs in and what he may do where. `who` is his id or his address. */
export interface Users {
  add(wish: UserWish): Promise<AccessResult<User>>;
  list(): Promise<readonly User[]>;
  /** Everybody with a role that holds for these books, whatever his state. */
  at(
    administration: AdministrationId,
  ): Promise<readonly { readonly user: User; readonly grant: Grant }[]>;
  show(who: string): Promise<AccessResult<UserView>>;
  /**
   * Gives a role to whoever has the address; adds him when he is not known, else his name and language stay as they are.
   * What he may do at other places is not told.
   */
  invite(wish: UserWish & GrantWish): Promise<AccessResult<UserView>>;
  /** Gives a role at a place; replaces the one he has there. */
  grant(who: string, wish: GrantWish): Promise<AccessResult<UserView>>;
  /** The last owner of an administration stays, as he does when his role would change: nobody could let others in. */
  revoke(who: string, place: Place): Promise<AccessResult<UserView>>;
  /** locked: he may not sign in until he is active again. left: for good, and all grants are gone. */
  setState(who: string, state: User['state']): Promise<AccessResult<UserView>>;
  /** Who a session speaks for; null when he may not come in (any more). Asked at every request, so that a lock holds at once. */
  identity(user: UserId, steppedUp: boolean): Promise<Identity | null>;
}

export interface UserWish {
  readonly email: string;
  readonly name: string;
  readonly language: Language;
}

export interface GrantWish {
  readonly place: Place;
  readonly role: Role;
  /** external-collector: the connection of his agency */
  readonly partner?: ConnectionId;
  readonly by: string;
}

export function makeUsers(ports: Pick<Ports, 'store' | 'ids' | 'clock'>): Users {
  const { users, books } = ports.store.platform;

  async function find(who: string): Promise<AccessResult<User>> {
    const [id, email] = [parseId<'user'>(who), emailOf(who)];
    const found =
      (id === null ? null : await users.get(id)) ??
      (email === null ? null : await users.byEmail(email));
    if (found !== null) return ok(found);
    const message = `There is no user "${who.slice(0, 254)}". Give his id or e-mail address, as voldaan user list shows them.`;
    return refuseAccess('no-such-user', message);
  }

  async function view(user: User): Promise<AccessResult<UserView>> {
    return ok({ ...user, grants: await users.grants(user.id) });
  }

  async function add(wish: UserWish): Promise<AccessResult<User>> {
    const [email, name] = [emailOf(wish.email), userNameOf(wish.name)];
    if (email === null)
      return refuseAccess('email', 'That is no e-mail address of at most 254 plain characters.');
    if (name === null) return refuseAccess('name', 'A name has 1 to 100 characters, on one line.');
    const { language } = wish;
    const user: User = { id: ports.ids.next('user'), email, name, language, state: 'active' };
    if ((await users.add(user)) === 'added') return ok(user);
    return refuseAccess('exists', `There is a user ${email} already.`);
  }

  async function grant(
    who: string,
    { place, role, partner, by }: GrantWish,
  ): Promise<AccessResult<UserView>> {
    const found = await find(who);
    if (!found.ok) return found;
    if (found.value.state === 'left') return left();
    const refused =
      (await missingPlace(ports.store, place)) ??
      (await partnerRefused(ports.store, role, place, partner)) ??
      (role === 'owner' ? null : await lastOwner(found.value, place));
    if (refused !== null) return refused;
    const given = partner === undefined ? {} : { partner };
    await users.grant(found.value.id, { place, role, ...given, by, at: ports.clock.now() });
    return view(found.value);
  }

  /** Refuses to take his role from the one owner who may still sign in; null: there is another, or he is none. */
  async function lastOwner(user: User, place: Place): Promise<AccessResult<never> | null> {
    const found = 'administration' in place ? await books.at(place.administration) : null;
    if (found === null) return null;
    const owners = (await users.grantedAt(found)).filter(
      (one) => one.grant.role === 'owner' && one.user.state === 'active',
    );
    const own = owners.some(
      (one) => one.user.id === user.id && isSamePlace(one.grant.place, place),
    );
    if (!own || owners.length > 1) return null;
    const message = `${user.name} is the last owner there. Make somebody else owner first.`;
    return refuseAccess('last-owner', message);
  }

  return {
    add,
    grant,
    async invite(wish) {
      const email = emailOf(wish.email);
      const known = email === null ? null : await users.byEmail(email);
      const invited = known === null ? await add(wish) : ok(known);
      if (!invited.ok) return invited;
      const granted = await grant(invited.value.id, wish);
      return granted.ok
        ? ok({
            ...invited.value,
            grants: granted.value.grants.filter(({ place }) => isSamePlace(place, wish.place)),
          })
        : granted;
    },
    list: () => users.all(),
    async at(administration) {
      const found = await books.at(administration);
      return found === null ? [] : users.grantedAt(found);
    },
    async show(who) {
      const found = await find(who);
      return found.ok ? view(found.value) : found;
    },
    async revoke(who, place) {
      const found = await find(who);
      if (!found.ok) return found;
      const refused = await lastOwner(found.value, place);
      if (refused !== null) return refused;
      if (await users.revoke(found.value.id, place)) return view(found.value);
      return refuseAccess('no-such-grant', `${found.value.name} has no role there.`);
    },
    async setState(who, state) {
      const found = await find(who);
      if (!found.ok) return found;
      if (found.value.state === 'left') return left();
      const changed: User = { ...found.value, state };
      await users.save(changed);
      if (state === 'left')
        for (const { place } of await users.grants(changed.id))
          await users.revoke(changed.id, place);
      return view(changed);
    },
    async identity(id, steppedUp) {
      const user = await users.get(id);
      if (user?.state !== 'active') return null;
      return {
        kind: 'person',
        ...{ user: id, name: user.name, grants: await users.grants(id), steppedUp },
      };
    },
  };
}

function left(): AccessResult<never> {
  const message = 'This user left, which is for good. Add him again, with another address.';
  return refuseAccess('left-already', message);
}

/** An external collector works for one agency, which must be connected; nobody else works for any. */
async function partnerRefused(
  store: Ports['store'],
  role: Role,
  place: Place,
  partner: ConnectionId | undefined,
): Promise<AccessResult<never> | null> {
  if (role !== 'external-collector') {
    if (partner === undefined) return null;
    return refuseAccess('partner', 'Only an external collector works for an agency.');
  }
  if (partner === undefined || 'firm' in place) {
    const message = 'Say for which agency he collects: its connection, in one administration.';
    return refuseAccess('partner', message);
  }
  const connections = await store.inTransaction(place.administration, (tx) =>
    tx.administration.connections(),
  );
  if (connections.some(({ id, kind }) => id === partner && kind === 'collection-partner'))
    return null;
  const message = `No collection partner is connected as ${partner}. Connect one first.`;
  return refuseAccess('no-such-partner', message);
}
