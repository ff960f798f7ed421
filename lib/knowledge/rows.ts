import { CsvError, parse as parseCsv } from 'csv-parse/sync';
import { z } from 'zod';
import { parse } from '@/lib/parse';
import { type FieldError, Refusal } from '@/lib/refusal';
import { externalId } from '@/lib/text';
import { articleText } from './input';

/** The columns of a table of articles, and the fields of a JSON one. */
export const COLUMNS = ['title', 'body', 'language', 'audience', 'listing', 'externalId'] as const;

const rowInput = z.strictObject({
  ...articleText,
  /** Its externalId or its name; empty: of the whole account. */
  listing: z.string().trim().optional(),
  externalId: externalId.optional(),
});

export type ArticleRowInput = z.output<typeof rowInput>;
export type ReadRow = { line: number; fields: ArticleRowInput };
/** Why a line is left out, for whoever brought it. */
export type RefusedRow = { line: number; saying: Refusal['saying']; errors: FieldError[] };
export type ReadRows = { rows: ReadRow[]; refused: RefusedRow[] };

type Entry = { line: number; values: unknown };

/**
 * Reads articles from CSV with a heading (commas, semicolons or tabs), a JSON list or a JSON object a line. A row that cannot
 * be read is told by its line, or its place in the list. Refusal 422 for what is none of these as a whole.
 */
export function readArticles(text: string): ReadRows {
  const read: ReadRows = { rows: [], refused: [] };
  for (const { line, values } of recordsOf(
    text
      .replace(/^\uFEFF/, '')
      .replace(/\r\n?/g, '\n')
      .trim(),
  )) {
    try {
      read.rows.push({ line, fields: parse(rowInput, withoutBlanks(values), 'It') });
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal;
      read.refused.push({ line, saying: refusal.saying, errors: refusal.errors });
    }
  }
  return read;
}

function recordsOf(text: string): Entry[] {
  if (text.startsWith('[')) return listOf(text).map((values, index) => ({ line: index + 1, values }));
  return text.startsWith('{') ? linesOf(text) : tableOf(text);
}

function listOf(json: string): unknown[] {
  const list: unknown = jsonOf(json);
  if (Array.isArray(list)) return list;
  throw new Refusal(422, 'This is not valid JSON.');
}

function linesOf(text: string): Entry[] {
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    return [{ line: index + 1, values: jsonOf(line) }];
  });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(422, 'This is not valid JSON.');
  }
}

function tableOf(text: string): Entry[] {
  const [heading, ...rows] = cellsOf(text);
  const columns = heading?.cells.map(columnOf) ?? [];
  return rows
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
    .map(({ line, cells }) => ({
      line,
      values: Object.fromEntries(cells.map((cell, place) => [columns[place] ?? `cell ${place + 1}`, cell])),
    }));
}

function cellsOf(text: string): { line: number; cells: string[] }[] {
  try {
    const rows = parseCsv(text, {
      ...{ delimiter: separatorOf(text), relax_column_count: true, skip_empty_lines: true },
      info: true,
    }) as unknown as { info: { lines: number }; record: string[] }[];
    return rows.map(({ info, record }) => ({ line: info.lines - breaksIn(record), cells: record }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const sentence = 'Line {line} cannot be read: a quotation mark is left open or stands astray.';
    throw new Refusal(422, { sentence, values: { line: Number(error.lines ?? 1) } });
  }
}

/** A row is told by the line on which it begins. */
function breaksIn(cells: string[]): number {
  return cells.join('').split('\n').length - 1;
}

function columnOf(heading: string): string {
  const word = heading.trim().toLowerCase().replace(/[ _-]/g, '');
  const column = COLUMNS.find((each) => each.toLowerCase() === word);
  if (column) return column;
  throw new Refusal(422, {
    sentence: 'The first line has to name the columns: {columns}. “{heading}” is none of them.',
    values: { columns: COLUMNS.join(', '), heading: heading.slice(0, 50) },
  });
}

/** What stands most often in the heading. */
function separatorOf(text: string): string {
  const heading = text.split('\n', 1)[0]!;
  const count = (separator: string) => heading.split(separator).length;
  return [',', ';', '\t'].toSorted((a, b) => count(b) - count(a))[0]!;
}

/** An empty cell says nothing; an apostrophe before a formula is the mark of an export, not a part of the text. */
function withoutBlanks(values: unknown): unknown {
  if (typeof values !== 'object' || values === null || Array.isArray(values)) return values;
  const said = Object.entries(values).filter(([, value]) => value !== '' && value !== null);
  return Object.fromEntries(
    said.map(([key, value]) => [key, typeof value === 'string' ? value.replace(/^'(?=[=+\-@\t\r])/, '') : value]),
  );
}
