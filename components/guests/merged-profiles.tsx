import { Instant } from '@/components/conversations/clocks';
import { rich } from '@/components/words/rich';
import type { MergedProfile } from '@/lib/guests/queries';
import { words } from '@/lib/language/request';
import { Part } from './part';
import { UnmergeButton } from './unmerge-button';

/** The profiles that people said are this guest, each of which can be taken out again. */
export async function MergedProfiles({ profiles, keptName }: { profiles: MergedProfile[]; keptName: string }) {
  const t = await words();
  if (profiles.length === 0) return null;
  return (
    <Part title={t('Merged profiles')}>
      <ul className="divide-y rounded-lg border bg-card">
        {profiles.map(({ id, name, emails, phones, by, at }) => (
          <li key={id} className="flex items-center gap-3 px-4 py-2.5">
            <div className="min-w-0 flex-1">
              <p className="truncate font-medium">
                <bdi>{name}</bdi>
              </p>
              <p className="truncate text-muted-foreground text-sm">{[...emails, ...phones].join(' · ')}</p>
              <p className="text-muted-foreground text-sm">
                {rich(t, 'Merged by {name}, {when}', { name: by ?? '—', when: <Instant at={at} moment /> })}
              </p>
            </div>
            <UnmergeButton guestId={id} name={name} keptName={keptName} />
          </li>
        ))}
      </ul>
    </Part>
  );
}
