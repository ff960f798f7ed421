import { stepsText } from '@/components/macros/steps';
import { Badge } from '@/components/ui/badge';
import { Kbd } from '@/components/ui/kbd';
import { hasRole, requireAgent } from '@/lib/auth/session';
import { words } from '@/lib/language/request';
import { listMacros } from '@/lib/macros/queries';
import { listColleagues } from '@/lib/members/queries';
import { MacroMenu } from './macro-menu';
import { NewMacroButton } from './new-macro-button';
import { Row, Rows } from './rows';
import { Section } from './settings-frame';
import { Uses } from './uses';
import { teamLabel } from './words';

/** Several actions in one key, kept by managers. */
export async function Macros() {
  const t = await words();
  const agent = await requireAgent();
  const [macros, people] = await Promise.all([listMacros(agent), listColleagues(agent)]);
  const now = new Date();
  const isManager = hasRole(agent, 'manager');
  return (
    <Section
      title={t('Macros')}
      lead={t('Several actions in one key, on the conversation at hand: all of them are done, or none.')}
      action={isManager ? <NewMacroButton people={people} /> : null}
    >
      <Rows>
        {macros.map((macro) => (
          <Row
            key={macro.id}
            title={
              <>
                <bdi className="truncate font-medium">{macro.name}</bdi>
                {macro.key ? <Kbd className="text-muted-foreground">{macro.key}</Kbd> : null}
                {macro.retiredAt ? <Badge>{t('no longer offered')}</Badge> : null}
              </>
            }
            detail={<bdi>{stepsText(macro.steps, t, people)}</bdi>}
            facts={
              <>
                <span>{t(teamLabel(macro.team))}</span>
                <Uses of={macro} now={now} zone={agent.account.timezone} />
              </>
            }
          >
            {isManager ? <MacroMenu macro={macro} people={people} /> : null}
          </Row>
        ))}
      </Rows>
      {macros.length === 0 ? (
        <p className="text-muted-foreground">{t('Nothing yet: put together what you do again and again.')}</p>
      ) : null}
    </Section>
  );
}
