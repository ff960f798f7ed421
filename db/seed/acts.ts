import { people } from './people';
import type { Fact, Run, Status } from './perform';
import type { Line } from './script';

/** Plays a line such as `maria!move +2d Call back` or `stay!confirmed`. */
export function playAct(run: Run, line: Line, at: Date): void {
  const act = ACTS[line.verb];
  if (line.who === 'stay') run.report(line.verb as Status, at);
  else if (act) act(run, line.who === 'agent' ? run.agent : line.who, line.text, at);
  else throw new Error(`Nobody knows how to "${line.verb}".`);
}

type Act = (run: Run, who: string, text: string, at: Date) => void;

const ACTS: Record<string, Act> = {
  assign: (run, who, name, at) => act(run, who, at, { action: 'assign', assignee: email(name || who) }),
  close: (run, who, note, at) => act(run, who, at, { action: 'close', note: note || undefined }),
  reopen: (run, who, _, at) => act(run, who, at, { action: 'reopen' }),
  resolve: (run, who, _, at) => act(run, who, at, { action: 'resolve' }),
  dismiss: (run, who, _, at) => act(run, who, at, { action: 'no-reply-needed' }),
  sale: (run, who, name, at) => act(run, who, at, { action: 'sale', seller: email(name || who) }),
  move: (run, who, text, at) => move(run, who, text, at, false),
  keep: (run, who, text, at) => move(run, who, text, at, true),
  escalate: (run, who, reason, at) => {
    if (who === 'ai')
      run.performance.asides.push({ kind: 'event', event: 'conversation.escalated', data: { reason }, at });
    else act(run, who, at, { action: 'escalate', reason });
  },
  fun: (run, who, level, at) => {
    const data = { level: Number(level) };
    if (who === 'ai') run.performance.asides.push({ kind: 'event', event: 'fun_level.rated', data, at });
    else act(run, who, at, { action: 'fun-level', ...data });
  },
  task: (run, _, text, at) => {
    const [catalogItem, status, ...title] = text.split(' ') as [string, 'open' | 'in_progress' | 'done' | 'cancelled'];
    add(run, {
      type: 'task',
      externalId: next(run, 'task'),
      reservation: run.id,
      catalogItem,
      status,
      title: title.join(' '),
      createdAt: at.toISOString(),
    });
  },
  review: (run, _, text, at) => {
    const [overall, communication, ...body] = text.split(' ');
    const categories: Record<string, number> = { cleanliness: Number(overall) };
    if (communication !== '-') categories.communication = Number(communication);
    const channel = run.scene.channel ?? 'airbnb';
    add(run, {
      type: 'review',
      externalId: next(run, 'review'),
      reservation: run.id,
      channel,
      overall: Number(overall),
      categories,
      body: body.join(' '),
      receivedAt: at.toISOString(),
    });
  },
};

type Action = Extract<Fact, { type: 'action' }>;
type Deed = Action extends infer A
  ? A extends Action
    ? Omit<A, 'type' | 'externalId' | 'reservation' | 'by' | 'at'>
    : never
  : never;

function act(run: Run, who: string, at: Date, deed: Deed): void {
  add(run, {
    type: 'action',
    externalId: next(run, 'action'),
    reservation: run.id,
    by: email(who),
    at: at.toISOString(),
    ...deed,
  });
}

function move(run: Run, who: string, text: string, at: Date, keepAnyway: boolean): void {
  const [when, ...note] = text.split(' ');
  const until = run.house.clock.due(when!).toISOString();
  act(run, who, at, { action: 'move', until, note: note.join(' ') || undefined, keepAnyway });
}

function add(run: Run, fact: Fact): void {
  run.performance.facts.push(fact);
}

function next(run: Run, kind: string): string {
  return `${run.id}-${kind}-${run.performance.facts.length}`;
}

function email(who: string): string {
  const person = people[who];
  if (!person) throw new Error(`Nobody here is called "${who}".`);
  return person.email;
}
