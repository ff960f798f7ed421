import { unstable_rethrow } from 'next/navigation';
import type { ActionResult } from '@/lib/actions';

const UNREACHED = 'This did not reach the server.';
const FAILED = 'The server could not do this.';

/**
 * What a server action answers. One that did not come through is a refusal too, so that the screen and what was typed on it
 * stay as they are; `next` is what to do about it.
 */
export async function reach<Value>(
  answer: Promise<ActionResult<Value>>,
  next = 'Try again.',
): Promise<ActionResult<Value>> {
  try {
    return await answer;
  } catch (error) {
    unstable_rethrow(error);
    // Next marks what was thrown on the server.
    const isFromServer = error instanceof Error && 'digest' in error;
    return { ok: false, refusal: { status: 503, detail: `${isFromServer ? FAILED : UNREACHED} ${next}`, errors: [] } };
  }
}
