import type { RunSeen } from '@/lib/assistant/queries';
import type { Words } from '@/lib/language/messages';
import { whyWords } from './runs';
import { SuggestedTasks } from './suggested-tasks';
import { WhyButton } from './why-button';

/** Beside a guest's message: what the assistant made of it, and why, in one quiet line; more on a click. */
export function Why({ run, t }: { run: RunSeen; t: Words }) {
  return (
    <>
      <WhyButton runId={run.id}>{whyWords(run, t)}</WhyButton>
      {run.fate !== 'open' && <SuggestedTasks runId={run.id} tasks={run.tasks} />}
    </>
  );
}
