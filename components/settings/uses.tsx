import { words } from '@/lib/language/request';
import { Ago } from './ago';

type Props = { of: { uses: number; lastUsedAt: Date | null }; now: Date; zone: string };

/** How often something at hand was used, and when last. */
export async function Uses({ of: { uses, lastUsedAt }, now, zone }: Props) {
  const t = await words();
  if (!lastUsedAt) return <span>{t('never used')}</span>;
  return (
    <span className="tabular-nums">
      {t('used {n, plural, one {once} other {{n, number} times}}', { n: uses })} ·{' '}
      <Ago at={lastUsedAt} now={now} zone={zone} />
    </span>
  );
}
