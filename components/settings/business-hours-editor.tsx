'use client';

import { Copy, Plus, X } from 'lucide-react';
import { useId, useState } from 'react';
import { useFieldError } from '@/components/ui/action-form';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { Tooltip } from '@/components/ui/tooltip';
import { useWords } from '@/components/words/provider';
import { spanText, weekdays } from '@/lib/accounts/opening';

type Span = { id: number; weekday: number; opens: string; closes: string };
type Hours = Omit<Span, 'id'>[];

const OFFICE = { opens: '09:00', closes: '17:00' };
const WORKDAYS = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, ...OFFICE }));

/** The opening hours of a week in an ActionForm: always, or spans a day. */
export function BusinessHoursEditor({ hours }: { hours: Hours | null }) {
  const t = useWords();
  const [isAlways, setAlways] = useState(hours === null);
  const { spans, add, change, remove, copyDown } = useSpans(hours ?? WORKDAYS);
  const error = useFieldError('spans', t('Business hours'));
  const legend = useId();
  return (
    <fieldset aria-labelledby={legend} className="grid gap-2">
      <legend id={legend} className="mb-1.5 font-medium text-sm">
        {t('Business hours')}
      </legend>
      <Mode value="always" label={t('Always open')} isChosen={isAlways} onChoose={() => setAlways(true)} />
      <Mode value="hours" label={t('Open at these times')} isChosen={!isAlways} onChoose={() => setAlways(false)} />
      {isAlways ? null : (
        <ul className="mt-1 divide-y rounded-md border">
          {weekdays.map((day, index) => (
            <Day
              key={day}
              day={t(day)}
              spans={spans.filter(({ weekday }) => weekday === index + 1)}
              onAdd={() => add(index + 1)}
              onChange={change}
              onRemove={remove}
              onCopyDown={index < 6 ? () => copyDown(index + 1) : undefined}
            />
          ))}
        </ul>
      )}
      {isAlways
        ? null
        : spans.map((span) => <input key={span.id} type="hidden" name="spans[]" value={spanText(span)} />)}
      {error ? <p className="text-red text-sm">{error}</p> : null}
    </fieldset>
  );
}

function useSpans(hours: Hours) {
  const [spans, setSpans] = useState<Span[]>(() => hours.map((span, id) => ({ ...span, id })));
  const numbered = (from: Span[], more: Hours) => {
    const next = Math.max(0, ...from.map(({ id }) => id + 1));
    return [...from, ...more.map((span, index) => ({ ...span, id: next + index }))];
  };
  const add = (weekday: number) =>
    setSpans((all) => {
      const hasNone = all.every((span) => span.weekday !== weekday);
      return numbered(all, [{ weekday, ...(hasNone ? OFFICE : { opens: '', closes: '' }) }]);
    });
  const change = (id: number, to: Partial<Span>) =>
    setSpans((all) => all.map((span) => (span.id === id ? { ...span, ...to } : span)));
  const remove = (id: number) => setSpans((all) => all.filter((span) => span.id !== id));
  const copyDown = (weekday: number) =>
    setSpans((all) => {
      const same = all.filter((span) => span.weekday === weekday);
      const above = all.filter((span) => span.weekday <= weekday);
      const below = weekdays.map((_, index) => index + 1).filter((each) => each > weekday);
      return numbered(
        above,
        below.flatMap((each) => same.map(({ opens, closes }) => ({ weekday: each, opens, closes }))),
      );
    });
  return { spans, add, change, remove, copyDown };
}

function Mode({
  value,
  label,
  isChosen,
  onChoose,
}: {
  value: string;
  label: string;
  isChosen: boolean;
  onChoose: () => void;
}) {
  return (
    <label className="flex items-center gap-2.5">
      <input
        type="radio"
        name="opening"
        value={value}
        checked={isChosen}
        onChange={onChoose}
        className="size-4 accent-primary"
      />
      {label}
    </label>
  );
}

type DayProps = {
  day: string;
  spans: Span[];
  onAdd: () => void;
  onChange: (id: number, to: Partial<Span>) => void;
  onRemove: (id: number) => void;
  onCopyDown?: () => void;
};

function Day({ day, spans, onAdd, onChange, onRemove, onCopyDown }: DayProps) {
  const t = useWords();
  return (
    <li className="grid grid-cols-[1fr_auto] items-start gap-x-2 px-3 py-1.5 sm:grid-cols-[5.5rem_1fr_auto]">
      <span className="leading-8">{day}</span>
      <div className="order-last col-span-2 grid gap-1.5 sm:order-none sm:col-span-1">
        {spans.length === 0 ? <span className="text-muted-foreground leading-8">{t('Closed')}</span> : null}
        {spans.map(({ id, opens, closes }) => (
          <div key={id} className="flex items-center gap-1.5">
            <Time
              label={t('{day} opens', { day })}
              value={opens}
              onChange={(value) => onChange(id, { opens: value })}
            />
            <span aria-hidden>–</span>
            <Time
              label={t('{day} closes', { day })}
              value={closes}
              onChange={(value) => onChange(id, { closes: value })}
            />
            <IconButton
              label={t('Remove {opens}–{closes} on {day}', { opens, closes, day })}
              tip={t('Remove')}
              icon={X}
              onClick={() => onRemove(id)}
            />
          </div>
        ))}
      </div>
      <div className="flex">
        <IconButton label={t('Add hours on {day}', { day })} tip={t('Add hours')} icon={Plus} onClick={onAdd} />
        {onCopyDown ? (
          <IconButton
            label={t('Copy {day} to the days below', { day })}
            tip={t('Copy to the days below')}
            icon={Copy}
            onClick={onCopyDown}
          />
        ) : (
          <span className="size-8" />
        )}
      </div>
    </li>
  );
}

function Time({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  return (
    <Input
      aria-label={label}
      value={value}
      required
      inputMode="numeric"
      autoComplete="off"
      maxLength={5}
      placeholder="00:00"
      onChange={(event) => onChange(event.target.value)}
      onBlur={() => onChange(clockOf(value))}
      className="w-17 text-center tabular-nums"
    />
  );
}

/** "9", "930" and "9.30" are what a hand types for 09:00 and 09:30. */
function clockOf(typed: string): string {
  const [, hours, minutes = ''] = /^(\d{1,2})[:.,h ]?(\d{2})?$/.exec(typed.trim()) ?? [];
  return hours ? `${hours.padStart(2, '0')}:${minutes || '00'}` : typed;
}

type IconButtonProps = { label: string; tip: string; icon: typeof X; onClick: () => void };

function IconButton({ label, tip, icon: Icon, onClick }: IconButtonProps) {
  return (
    <Tooltip content={tip}>
      <Button variant="ghost" size="icon" aria-label={label} onClick={onClick}>
        <Icon aria-hidden />
      </Button>
    </Tooltip>
  );
}
