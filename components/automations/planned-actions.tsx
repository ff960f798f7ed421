'use client';

import dynamic from 'next/dynamic';
import { WaitingActions } from '@/components/later/waiting-actions';
import { useWords } from '@/components/words/provider';
import { cancelPlanned, sendPlannedNow } from '@/lib/automations/actions';
import type { Editable } from './planned-view';

const PlannedDialog = dynamic(() => import('./planned-dialog').then((module) => module.PlannedDialog));

/** What can be done with a message that has not left: a held one is released. */
export function PlannedActions({ planned }: { planned: Editable }) {
  const t = useWords();
  const which = { plannedId: planned.id };
  return (
    <WaitingActions
      message={planned}
      now={{
        label: planned.state === 'held' ? t('Release and send now') : t('Send now'),
        act: () => sendPlannedNow(which),
        done: t('Sent'),
      }}
      cancel={{ label: t('Do not send'), act: () => cancelPlanned(which), done: t('It will not be sent') }}
    >
      {(opened, close) => <PlannedDialog planned={opened} close={close} />}
    </WaitingActions>
  );
}
