import type { From, SignInPorts } from './ports.js';
import { openSession, type SignedIn } from './sessions.js';

/** Lets in the person a demo made, as if he had just proved who he is; null when there is none of that address. */
export type DemoSignIn = (email: string, from: From) => Promise<SignedIn | null>;

export function makeDemoSignIn(ports: SignInPorts): DemoSignIn {
  return async (email, { agent }) => {
    const user = await ports.store.platform.users.byEmail(email);
    if (user?.state !== 'active') return null;
    const provedAt = ports.clock.now();
    return openSession(ports, user, { via: 'demo', provedAt, onlyToSetUp: false, agent });
  };
}
