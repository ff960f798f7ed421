import { ConciergeBell } from 'lucide-react';
import type { ReactNode } from 'react';

/** The quiet page of everything that is done signed out: the mark, one sentence, one form. */
export function AuthCard({ title, lead, children }: { title: string; lead: ReactNode; children?: ReactNode }) {
  return (
    <main className="flex min-h-dvh flex-col items-center justify-center px-5 py-10">
      <div className="w-full max-w-84">
        <span className="mb-6 flex size-10 items-center justify-center rounded-lg bg-foreground text-background">
          <ConciergeBell aria-hidden className="size-5.5" />
        </span>
        <h1 className="font-semibold text-xl tracking-tight">{title}</h1>
        <p className="mt-1 mb-7 text-balance text-muted-foreground">{lead}</p>
        {children}
      </div>
    </main>
  );
}
