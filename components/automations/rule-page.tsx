import { ArrowLeft } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { Skeleton } from '@/components/ui/skeleton';
import { requireAgent } from '@/lib/auth/session';
import type { Rule } from '@/lib/automations/queries';
import { words } from '@/lib/language/request';
import { offeredTo } from './offered';
import { blankRule, inputOf } from './rule-draft';
import { RuleEditor } from './rule-editor';
import { RuleSwitch } from './rule-switch';

/** A rule: its form with what it would send, and below (`children`) what it did. */
export async function RulePage({ rule, children }: { rule: Rule; children: ReactNode }) {
  const t = await words();
  const agent = await requireAgent();
  const input = inputOf(rule);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <header className="grid gap-1">
        <Back />
        <div className="flex items-center gap-3">
          <h2 className="min-w-0 truncate font-semibold text-lg">
            <bdi>{rule.name}</bdi>
          </h2>
          <RuleSwitch id={rule.id} rule={input} isOn={rule.isOn} />
        </div>
      </header>
      <RuleEditor key={rule.id} of={input} isOn={rule.isOn} offered={await offeredTo(agent, t)} />
      {children}
    </div>
  );
}

/** The form of a rule that is not there yet. */
export async function NewRulePage() {
  const t = await words();
  const agent = await requireAgent();
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <header className="grid gap-1">
        <Back />
        <h2 className="font-semibold text-lg">{t('New rule')}</h2>
      </header>
      <RuleEditor of={blankRule(t.language)} isOn={false} offered={await offeredTo(agent, t)} />
    </div>
  );
}

async function Back() {
  const t = await words();
  return (
    <Link
      href="/settings/automations"
      className="flex w-fit items-center gap-1 text-muted-foreground text-sm hover:text-foreground max-md:min-h-11"
    >
      <ArrowLeft aria-hidden className="size-3.5" />
      {t('Automated messages')}
    </Link>
  );
}

/** The form's place while it is read. */
export function RulePageSkeleton() {
  return (
    <div className="grid gap-6">
      <Skeleton className="h-12 w-56" />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <Skeleton className="h-160" />
        <Skeleton className="h-72" />
      </div>
    </div>
  );
}
