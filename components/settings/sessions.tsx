import { MonitorSmartphone } from 'lucide-react';
import { Badge } from '@/components/ui/badge';
import { rich } from '@/components/words/rich';
import { listSessions } from '@/lib/auth/queries';
import { requireAgent } from '@/lib/auth/session';
import { words } from '@/lib/language/request';
import { Ago } from './ago';
import { deviceOf } from './device';
import { RevokeButton } from './revoke-button';
import { Row, Rows } from './rows';
import { Section } from './settings-frame';
import { SignOutEverywhere } from './sign-out-everywhere';

/** Where the person is signed in, and the way out of each place. */
export async function Sessions() {
  const t = await words();
  const agent = await requireAgent();
  const now = new Date();
  const { timezone } = agent.account;
  return (
    <Section
      title={t('Your sessions')}
      lead={t('Browsers in which you are signed in. Sign out of any that you do not know.')}
      action={<SignOutEverywhere />}
    >
      <Rows>
        {(await listSessions(agent, now)).map(({ id, userAgent, createdAt, accountName, isThis }) => (
          <Row
            key={id}
            lead={<MonitorSmartphone aria-hidden className="size-4 shrink-0 text-muted-foreground" />}
            title={
              <>
                <span className="truncate font-medium">{deviceOf(userAgent, t)}</span>
                {isThis ? <Badge tone="primary">{t('This one')}</Badge> : null}
              </>
            }
            detail={
              <>
                {rich(t, 'Signed in {ago}', { ago: <Ago at={createdAt} now={now} zone={timezone} /> })} · {accountName}
              </>
            }
          >
            {isThis ? null : <RevokeButton what="session" id={id} name={deviceOf(userAgent, t)} />}
          </Row>
        ))}
      </Rows>
    </Section>
  );
}
