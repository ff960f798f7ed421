import { referencePage } from '@/lib/api/reference';

/** The reference of this API, for anybody. */
export async function GET(): Promise<Response> {
  return referencePage();
}
