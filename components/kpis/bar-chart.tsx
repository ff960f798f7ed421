import { words } from '@/lib/language/request';

const WIDTH = 480;
const HEIGHT = 120;

type Props = {
  /** Above the bars, at the left. */
  title: string;
  /** What the table behind it is called. */
  caption: string;
  /** Oldest first. */
  days: { day: string; value: number | null }[];
  text: (value: number | null) => string;
};

/** Days as bars with their scale, and the same as a table for whoever cannot see them. */
export async function BarChart({ title, caption, days, text }: Props) {
  const t = await words();
  const high = Math.max(1, ...days.map(({ value }) => value ?? 0));
  const step = WIDTH / days.length;
  return (
    <figure className="grid gap-1">
      <figcaption className="flex justify-between text-muted-foreground text-xs">
        <span>{title}</span>
        <span>{t('up to {value}', { value: text(high) })}</span>
      </figcaption>
      <svg
        aria-hidden
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        className="h-30 w-full text-primary"
        preserveAspectRatio="none"
      >
        <line x1="0" x2={WIDTH} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} stroke="var(--border)" />
        {days.map(({ day, value }, index) => {
          const height = ((value ?? 0) / high) * (HEIGHT - 4);
          return (
            <rect
              key={day}
              x={index * step + step / 10}
              y={HEIGHT - 1 - height}
              width={step * 0.8}
              height={height}
              rx="1"
              fill="currentColor"
            >
              <title>{`${day}: ${text(value)}`}</title>
            </rect>
          );
        })}
      </svg>
      <p aria-hidden className="flex justify-between text-muted-foreground text-xs">
        <span>{days[0]?.day}</span>
        <span>{days.at(-1)?.day}</span>
      </p>
      <table className="sr-only">
        <caption>{caption}</caption>
        <tbody>
          {days.map(({ day, value }) => (
            <tr key={day}>
              <th scope="row">{day}</th>
              <td>{text(value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
