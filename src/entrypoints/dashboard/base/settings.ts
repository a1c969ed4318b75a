import { useSyncExternalStore } from 'react';

/** What a person chose on this device: no secret, nothing of the books. */
const PREFIX = 'voldaan.';
const listeners = new Set<() => void>();

function read(name: string): string | null {
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    // A browser that keeps nothing for us, as in a host's frame.
    return memory.get(name) ?? null;
  }
}

const memory = new Map<string, string>();

/** Keeps a choice by name; null takes it away. */
export function keepSetting(name: string, value: string | null): void {
  if (read(name) === value) return;
  try {
    if (value === null) localStorage.removeItem(PREFIX + name);
    else localStorage.setItem(PREFIX + name, value);
  } catch {
    if (value === null) memory.delete(name);
    else memory.set(name, value);
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** A choice by name, and how to make another one; null: none was made. */
export function useSetting(name: string): readonly [string | null, (value: string | null) => void] {
  const value = useSyncExternalStore(subscribe, () => read(name));
  return [
    value,
    (chosen) => {
      keepSetting(name, chosen);
    },
  ];
}
