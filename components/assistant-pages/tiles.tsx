import { CircleHelp } from 'lucide-react';
import { Reveal } from '@/components/kpis/reveal';
import type { Figures, Sums } from '@/lib/assistant/figures';
import type { Words } from '@/lib/language/messages';
import { words } from '@/lib/language/request';
import { costText, millisText, shareText } from './words';

type Tile = {
  id: string;
  label: string;
  /** What it counts, behind the question mark. */
  counts: string;
  value: (figures: Figures, t: Words) => string;
  detail?: (total: Sums, t: Words) => string | null;
};

const count = (of: keyof Sums) => (figures: Figures, t: Words) => figures.total[of].toLocaleString(t.locale);
const ofMessages = (of: keyof Sums) => (total: Sums, t: Words) =>
  total.messages > 0 ? t('{share} of the messages', { share: shareText(total[of], total.messages, t) }) : null;
const ofDrafts = (of: keyof Sums) => (total: Sums, t: Words) =>
  total.drafts > 0 ? t('{share} of the drafts', { share: shareText(total[of], total.drafts, t) }) : null;

const tiles: Tile[] = [
  {
    id: 'conversations',
    label: 'Conversations',
    counts:
      'Conversations in which it looked at a message of the guest. Left out is what was overtaken: a person was quicker, or the guest wrote more.',
    value: count('conversations'),
    detail: ({ messages }, t) => t('{count, plural, one {# message} other {# messages}}', { count: messages }),
  },
  {
    id: 'sent',
    label: 'Sent',
    counts: 'Answers that left by themselves, on autopilot. Holding messages are none.',
    value: count('sent'),
    detail: ofMessages('sent'),
  },
  {
    id: 'escalated',
    label: 'Calls for a person',
    counts: 'Messages at which it rang the bell, with a reason.',
    value: count('escalated'),
    detail: ofMessages('escalated'),
  },
  {
    id: 'drafts',
    label: 'Drafts',
    counts:
      'Answers that it left for a person, those made anew included. What is neither accepted, edited nor rejected is open, or the conversation went on without it.',
    value: count('drafts'),
  },
  {
    id: 'accepted',
    label: 'Accepted as is',
    counts: 'Drafts that a person sent without changing a letter.',
    value: count('accepted'),
    detail: ofDrafts('accepted'),
  },
  {
    id: 'edited',
    label: 'Edited',
    counts: 'Drafts that a person changed and then sent.',
    value: count('edited'),
    detail: ofDrafts('edited'),
  },
  {
    id: 'rejected',
    label: 'Rejected',
    counts: 'Drafts that a person threw away, with a reason.',
    value: count('rejected'),
    detail: ofDrafts('rejected'),
  },
  {
    id: 'time',
    label: 'Time to think',
    counts: 'The median over all looks, from the end of the wait to the verdict.',
    value: ({ medianMillis }, t) => millisText(medianMillis, t),
  },
  {
    id: 'cost',
    label: 'Cost',
    counts: 'What the model’s tokens come to at the prices of this installation. The built-in engine costs nothing.',
    value: ({ total }, t) => costText(total.costMicros, t),
  },
];

/** The span in nine figures, each with what it counts. */
export async function Tiles({ figures }: { figures: Figures }) {
  const t = await words();
  return (
    <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-lg border bg-border sm:grid-cols-3">
      {tiles.map(({ id, label, counts, value, detail }) => (
        <div key={id} className="grid content-start gap-0.5 bg-card px-4 py-3 max-sm:last:col-span-2">
          <dt className="flex items-center gap-1 text-muted-foreground text-sm">
            {t(label)}
            <Reveal label={t('About {label}', { label: t(label) })} content={<p className="text-sm">{t(counts)}</p>}>
              <CircleHelp aria-hidden className="size-3.5" />
            </Reveal>
          </dt>
          <dd className="font-semibold text-xl tabular-nums tracking-tight">{value(figures, t)}</dd>
          <dd className="text-muted-foreground text-sm tabular-nums">{detail?.(figures.total, t)}</dd>
        </div>
      ))}
    </dl>
  );
}
