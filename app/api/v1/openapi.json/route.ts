import { openapi } from '@/lib/api/openapi';
import { json } from '@/lib/api/route';

/** The description of this API, for anybody: it holds nothing of any account. */
export async function GET(): Promise<Response> {
  return json(openapi());
}
