import { readFileSync } from 'node:fs';

export type Instruction = { name: string; words: string[]; flags: Record<string, string>; text: string };
export type Stage = { name: string; from: string; instructions: Instruction[] };

/** Reads the stages of a Dockerfile. A line is one instruction; anything that `stage.ts` could not run is refused. */
export function readDockerfile(path: string): Stage[] {
  const stages: Stage[] = [];
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (!line.trim() || line.startsWith('#')) continue;
    const { name, words, flags, text } = readInstruction(line);
    if (name === 'FROM') stages.push({ from: words[0]!, name: words[2]!, instructions: [] });
    else stages.at(-1)!.instructions.push({ name, words, flags, text });
  }
  return stages;
}

/** The command of CMD or HEALTHCHECK … CMD, which are written as JSON. */
export function commandOf({ text }: Instruction): string[] {
  return JSON.parse(text.slice(text.indexOf('[')));
}

const KNOWN = ['FROM', 'WORKDIR', 'COPY', 'RUN', 'ENV', 'USER', 'VOLUME', 'EXPOSE', 'HEALTHCHECK', 'CMD'];

function readInstruction(line: string): Instruction {
  const [, name = '', text = ''] = /^([A-Z]+) (.+)$/.exec(line) ?? [];
  if (!KNOWN.includes(name) || line.endsWith('\\'))
    throw new Error(`This line of the Dockerfile is not understood: ${line}`);
  const parts = text.split(' ');
  const flags = parts.filter((part) => part.startsWith('--')).map((part) => part.slice(2).split('='));
  return { name, words: parts.filter((part) => !part.startsWith('--')), flags: Object.fromEntries(flags), text };
}
