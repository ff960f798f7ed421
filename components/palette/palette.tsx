import { loadViews } from '@/components/views/load';
import { requireAgent } from '@/lib/auth/session';
import { words } from '@/lib/language/request';
import { entriesOf } from './entries';
import { PaletteHost } from './palette-host';

/** The keys that work everywhere and what they open: the palette and the help. Nothing of either is loaded before. */
export async function Palette() {
  const agent = await requireAgent();
  return <PaletteHost entries={entriesOf(agent, await loadViews(), await words())} />;
}
