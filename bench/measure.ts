import { performance } from 'node:perf_hooks';

export type Figure = { p50: number; p95: number; runs: number };

/** Milliseconds of `runs` calls after a tenth of them to warm up, at the median and the 95th percentile. */
export async function measure(runs: number, call: (run: number) => Promise<unknown>): Promise<Figure> {
  const times: number[] = [];
  const warmUp = Math.ceil(runs / 10);
  for (let run = -warmUp; run < runs; run++) {
    const start = performance.now();
    await call(run + warmUp);
    if (run >= 0) times.push(performance.now() - start);
  }
  return figureOf(times);
}

/** Milliseconds at the median and the 95th percentile. */
export function figureOf(times: number[]): Figure {
  const [sorted, runs] = [times.toSorted((a, b) => a - b), times.length];
  const at = (share: number) => Number(sorted[Math.min(runs - 1, Math.floor(runs * share))]!.toFixed(2));
  return { p50: at(0.5), p95: at(0.95), runs };
}
