import { browserAt } from '../../support/browser.js';
import { addPerson, signedIn } from '../../support/people.js';
import { setStage, type Stage } from '../../support/stage.js';

let stage: Stage;
const told: { readonly name: string; readonly fields: Readonly<Record<string, unknown>> }[] = [];

beforeAll(async () => {
  const observe = {
    event(name: string, fields: Readonly<Record<string, unknown>>) {
      told.push({ name, fields });
    },
  };
  stage = await setStage(undefined, undefined, undefined, {}, { observe });
});
afterAll(async () => {
  await stage.close();
});

describe('the log', () => {
  test('has a line for a sign-in that fails, with the person only where there is one', async () => {
    const user = await addPerson(stage, 'dora', 'collector');
    const since = told.length;
    for (const email of ['dora@firm.example', 'nobody@elsewhere.example'])
      await browserAt(stage.url).ask('/v1/sign-in', 'POST', { email, password: 'not it at all' });
    const lines = told.slice(since).filter(({ name }) => name !== 'http.answered');
    const failed = { via: 'password', kind: 'wrong' };
    const refused = { method: 'POST', route: '/v1/sign-in', status: 401 };
    expect(lines).toMatchObject([
      { name: 'sign-in.failed', fields: { ...failed, user: user.id } },
      { name: 'http.refused', fields: refused },
      { name: 'sign-in.failed', fields: failed },
      { name: 'http.refused', fields: refused },
    ]);
    expect(lines[2]?.fields).not.toHaveProperty('user');
    expect(JSON.stringify(lines)).not.toContain('nobody');
  });

  test('has a line for somebody who is refused what he may not do', async () => {
    const user = await addPerson(stage, 'eef', 'auditor');
    const browser = await signedIn(stage, 'eef');
    const since = told.length;
    expect(
      (await browser.ask(`/v1/administrations/${stage.administration}/dunning/plan`, 'POST'))
        .status,
    ).toBe(403);
    expect(told.slice(since)).toContainEqual({
      name: 'http.refused',
      fields: expect.objectContaining({ status: 403, user: user.id }) as unknown,
    });
  });
});
