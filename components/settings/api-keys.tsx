import { KeyRound } from 'lucide-react';
import { listApiKeys } from '@/lib/auth/queries';
import { requireAgent } from '@/lib/auth/session';
import { Ago } from './ago';
import { ApiKeyButton } from './api-key-button';
import { RevokeButton } from './revoke-button';
import { Row, Rows } from './rows';
import { Section } from './settings-frame';
import { scopeWords } from './words';

/** The keys by which machines read and write the account. */
export async function ApiKeys() {
  const agent = await requireAgent();
  const keys = await listApiKeys(agent);
  const now = new Date();
  const ago = (at: Date) => <Ago at={at} now={now} zone={agent.account.timezone} />;
  return (
    <Section
      title="API keys"
      lead="For channels, property-management systems and scripts. A key reaches the whole account."
      action={<ApiKeyButton />}
    >
      {keys.length === 0 ? (
        <p className="rounded-lg border border-dashed px-4 py-10 text-center text-muted-foreground">
          No keys yet. One you make appears here with its last use.
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
                  <span className="font-mono">…{key.hint}</span> · made {ago(key.createdAt)}
                </>
              }
              facts={
                <>
                  <span className="sm:w-24">{key.scopes.map((scope) => scopeWords[scope].label).join(', ')}</span>
                  <span className="sm:w-32">{key.lastUsedAt ? <>Used {ago(key.lastUsedAt)}</> : 'Never used'}</span>
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
