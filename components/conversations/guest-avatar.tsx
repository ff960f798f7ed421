'use client';

import { Avatar } from '@/components/ui/avatar';
import { cn } from '@/components/ui/cn';
import { useWords } from '@/components/words/provider';
import { type Channel, findChannel } from '@/lib/channels/channels';

const TONES: Record<Channel['tone'], string> = {
  airbnb: 'bg-channel-airbnb',
  booking: 'bg-channel-booking',
  vrbo: 'bg-channel-vrbo',
  direct: 'bg-channel-direct',
  other: 'bg-channel-other',
};

/** The guest's initials with the mark of the channel they came by. */
export function GuestAvatar({ name, channel, className }: { name: string; channel: string; className?: string }) {
  const t = useWords();
  const { label, mark, tone } = findChannel(channel);
  return (
    <span className={cn('relative inline-flex h-fit shrink-0', className)}>
      <Avatar name={name} className="size-9" />
      <span
        role="img"
        aria-label={t(label)}
        title={t(label)}
        className={cn(
          'absolute -right-1 -bottom-1 flex size-4 items-center justify-center rounded-sm font-bold text-[10px] text-white leading-none ring-2 ring-card',
          TONES[tone],
        )}
      >
        {mark}
      </span>
    </span>
  );
}
