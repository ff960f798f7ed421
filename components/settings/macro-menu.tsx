'use client';

import { offerMacro, retireMacro } from '@/lib/macros/actions';
import type { Macro } from '@/lib/macros/queries';
import { ChangeMacroForm } from './macro-form';
import { OfferedMenu } from './offered-menu';

/** What a manager can do about a macro. */
export function MacroMenu({ macro, people }: { macro: Macro; people: { id: string; name: string }[] }) {
  const ref = { macroId: macro.id };
  return (
    <OfferedMenu of={macro} retire={() => retireMacro(ref)} offer={() => offerMacro(ref)}>
      {(close) => <ChangeMacroForm macro={macro} people={people} onDone={close} />}
    </OfferedMenu>
  );
}
