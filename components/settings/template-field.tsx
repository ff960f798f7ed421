'use client';

import { Braces } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { useFieldError } from '@/components/ui/action-form';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu';
import { Label } from '@/components/ui/label';
import { Textarea } from '@/components/ui/textarea';
import { useWords } from '@/components/words/provider';
import { faultOf, MAX_TEMPLATE, renderExample } from '@/lib/automations/template';
import { type Variable, variables } from '@/lib/automations/variables';

type Props = {
  name: string;
  label: string;
  of: string;
  onText?: (text: string) => void;
  /** Whether it goes out by itself: by nobody who could be named, and shown beside as a guest reads it. */
  isAutomated?: boolean;
};

/** A text with variables: chosen from a list, checked as one types, and shown as an example reads. */
export function TemplateField({ name, label, of, onText, isAutomated }: Props) {
  const t = useWords();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(of);
  const refused = useFieldError(name, label);
  const fault = text.trim() ? faultOf(text) : undefined;
  const write = (next: string) => {
    setText(next);
    onText?.(next);
  };
  const below = fault ? `${label} ${fault}.` : refused;
  return (
    <div className="grid gap-1.5">
      <div className="flex items-end justify-between">
        <Label htmlFor={id}>{label}</Label>
        <VariableMenu
          offered={isAutomated ? variables.filter(({ name }) => !name.startsWith('agent.')) : variables}
          insert={(variable) => write(insertAt(field.current, text, `{{${variable}}}`))}
        />
      </div>
      <Textarea
        ref={field}
        id={id}
        name={name}
        value={text}
        onChange={({ target }) => write(target.value)}
        required
        maxLength={MAX_TEMPLATE}
        dir="auto"
        aria-invalid={below ? true : undefined}
        aria-describedby={`${id}-below`}
        className="max-h-60 min-h-24"
      />
      <p id={`${id}-below`} className={cn('whitespace-pre-wrap text-sm', below ? 'text-red' : 'text-muted-foreground')}>
        {below ??
          (text.includes('{{') && !isAutomated
            ? renderExample(text)
            : t('{example} is written if the name is not known.', { example: '{{guest.firstName|there}}' }))}
      </p>
    </div>
  );
}

type MenuProps = { offered: readonly Variable[]; insert: (name: string) => void };

function VariableMenu({ offered, insert }: MenuProps) {
  const t = useWords();
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button variant="ghost" size="sm" className="h-7 px-1.5 text-muted-foreground">
          <Braces aria-hidden /> {t('Variable')}
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end" className="max-h-72 overflow-y-auto">
        {offered.map(({ name, label, example }) => (
          <DropdownMenuItem key={name} onSelect={() => insert(name)}>
            <span className="flex-1">{t(label)}</span>
            <span className="text-muted-foreground text-xs">{example}</span>
          </DropdownMenuItem>
        ))}
      </DropdownMenuContent>
    </DropdownMenu>
  );
}

function insertAt(field: HTMLTextAreaElement | null, text: string, added: string): string {
  const [from, to] = [field?.selectionStart ?? text.length, field?.selectionEnd ?? text.length];
  return text.slice(0, from) + added + text.slice(to);
}
