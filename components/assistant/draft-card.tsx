import { Sparkles } from 'lucide-react';
import { shareText } from '@/components/assistant-pages/words';
import { Body } from '@/components/conversations/body';
import type { Target } from '@/components/conversations/keys';
import { modelIsConfigured } from '@/lib/assistant/model';
import type { RunSeen } from '@/lib/assistant/queries';
import { words } from '@/lib/language/request';
import { Citations } from './citations';
import { DraftActions } from './draft-actions';
import { DraftFrame } from './draft-frame';
import { surenessOf } from './runs';
import { SuggestedTasks } from './suggested-tasks';

type Props = { runs: RunSeen[]; target: Target; showNewest: { thread: string; href: string | null } };

/** What the assistant would answer, above where a person writes; nothing once it is sent, rejected or overtaken. */
export async function DraftCard({ runs, target, showNewest }: Props) {
  const run = runs.find(({ fate }) => fate === 'open');
  if (!run?.body) return null;
  const t = await words();
  return (
    <DraftFrame key={run.id} runId={run.id} target={target}>
      <section
        aria-label={t('Draft by the assistant')}
        className="mb-2 grid gap-2 rounded-lg border border-assistant/25 bg-assistant-soft px-3 py-2"
      >
        <h3 className="flex items-center gap-1.5 text-assistant text-xs">
          <Sparkles aria-hidden className="size-3.5 shrink-0" />
          <span className="font-semibold">{t('Draft by the assistant')}</span>
          <span title={t('{share} sure', { share: shareText(run.confidence, 1, t) })}>
            · {surenessOf(run.confidence, t)}
          </span>
        </h3>
        <section
          aria-label={t('Text of the draft')}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by the keyboard
          tabIndex={0}
          className="-mx-1 max-h-44 overflow-y-auto rounded-sm px-1 max-md:max-h-28"
        >
          <Body text={run.body} />
        </section>
        <Citations citations={run.citations} />
        <SuggestedTasks runId={run.id} tasks={run.tasks} />
        <DraftActions
          run={{ id: run.id, body: run.body }}
          target={target}
          showNewest={showNewest}
          takesWishes={modelIsConfigured()}
        />
      </section>
    </DraftFrame>
  );
}
