import { openStream } from '@/lib/realtime/stream';

export const dynamic = 'force-dynamic';

export const GET = openStream;
