import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../base/api.js';
import { useAdministration } from '../../base/place.js';
import { useWords } from '../../base/words.js';
import { useTell } from '../../parts/toast.js';
import { type Entry, payerName } from './entries.js';
import { BANK } from './words.js';

export interface Part {
  readonly openItemId: string;
  readonly amount: string;
}

/** What a person decides about an entry. */
export type Decision =
  | { readonly kind: 'accept'; readonly proposal: number }
  | { readonly kind: 'split'; readonly parts: readonly Part[] }
  | {
      readonly kind: 'on-account';
      readonly debtorId: string;
      readonly amount: string;
      /** The rest waits on, and nothing of the entry but that says so */
      readonly isPart: boolean;
    }
  | { readonly kind: 'not-ours' };

interface Deciding {
  readonly id: string;
  /** The picture that was decided upon; absent where any will do */
  readonly version?: number;
  /** Whose money it is, to say so when it comes back */
  readonly name: string;
  readonly decision: Decision | { readonly kind: 'undo' };
}

export interface Decisions {
  /** Entries that were decided about here and go out of the list, before the server has said so */
  readonly isGone: (entry: Pick<Entry, 'id' | 'version'>) => boolean;
  /** Why a decision about the entry failed; it came back */
  readonly failureOf: (id: string) => unknown;
  readonly decide: (entry: Entry, decision: Decision) => void;
  /** Takes the last decision back and answers the entry it was about; null: there is none */
  readonly undoLast: () => string | null;
  readonly undo: (id: string) => void;
  readonly count: number;
}

/**
 * Decides at once on the page, one after the other at the server: what is decided disappears, and comes back with what went
 * wrong where the server refuses it.
 */
export function useDecisions(): Decisions {
  const administration = useAdministration();
  const words = useWords(BANK);
  const tell = useTell();
  const [gone, setGone] = useState<ReadonlyMap<string, number>>(new Map());
  const [failed, setFailed] = useState<ReadonlyMap<string, unknown>>(new Map());
  const [done, setDone] = useState<readonly string[]>([]);
  const forget = (id: string): void => {
    setGone((before) => without(before, id));
  };
  const { mutate } = useMutation({
    // Undoing the last one waits until the last one is done.
    scope: { id: `bank ${administration}` },
    mutationFn: (deciding: Deciding) => send(administration, deciding),
    onSuccess: (_, { id, decision }) => {
      if (decision.kind === 'on-account' && decision.isPart) forget(id);
    },
    onError: (error, { id, name }) => {
      forget(id);
      setDone((before) => before.filter((one) => one !== id));
      setFailed((before) => new Map(before).set(id, error));
      tell(words.cameBack(name));
    },
  });
  const undo = (id: string): void => {
    setDone((before) => before.filter((one) => one !== id));
    setFailed((before) => without(before, id));
    mutate({ id, name: '', decision: { kind: 'undo' } });
  };
  return {
    isGone: ({ id, version }) => gone.get(id) === version,
    failureOf: (id) => failed.get(id) ?? null,
    count: done.length,
    decide(entry, decision) {
      setGone((before) => new Map(before).set(entry.id, entry.version));
      setFailed((before) => without(before, entry.id));
      setDone((before) => [...before.filter((id) => id !== entry.id), entry.id]);
      const { id, version } = entry;
      mutate({ id, version, name: payerName(entry), decision });
    },
    undo,
    undoLast() {
      const last = done.at(-1);
      if (last === undefined) return null;
      undo(last);
      return last;
    },
  };
}

function without<Value>(map: ReadonlyMap<string, Value>, id: string): ReadonlyMap<string, Value> {
  const next = new Map(map);
  next.delete(id);
  return next;
}

/** Refused when somebody decided meanwhile: the version that was seen goes with it. */
async function send(administration: string, { id, version, decision }: Deciding): Promise<void> {
  const path = { administration, entry: id };
  const at = { path };
  const seen = { path, header: version === undefined ? {} : { 'If-Match': `"${version}"` } };
  const root = '/v1/administrations/{administration}/review/{entry}';
  const answer = await (() => {
    switch (decision.kind) {
      case 'accept':
        return client.POST(`${root}/accept`, {
          params: seen,
          body: { proposal: decision.proposal },
        });
      case 'split':
        return client.POST(`${root}/split`, {
          params: seen,
          body: {
            parts: decision.parts.map(({ openItemId, amount }) => ({
              openItem: openItemId,
              amount,
            })),
          },
        });
      case 'on-account':
        return client.POST(`${root}/on-account`, {
          params: at,
          body: { debtorId: decision.debtorId, amount: decision.amount },
        });
      case 'not-ours':
        return client.POST(`${root}/not-ours`, { params: seen });
      case 'undo':
        return client.POST(`${root}/undo`, { params: at });
    }
  })();
  // Problem documents are thrown as they are, as the hooks of single answers do.
  if (answer.error !== undefined) {
    const refused: unknown = answer.error;
    throw refused;
  }
}
