// A database of its own for one part of a benchmark, beside whatever is in the one of DATABASE_URL, and gone afterwards:
// nothing of an earlier run is measured with it.
import pg from 'pg';

/** Answers what `work` answers; it gets the URL of a new and empty database on the server of `url`. */
export async function inDatabase(url, work) {
  const name = `voldaan_bench_${process.pid}_${Date.now().toString(36)}`;
  await asAdmin(url, `create database ${name}`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  try {
    return await work(own.href);
  } finally {
    await asAdmin(url, `drop database ${name} with (force)`);
  }
}

/** One statement outside any transaction of the hub, with the rows it answers. */
export async function asAdmin(url, text, values = []) {
  return withClient(url, async (client) => (await client.query(text, values)).rows);
}

/** A client of our own for as long as `work` takes. */
export async function withClient(url, work) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
