import { Badge } from '@/components/ui/badge';
import { requireAgent } from '@/lib/auth/session';
import { words } from '@/lib/language/request';
import { listTags } from '@/lib/tags/queries';
import { Row, Rows } from './rows';
import { Section } from './settings-frame';
import { TagMenu } from './tag-menu';

/** The account's tags. */
export async function Tags() {
  const t = await words();
  const tags = await listTags(await requireAgent());
  const offered = tags.filter(({ retiredAt }) => !retiredAt);
  return (
    <Section
      title={t('Tags')}
      lead={t('Words that your team puts on conversations. A new one is made in a conversation by typing it.')}
    >
      {tags.length === 0 ? (
        <p className="text-muted-foreground">{t('No conversation has been tagged yet.')}</p>
      ) : (
        <Rows>
          {tags.map((tag) => (
            <Row
              key={tag.id}
              title={
                <>
                  <bdi className="truncate font-medium">{tag.name}</bdi>
                  {tag.retiredAt ? <Badge>{t('no longer offered')}</Badge> : null}
                </>
              }
              detail={t('{count, plural, one {# conversation} other {# conversations}}', { count: tag.conversations })}
            >
              <TagMenu tag={tag} others={offered.filter(({ id }) => id !== tag.id)} />
            </Row>
          ))}
        </Rows>
      )}
    </Section>
  );
}
