'use client';

import { useSyncExternalStore } from 'react';
import { Kbd } from '@/components/ui/kbd';

/** The keys of a shortcut as they stand on this keyboard: "⌘K" or "Ctrl K", "⇧A", "G U". */
export function Keys({ keys, className }: { keys: string; className?: string }) {
  const isMac = useIsMac();
  return keys.split(' ').map((chord) => (
    <Kbd key={chord} className={className}>
      {chordWords(chord, isMac)}
    </Kbd>
  ));
}

export function useIsMac(): boolean {
  return useSyncExternalStore(
    () => () => {},
    () => /mac|iphone|ipad/i.test(navigator.platform),
    () => false,
  );
}

const ON_KEYS: Record<string, string> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  Escape: 'Esc',
  Enter: '↵',
  Shift: '⇧',
};

export function chordWords(chord: string, isMac: boolean): string {
  const parts = chord.split('+').map((part) => {
    if (part === 'Mod') return isMac ? '⌘' : 'Ctrl ';
    if (part.length > 1) return ON_KEYS[part] ?? part;
    const isCapital = part !== part.toLowerCase();
    return `${isCapital ? '⇧' : ''}${part.toUpperCase()}`;
  });
  return parts.join('');
}
