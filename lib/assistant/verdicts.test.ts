import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { log } from '@/lib/log';
import { model } from './model';
import { judge, type Situation } from './policy';
import { defaults } from './settings';
import { context } from './testing/context';
import { LoopbackModel, named } from './testing/loopback';

const server = new LoopbackModel();
const autopilot: Situation = { mode: 'autopilot', isConnected: true, personWroteAt: null, someoneTypes: false };

beforeAll(async () => {
  vi.spyOn(log, 'warn').mockReturnValue();
  vi.stubEnv('AI_BASE_URL', await server.open());
  vi.stubEnv('AI_MODEL', 'loop-1');
  vi.stubEnv('AI_TIMEOUT_MS', '1500');
});
afterAll(() => {
  vi.unstubAllEnvs();
  server.close();
});

// One that serves between them, so that no test finds the model resting.
afterEach(async () => expect(await verdictWith('good')).toMatchObject({ fallback: null }));

/** What becomes of the guest's message in autopilot, with a model that behaves so. */
async function verdictWith(behaviour: string) {
  const asked = { ...context, guest: { name: `Maria [model:${behaviour}]`, language: 'en' } };
  const { proposal, effort } = await model(asked, new AbortController().signal);
  return { ...judge(asked, proposal, autopilot, defaults), text: proposal.text, fallback: effort.fallback };
}

const TRUE = 'Free parking is behind the house';

test('a good model answers from what it was given, and that is sent', async () => {
  const verdict = await verdictWith('good');
  expect(verdict).toMatchObject({ outcome: 'sent', fallback: null, text: expect.stringContaining(TRUE) });
});

const lies = ['forbidden-tool', 'foreign-ids', 'made-up', 'obedient'];

test.each(Object.keys(named).filter((name) => name !== 'good' && !lies.includes(name)))(
  'a model that does not serve (%s): the built-in engine answers rightly, and the run says why',
  async (name) => {
    const verdict = await verdictWith(name);
    expect(verdict).toMatchObject({ outcome: 'sent', text: expect.stringContaining(TRUE) });
    expect(verdict.reasons).toContainEqual({ reason: 'model-failed', detail: verdict.fallback });
  },
);

test.each(lies)('what a model makes up (%s) does not leave; a person is called, with a reason', async (name) => {
  const verdict = await verdictWith(name);
  expect(verdict).toMatchObject({ outcome: 'escalated', fallback: null });
  expect(verdict.reasons[0]?.reason).toMatch(/^(forbidden-tool|no-citation|fact-lock)$/);
});
