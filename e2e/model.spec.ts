import type { APIRequestContext } from '@playwright/test';
import { LoopbackModel, named } from '@/lib/assistant/testing/loopback';
import { expect, test as onDemo } from './demo';
import { conversationOf, DEMO_KEY, newTicket, signIn, switchAccount } from './people';

/** A demo whose model is the test's own, and whose server finds it slow after a while. */
const test = onDemo.extend<object, { model: { address: string } }>({
  model: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures out of it
    async ({}, use) => {
      const model = new LoopbackModel();
      await use({ address: await model.open() });
      model.close();
    },
    { scope: 'worker' },
  ],
  demoEnv: [
    async ({ model }, use) => use({ AI_BASE_URL: model.address, AI_MODEL: 'loopback', AI_TIMEOUT_MS: '4000' }),
    { scope: 'worker' },
  ],
});

test.beforeEach(async ({ page }) => {
  await signIn(page, 'dora');
  await switchAccount(page, 'Maré Stays');
  await page.goto('/settings/assistant');
  const may = page.getByRole('region', { name: 'What it may do' });
  await may
    .getByRole('group', { name: 'In the account' })
    .getByLabel(/^Autopilot/)
    .check();
  await page.getByLabel(/^Wait after a guest/).fill('0');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
});

/** What must become of a question that an article answers, however the model behaves. */
const ends: Record<keyof typeof named, 'answered' | 'waits'> = {
  ...{ good: 'answered', slow: 'answered' },
  // The built-in engine serves.
  ...{ '429': 'answered', '5xx': 'answered', hang: 'answered', drop: 'answered' },
  ...{ truncated: 'answered', garbage: 'answered', 'wrong-shape': 'answered' },
  // What it would say or do is not to be had: a person looks.
  ...{ 'forbidden-tool': 'waits', 'foreign-ids': 'waits', 'made-up': 'waits', obedient: 'waits' },
};
/** What the article says. */
const KNOWN = /no parking in Alfama’s lanes|Portas do Sol/;
const FORBIDDEN = /4711|9876|0000|35\.00|from 8 to 20|example\.test/;

test('however the model behaves, a guest is answered rightly or waits for a person with a reason', async ({
  page,
  request,
}) => {
  expect(Object.keys(ends).sort()).toEqual(Object.keys(named).sort());
  // A good one in between, or the broken model is not asked any more.
  for (const behaviour of Object.keys(named).flatMap((name) => (name === 'good' ? [name] : [name, 'good']))) {
    const guest = `Ana [model:${behaviour}]`;
    const { id } = await newTicket(request, guest, 'Is there a parking garage near Casa Azul?', {
      listing: 'casa-azul',
    });
    await page.goto(`/inbox/support/all?conversation=${id}`);
    const { words, history } = await spoken(request, id);
    const state = await conversationOf(request, id);
    const where = `${behaviour}: ${words.join(' | ')}, ${history}`;
    expect(words.join(' '), where).not.toMatch(FORBIDDEN);
    if (ends[behaviour] === 'answered') {
      expect(words.join('\n'), where).toMatch(KNOWN);
      expect(state.waitingSince, where).toBeNull();
      await expect(page.getByText(KNOWN).first(), where).toBeVisible();
    } else {
      expect(words, where).toEqual([]);
      expect(state.waitingSince, where).not.toBeNull();
      await expect(page.getByText(WHY).first(), where).toBeVisible();
    }
  }
});

/** The words of the reasons for which a person has to look. */
const WHY =
  /asked for something that it may not do|stands in no booking|nothing that it could cite|not given; that was left out|has to decide|not sure enough|rests on/;

/** What the assistant has said to the guest, once it has looked, and what the history tells of it. */
async function spoken(request: APIRequestContext, id: string): Promise<{ words: string[]; history: string }> {
  const headers = { authorization: `Bearer ${DEMO_KEY}` };
  const read = async (what: string) =>
    (await (await request.get(`/api/v1/conversations/${id}/${what}`, { headers })).json()).items;
  const said = async () =>
    (await read('messages'))
      .filter(({ from }: { from: string }) => from === 'assistant')
      .map(({ body }: { body: string }) => body);
  const hasLooked = async () =>
    (await said()).length > 0 ||
    (await read('events')).some(({ kind }: { kind: string }) => /assistant\.looked|conversation\.escalated/.test(kind));
  await expect.poll(hasLooked, { message: 'the assistant has not looked' }).toBe(true);
  const history = (await read('events')).filter(({ actor }: { actor: string }) => actor === 'assistant');
  return { words: await said(), history: JSON.stringify(history) };
}
