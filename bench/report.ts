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
  for (const { size, generatedInSeconds, pages, live, import: taken, automations } of results) {
    const at = size.toLocaleString('en');
    if (generatedInSeconds !== undefined) lines.push(`- ${at}: generated in ${generatedInSeconds} s`);
    if (pages)
      lines.push(
        `- ${at}: inbox page ${pages.inbox} requests/s, with figures ${pages.panel}, bare page ${pages.bare}: ${pages.share} of it (aim ≥ 0.4), with figures ${pages.panelShare} (aim ≥ 0.3)`,
      );
    if (live) lines.push(...liveLines(at, live));
    if (automations) lines.push(...automatedLines(at, automations));
    if (taken) {
      const { quarter, end } = taken.memoryMegabytes;
      lines.push(
        `- ${at}: import ${taken.linesPerSecond} lines/s of ${taken.lines} lines; memory ${quarter} MB after a quarter, ${end} MB at the end`,
      );
    }
  }
  return `${lines.join('\n')}\n`;
}

function liveLines(at: string, { seen, sustained, chat, script, stream }: NonNullable<Result['live']>): string[] {
  const streams = Object.entries(seen).map(([count, { p50, p95 }]) => `${p50} / ${p95} ms with ${count} open`);
  return [
    `- ${at}: from a guest's POST to the row on another screen, p50 / p95: ${streams.join(', ')} (aim: p95 ≤ 300)`,
    `- ${at}: ${sustained.perSecond} messages/s with 200 streams open (aim ≥ 150), ${sustained.lost} lost`,
    `- ${at}: from click to painted chat p75 ${chat.p75} ms (aim ≤ 100), p50 ${chat.p50}, p95 ${chat.p95}`,
    `- ${at}: script of the inbox ${script} kB gzipped (aim ≤ 200); an open stream costs ${stream} kB`,
  ];
}

function automatedLines(at: string, automations: NonNullable<Result['automations']>): string[] {
  const { planned, change, difference, sending } = automations;
  const { bookings, rules, messages, seconds, secondsA100000 } = planned;
  const [before, after] = [change.without, change.with];
  const added = (part: 'p50' | 'p95') => (after[part] - before[part]).toFixed(1);
  return [
    `- ${at}: ${bookings} bookings × ${rules} rules planned in ${seconds} s, ${messages} messages; ${secondsA100000} s a 100,000 bookings (aim ≤ 60)`,
    `- ${at}: a booking that moves adds ${added('p50')} ms at p50, ${added('p95')} at p95 (aim ≤ 10): ${before.p50} / ${before.p95} without rules, ${after.p50} / ${after.p95} with them`,
    `- ${at}: the difference of a rule for 14 days, p50 / p95: ${difference.p50} / ${difference.p95} ms (aim ≤ 2000)`,
    `- ${at}: ${sending.perSecond} due messages/s sent (aim ≥ 200); with ${sending.lateness.dueASecond} due a second ${sending.lateness.p50} ms late at p50, ${sending.lateness.p99} at p99 (aim ≤ 2000)`,
  ];
}

function row(cells: string[]): string {
  return `| ${cells.join(' | ')} |`;
}
