'use client';

import { Bell, UserRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { ModeButton } from '@/components/assistant/mode-button';
import { Avatar } from '@/components/ui/avatar';
import { cn } from '@/components/ui/cn';
import { useWords } from '@/components/words/provider';
import type { AssistantMode } from '@/db/schema';
import { CommandButton } from './command-button';
import { CommandMenu } from './command-menu';
import { useDesk } from './desk-provider';
import { useForeseen } from './foreseen';
import { commands, type Target } from './keys';
import { useChatTarget } from './targets';

type Props = {
  target: Target;
  assignee: string | null;
  seller: string | null;
  inheritedMode: AssistantMode;
  /** Who rang the bell, and why. */
  rung: { words: string; shown: ReactNode } | null;
};

/** The buttons of the open chat: beside its title where there is room, in a bar at the thumb on a phone. */
export function ChatControls({ place, ...props }: Props & { place: 'header' | 'thumb' }) {
  const t = useWords();
  const { target, assignee, seller, inheritedMode, rung } = props;
  const { seen, isPending } = useForeseen(target.id, target.seen);
  useChatTarget(target);
  const targets = [target];
  const size = place === 'thumb' ? 'max-w-12 flex-1 h-11' : 'size-8';
  const isOpen = seen.status === 'open';
  return (
    <div
      role="toolbar"
      aria-label={t('Actions')}
      aria-busy={isPending}
      className={cn(
        'items-center gap-0.5',
        place === 'thumb'
          ? 'flex justify-between border-t bg-card px-1 pb-[env(safe-area-inset-bottom)] md:hidden'
          : 'hidden md:flex',
      )}
    >
      <SaleButton targets={targets} seller={seller} isPending={seen.sellerId !== target.seen.sellerId} place={place} />
      <AssigneeButton targets={targets} assignee={assignee} assigneeId={seen.assigneeId} place={place} />
      {seen.waitingSince && <CommandButton command={commands.dismiss} targets={targets} className={size} />}
      <CommandButton command={commands.move} targets={targets} label={t('Move to follow ups')} className={size} />
      <CommandButton
        command={commands.bell}
        targets={targets}
        label={seen.escalations > 0 ? t('Escalated. {rung}', { rung: rung?.words ?? '' }).trim() : t('Ring the bell')}
        about={seen.escalations > 0 ? rung?.shown : undefined}
        className={cn(size, seen.escalations > 0 && 'bg-red-soft text-red hover:bg-red-soft hover:text-red')}
      >
        <Bell aria-hidden fill={seen.escalations > 0 ? 'currentColor' : 'none'} />
      </CommandButton>
      {place === 'header' && (
        <ModeButton targets={targets} mode={seen.assistantMode ?? inheritedMode} className={size} />
      )}
      {isOpen || <CommandButton command={commands.reopen} targets={targets} className={size} />}
      {seen.status !== 'closed' && (
        <CommandButton command={commands.close} targets={targets} label={t('Close the ticket')} className={size} />
      )}
      <CommandMenu target={target} className={size} />
    </div>
  );
}

type SaleProps = { targets: Target[]; seller: string | null; isPending: boolean; place: 'header' | 'thumb' };

function SaleButton({ targets, seller, isPending, place }: SaleProps) {
  const t = useWords();
  const label = seller ? t('Sale of {name}', { name: seller }) : t('Attribute the sale');
  return (
    <CommandButton
      command={commands.sale}
      targets={targets}
      label={label}
      variant="sales"
      size="sm"
      className={cn('mr-1 gap-1.5', place === 'thumb' ? 'h-9 px-3' : 'h-8 px-2.5', isPending && 'opacity-70')}
    >
      <commands.sale.icon aria-hidden />
      <span aria-hidden className={cn(place === 'header' && 'hidden @lg:inline')}>
        {seller ? seller.split(' ')[0] : t('Sale')}
      </span>
    </CommandButton>
  );
}

type AssigneeProps = {
  targets: Target[];
  assignee: string | null;
  assigneeId: string | null;
  place: 'header' | 'thumb';
};

/** Whose it is; while a change is on its way, what is already sure of it. */
function AssigneeButton({ targets, assignee, assigneeId, place }: AssigneeProps) {
  const t = useWords();
  const { viewer } = useDesk();
  const isSame = assigneeId === targets[0]!.seen.assigneeId;
  const name = assigneeId === null ? null : isSame ? assignee : assigneeId === viewer.id ? viewer.name : '…';
  const label = name ? t('Assigned to {name}', { name }) : t('Assigned to nobody');
  return (
    <CommandButton
      command={commands.assign}
      targets={targets}
      label={label}
      size="sm"
      className={cn('gap-1.5 px-1.5', place === 'thumb' ? 'h-11' : 'h-8')}
    >
      {name ? <Avatar name={name} tone="primary" className="size-6" /> : <UserRound aria-hidden className="size-4" />}
      <span aria-hidden className={cn('max-w-20 truncate', place === 'header' ? 'hidden @2xl:inline' : 'sr-only')}>
        {name ? name.split(' ')[0] : t('Unassigned')}
      </span>
    </CommandButton>
  );
}
