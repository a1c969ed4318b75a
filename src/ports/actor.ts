/** Who acts: somebody by name, a key of the API, the product by itself, or somebody outside who showed a link or a signature. */
export type ActorKind = 'person' | 'key' | 'system' | 'outside';

/** Through which door; `host`: a package told us, or somebody works inside its page. */
export type ActorChannel = 'command-line' | 'http' | 'worker' | 'host';

export interface Actor {
  readonly kind: ActorKind;
  /** Id of the person, the key or the part of the product; at most `ACTOR_ID_MAX` characters of it are kept */
  readonly id: string;
  /** As people call him; at most `ACTOR_NAME_MAX` characters are kept */
  readonly name: string;
  readonly channel: ActorChannel;
}

/** Longest id of an actor, in characters: it is sent with every transaction. */
export const ACTOR_ID_MAX = 128;
/** Longest name of an actor, in characters. */
export const ACTOR_NAME_MAX = 200;

/** The product, working by itself: also whoever nobody was named for. */
export const SYSTEM: Actor = {
  kind: 'system',
  id: 'voldaan',
  name: 'voldaan',
  channel: 'worker',
};

/** Who acts now, for whatever is saved meanwhile. Said once, where a call comes in; nothing between has to hand it on. */
export interface Actors {
  current(): Actor;
  /** Runs `work`, and all that it starts, as this actor. */
  as<T>(actor: Actor, work: () => T): T;
}
