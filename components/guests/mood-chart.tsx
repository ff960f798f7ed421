import { moods as faces, moodWords } from '@/components/conversations/moods';
import { dateIn, formatDate, formatMoment } from '@/lib/format/time';
import type { GuestMood, GuestStay } from '@/lib/guests/past';
import type { Words } from '@/lib/language/messages';
import { words } from '@/lib/language/request';
import { Part } from './part';

type Props = { moods: GuestMood[]; stays: GuestStay[]; zone: string; now: Date };

/** How the guest felt from the first time that it was said until now: time across, the five faces upwards, and a table of it. */
export async function MoodChart({ moods, stays, zone, now }: Props) {
  const t = await words();
  const last = moods.at(-1);
  const level = stays.find(({ id }) => id === last?.conversationId)?.funLevel ?? null;
  return (
    <Part title={t('Mood over time')}>
      {last ? (
        <figure className="grid gap-3 rounded-lg border bg-card p-4">
          <figcaption className="text-muted-foreground text-sm">
            {level === null ? t('Not rated now') : t('Now {mood}', { mood: moodWords(level, t) })}
          </figcaption>
          <Chart moods={moods} zone={zone} now={now} t={t} />
          <Table moods={moods} zone={zone} now={now} t={t} />
        </figure>
      ) : (
        <p className="text-muted-foreground">{t('Nobody has rated this guest’s mood yet.')}</p>
      )}
    </Part>
  );
}

type ChartProps = Omit<Props, 'stays'> & { t: Words };

function Chart({ moods, zone, now, t }: ChartProps) {
  const [from, to] = [moods[0]!.at.getTime(), now.getTime()];
  const places = moods.map((mood) => ({
    ...mood,
    x: to > from ? ((mood.at.getTime() - from) / (to - from)) * 100 : 0,
    y: (5 - mood.level) * 25,
  }));
  return (
    <div aria-hidden className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1">
      <div className="flex h-36 flex-col justify-between text-muted-foreground">
        {faces.toReversed().map(({ level, icon: Icon }) => (
          <span key={level} className="flex h-0 items-center gap-1 text-xs tabular-nums">
            {level} <Icon className="size-3.5" />
          </span>
        ))}
      </div>
      <div className="relative mr-1.5 h-36">
        {faces.map(({ level }) => (
          <hr key={level} className="absolute inset-x-0" style={{ top: `${(5 - level) * 25}%` }} />
        ))}
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" className="absolute inset-0 size-full overflow-visible">
          <title>{t('Mood over time')}</title>
          <path
            d={stepsOf(places)}
            fill="none"
            stroke="var(--primary)"
            strokeWidth="1.5"
            vectorEffect="non-scaling-stroke"
          />
        </svg>
        {places.map(({ id, at, x, y, level, listing }) => (
          <span
            key={id}
            title={`${moodWords(level, t)} · ${formatMoment(at, now, zone, t)} · ${listing}`}
            className="-translate-x-1/2 -translate-y-1/2 absolute size-2 rounded-full bg-primary ring-2 ring-card"
            style={{ left: `${x}%`, top: `${y}%` }}
          />
        ))}
      </div>
      <p className="col-start-2 mt-2 flex justify-between text-muted-foreground text-xs">
        <span>{formatDate(dateIn(moods[0]!.at, zone), dateIn(now, zone), t)}</span>
        <span>{t('today')}</span>
      </p>
    </div>
  );
}

/** A mood stands until the next is said, the last one until now. */
function stepsOf(places: { x: number; y: number }[]): string {
  const steps = places.map(({ x, y }, index) => (index === 0 ? `M${x} ${y}` : `H${x}V${y}`));
  return `${steps.join('')}H100`;
}

function Table({ moods, zone, now, t }: ChartProps) {
  return (
    <details className="text-sm">
      <summary className="w-fit cursor-pointer text-muted-foreground hover:text-foreground max-md:py-2.5">
        {t('As a table')}
      </summary>
      <table className="mt-2 w-full [&_td]:py-1 [&_td]:pr-3 [&_td]:align-top [&_th]:pr-3 [&_th]:text-left [&_th]:font-normal [&_th]:text-muted-foreground">
        <thead>
          <tr>
            <th scope="col">{t('When')}</th>
            <th scope="col">{t('Mood')}</th>
            <th scope="col">{t('Said by')}</th>
          </tr>
        </thead>
        <tbody>
          {moods.toReversed().map(({ id, at, level, by, actor, listing }) => (
            <tr key={id} title={listing}>
              <td>{formatMoment(at, now, zone, t)}</td>
              <td>{moodWords(level, t)}</td>
              <td>{actor === 'assistant' ? t('the assistant') : <bdi>{by ?? '—'}</bdi>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
