import type { ReactNode } from 'react';
import { requireAgent } from '@/lib/auth/session';
import { listMacroChoices } from '@/lib/macros/queries';
import { listColleagues } from '@/lib/members/queries';
import { DeskProvider } from './desk-provider';

/** Where conversations are worked on: the buttons, keys and panels of all that is shown inside. */
export async function Desk({ children }: { children: ReactNode }) {
  const agent = await requireAgent();
  return (
    <DeskProvider
      viewer={{ id: agent.memberId, name: agent.name }}
      colleagues={listColleagues(agent)}
      macros={listMacroChoices(agent)}
    >
      {children}
    </DeskProvider>
  );
}
