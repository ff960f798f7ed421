import { generateText, Output } from 'ai';
import { z } from 'zod';
import type { Agent } from '@/lib/auth/actor';
import { Refusal } from '@/lib/refusal';
import { type Endpoint, endpoint } from './endpoint';
import { rewriting, WRITING_INSTRUCTIONS, writingPromptOf } from './prompt';
import type { Context } from './proposal';
import { clean } from './sources';
import type { Tone } from './tones';

const LONGEST = 10_000;
const never = new AbortController().signal;

/** A draft in another tone or length, in its own language; nothing is sent. Refuses where no model serves. */
export async function rewrite(
  agent: Agent,
  { text, tone }: { text: string; tone: Tone },
  signal = never,
): Promise<string> {
  return write(agent, { task: 'rewrite', how: rewriting[tone], text }, [text], signal);
}

/** A text in the language `to` (two letters); whoever shows it keeps the original. Refuses where no model serves. */
export async function translate(
  agent: Agent,
  { text, to }: { text: string; to: string },
  signal = never,
): Promise<string> {
  return write(agent, { task: 'translate', how: `Translate "text" into ${nameOf(to)}.`, to, text }, [text], signal);
}

type Thread = Pick<Context['thread'][number], 'author' | 'body' | 'at'>[];

/** A long thread in a few sentences for whoever takes over, in the language `to`. Refuses where no model serves. */
export async function summarize(
  agent: Agent,
  { thread, to }: { thread: Thread; to: string },
  signal = never,
): Promise<string> {
  const how = `Summarize "thread" in ${nameOf(to)} for a colleague: what the guest wants, what was said and promised, what is open. At most 80 words.`;
  const recent = thread.slice(-100).map(({ author, body, at }) => ({ author, at, body: body.slice(0, 2000) }));
  return write(
    agent,
    { task: 'summarize', how, thread: recent },
    recent.map(({ body, at }) => `${at.toISOString()} ${body}`),
    signal,
  );
}

/** One call to the model. The agent is asked for because only a person who is signed in may spend on it. */
async function write(
  _agent: Agent,
  writing: Parameters<typeof writingPromptOf>[0],
  originals: string[],
  signal: AbortSignal,
): Promise<string> {
  const model = endpoint();
  if (!model) throw new Refusal(409, 'This takes a language model. The built-in assistant only quotes what it knows.');
  const written = await model.ask((within) => converse(model, writing, within), signal).catch(() => '');
  if (written === '') throw new Refusal(503, 'The language model did not answer. The text stays as it is.');
  const added = addedBy(written, originals.join('\n'));
  if (added) {
    throw new Refusal(409, {
      sentence: 'The language model added “{what}”, which was not in the text. Its answer was left out.',
      values: { what: added },
    });
  }
  return written;
}

async function converse(model: Endpoint, writing: Parameters<typeof writingPromptOf>[0], signal: AbortSignal) {
  const { output } = await generateText({
    ...model.call,
    instructions: WRITING_INSTRUCTIONS,
    prompt: writingPromptOf(writing),
    output: Output.object({ name: 'text', schema: z.object({ text: z.string() }) }),
    abortSignal: signal,
    timeout: model.settings.timeoutMillis,
  });
  return clean(output.text, LONGEST);
}

/** A link, an address or a run of digits that the original does not have; dates and amounts may be written the other language's way. */
function addedBy(text: string, original: string): string | undefined {
  const links = text.match(/https?:\/\/[^\s<>"]+|[^\s<>"@]+@[^\s<>"@]+/g) ?? [];
  const digits = original.replace(/\D/g, '');
  const numbers = (text.match(/\d{3,}/g) ?? []).filter((number) => !digits.includes(number));
  return links.find((link) => !original.includes(link.replace(/[.,;:!?)]+$/, ''))) ?? numbers[0];
}

function nameOf(language: string): string {
  return new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language;
}
