import type { ReactNode } from 'react';
import { Section } from '@/components/settings/settings-frame';
import { words } from '@/lib/language/request';
import { PartLink } from './part-link';

const parts = [
  { path: '/settings/knowledge', label: 'Articles' },
  { path: '/settings/knowledge/facts', label: 'Facts' },
  { path: '/settings/knowledge/gaps', label: 'Unanswered questions' },
] as const;

/** The frame of what guests may be told: its name, its parts, and the one that is open. */
export async function KnowledgeSection({ action, children }: { action?: ReactNode; children: ReactNode }) {
  const t = await words();
  return (
    <Section
      title={t('Knowledge')}
      lead={t('What guests may be told and when; the assistant says nothing else.')}
      action={action}
    >
      <nav aria-label={t('Knowledge')} className="-mx-1 flex gap-4 overflow-x-auto border-b px-1">
        {parts.map(({ path, label }) => (
          <PartLink key={path} href={path}>
            {t(label)}
          </PartLink>
        ))}
      </nav>
      {children}
    </Section>
  );
}
