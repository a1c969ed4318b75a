// One bank file through importing, into an administration that owns the accounts named and has the files named.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkBatch } from '../../dist/domain/bank/statement.js';
import { readCamtBytes } from '../../dist/formats/camt/read.js';
import { printDecimal, sum } from '../../dist/kernel/decimal.js';

export async function importCamt(service, dir, entry) {
  const { id } = await service.tenant(entry.id, { accounts: entry.given?.accounts });
  for (const file of entry.given?.imported ?? []) await importFile(service, id, join(dir, file));
  return importBytes(service, id, readFileSync(join(dir, entry.file)), entry.repeat ?? 1);
}

export async function importBytes(service, id, bytes, times = 1) {
  const first = await service.app.importStatement({ administration: id, name: 'file', bytes });
  await service.app.outbox.deliverDue();
  if (!first.ok) return { outcome: 'reject', errorClass: first.error[0].class };
  const { newEntries, gaps } = first.value;
  let newEntriesOnRepeat;
  for (let time = 1; time < times; time += 1)
    newEntriesOnRepeat = (await importAgain(service, id, bytes)).newEntries;
  const { statements } = readCamtBytes(bytes).value;
  const all = statements.flatMap((statement) => statement.entries);
  const booked = all.filter((entry) => entry.status === 'BOOK');
  const pending = all.filter((e) => e.status === 'PDNG').length;
  const alerts = [
    ...(gaps.length === 0 ? [] : ['STATEMENT_GAP']),
    ...(booked.some((e) => checkBatch(e) !== undefined) ? ['BATCH_SUM_MISMATCH'] : []),
  ];
  const value = {
    entries: newEntries,
    sum: printDecimal(sum(booked.map((e) => e.amount)), 2),
    pending,
  };
  return { outcome: 'accept', value, alerts, newEntries, newEntriesOnRepeat };
}

async function importAgain(service, id, bytes) {
  const again = await service.app.importStatement({ administration: id, name: 'file', bytes });
  await service.app.outbox.deliverDue();
  return again.value;
}

async function importFile(service, id, file) {
  const imported = await importBytes(service, id, readFileSync(file));
  if (imported.outcome !== 'accept') throw new Error(`${file} should have been imported`);
}
