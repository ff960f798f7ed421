'use client';

import { focusedRow, openChat } from '@/components/conversations/targets';
import { useBindings } from '@/components/shortcuts/listen';
import { useMacros } from './use-macros';

/** Each macro by its key, on the row in focus, else on the open chat. */
export function MacroKeys() {
  const { macros, run } = useMacros();
  useBindings(
    macros.flatMap((macro) =>
      macro.key
        ? [
            {
              keys: [macro.key],
              run: () => {
                const target = focusedRow() ?? openChat();
                return target ? run(macro, target, document.activeElement) : false;
              },
            },
          ]
        : [],
    ),
  );
  return null;
}
