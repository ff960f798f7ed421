import type { Result } from './run';

/** The figures as Markdown: one table an engine, the sizes side by side, the last size against the first as a ratio. */
export function report(machine: Record<string, unknown>, results: Result[]): string {
  const engines = [...new Set(results.map(({ engine }) => engine))];
  const head = Object.entries(machine).map(([key, value]) => `${key} ${value}`);
  return [
    `# Bench\n\n${head.join(' · ')}\n`,
    ...engines.map((engine) =>
      section(
        engine,
        results.filter((result) => result.engine === engine),
      ),
    ),
  ].join('\n');
}

function section(engine: string, results: Result[]): string {
  const sizes = results.map(({ size }) => size.toLocaleString('en'));
  const lines = [`## ${engine}`, ''];
  const names = results[0]?.queries?.map(({ name }) => name) ?? [];
  if (names.length) {
    lines.push(
      row(['p50 / p95 in ms', ...sizes, 'growth', 'aim']),
      row(['---', ...sizes.map(() => '---'), '---', '---']),
    );
    for (const [index, name] of names.entries()) {
      const found = results.map(({ queries }) => queries![index]!);
      const cells = found.map(({ figure, note }) => `${figure.p50} / ${figure.p95}${note ? ` (${note})` : ''}`);
      const growth = (found.at(-1)!.figure.p50 / found[0]!.figure.p50).toFixed(2);
      lines.push(row([name, ...cells, growth, found[0]!.aim ? `≤ ${found[0]!.aim}` : '']));
    }
    lines.push('');
  }
  for (const { size, generatedInSeconds, pages, import: taken } of results) {
    const at = size.toLocaleString('en');
    if (generatedInSeconds !== undefined) lines.push(`- ${at}: generated in ${generatedInSeconds} s`);
    if (pages)
      lines.push(
        `- ${at}: inbox page ${pages.inbox} requests/s, with figures ${pages.panel}, bare page ${pages.bare}: ${pages.share} of it (aim ≥ 0.4), with figures ${pages.panelShare} (aim ≥ 0.3)`,
      );
    if (taken) {
      const { quarter, end } = taken.memoryMegabytes;
      lines.push(
        `- ${at}: import ${taken.linesPerSecond} lines/s of ${taken.lines} lines; memory ${quarter} MB after a quarter, ${end} MB at the end`,
      );
    }
  }
  return `${lines.join('\n')}\n`;
}

function row(cells: string[]): string {
  return `| ${cells.join(' | ')} |`;
}
