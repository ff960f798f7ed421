'use client';

import { useId } from 'react';
import type { Choice as Option } from '@/components/inbox/choices';
import { Labelled, useFieldError } from '@/components/ui/action-form';
import { Input } from '@/components/ui/input';
import { useWords } from '@/components/words/provider';
import type { RuleInput } from '@/lib/automations/input';
import { Choice, NumberInput, Tick } from './fields';

type Props = { rule: RuleInput; channels: Option[]; put: (changes: Partial<RuleInput>) => void };

/** How it goes: by which channel, at which hours, what of late bookings, and when it waits for a person. */
export function SendingFields({ rule, channels, put }: Props) {
  const t = useWords();
  const lates = [
    { value: 'send' as const, label: t('send it at once') },
    { value: 'skip' as const, label: t('leave it out') },
  ];
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <ChannelField of={rule.channel} channels={channels} change={(channel) => put({ channel })} />
        <Labelled name="late" label={t('If the booking comes too late')}>
          {(props) => <Choice {...props} value={rule.late} options={lates} change={(late) => put({ late })} />}
        </Labelled>
      </div>
      <QuietFields quiet={rule.quiet} change={(quiet) => put({ quiet })} />
      <fieldset className="grid gap-2">
        <legend className="mb-1.5 font-medium text-sm">{t('It waits for a person')}</legend>
        <Tick
          label={t('while the guest is unhappy or the conversation is escalated')}
          isOn={rule.holdsWhenUnhappy}
          change={(holdsWhenUnhappy) => put({ holdsWhenUnhappy })}
        />
        <Tick
          label={t('if a person wrote to the guest lately')}
          isOn={rule.holdsAfterPersonHours !== null}
          change={(isOn) => put({ holdsAfterPersonHours: isOn ? 4 : null })}
        >
          {rule.holdsAfterPersonHours === null ? null : (
            <span className="flex items-center gap-2 text-muted-foreground text-sm">
              {t('in the last // so many hours')}
              <NumberInput
                label={t('Hours since a person wrote')}
                value={rule.holdsAfterPersonHours}
                change={(hours) => put({ holdsAfterPersonHours: hours ?? Number.NaN })}
                min={1}
                max={720}
                required
                className="w-20"
              />
              {t('hours // of a span')}
            </span>
          )}
        </Tick>
      </fieldset>
    </>
  );
}

type ChannelProps = { of: string | null; channels: Option[]; change: (channel: string | null) => void };

export function ChannelField({ of, channels, change }: ChannelProps) {
  const t = useWords();
  return (
    <Labelled name="channel" label={t('Channel')}>
      {(props) => (
        <Choice
          {...props}
          value={of ?? ''}
          options={[{ value: '', label: t('That of the booking') }, ...channels]}
          change={(channel) => change(channel || null)}
        />
      )}
    </Labelled>
  );
}

type QuietProps = { quiet: RuleInput['quiet']; change: (quiet: RuleInput['quiet']) => void };

function QuietFields({ quiet, change }: QuietProps) {
  const t = useWords();
  const id = useId();
  const errors = {
    from: useFieldError('quiet.from', t('Quiet from')),
    to: useFieldError('quiet.to', t('Quiet until')),
  };
  const error = errors.from ?? errors.to;
  const clock = (side: 'from' | 'to', label: string) => (
    <Input
      type="time"
      aria-label={label}
      aria-invalid={errors[side] ? true : undefined}
      aria-describedby={errors[side] ? id : undefined}
      required
      value={quiet?.[side] ?? ''}
      onChange={({ target }) => quiet && change({ ...quiet, [side]: target.value })}
      className="w-32 text-foreground sm:w-28"
    />
  );
  return (
    <Tick
      label={t('Quiet hours, by the guest’s clock where it is known')}
      isOn={quiet !== null}
      change={(isOn) => change(isOn ? { from: '22:00', to: '08:00' } : null)}
    >
      {quiet ? (
        <span className="flex items-center gap-2 text-muted-foreground text-sm">
          {t('from // a time of day')}
          {clock('from', t('Quiet from'))}
          {t('to // a time of day')}
          {clock('to', t('Quiet until'))}
        </span>
      ) : null}
      {error ? (
        <p id={id} className="text-red text-sm">
          {error}
        </p>
      ) : null}
    </Tick>
  );
}
