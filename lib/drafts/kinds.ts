import type { draftKinds as stored } from '@/db/schema';

/** In the order in which they count where only one is shown. */
export const draftKinds = ['reply', 'note'] as const satisfies typeof stored;

export type DraftKind = (typeof draftKinds)[number];
