import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import type { z } from 'zod';
import { closeDatabase, type Db, database } from '@/db/client';
import { migrate } from '@/db/migrate';
import { parse } from '@/lib/parse';
import { Refusal } from '@/lib/refusal';
import { Stop } from './command';

/** Reads `--name value` options strictly: an unknown, repeated or wrong one is refused in a sentence, before anything runs. */
export function readOptions<Schema extends z.ZodObject>(
  schema: Schema,
  args = process.argv.slice(2),
): z.output<Schema> {
  const names = Object.keys(schema.shape);
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string', multiple: true }])) as Strings;
  const given = Object.entries(parsed(args, options)).map(([name, values]) => {
    if (values!.length > 1) throw new Stop(`--${name} is given twice.`);
    return [name, values![0]];
  });
  return refusable(() => parse(schema, Object.fromEntries(given)), '--');
}

/** Runs on the migrated database of the environment; a refusal becomes the command's sentence. */
export async function withDatabase<T>(run: (db: Db) => Promise<T>): Promise<T> {
  const opened = await database();
  try {
    await migrate(opened);
    return await run(opened.db);
  } catch (error) {
    throw error instanceof Refusal ? new Stop(error.detail) : error;
  } finally {
    await closeDatabase();
  }
}

/** "sales,support" as a list; what it may contain is the schema's business. */
export function listed(text: string): string[] {
  return text.split(',').map((part) => part.trim());
}

type Strings = Record<string, { type: 'string'; multiple: true }> & ParseArgsOptionsConfig;

function parsed(args: string[], options: Strings): Record<string, string[] | undefined> {
  try {
    return parseArgs({ args, options, strict: true, allowPositionals: false }).values as Record<string, string[]>;
  } catch (error) {
    const [sentence] = (error as Error).message.split(/\. |\n/);
    throw new Stop(
      `${sentence!.replace(/\.$/, '')}. Known are ${Object.keys(options)
        .map((name) => `--${name}`)
        .join(', ')}.`,
    );
  }
}

function refusable<T>(run: () => T, prefix: string): T {
  try {
    return run();
  } catch (error) {
    throw error instanceof Refusal ? new Stop(`${prefix}${error.detail}`) : error;
  }
}
