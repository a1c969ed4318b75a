import { utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { camtFile, type EntryPlan } from '../../src/demo/world/camt-file.js';
import type { PlainDate } from '../../src/kernel/dates.js';
import { idOf } from '../../src/kernel/ids.js';
import { temporaryFolder } from './bank-folder.js';
import type { Stage } from './stage.js';
import { IBAN } from './stage-world.js';

/** The bank of a story: every banking day it prints a statement, which lies in a folder the next morning. */
export interface YearBank {
  /** Money that is booked today. */
  receive(entry: EntryPlan): void;
  /** Ends the banking day: a statement, also without movements. */
  print(day: PlainDate): void;
  /** Lays everything printed so far in the folder. */
  deliver(): Promise<void>;
  close(): Promise<void>;
}

export async function openYearBank(s: Stage): Promise<YearBank> {
  const folder = await temporaryFolder();
  await s.look((tx) =>
    tx.administration.saveConnection({
      ...{ id: idOf<'connection'>('con_folder'), kind: 'bank', adapter: 'folder' },
      settings: { path: folder.path, stillSeconds: '60' },
    }),
  );
  let entries: EntryPlan[] = [];
  let printed: { readonly name: string; readonly bytes: Uint8Array }[] = [];
  let [sequence, balance] = [0, 0n];
  return {
    receive: (entry) => {
      entries.push(entry);
    },
    print(date) {
      sequence += 1;
      const moved = entries.reduce((sum, { amountMinor }) => sum + amountMinor, 0n);
      const bytes = camtFile({
        ...{ version: '08', iban: IBAN, id: `STM-${date}`, date, sequence, entries },
        ...{ holder: 'Smederij Oost', bic: 'FICTBEBB' },
        ...{ openingMinor: balance, closingMinor: balance + moved },
      });
      printed.push({ name: `${date}.xml`, bytes });
      balance += moved;
      entries = [];
    },
    async deliver() {
      // Written an hour ago by the clock of the story: nobody waits to see whether it still grows.
      const written = new Date(Date.parse(s.clock.now()) - 3_600_000);
      for (const { name, bytes } of printed) {
        const path = join(folder.path, name);
        await writeFile(path, bytes);
        await utimes(path, written, written);
      }
      printed = [];
    },
    close: () => folder.remove(),
  };
}
