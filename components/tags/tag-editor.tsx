'use client';

import { Plus, X } from 'lucide-react';
import { useOptimistic, useState, useTransition } from 'react';
import { toast } from 'sonner';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Popover, PopoverContent, PopoverTrigger } from '@/components/ui/popover';
import { reach } from '@/components/ui/reach';
import { useWords } from '@/components/words/provider';
import { addTag, removeTag } from '@/lib/tags/actions';
import { TagPicker } from './tag-picker';

/** The tags of a conversation: each can be taken off, others put on, new ones by typing. */
export function TagEditor({ conversationId, tags }: { conversationId: string; tags: string[] }) {
  const t = useWords();
  const [shown, show] = useOptimistic(tags);
  const [isOpen, setOpen] = useState(false);
  const [, startTransition] = useTransition();
  const run = (action: typeof addTag, name: string, after: string[]) =>
    startTransition(async () => {
      show(after);
      const result = await reach(action({ conversationId, name }));
      if (!result.ok) toast.error(result.refusal.detail);
    });
  const without = (name: string) => shown.filter((tag) => tag !== name);
  return (
    <ul className="flex flex-wrap gap-1">
      {shown.map((name) => (
        <li key={name} className="max-w-full">
          <Badge className="h-6 max-w-full pr-0.5">
            <bdi className="truncate">{name}</bdi>
            <button
              type="button"
              aria-label={t('Take off the tag {name}', { name })}
              title={t('Take off')}
              onClick={() => run(removeTag, name, without(name))}
              className="flex size-5 shrink-0 items-center justify-center rounded-sm hover:bg-accent hover:text-foreground"
            >
              <X aria-hidden className="size-3" />
            </button>
          </Badge>
        </li>
      ))}
      <li>
        <Popover open={isOpen} onOpenChange={setOpen}>
          <PopoverTrigger asChild>
            <Button
              variant="outline"
              size="sm"
              aria-label={t('Add a tag')}
              className="h-6 border-dashed px-1.5 text-xs"
            >
              <Plus className="size-3!" /> {t('Tag')}
            </Button>
          </PopoverTrigger>
          <PopoverContent aria-label={t('Add a tag')} className="w-56 p-2">
            <TagPicker
              taken={shown}
              choose={(name) => {
                setOpen(false);
                run(addTag, name, [...without(name), name]);
              }}
            />
          </PopoverContent>
        </Popover>
      </li>
    </ul>
  );
}
