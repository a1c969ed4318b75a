// The steps of a worker, by what they do: a transaction (`tx exchanges.save outbox.settle`), a repository call in it
// (`in documents.save`), a call to the outside (`call host.report`). At one of them the process kills itself.

/** `at`: number of the step, or null; `phase`: `before` or `after` it. Nothing dies until `arm` was called. */
export function killableSteps({ at, phase }) {
  const labels = [];
  let armed = false;

  function dieAt(index, when) {
    if (armed && index === at && when === phase) process.kill(process.pid, 'SIGKILL');
  }

  async function step(label, run) {
    const index = labels.push(label) - 1;
    dieAt(index, 'before');
    const done = await run(index);
    dieAt(index, 'after');
    return done;
  }

  const inside = (name, transaction, run) => {
    labels[transaction] += ` ${name}`;
    return step(`in ${name}`, run);
  };

  const transaction = (run) => step('tx', run);

  return {
    labels,
    /** From now on steps count: what came before was setting up. */
    arm() {
      labels.length = 0;
      armed = true;
    },
    store: (store) => ({
      ...store,
      inTransaction: (id, work) =>
        transaction((index) =>
          store.inTransaction(id, (tx) =>
            work(
              proxied(tx, (name, repository) =>
                typeof repository !== 'object' || repository === null
                  ? repository
                  : methodsOf(repository, (method, run) => inside(`${name}.${method}`, index, run)),
              ),
            ),
          ),
        ),
    }),
    database: (database) => ({
      ...database,
      transaction: (session, work) =>
        transaction((index) =>
          database.transaction(session, (sql) =>
            work(
              methodsOf(sql, (method, run, [text]) =>
                inside(`${method} ${text.replace(/\s+/g, ' ').trim().slice(0, 60)}`, index, run),
              ),
            ),
          ),
        ),
    }),
    port: (name, port) =>
      methodsOf(port, (method, run) => step(`call ${name}.${method}`, async () => run())),
  };
}

function methodsOf(of, wrap) {
  return proxied(of, (name, member) =>
    typeof member === 'function' ? (...given) => wrap(name, () => member(...given), given) : member,
  );
}

function proxied(of, member) {
  return new Proxy(of, {
    get: (target, name) => member(String(name), Reflect.get(target, name)),
  });
}
