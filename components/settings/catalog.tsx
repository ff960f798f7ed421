import { kindWords, priorityWords } from '@/components/tasks/words';
import { Badge } from '@/components/ui/badge';
import { requireAgent } from '@/lib/auth/session';
import { listCatalog } from '@/lib/catalog/queries';
import { formatMoney } from '@/lib/format/money';
import { words } from '@/lib/language/request';
import { listColleagues } from '@/lib/members/queries';
import { CatalogItemMenu } from './catalog-item-menu';
import { NewItemButton } from './new-item-button';
import { Row, Rows } from './rows';
import { Section } from './settings-frame';

/** What tasks can be made from. */
export async function Catalog() {
  const t = await words();
  const agent = await requireAgent();
  const [items, people] = await Promise.all([listCatalog(agent), listColleagues(agent)]);
  const choices = { people, currency: agent.account.baseCurrency };
  return (
    <Section
      title={t('Catalog')}
      lead={t(
        'What tasks are made from: each begins with the item’s name, priority, assignee and price. Refunds need a manager’s approval and list the guest in Waiting refunds.',
      )}
      action={<NewItemButton {...choices} />}
    >
      <Rows>
        {items.map((item) => (
          <Row
            key={item.id}
            title={
              <>
                <bdi className="truncate font-medium">{item.name}</bdi>
                {item.retiredAt ? <Badge>{t('no longer offered')}</Badge> : null}
              </>
            }
            detail={t(kindWords[item.kind].label)}
            facts={
              <>
                {item.assignee ? <bdi className="truncate">{item.assignee.name}</bdi> : null}
                {item.priority === 'normal' ? null : (
                  <Badge tone={priorityWords[item.priority].tone ?? 'neutral'}>{t(item.priority)}</Badge>
                )}
                <span className="tabular-nums sm:w-20 sm:text-right">
                  {item.price ? formatMoney(item.price, t) : null}
                </span>
              </>
            }
          >
            <CatalogItemMenu item={item} {...choices} />
          </Row>
        ))}
      </Rows>
      {items.length === 0 ? (
        <p className="text-muted-foreground">{t('Nothing yet: add what your staff are asked for.')}</p>
      ) : null}
    </Section>
  );
}
