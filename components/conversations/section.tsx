import type { ReactNode } from 'react';

/** A titled part of the side panel. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="text-sm">
      <h2 className="pb-1 text-muted-foreground">{title}</h2>
      {children}
    </section>
  );
}
