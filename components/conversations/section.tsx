import type { ReactNode } from 'react';

/** A titled part of the side panel. */
export function Section({ title, action, children }: { title: string; action?: ReactNode; children: ReactNode }) {
  return (
    <section className="text-sm">
      <header className="flex items-center justify-between pb-1">
        <h2 className="text-muted-foreground">{title}</h2>
        {action}
      </header>
      {children}
    </section>
  );
}
