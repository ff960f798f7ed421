import type { ReactNode } from 'react';
import { hasRole, requireAgent } from '@/lib/auth/session';
import { words } from '@/lib/language/request';
import { SectionLink } from './section-link';
import { sections } from './sections';

/** The settings a person may see, beside (on a phone above) the one that is open. */
export async function SettingsFrame({ children }: { children: ReactNode }) {
  const t = await words();
  const agent = await requireAgent();
  return (
    <div className="mx-auto grid w-full max-w-5xl grid-cols-[minmax(0,1fr)] gap-x-10 gap-y-5 px-4 py-5 md:grid-cols-[10rem_minmax(0,1fr)] md:px-8 md:py-8">
      <nav aria-label={t('Settings')}>
        <h1 className="mb-3 font-semibold text-xl tracking-tight md:px-2.5">{t('Settings')}</h1>
        <ul className="-mx-1 flex gap-1 overflow-x-auto px-1 pb-1 md:grid md:gap-px">
          {sections
            .filter(({ role }) => hasRole(agent, role))
            .map(({ path, label, icon: Icon }) => (
              <li key={path}>
                <SectionLink href={path}>
                  <Icon aria-hidden className="size-4" />
                  {t(label)}
                </SectionLink>
              </li>
            ))}
        </ul>
      </nav>
      <div className="min-w-0">{children}</div>
    </div>
  );
}

/** One section: its name, what it is for, its one action, and what is there. */
export function Section({ title, lead, action, children }: SectionProps) {
  return (
    <section className="grid gap-5">
      <header className="flex flex-wrap items-start justify-between gap-3">
        <div className="grid gap-0.5">
          <h2 className="font-semibold text-lg">{title}</h2>
          <p className="max-w-prose text-pretty text-muted-foreground">{lead}</p>
        </div>
        {action}
      </header>
      {children}
    </section>
  );
}

type SectionProps = { title: string; lead: ReactNode; action?: ReactNode; children: ReactNode };
