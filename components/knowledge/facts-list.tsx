import { keptFacts } from '@/lib/knowledge/facts';
import type { KeptFact } from '@/lib/knowledge/queries';
import type { Words } from '@/lib/language/messages';
import { words } from '@/lib/language/request';
import { releaseWords } from './words';

/** The facts of a listing to read. */
export async function FactsList({ kept, inherited }: { kept: KeptFact[]; inherited: KeptFact[] }) {
  const t = await words();
  const known = new Map([...inherited, ...kept].map((fact) => [fact.key, fact]));
  const said = keptFacts.flatMap(({ key, label }) => {
    const fact = known.get(key);
    return fact ? [{ label, fact }] : [];
  });
  if (said.length === 0)
    return (
      <p className="rounded-lg border border-dashed px-4 py-10 text-center text-muted-foreground">
        {t('Nothing yet. Admins fill it in.')}
      </p>
    );
  return (
    <dl className="divide-y rounded-lg border bg-card">
      {said.map(({ label, fact }) => (
        <div key={fact.key} className="grid gap-x-4 gap-y-0.5 px-4 py-2.5 sm:grid-cols-[11rem_1fr_auto]">
          <dt className="text-muted-foreground text-sm">{t(label)}</dt>
          <dd className="break-words">
            <bdi>{fact.value}</bdi>
          </dd>
          <dd className="text-muted-foreground text-sm">{releaseOf(fact, t)}</dd>
        </div>
      ))}
    </dl>
  );
}

function releaseOf({ release, hoursBefore }: KeptFact, t: Words): string {
  if (release !== 'arrival') return t(releaseWords[release]);
  return hoursBefore
    ? t('{hours, plural, one {# hour} other {# hours}} before check-in', { hours: hoursBefore })
    : t('From check-in');
}
