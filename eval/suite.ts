import type { Case } from './case';
import { answerable, foreign, twofold } from './cases/answerable';
import { moods } from './cases/moods';
import { paraphrases } from './cases/paraphrases';
import { decisions, halfKnown, unanswerable, withheld } from './cases/unanswerable';
import { injections, thanks, urgent } from './cases/urgent';

const plain = [
  answerable,
  twofold,
  foreign,
  unanswerable,
  halfKnown,
  decisions,
  withheld,
  urgent,
  injections,
  moods,
  thanks,
];
const lists = [...plain, ...Map.groupBy(paraphrases, ({ kind }) => kind).values()];

export const cases: Case[] = lists.flat();

/** Every third of each kind is held out: nothing is tuned by it. */
export const heldOut: Case[] = lists.flatMap((list) => list.filter((_, at) => at % 3 === 2));
export const tuned: Case[] = cases.filter((each) => !heldOut.includes(each));
