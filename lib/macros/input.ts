import { z } from 'zod';
import { teams } from '@/db/schema';
import { templateText } from '@/lib/automations/input';
import { itemInput, plainActs } from '@/lib/conversations/input';
import { presets } from '@/lib/conversations/moments';
import { timezone } from '@/lib/instants';
import { taggingInput } from '@/lib/tags/input';
import { isUuid, text } from '@/lib/text';

const macroId = z.uuid('must be the id of a macro');
const person = z.string().refine((id) => id === 'me' || isUuid(id), 'must be "me" or the id of a member');
const note = text(2000).optional();

/** What the buttons need to be told only when they are pressed (who, whose clock, in spite of what) a macro says in its own way. */
const ownWay = [
  z.strictObject({ control: z.literal('assign'), assigneeId: person.nullable() }),
  z.strictObject({ control: z.literal('sale'), sellerId: person.nullable() }),
  z.strictObject({ control: z.literal('move'), preset: z.enum(presets), note, keepAnyway: z.boolean().default(false) }),
  z.strictObject({ control: z.literal('close'), note }),
  z.strictObject({ control: z.literal('reply'), body: templateText }),
  z.strictObject({ control: z.literal('note'), body: templateText }),
  z.strictObject({ control: z.literal('tag'), name: taggingInput.shape.name }),
] as const;

/** One thing that a macro does. */
export const stepInput = z.discriminatedUnion('control', [...ownWay, ...plainActs]);

const fields = z.strictObject({
  name: z.string().trim().pipe(text(100)),
  /** A digit, so that it never takes the key of a command. */
  key: z
    .string()
    .regex(/^[1-9]$/, 'must be a digit from 1 to 9: letters are keys of Bellhop’s own commands')
    .nullable(),
  team: z.enum(teams).nullable(),
  steps: z.array(stepInput).min(1, 'must have at least one').max(10, 'must be at most 10'),
});

export const addMacroInput = fields;

/** `expected` is what the screen showed of the fields that change. */
export const changeMacroInput = fields.partial().extend({ macroId, expected: fields.partial() });
export const macroRef = z.strictObject({ macroId });

/** `zone` is the presser's clock; `runId` makes it safe to press again after a lost answer. */
export const runMacroInput = itemInput.extend({
  macroId,
  runId: z.uuid('must be a UUID'),
  zone: timezone,
  /** Though the guest waits or a task is unfinished. */
  despite: z.boolean().default(false),
});

export type Step = z.output<typeof stepInput>;
export type MacroFields = z.output<typeof fields>;
export type AddMacroInput = z.output<typeof addMacroInput>;
export type ChangeMacroInput = z.output<typeof changeMacroInput>;
export type RunMacroInput = z.output<typeof runMacroInput>;
