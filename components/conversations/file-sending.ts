import { pageWords } from '@/components/words/page-words';
import type { Attachment } from '@/lib/attachments/queries';

type Answer = Attachment | { failure: string };

const UNREACHED = 'It did not reach the server. Remove it and try again.';

/** Sends a file as it is, and tells how far it is (which `fetch` cannot). */
export function sendFile(conversationId: string, file: File, tell: (progress: number) => void) {
  const request = new XMLHttpRequest();
  const done = new Promise<Answer>((resolve) => {
    request.upload.onprogress = ({ loaded, total }) => tell(loaded / total);
    request.onload = () => resolve(answerOf(request));
    request.onerror = () => resolve({ failure: pageWords()(UNREACHED) });
  });
  request.open('POST', `/api/conversations/${conversationId}/attachments?name=${encodeURIComponent(file.name)}`);
  request.setRequestHeader('content-type', 'application/octet-stream');
  request.send(file);
  return { done, abort: () => request.abort() };
}

function answerOf({ status, responseText }: XMLHttpRequest): Answer {
  try {
    const answer = JSON.parse(responseText);
    return status === 200 ? answer : { failure: answer.detail };
  } catch {
    return { failure: pageWords()(UNREACHED) };
  }
}
