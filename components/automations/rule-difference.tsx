'use client';

import { ArrowRight, Ban, CalendarClock, CircleAlert, type LucideIcon, Minus, Plus } from 'lucide-react';
import { cn } from '@/components/ui/cn';
import { useWords } from '@/components/words/provider';
import { readDifference } from '@/lib/automations/actions';
import type { Difference } from '@/lib/automations/difference';
import type { RuleInput } from '@/lib/automations/input';
import { triggerRow } from '@/lib/automations/triggers';
import { formatMoment } from '@/lib/format/time';
import type { Words } from '@/lib/language/messages';
import { tried } from './rule-draft';
import { useAsked } from './use-asked';
import { missingText, placeName, refusalText } from './words';

const ask = (input: { rule: RuleInput; isOn: boolean }) => readDifference(input);

type Props = { rule: RuleInput; isOn: boolean; state: unknown; className?: string };

/** What the rule, as it stands in the form, changes of all that goes out in the next 14 days. `state` changes as the server's does. */
export function RuleDifference({ rule, isOn, state, className }: Props) {
  const t = useWords();
  const { value, refusal, isAsking } = useAsked({ rule: tried(rule), isOn }, ask, state);
  return (
    <div
      aria-live="polite"
      aria-busy={isAsking}
      className={cn('grid gap-2 text-sm', isAsking && 'opacity-60', className)}
    >
      {refusal || !value ? (
        <p className="text-muted-foreground">{refusal ? refusalText(refusal, t) : t('Loading…')}</p>
      ) : (
        <DifferenceView difference={value} isEvent={isOn && triggerRow(rule.trigger).time === 'event'} />
      )}
    </div>
  );
}

function DifferenceView({ difference, isEvent }: { difference: Difference; isEvent: boolean }) {
  const t = useWords();
  const { added, moved, dropped, unchanged, blocked, outsideWindow, examples } = difference;
  if (added + moved + dropped + unchanged === 0)
    return (
      <p className="text-muted-foreground">
        {isEvent
          ? t('Nothing is planned yet: it goes out whenever that happens.')
          : t('It sends nothing in the next 14 days.')}
      </p>
    );
  return (
    <>
      <ul className="grid gap-1">
        <Line
          icon={Plus}
          of={added}
          text={t('{count, plural, one {# message is added} other {# messages are added}}', { count: added })}
        />
        <Line
          icon={CalendarClock}
          of={moved}
          text={t('{count, plural, one {# message moves} other {# messages move}}', { count: moved })}
        />
        <Line
          icon={Minus}
          of={dropped}
          text={t('{count, plural, one {# message is dropped} other {# messages are dropped}}', { count: dropped })}
        />
        <Line
          icon={ArrowRight}
          of={unchanged}
          text={t('{count, plural, one {# message stays} other {# messages stay}} as planned', { count: unchanged })}
        />
        {blocked.by.map(({ variable, count }) => (
          <Line
            key={variable}
            icon={CircleAlert}
            of={count}
            isWarning
            text={t('{count, plural, one {# message waits} other {# messages wait}}: nothing is known of {name}', {
              count,
              name: missingText([variable], t),
            })}
          />
        ))}
        <Line
          icon={Ban}
          of={outsideWindow}
          isWarning
          text={t(
            '{count, plural, one {# message waits} other {# messages wait}}: the channel takes none at that time',
            {
              count: outsideWindow,
            },
          )}
        />
      </ul>
      {examples.length > 0 ? (
        <details>
          <summary className="w-fit cursor-pointer rounded-sm text-primary">{t('Examples')}</summary>
          <ul className="grid gap-1.5 pt-1.5">
            {examples.map((example) => (
              <Example key={JSON.stringify(example)} example={example} t={t} />
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}

type LineProps = { icon: LucideIcon; of: number; text: string; isWarning?: boolean };

function Line({ icon: Icon, of, text, isWarning }: LineProps) {
  if (of === 0) return null;
  return (
    <li className={cn('flex items-start gap-1.5', isWarning && 'text-amber')}>
      <Icon aria-hidden className="mt-0.5 size-3.5 shrink-0" /> {text}
    </li>
  );
}

function Example({ example, t }: { example: Difference['examples'][number]; t: Words }) {
  const now = new Date();
  const said = (at: Date | null) => (at ? formatMoment(at, now, example.timezone, t) : '');
  const place = placeName(example.timezone);
  const words = {
    added: () => t('added: {to} in {place}', { to: said(example.to), place }),
    moved: () => t('moves from {from} to {to} in {place}', { from: said(example.from), to: said(example.to), place }),
    dropped: () => t('dropped: {from} in {place}', { from: said(example.from), place }),
  };
  return (
    <li className="text-muted-foreground">
      <bdi className="text-foreground">{example.guest}</bdi> · <bdi>{example.listing}</bdi>
      <span className="block">{words[example.kind]()}</span>
    </li>
  );
}
