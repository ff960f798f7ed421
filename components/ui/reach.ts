import { unstable_rethrow } from 'next/navigation';
import { pageWords } from '@/components/words/page-words';
import type { ActionResult } from '@/lib/actions';

const UNREACHED = 'This did not reach the server.';
const FAILED = 'The server could not do this.';

/**
 * What a server action answers. One that did not come through is a refusal too, so that the screen and what was typed on it
 * stay as they are; `next` is what to do about it.
 */
export async function reach<Value>(answer: Promise<ActionResult<Value>>, next?: string): Promise<ActionResult<Value>> {
  underway.add(answer);
  try {
    return await answer;
  } catch (error) {
    unstable_rethrow(error);
    // Next marks what was thrown on the server.
    const isFromServer = error instanceof Error && 'digest' in error;
    const t = pageWords();
    return {
      ok: false,
      refusal: {
        status: 503,
        detail: `${t(isFromServer ? FAILED : UNREACHED)} ${next ?? t('Try again.')}`,
        errors: [],
      },
    };
  } finally {
    underway.delete(answer);
  }
}

const underway = new Set<Promise<unknown>>();

/** Whether the server is asked for something now: its answer brings the screen up to date by itself. */
export function isReaching(): boolean {
  return underway.size > 0;
}
