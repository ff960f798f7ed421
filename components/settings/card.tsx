import type { ReactNode } from 'react';

/** A part of a settings page that is saved by itself. */
export function Card({ title, lead, children }: { title: string; lead?: ReactNode; children: ReactNode }) {
  return (
    <section
      aria-label={title}
      className="grid gap-4 rounded-lg border bg-card p-4 md:grid-cols-[14rem_1fr] md:gap-8 md:p-5"
    >
      <header className="grid content-start gap-1">
        <h3 className="font-medium">{title}</h3>
        {lead ? <p className="text-pretty text-muted-foreground text-sm">{lead}</p> : null}
      </header>
      <div className="min-w-0 max-w-md">{children}</div>
    </section>
  );
}
