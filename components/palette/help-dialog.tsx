'use client';

import { Fragment } from 'react';
import { Keys } from '@/components/shortcuts/keys';
import { groups, shortcutList } from '@/components/shortcuts/shortcuts';
import { Dialog, DialogContent } from '@/components/ui/dialog';
import { useWords } from '@/components/words/provider';
import type { Entry } from './entries';

type Line = { label: string; keys: readonly string[] };

/** Every key, by where it works. */
export default function HelpDialog({ tabs, close }: { tabs: Entry[]; close: () => void }) {
  const t = useWords();
  const seen = new Set<string>();
  const places = tabs.filter(({ keys }) => keys && !seen.has(keys) && seen.add(keys));
  return (
    <Dialog open onOpenChange={close}>
      <DialogContent title={t('Shortcuts')} className="max-w-3xl">
        <div className="gap-x-10 sm:columns-2">
          {groups.map((group) => (
            <Group
              key={group}
              title={t(group)}
              lines={shortcutList.filter((row) => row.group === group).map((row) => ({ ...row, label: t(row.label) }))}
            />
          ))}
          <Group title={t('Go to')} lines={places.map(({ label, keys }) => ({ label, keys: [keys!] }))} />
        </div>
      </DialogContent>
    </Dialog>
  );
}

function Group({ title, lines }: { title: string; lines: Line[] }) {
  return (
    <section className="mb-5 break-inside-avoid">
      <h3 className="mb-1 font-medium text-muted-foreground text-xs">{title}</h3>
      <dl>
        {lines.map(({ label, keys }) => (
          <div key={label} className="flex min-h-7 items-center justify-between gap-3 border-b text-sm last:border-0">
            <dt>{label.replace('…', '')}</dt>
            <dd className="flex shrink-0 gap-1 text-muted-foreground">
              {keys.map((each) => (
                <Fragment key={each}>
                  <Keys keys={each} />
                </Fragment>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
