'use client';

import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Tooltip } from '@/components/ui/tooltip';
import { useWords } from '@/components/words/provider';
import { TaskDialog } from './task-dialog';

export function NewTaskButton({ conversationId, currencies }: { conversationId: string; currencies: string[] }) {
  const t = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Tooltip content={t('New task')}>
        <Button
          variant="ghost"
          size="icon"
          aria-label={t('New task')}
          onClick={() => setOpen(true)}
          className="-my-1 size-6"
        >
          <Plus />
        </Button>
      </Tooltip>
      {isOpen && <TaskDialog conversationId={conversationId} currencies={currencies} onClose={() => setOpen(false)} />}
    </>
  );
}
