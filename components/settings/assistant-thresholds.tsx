'use client';

import { type ReactNode, useId, useState } from 'react';
import { useFieldError } from '@/components/ui/action-form';
import { Label } from '@/components/ui/label';
import { useWords } from '@/components/words/provider';

/** The two confidences as sliders that push each other, and in words what happens below, between and above. */
export function AssistantThresholds({ send, draft }: { send: number; draft: number }) {
  const t = useWords();
  const [sendAbove, setSend] = useState(send);
  const [draftAbove, setDraft] = useState(draft);
  const percent = (share: number) => new Intl.NumberFormat(t.locale, { style: 'percent' }).format(share);
  const [from, to] = [percent(draftAbove), percent(sendAbove)];
  const raise = (value: number) => {
    setDraft(value);
    setSend(Math.max(value, sendAbove));
  };
  const lower = (value: number) => {
    setSend(value);
    setDraft(Math.min(value, draftAbove));
  };
  return (
    <div className="grid gap-4">
      <Slider name="draftAbove" label={t('Draft from')} value={draftAbove} text={from} onValue={raise} />
      <Slider name="sendAbove" label={t('Send from')} value={sendAbove} text={to} onValue={lower} />
      <ul className="grid gap-1.5 text-sm">
        <Zone tone="bg-red">{t('Below {from}: a person is called.', { from })}</Zone>
        <Zone tone="bg-amber">
          {from === to
            ? t('Nothing is left as a draft for being unsure.')
            : t('From {from} to {to}: a draft, for a person to send.', { from, to })}
        </Zone>
        <Zone tone="bg-green">{t('From {to}: sent by itself, on autopilot.', { to })}</Zone>
      </ul>
    </div>
  );
}

type SliderProps = { name: string; label: string; value: number; text: string; onValue: (value: number) => void };

function Slider({ name, label, value, text, onValue }: SliderProps) {
  const id = useId();
  const error = useFieldError(name, label);
  return (
    <div className="grid gap-1.5">
      <div className="flex justify-between">
        <Label htmlFor={id}>{label}</Label>
        <output htmlFor={id} className="font-medium tabular-nums">
          {text}
        </output>
      </div>
      <input
        id={id}
        type="range"
        name={name}
        min={0}
        max={1}
        step={0.01}
        value={value}
        aria-valuetext={text}
        onChange={({ target }) => onValue(target.valueAsNumber)}
        className="h-8 w-full accent-primary"
      />
      {error ? <p className="text-red text-sm">{error}</p> : null}
    </div>
  );
}

function Zone({ tone, children }: { tone: string; children: ReactNode }) {
  return (
    <li className="flex items-baseline gap-2">
      <span aria-hidden className={`size-2 shrink-0 rounded-full ${tone}`} />
      {children}
    </li>
  );
}
