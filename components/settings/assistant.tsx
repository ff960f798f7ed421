import { FlaskConical } from 'lucide-react';
import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { buttonVariants } from '@/components/ui/button';
import { readAssistantSettings } from '@/lib/assistant/queries';
import { requireAgent } from '@/lib/auth/session';
import { words } from '@/lib/language/request';
import { listListings } from '@/lib/listings/queries';
import { AssistantForm } from './assistant-form';
import { AssistantListings } from './assistant-listings';
import { Card } from './card';
import { Section } from './settings-frame';

/** What the assistant may do, where, and how sure it has to be. */
export async function AssistantSettings() {
  const t = await words();
  const agent = await requireAgent();
  const [{ settings, listings, model }, all] = await Promise.all([readAssistantSettings(agent), listListings(agent)]);
  return (
    <Section
      title={t('Assistant')}
      lead={t(
        'It looks at each guest’s message, and answers from your knowledge, drafts, or calls a person. Refunds, prices, changes of a booking and complaints are always a person’s.',
      )}
      action={
        <Link href="/assistant/sandbox" className={buttonVariants({ variant: 'outline' })}>
          <FlaskConical aria-hidden />
          {t('Try it out')}
        </Link>
      }
    >
      <div className="grid gap-4">
        <EngineCard model={model} />
        <AssistantForm settings={settings} />
        <AssistantListings own={listings} all={all} />
      </div>
    </Section>
  );
}

/** Who thinks, and what that means for what is sent where. */
async function EngineCard({ model }: { model: string | null }) {
  const t = await words();
  return (
    <Card title={t('Engine')} lead={t('Chosen by whoever runs this installation; no key of a model is ever shown.')}>
      <div className="grid gap-2">
        <p className="flex flex-wrap items-center gap-2">
          <bdi className="font-medium [overflow-wrap:anywhere]">{model ?? t('Built-in engine')}</bdi>
          <Badge tone="assistant">{model ? t('language model') : t('without a model')}</Badge>
        </p>
        <p className="text-pretty text-muted-foreground text-sm">
          {model
            ? t(
                'A guest’s message goes to the model together with what that guest may be told now, and nothing more. When the model is slow or fails, the built-in engine serves, and the run says so.',
              )
            : t(
                'It finds answers by the words of your articles and facts, quotes them as they stand and reads moods from a word list. No text leaves this server. It neither writes freely nor translates.',
              )}
        </p>
      </div>
    </Card>
  );
}
