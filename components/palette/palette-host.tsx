'use client';

import { useParams, useRouter } from 'next/navigation';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useNext } from '@/components/inbox/use-next';
import { keepKeys } from '@/components/shortcuts/ahead';
import { useBindings, useShortcuts } from '@/components/shortcuts/listen';
import type { Entry } from './entries';
import { openLayer, useLayer } from './layers';

const PaletteDialog = lazy(() => import('./palette-dialog'));
const HelpDialog = lazy(() => import('./help-dialog'));

export function PaletteHost({ entries }: { entries: Entry[] }) {
  const layer = useLayer();
  const [early, setEarly] = useState('');
  const goNext = useNext();
  const router = useRouter();
  const { section } = useParams<{ section?: string }>();
  // Both inboxes have the same keys: the one that is shown goes first.
  const inOrder = entries.toSorted((a, b) => Number(b.inbox === section) - Number(a.inbox === section));
  const tabs = inOrder.filter(({ kind }) => kind === 'tab');
  const other = tabs.find(({ inbox }) => inbox !== section);
  useShortcuts({
    palette: () => openLayer('palette'),
    help: () => openLayer('help'),
    next: goNext,
    otherInbox: () => (other ? router.push(other.href) : false),
  });
  useBindings(tabs.map(({ keys, href }) => ({ keys: keys ? [keys] : [], run: () => router.push(href) })));
  const close = () => {
    setEarly('');
    openLayer(null);
  };
  return (
    <Suspense fallback={<OnItsWay type={setEarly} leave={close} />}>
      {layer === 'palette' && <PaletteDialog entries={inOrder} early={early} close={close} />}
      {layer === 'help' && <HelpDialog tabs={tabs} close={close} />}
    </Suspense>
  );
}

function OnItsWay({ type, leave }: Parameters<typeof keepKeys>[0]) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: to leave is the same however often it is drawn
  useEffect(() => keepKeys({ type, leave }), []);
  return null;
}
