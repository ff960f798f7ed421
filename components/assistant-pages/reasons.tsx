import { Part } from '@/components/guests/part';
import type { Figures } from '@/lib/assistant/figures';
import { sentenceOf } from '@/lib/assistant/reasons';
import { words } from '@/lib/language/request';
import { rejectionWords } from './words';

type Line = { text: string; count: number };

/** Why it called people, and why people rejected its drafts. */
export async function Reasons({ figures: { escalations, rejections } }: { figures: Figures }) {
  const t = await words();
  const calls = escalations.map(({ count, ...reason }) => ({ text: sentenceOf(reason, t), count }));
  const refused = rejections.map(({ reason, count }) => ({ text: t(rejectionWords[reason] ?? reason), count }));
  return (
    <div className="grid items-start gap-6 md:grid-cols-2">
      <Part title={t('Why it called a person')}>
        <Bars lines={calls} none={t('It called nobody.')} />
      </Part>
      <Part title={t('Why drafts were rejected')}>
        <Bars lines={refused} none={t('No draft was rejected.')} />
      </Part>
    </div>
  );
}

function Bars({ lines, none }: { lines: Line[]; none: string }) {
  const most = Math.max(1, ...lines.map(({ count }) => count));
  if (lines.length === 0) return <p className="rounded-lg border bg-card px-4 py-3 text-muted-foreground">{none}</p>;
  return (
    <ul className="divide-y rounded-lg border bg-card">
      {lines.map(({ text, count }) => (
        <li key={text} className="grid gap-1.5 px-4 py-2.5">
          <p className="flex items-baseline justify-between gap-3">
            <span className="min-w-0 [overflow-wrap:anywhere]">{text}</span>
            <span className="font-medium tabular-nums">{count}</span>
          </p>
          <span aria-hidden className="h-1 rounded-full bg-primary" style={{ width: `${(count / most) * 100}%` }} />
        </li>
      ))}
    </ul>
  );
}
