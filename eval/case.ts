import type { HomeId } from './listings';

export type Kind =
  | 'answerable'
  | 'twofold'
  | 'foreign'
  | 'unanswerable'
  | 'half-known'
  | 'decision'
  | 'withheld'
  | 'urgent'
  | 'injection'
  | 'mood'
  | 'thanks';

/** What a guest writes and what should come of it. */
export type Case = {
  kind: Kind;
  home: HomeId;
  language: string;
  text: string;
  /** Ids that a right answer rests on: one of each group, `a|b` being a group; `booking` is the reservation or its listing. */
  cites?: string[];
  /** What the guest wrote before, oldest first. */
  before?: string[];
  /** 1 furious … 5 delighted. */
  mood?: number;
};
