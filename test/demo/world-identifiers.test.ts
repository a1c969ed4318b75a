import { isValidIBAN } from 'ibantools';
import {
  betalingskenmerk,
  creditorReference,
  germanVat,
  ogm,
} from '../../src/demo/world/identifiers.js';
import { makeWorld } from '../../src/demo/world/world.js';
import { eventsOf } from './world-support.js';

/** Remainder of a number of any length, digit by digit: another way than the generator's. */
function remainder(digits: string, divisor: number): number {
  let rest = 0;
  for (let i = 0; i < digits.length; i += 1) rest = (rest * 10 + Number(digits[i])) % divisor;
  return rest;
}

const letters = (text: string): string =>
  text.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
const checkFirst = (text: string): boolean =>
  remainder(letters(text.slice(4) + text.slice(0, 4)), 97) === 1;

function enterpriseRight(value: string): boolean {
  return (
    /^[01]\d{9}$/.test(value) && Number(value.slice(8)) + remainder(value.slice(0, 8), 97) === 97
  );
}

function dutchVatRight(value: string): boolean {
  const digits = /^NL(\d{9})B\d\d$/.exec(value)?.[1] ?? '';
  let sum = 0;
  for (let i = 0; i < 8; i += 1) sum += Number(digits[i]) * (9 - i);
  return digits.length === 9 && sum % 11 === Number(digits[8]);
}

function germanVatRight(value: string): boolean {
  const digits = /^DE(\d{9})$/.exec(value)?.[1] ?? '';
  let product = 10;
  for (let i = 0; i < 8; i += 1) {
    const sum = (Number(digits[i]) + product) % 10;
    product = ((sum === 0 ? 10 : sum) * 2) % 11;
  }
  return (product + Number(digits[8])) % 10 === 1;
}

function ogmRight(value: string): boolean {
  const digits = /^\+{3}(\d{3})\/(\d{4})\/(\d{5})\+{3}$/.exec(value)?.slice(1).join('') ?? '';
  const rest = remainder(digits.slice(0, 10), 97);
  return digits.length === 12 && Number(digits.slice(10)) === (rest === 0 ? 97 : rest);
}

function kenmerkRight(value: string): boolean {
  if (!/^\d{16}$/.test(value)) return false;
  const weights = [2, 4, 8, 5, 10, 9, 7, 3, 6, 1];
  let sum = 0;
  for (let i = 15; i >= 1; i -= 1) sum += Number(value[i]) * weights[(15 - i) % 10]!;
  const check = 11 - (sum % 11);
  return Number(value[0]) === (check === 10 ? 1 : check === 11 ? 0 : check);
}

const SCHEMES: Readonly<Record<string, (value: string) => boolean>> = {
  '0208': enterpriseRight,
  '0106': (value) => /^\d{8}$/.test(value),
  '0190': (value) => /^\d{20}$/.test(value),
  '9944': dutchVatRight,
  '9930': germanVatRight,
};

const VAT: Readonly<Record<string, (value: string) => boolean>> = {
  BE: (value) => enterpriseRight(value.slice(2)),
  NL: dutchVatRight,
  DE: germanVatRight,
};

const world = makeWorld(1);
const debtors = world.administrations.flatMap((one) => one.debtors);
const parties = [...world.administrations.map(({ administration }) => administration), ...debtors];

describe('identifiers of the world', () => {
  test('the generator reproduces worked examples from the standards', () => {
    expect(ogm(2_026_000_123)).toBe('+++202/6000/12320+++');
    expect(ogm(97)).toBe('+++000/0000/09797+++');
    expect(creditorReference('2026000123')).toBe('RF462026000123');
    expect(betalingskenmerk(567_890_123_45)).toHaveLength(16);
    expect(germanVatRight('DE136695976')).toBe(true);
    expect(germanVatRight(germanVat(5))).toBe(true);
  });

  test('every participant has a known scheme and right check digits', () => {
    const schemes = new Set<string>();
    for (const { participant } of world.receivers) {
      schemes.add(participant.scheme);
      expect([participant.value, SCHEMES[participant.scheme]?.(participant.value)]).toEqual([
        participant.value,
        true,
      ]);
    }
    expect([...schemes].toSorted()).toEqual(['0106', '0190', '0208', '9930', '9944']);
  });

  test('every VAT number is right for its country', () => {
    const numbers = parties.flatMap(({ vatId }) => vatId ?? []);
    expect(numbers.filter((number) => VAT[number.slice(0, 2)]?.(number) !== true)).toEqual([]);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  test('every account is a valid IBAN, by our own sum and by a library', () => {
    const ibans = [
      ...debtors.flatMap((debtor) => debtor.ibans),
      ...world.administrations.flatMap(({ administration }) =>
        administration.accounts.map(({ iban }) => iban),
      ),
      ...eventsOf(world, 'bank-file').flatMap(({ bytes }) =>
        Array.from(new TextDecoder().decode(bytes).matchAll(/<IBAN>([^<]+)</g), (m) => m[1]!),
      ),
    ];
    const wrong = ibans.filter((iban) => !checkFirst(iban) || !isValidIBAN(iban));
    expect(wrong).toEqual([]);
    const own = debtors.flatMap((debtor) => debtor.ibans);
    expect(new Set(own).size).toBe(own.length);
  });

  test('every payment reference passes the check of its kind', () => {
    const kinds = { ogm: 0, kenmerk: 0, rf: 0 };
    for (const { invoice: record } of eventsOf(world, 'invoice')) {
      for (const { reference } of record.invoice.payments ?? []) {
        const value = reference ?? '';
        const kind = value.startsWith('RF') ? 'rf' : value.startsWith('+') ? 'ogm' : 'kenmerk';
        kinds[kind] += 1;
        const right = { rf: checkFirst, ogm: ogmRight, kenmerk: kenmerkRight }[kind](value);
        expect([value, right]).toEqual([value, true]);
      }
    }
    expect(Math.min(...Object.values(kinds))).toBeGreaterThan(30);
  });
});

describe('debtors of the world', () => {
  const traits = (wanted: (debtor: (typeof debtors)[number]) => boolean): number =>
    debtors.filter(wanted).length;

  test('they are firms, public bodies and a few persons, in four languages', () => {
    expect(traits(({ kind }) => kind === 'public')).toBe(2);
    expect(traits(({ kind }) => kind === 'consumer')).toBe(3);
    expect(traits(({ language }) => language === undefined)).toBe(1);
    const languages = new Set(debtors.flatMap(({ language }) => language ?? []));
    expect([...languages].toSorted()).toEqual(['de', 'en', 'fr', 'nl']);
  });

  test('persons have an address for mail and are sent nothing over the network', () => {
    const persons = debtors.filter(({ kind }) => kind === 'consumer');
    for (const { participant, email, hostId } of persons) {
      expect(participant).toBeUndefined();
      expect(email).toMatch(/\.example$/);
      const sent = eventsOf(world, 'invoice').filter(
        ({ invoice }) => invoice.debtorHostId === hostId,
      );
      expect(sent.length).toBeGreaterThan(0);
      expect(sent.every(({ invoice }) => !invoice.send && invoice.deliveredOn !== undefined)).toBe(
        true,
      );
    }
  });

  test('limits are absent, zero or round', () => {
    expect(traits(({ creditLimit }) => creditLimit === undefined)).toBeGreaterThan(0);
    expect(traits(({ creditLimit }) => creditLimit?.minor === 0n)).toBe(1);
    expect(traits(({ creditLimit }) => (creditLimit?.minor ?? 0n) % 100_000n !== 0n)).toBe(0);
  });
});
