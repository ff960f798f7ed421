import { KeyRound } from 'lucide-react';
import { rich } from '@/components/words/rich';
import { listApiKeys } from '@/lib/auth/queries';
import { requireAgent } from '@/lib/auth/session';
import { words } from '@/lib/language/request';
import { Ago } from './ago';
import { ApiKeyButton } from './api-key-button';
import { RevokeButton } from './revoke-button';
import { Row, Rows } from './rows';
import { Section } from './settings-frame';
import { scopeWords } from './words';

/** The keys by which machines read and write the account. */
export async function ApiKeys() {
  const t = await words();
  const agent = await requireAgent();
  const keys = await listApiKeys(agent);
  const now = new Date();
  const ago = (at: Date) => <Ago at={at} now={now} zone={agent.account.timezone} />;
  return (
    <Section
      title={t('API keys')}
      lead={t('For channels, property-management systems and scripts. A key reaches the whole account.')}
      action={<ApiKeyButton />}
    >
      {keys.length === 0 ? (
        <p className="rounded-lg border border-dashed px-4 py-10 text-center text-muted-foreground">
          {t('No keys yet. One you make appears here with its last use.')}
        </p>
      ) : (
        <Rows>
          {keys.map((key) => (
            <Row
              key={key.id}
              lead={<KeyRound aria-hidden className="size-4 shrink-0 text-muted-foreground" />}
              title={<span className="truncate font-medium">{key.name}</span>}
              detail={
                <>
                  <span className="font-mono">…{key.hint}</span> · {rich(t, 'made {ago}', { ago: ago(key.createdAt) })}
                </>
              }
              facts={
                <>
                  <span className="sm:w-24">{key.scopes.map((scope) => t(scopeWords[scope].label)).join(', ')}</span>
                  <span className="sm:w-32">
                    {key.lastUsedAt ? rich(t, 'Used {ago}', { ago: ago(key.lastUsedAt) }) : t('Never used')}
                  </span>
                </>
              }
            >
              <RevokeButton what="key" id={key.id} name={key.name} />
            </Row>
          ))}
        </Rows>
      )}
    </Section>
  );
}
