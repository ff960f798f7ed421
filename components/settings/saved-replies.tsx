import { Badge } from '@/components/ui/badge';
import { Kbd } from '@/components/ui/kbd';
import { hasRole, requireAgent } from '@/lib/auth/session';
import { words } from '@/lib/language/request';
import { listSavedReplies } from '@/lib/saved-replies/queries';
import { NewSavedReplyButton } from './new-saved-reply-button';
import { Row, Rows } from './rows';
import { SavedReplyMenu } from './saved-reply-menu';
import { Section } from './settings-frame';
import { Uses } from './uses';
import { teamLabel } from './words';

/** The texts that everybody has at hand, kept by managers. */
export async function SavedReplies() {
  const t = await words();
  const agent = await requireAgent();
  const replies = await listSavedReplies(agent);
  const now = new Date();
  const isManager = hasRole(agent, 'manager');
  return (
    <Section
      title={t('Saved replies')}
      lead={t('Texts at hand: type / and a shortcut while you write. Names, dates and amounts fill themselves in.')}
      action={isManager ? <NewSavedReplyButton /> : null}
    >
      <Rows>
        {replies.map((reply) => (
          <Row
            key={reply.id}
            title={
              <>
                <bdi className="truncate font-medium">{reply.name}</bdi>
                <Kbd className="text-muted-foreground">/{reply.shortcut}</Kbd>
                {reply.retiredAt ? <Badge>{t('no longer offered')}</Badge> : null}
              </>
            }
            detail={<bdi>{reply.body}</bdi>}
            facts={
              <>
                <span>{t(teamLabel(reply.team))}</span>
                <Uses of={reply} now={now} zone={agent.account.timezone} />
              </>
            }
          >
            {isManager ? <SavedReplyMenu reply={reply} /> : null}
          </Row>
        ))}
      </Rows>
      {replies.length === 0 ? (
        <p className="text-muted-foreground">{t('Nothing yet: add what you write again and again.')}</p>
      ) : null}
    </Section>
  );
}
