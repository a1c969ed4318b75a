import { sha256 } from '../../src/adapters/digest/sha256.js';
import { walkPart } from '../../src/usecases/upkeep/walk-audit.js';
import type { Subject } from './store-subject.js';

/** The audit log for those who cannot wait for all of it. */
export function auditPartsContract({ run, administration }: Subject): void {
  test('the audit log is walked part by part, each behind the one before it, with the ends that were kept', async () => {
    const books = await administration();
    for (let n = 1; n <= 5; n += 1)
      await run(
        (tx) => tx.audit.note({ act: `a.act${n}`, about: { kind: 'debtor', id: 'deb_1' } }),
        books,
      );
    const end = await run((tx) => tx.audit.head(), books);
    if (end === null) throw new Error('There is no head');
    const part = (after: number, exported = [end]) =>
      run((tx) => walkPart(tx.audit, exported, sha256, { after, most: 2 }), books);
    const whole = { compared: 0, broken: null };
    expect(await part(0)).toEqual({ ...whole, checked: 2, next: 2 });
    expect(await part(2)).toEqual({ ...whole, checked: 2, next: 4 });
    expect(await part(4)).toEqual({ checked: 1, compared: 1, broken: null, next: null });
    expect(await part(5)).toEqual({ ...whole, checked: 0, next: null });
    expect(await part(9)).toMatchObject({ broken: { kind: 'missing', position: 9 } });
    const longer = { ...end, position: 7 };
    expect((await part(0, [longer])).broken).toBeNull();
    expect((await part(4, [longer])).broken).toMatchObject({ kind: 'cut', position: 7 });
  });
}
