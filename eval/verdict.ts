import { judge } from '@/lib/assistant/policy';
import type { Context, Proposal } from '@/lib/assistant/proposal';
import { defaults } from '@/lib/assistant/settings';

export type Verdict = 'sent' | 'draft' | 'escalated' | 'silent';

const alone = { mode: 'autopilot', isConnected: true, personWroteAt: null, someoneTypes: false } as const;

/** What autopilot makes of a proposal with the default thresholds. */
export function verdictOf(proposal: Proposal, context: Context): Verdict {
  return judge(context, proposal, alone, defaults).outcome;
}
