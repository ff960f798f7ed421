import { z } from 'zod';
import { instant } from '@/lib/instants';
import { levels } from './levels';

const level = z.enum(levels.map(({ id }) => id));
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time like 22:00');
const checked = z.union([z.boolean(), z.literal('on').transform(() => true)]).default(false);

/** As the form in the settings sends it. */
export const notifyInput = z
  .strictObject({
    sales: level,
    support: level,
    sound: checked,
    desktop: checked,
    isQuiet: checked,
    from: clock.default('22:00'),
    to: clock.default('07:00'),
  })
  .transform(({ sales, support, sound, desktop, isQuiet, from, to }) => ({
    ...{ inboxes: { sales, support }, sound, desktop },
    quiet: isQuiet ? { from, to } : null,
  }));

export const readInput = z.strictObject({
  conversationId: z.uuid('must be the id of a conversation').optional(),
  until: instant.optional(),
});
export const pageInput = z.strictObject({ before: z.string().max(80).optional() });

export type NotifyInput = z.output<typeof notifyInput>;
export type ReadInput = z.output<typeof readInput>;
