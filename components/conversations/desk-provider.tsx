'use client';

import { useRouter } from 'next/navigation';
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { conversationIn } from '@/components/inbox/conversation-href';
import { MacroKeys } from '@/components/macros/macro-keys';
import { useBindings, useShortcuts } from '@/components/shortcuts/listen';
import type { ActInput } from '@/lib/conversations/input';
import type { MacroChoice } from '@/lib/macros/queries';
import type { Colleague } from '@/lib/members/queries';
import { toggleDetails } from './details';
import type { DraftKind } from './drafts';
import { intendTo, isListening } from './intents';
import { type Command, commandList, type Target } from './keys';
import { type Asking, PanelPopover } from './panel-popover';
import { pressMany, pressOne } from './press';
import { clearSelection, isSelecting, selection, toggle } from './selection';
import { focusedRow, focusList, openChat } from './targets';
import { undoLast } from './undo';

type Act = ActInput;

export type Desk = {
  viewer: Colleague;
  colleagues: Promise<Colleague[]>;
  macros: Promise<MacroChoice[]>;
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

type Props = Pick<Desk, 'viewer' | 'colleagues' | 'macros'> & { children: ReactNode };

export function DeskProvider({ viewer, colleagues, macros, children }: Props) {
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
    () => ({ viewer, colleagues, macros, press: desk.press, ask: desk.ask, run: desk.run }),
    [viewer, colleagues, macros, desk],
  );
  return (
    <DeskContext value={value}>
      {children}
      <MacroKeys />
      <PanelPopover asking={asking} close={() => setAsking(null)} />
    </DeskContext>
  );
}

/** The same again though it was warned of; a note that was written before stays. */
function inSpite(act: Act, again: Act): Act {
  if (act.control !== 'close' || again.control !== 'close') return again;
  return { ...again, note: again.note ?? act.note };
}

/** One key, one command: on what is selected, else on the row in focus, else on the open chat. */
function useKeys(run: Desk['run'], viewerId: string, renew: () => void): void {
  useBindings(commandList.map((command) => ({ keys: [command.key], run: () => runOnSight(command, run, viewerId) })));
  useShortcuts({
    undo: () => void undoLast(renew),
    select: () => {
      const row = focusedRow();
      return row ? toggle(row) : false;
    },
    reply: () => openToWrite('reply'),
    note: () => openToWrite('note'),
    details: toggleDetails,
    leave: ({ target }) => (isSelecting() && !isField(target) ? clearSelection() : focusList()),
  });
}

function runOnSight(command: Command, run: Desk['run'], viewerId: string): boolean {
  const many = [...selection().values()];
  const one = focusedRow() ?? openChat();
  const targets = many.length > 0 && command.isBulk ? many : one ? [one] : [];
  if (targets.length === 0) return false;
  if (targets.length === 1 && command.isOffered?.(targets[0]!.seen, viewerId) === false) return false;
  run(command, targets, anchorOf(command));
  return true;
}

/** From a row whose chat is not open, or in a chat that is still on its way; of the open one its composer takes care. */
function openToWrite(kind: DraftKind): boolean {
  const opened = conversationIn(window.location);
  const id = focusedRow()?.id ?? openChat()?.id ?? opened;
  if (!id || (id === opened && isListening(id))) return false;
  intendTo(kind, id);
  if (id !== opened) document.querySelector<HTMLElement>(`[data-row="${id}"]`)?.click();
  return true;
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

/** Beside the row in focus, else beside the chat's own button. */
export function anchorOf({ id }: Command): Element | null {
  const row = focusedRow() && document.activeElement?.closest('li');
  const buttons = [...document.querySelectorAll(`[data-command="${id}"]`)];
  return row || (buttons.find((button) => button.getClientRects().length > 0) ?? null);
}
