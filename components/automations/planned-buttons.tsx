'use client';

import dynamic from 'next/dynamic';
import type { Editable } from './planned-view';

const PlannedActions = dynamic(() => import('./planned-actions').then((module) => module.PlannedActions));

/** `PlannedActions` of a chat: an inbox that shows no planned message does not load them. */
export function PlannedButtons({ planned }: { planned: Editable }) {
  return <PlannedActions planned={planned} />;
}
