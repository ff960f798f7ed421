'use client';

import { useRouter } from 'next/navigation';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { ActInput } from '@/lib/conversations/input';
import type { Colleague } from '@/lib/members/queries';
import { type Command, commandList, SELECT_KEY, type Target, UNDO_KEY } from './keys';
import { type Asking, PanelPopover } from './panel-popover';
import { pressMany, pressOne } from './press';
import { clearSelection, selection, toggle } from './selection';
import { focusedRow, openChat } from './targets';
import { undoLast } from './undo';

type Act = ActInput;

export type Desk = {
  viewer: Colleague;
  colleagues: Promise<Colleague[]>;
  /** Does it, to one or many; `who` is the person that it names. */
  press: (targets: Target[], act: Act, who?: string | null, anchor?: Element | null) => void;
  /** Opens what a command asks beside `anchor`; `answer` takes the act instead of pressing it. */
  ask: (asking: Omit<Asking, 'answer'> & { answer?: Asking['answer'] }) => void;
  /** A command, however it was called. */
  run: (command: Command, targets: Target[], anchor: Element | null) => void;
};

const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('Buttons of a conversation stand inside the Desk.');
  return desk;
}

type Props = { viewer: Colleague; colleagues: Promise<Colleague[]>; children: ReactNode };

export function DeskProvider({ viewer, colleagues, children }: Props) {
  const router = useRouter();
  const [asking, setAsking] = useState<Asking | null>(null);

  const desk = useMemo(() => {
    const renew = () => router.refresh();
    const press: Desk['press'] = (targets, act, who = null, anchor = null) => {
      const warn = (warning: string, warned: Target[]) =>
        setAsking({
          panel: 'close',
          targets: warned,
          anchor,
          warning,
          answer: (again) => press(warned, inSpite(act, again), who, anchor),
        });
      const pressing = { act, who, warn, renew };
      const [one, ...more] = targets;
      if (!one) return;
      // In no transition: every click on a link would wait until the last row is done.
      void (more.length === 0 ? pressOne(one, pressing) : pressMany(targets, pressing));
    };
    const ask: Desk['ask'] = ({ answer, ...question }) =>
      setAsking({ ...question, answer: answer ?? ((act, who) => press(question.targets, act, who, question.anchor)) });
    const run: Desk['run'] = ({ does }, targets, anchor) => {
      if ('panel' in does) return ask({ panel: does.panel, targets, anchor });
      const act = does.act(viewer.id);
      press(targets, act, act.control === 'assign' ? 'you' : null, anchor);
    };
    return { press, ask, run, renew };
  }, [router, viewer.id]);

  useKeys(desk.run, viewer.id, desk.renew);

  const value = useMemo(
    () => ({ viewer, colleagues, press: desk.press, ask: desk.ask, run: desk.run }),
    [viewer, colleagues, desk],
  );
  return (
    <DeskContext value={value}>
      {children}
      <PanelPopover asking={asking} close={() => setAsking(null)} />
    </DeskContext>
  );
}

/** The same again though it was warned of; a note that was written before stays. */
function inSpite(act: Act, again: Act): Act {
  if (act.control !== 'close' || again.control !== 'close') return again;
  return { ...again, note: again.note ?? act.note };
}

/** One key, one command: on what is selected, else on the row in focus, else on the open chat; never while typing. */
function useKeys(run: Desk['run'], viewerId: string, renew: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey || event.repeat) return;
      if (isElsewhere(event.target)) return;
      if (event.key === UNDO_KEY) return void undoLast(renew);
      const row = focusedRow();
      if (event.key === SELECT_KEY && row) return toggle(row);
      if (event.key === 'Escape') return clearSelection();
      const command = commandList.find(({ key }) => key === event.key);
      if (!command) return;
      const many = [...selection().values()];
      const one = row ?? openChat();
      const targets = many.length > 0 && command.isBulk ? many : one ? [one] : [];
      if (targets.length === 0) return;
      if (targets.length === 1 && command.isOffered?.(targets[0]!.seen, viewerId) === false) return;
      event.preventDefault();
      run(command, targets, anchorOf(command));
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [run, viewerId, renew]);
}

function isElsewhere(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return Boolean(
    target.closest('input:not([type="checkbox"]), textarea, select, [contenteditable], [role="dialog"], [role="menu"]'),
  );
}

/** Beside the row in focus, else beside the chat's own button. */
function anchorOf({ id }: Command): Element | null {
  const row = focusedRow() && document.activeElement?.closest('li');
  const buttons = [...document.querySelectorAll(`[data-command="${id}"]`)];
  return row || (buttons.find((button) => button.getClientRects().length > 0) ?? null);
}
