// Every statement of a store, timed. How long one took counts from when the answer before it was there, because statements
// of a transaction are sent without waiting; it holds the way to the server and the reading of the rows.
import { quantile } from './lib.mjs';

/** A database whose statements are noted while `notes.on`. */
export function timed(database, notes) {
  return {
    ...database,
    transaction: (session, work) =>
      database.transaction(session, (sql) => work(timedSql(sql, session, notes))),
  };
}

export function makeNotes() {
  return { on: false, during: '', byText: new Map() };
}

function timedSql(sql, session, notes) {
  let before = 0;
  const begin = () => performance.now();
  const end = (began, text, values) => {
    const now = performance.now();
    if (notes.on) note(notes, { session, text, values, ms: now - Math.max(began, before) });
    before = now;
  };
  return {
    ...sql,
    async query(text, values = []) {
      const began = begin();
      const rows = await sql.query(text, values);
      end(began, text, values);
      return rows;
    },
    send(text, values, check = () => undefined) {
      const began = begin();
      return sql.send(text, values, (rows) => {
        end(began, text, values);
        check(rows);
      });
    },
  };
}

function note({ byText, during }, { session, text, values, ms }) {
  const known = byText.get(text);
  const kept = known ?? { text, times: [], during: new Set(), slowest: null };
  if (known === undefined) byText.set(text, kept);
  kept.times.push(ms);
  kept.during.add(during);
  if (kept.slowest === null || ms > kept.slowest.ms) kept.slowest = { ms, session, values };
}

/** Slowest first, by the 99th of a hundred. */
export function slowest({ byText }) {
  return [...byText.values()]
    .map((noted) => ({
      ...noted,
      p50: quantile(noted.times, 0.5),
      p99: quantile(noted.times, 0.99),
      max: Math.max(...noted.times),
    }))
    .sort((a, b) => b.p99 - a.p99);
}

/** The plan of the slowest call of a statement with its own values, run again and rolled back. */
export async function planOf(database, { text, slowest: { session, values } }) {
  let plan = '';
  const enough = new Error('planned');
  try {
    await database.transaction(session, async (sql) => {
      const rows = await sql.query(`explain (analyze, buffers) ${text}`, values);
      plan = rows.map((row) => row['QUERY PLAN']).join('\n');
      throw enough;
    });
  } catch (error) {
    if (error !== enough) plan = `no plan: ${error.message}`;
  }
  return plan;
}

/** A statement on one line. */
export function inOneLine(text, most = 100) {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}
