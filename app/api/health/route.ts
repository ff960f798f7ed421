import { ready } from '@/lib/lifecycle';

export const dynamic = 'force-dynamic';

/** 200 when this process serves requests, else 503, always within two seconds. */
export async function GET(): Promise<Response> {
  const ok = await ready();
  return Response.json({ ready: ok }, { status: ok ? 200 : 503, headers: { 'cache-control': 'no-store' } });
}
