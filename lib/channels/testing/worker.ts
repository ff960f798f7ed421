import { openDatabase, setDatabase } from '@/db/client';
import { startJobs } from '@/lib/jobs/worker';
import { providers } from '../providers';
import { loopback } from './loopback';

/** Test support: a process that works the queue of the database in its argument until it is killed. */
setDatabase(await openDatabase({ url: process.argv[2]!, dataDir: '' }));
providers.set(loopback.id, loopback);
await startJobs();
process.stdout.write('working\n');
