import { type NextRequest, NextResponse } from 'next/server';
import { ready } from '@/lib/lifecycle';

/**
 * Gives each page a Content-Security-Policy with a nonce of its own. Nothing is authorised here: every page, action and
 * route asks for itself who is there. While the database is away, all of them answer 503 from here.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  if (!(await ready())) return away();
  const nonce = crypto.randomUUID().replaceAll('-', '');
  const policy = contentSecurityPolicy(nonce, process.env);
  const headers = new Headers(request.headers);
  headers.set('x-nonce', nonce);
  headers.set('x-path', request.nextUrl.pathname + request.nextUrl.search);
  // Next reads the nonce for its own scripts from this header of the request.
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  if (process.env.APP_URL?.startsWith('https:')) response.headers.set('strict-transport-security', 'max-age=31536000');
  return response;
}

/** A page of its own, as the app's layout reads the database: it asks again by itself until the app is back. */
function away(): NextResponse {
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="refresh" content="3">
<title>Bellhop is back in a moment</title><p>Bellhop is not available at the moment. This page tries again by itself.</p>`;
  const headers = { 'content-type': 'text/html; charset=utf-8', 'retry-after': '3', 'cache-control': 'no-store' };
  const policy = "default-src 'none'; frame-ancestors 'none'";
  return new NextResponse(page, { status: 503, headers: { ...headers, 'content-security-policy': policy } });
}

/** Pages alone: a proxy would cut bodies over 10 MB that are sent to /api/. */
export const config = {
  matcher: ['/((?!api/|_next/static/|_next/image|favicon.ico|icon|apple-icon|manifest|sw.js|robots.txt).*)'],
};

type Environment = { NODE_ENV?: string; APP_URL?: string };

/** What a page may load and do. Style attributes are allowed because popovers and virtual lists place things by them. */
export function contentSecurityPolicy(nonce: string, { NODE_ENV, APP_URL }: Environment): string {
  const development = NODE_ENV === 'development';
  const directives = {
    'default-src': "'self'",
    // In development React rebuilds the server's stack traces by eval.
    'script-src': `'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    'style-src-elem': development ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`,
    'style-src-attr': "'unsafe-inline'",
    'img-src': "'self' data: blob:",
    'font-src': "'self'",
    'worker-src': "'self'",
    'manifest-src': "'self'",
    'connect-src': development ? "'self' ws:" : "'self'",
    'object-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'self'",
    'frame-ancestors': "'none'",
    ...(APP_URL?.startsWith('https:') ? { 'upgrade-insecure-requests': '' } : {}),
  };
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`.trim())
    .join('; ');
}
