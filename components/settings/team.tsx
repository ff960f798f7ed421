import { Avatar } from '@/components/ui/avatar';
import { Badge } from '@/components/ui/badge';
import { requireAgent } from '@/lib/auth/session';
import { words } from '@/lib/language/request';
import { listMembers } from '@/lib/members/queries';
import { InviteButton } from './invite-button';
import { MemberMenu } from './member-menu';
import { Row, Rows } from './rows';
import { Section } from './settings-frame';
import { roleWords, teamWords } from './words';

/** Who works in the account and who is invited, with what they may do. */
export async function Team() {
  const t = await words();
  const agent = await requireAgent();
  const members = await listMembers(agent);
  return (
    <Section
      title={t('Team')}
      lead={t('Everyone who works in {name}. A team decides whose inbox and figures a member sees.', {
        name: agent.account.name,
      })}
      action={<InviteButton />}
    >
      <Rows>
        {members.map((member) => (
          <Row
            key={member.id}
            lead={<Avatar name={member.name} />}
            title={
              <>
                <span className="truncate font-medium">{member.name}</span>
                {member.id === agent.memberId ? <Badge tone="primary">{t('You')}</Badge> : null}
                {member.hasJoined ? null : <Badge tone="amber">{t('Invited')}</Badge>}
              </>
            }
            detail={member.email}
            facts={
              <>
                <span className="sm:w-16">{t(roleWords[member.role].label)}</span>
                <span className="sm:w-28">{member.teams.map((team) => t(teamWords[team])).join(', ')}</span>
              </>
            }
          >
            <MemberMenu member={member} />
          </Row>
        ))}
      </Rows>
    </Section>
  );
}
