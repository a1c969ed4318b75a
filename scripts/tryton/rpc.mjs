// A person's way into a Tryton 6.0 server, for the seed: JSON-RPC with its typed values, no dependencies.

export const decimal = (text) => ({ __class__: 'Decimal', decimal: String(text) });
export const days = (n) => ({ __class__: 'timedelta', seconds: n * 86_400 });
export const date = (iso) => {
  const [year, month, day] = iso.split('-').map(Number);
  return { __class__: 'date', year, month, day };
};

/** Signs in and answers what can be done. Every refusal throws with what the server said. */
export async function signIn({ url, database, user, password }) {
  let id = 0;
  let authorization;
  let context = {};

  async function post(method, params) {
    const answer = await fetch(`${url}/${database}/`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...(authorization && { authorization }) },
      // Exactly these three keys: with a fourth one the answer has another form.
      body: JSON.stringify({ id: (id += 1), method, params }),
    });
    const said = answer.ok ? await answer.json() : { error: [`HTTP ${answer.status}`] };
    if (said.error) throw new Error(`${method}: ${JSON.stringify(said.error)}`);
    return said.result;
  }

  const [userId, key] = await post('common.db.login', [user, { password }, 'en']);
  authorization = `Session ${Buffer.from(`${user}:${userId}:${key}`).toString('base64')}`;
  const call = (method, ...params) => post(method, [...params, context]);
  const model = (name, method, ...params) => call(`model.${name}.${method}`, ...params);

  return {
    userId,
    model,
    use: (next) => {
      context = next;
    },
    create: async (name, values) => (await model(name, 'create', [values]))[0],
    write: (name, ids, values) => model(name, 'write', ids, values),
    find: async (name, domain) => (await model(name, 'search', domain, 0, 1, null))[0] ?? null,
    read: (name, domain, fields) => model(name, 'search_read', domain, 0, null, null, fields),
    /** Steps are [form, values, next state]; what the server fills in goes along. */
    wizard: async (name, steps) => {
      const [session] = await call(`wizard.${name}.create`);
      const forms = {};
      for (const [form, values, next] of steps) {
        if (form) forms[form] = { ...forms[form], ...values };
        const { view } = await call(`wizard.${name}.execute`, session, forms, next);
        if (!view) continue;
        const filled = Object.entries({ ...view.defaults, ...view.values });
        forms[view.state] = Object.fromEntries(filled.filter(([field]) => !field.endsWith('.')));
      }
      await call(`wizard.${name}.delete`, session);
    },
  };
}
