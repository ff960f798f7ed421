import { dateIn, formatDate } from '@/lib/format/time';
import type { Reading } from '@/lib/kpis/queries';
import { valueText } from './words';

const WIDTH = 480;
const HEIGHT = 120;

/** The last thirty days as bars with their scale, and the same as a table for whoever cannot see them. */
export function TrendChart({ reading, zone }: { reading: Reading; zone: string }) {
  const { kpi, currency, windows } = reading;
  const values = reading.trend ?? [];
  const high = Math.max(1, ...values.map((value) => value ?? 0));
  const today = dateIn(windows.today.from, zone);
  const days = windows.days.map(({ from }) => formatDate(dateIn(from, zone), today));
  const text = (value: number | null) => valueText(kpi.unit, value, currency);
  const step = WIDTH / values.length;
  return (
    <figure className="grid gap-1">
      <figcaption className="flex justify-between text-muted-foreground text-xs">
        <span>The last 30 days</span>
        <span>up to {text(high)}</span>
      </figcaption>
      <svg
        aria-hidden
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        className="h-30 w-full text-primary"
        preserveAspectRatio="none"
      >
        <line x1="0" x2={WIDTH} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} stroke="var(--border)" />
        {values.map((value, index) => {
          const height = ((value ?? 0) / high) * (HEIGHT - 4);
          return (
            <rect
              key={days[index]}
              x={index * step + 1.5}
              y={HEIGHT - 1 - height}
              width={step - 3}
              height={height}
              rx="1"
              fill="currentColor"
            >
              <title>{`${days[index]}: ${text(value)}`}</title>
            </rect>
          );
        })}
      </svg>
      <p aria-hidden className="flex justify-between text-muted-foreground text-xs">
        <span>{days[0]}</span>
        <span>{days.at(-1)}</span>
      </p>
      <table className="sr-only">
        <caption>{kpi.label} of the last 30 days</caption>
        <tbody>
          {values.map((value, index) => (
            <tr key={days[index]}>
              <th scope="row">{days[index]}</th>
              <td>{text(value)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
