import { names } from './cast';
import type { Random } from './random';
import type { Deal, Language, Scene, Story } from './scene';
import { arrivals } from './scenes/arrivals';
import { won } from './scenes/deals';
import { lost, remarketing } from './scenes/lost';
import { stays } from './scenes/stays';

/** Before and during in turn, so that a list of them does not dwell on one. */
const stories = stays.flatMap((story, index) => [story, ...arrivals.slice(index, index + 1)]);

/** Three months that went by, and today's closed tickets: the stories told again and again by other people. */
export function pastScenes(random: Random): Scene[] {
  const cast = casting(random);
  return [
    ...spread(20, (fraction, index) =>
      closedToday(cast, stories[(index * 7 + 3) % stories.length]!, 0.04 + fraction * 0.88),
    ),
    ...spread(62, (fraction, index) => stayOf(cast, stories[index % stories.length]!, 1.2 + 84 * fraction)),
    ...spread(34, (fraction, index) => dealOf(cast, won[index % won.length]!, 8 + 70 * fraction)),
    ...spread(30, (fraction, index) => dealOf(cast, lost[index % lost.length]!, 2.5 + 74 * fraction)),
  ];
}

/** Failed inquiries to whom somebody wrote again, this month and last; every third came back. */
export function remarketed(random: Random): Scene[] {
  const cast = casting(random);
  const today = spread(4, (_, index): Scene => triedToday(cast, remarketing[index]!, index));
  const before = spread(14, (fraction, index): Scene => {
    const story = remarketing[index % remarketing.length]!;
    const end = index % 3 === 0 ? comeBack(story) : ['+2d agent!close'];
    return dealOf(cast, { ...story, script: [story.script, ...end].join('\n') }, 9 + 46 * fraction);
  });
  return [...today, ...before];
}

const YES: Partial<Record<Language, string>> = {
  en: 'Breakfast convinced us. We are in!',
  pt: 'Boa, ainda bem que avisaram. Vamos reservar.',
  de: 'Sehr freundlich, dann buchen wir jetzt.',
  fr: 'Merci du rappel, nous réservons !',
  es: 'Con la cuna montada no podemos decir que no. ¡Reservamos!',
};

type Cast = {
  random: Random;
  guest: (language: Language) => string;
  agent: (of: string[]) => string;
  channel: () => string;
};

const SALES = ['maria', 'tom', 'maria', 'sofia', 'dora', 'tom', 'maria'];
const SUPPORT = ['aiko', 'bruno', 'sofia', 'aiko', 'chen', 'bruno', 'dora'];
const CHANNELS = ['airbnb', 'airbnb', 'booking', 'airbnb', 'vrbo', 'direct', 'booking'];

/** Guests, agents and channels in turn, so that neighbours in a list differ. */
function casting(random: Random): Cast {
  const turns = new Map<string, number>();
  const inTurn = <T>(key: string, all: readonly T[]) => {
    const turn = turns.get(key) ?? random.between(0, all.length - 1);
    turns.set(key, turn + 1);
    return all[turn % all.length]!;
  };
  return {
    random,
    guest: (language) => inTurn(language, names[language] ?? names.en),
    agent: (of) => inTurn(of[0]! + of.length, of),
    channel: () => inTurn('channel', CHANNELS),
  };
}

function spread<T>(count: number, make: (fraction: number, index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index / (count - 1), index));
}

function closedToday(cast: Cast, story: Story, today: number): Scene {
  const lines = story.script.split('\n').filter((line) => !line.includes('!review'));
  return { ...around(cast, story, 0), script: lines.join('\n'), today };
}

function stayOf(cast: Cast, story: Story, daysAgo: number): Scene {
  const scene = around(cast, story, daysAgo);
  const departed = scene.stay[0] + story.nights < -3;
  const lines = story.script.split('\n').filter((line) => departed || !line.includes('!review'));
  return { ...scene, script: lines.join('\n'), starts: `${daysAgo.toFixed(3)}d` };
}

function around(cast: Cast, story: Story, daysAgo: number): Scene {
  const arrives = -story.at - Math.floor(daysAgo);
  const tag =
    cast.random.next() < 0.12 ? [cast.random.pick(['Repeat guest', 'Corporate', 'Pet', 'VIP', 'Long stay'])] : [];
  return {
    guest: cast.guest(story.lang),
    lang: story.lang,
    script: story.script,
    stay: [arrives, story.nights],
    booked: cast.random.between(12, 70),
    agent: cast.agent(SUPPORT),
    channel: cast.channel(),
    tags: tag,
    shifts: story.at <= 0 ? 1 : -1,
    past: true,
  };
}

function dealOf(cast: Cast, deal: Deal, daysAgo: number): Scene {
  return {
    guest: cast.guest(deal.lang),
    lang: deal.lang,
    script: deal.script,
    starts: `${daysAgo.toFixed(3)}d`,
    stay: [deal.lead - Math.floor(daysAgo), deal.nights],
    shifts: 1,
    agent: cast.agent(SALES),
    channel: cast.channel(),
    past: true,
  };
}

/** The last line, the one more try, stands at a fraction of today; the first of them has come back since. */
function triedToday(cast: Cast, deal: Deal, index: number): Scene {
  const lines = deal.script.trim().split('\n');
  const last = `@ ${lines.pop()!.trim()}`;
  const script = [...lines, last, ...(index === 0 ? comeBack(deal) : [])].join('\n');
  return { ...dealOf(cast, deal, 5), script, starts: undefined, today: 0.15 + index * 0.2 };
}

function comeBack({ lang }: Deal): string[] {
  return [`+7h guest: ${YES[lang] ?? YES.en}`, 'agent!dismiss', '+20m stay!confirmed', 'agent!sale', 'agent!close'];
}
