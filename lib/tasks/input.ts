import { z } from 'zod';
import { approvals, priorities, taskStatuses } from '@/db/schema';
import { money } from '@/lib/amounts';
import { instant } from '@/lib/instants';
import { externalId, text } from '@/lib/text';

const taskId = z.uuid('must be the id of a task');

const title = z.string().trim().pipe(text(500));

/** What a person may say of a task; a field that is left out stays, or is the catalog item's. */
const fields = z
  .strictObject({
    title,
    priority: z.enum(priorities),
    assigneeId: z.uuid('must be the id of a member').nullable(),
    dueAt: instant.nullable(),
    amount: money.nullable(),
  })
  .partial();

export const createTaskInput = fields.extend({
  conversationId: z.uuid('must be the id of a conversation'),
  catalogItemId: z.uuid('must be the id of a catalog item'),
  externalId: externalId.optional().meta({ description: 'With it, creating twice is safe' }),
});

/** `expected` is what the screen showed of the fields that change. */
export const changeTaskInput = fields.extend({ taskId, expected: fields });

export const taskStepInput = z.strictObject({
  taskId,
  status: z.enum(taskStatuses),
  expected: z.enum(taskStatuses),
});

/** `expected` holds the amount, too: nobody approves another one than the screen showed. */
export const refundDecisionInput = z.strictObject({
  taskId,
  decision: z.enum(['approved', 'rejected']),
  expected: z.strictObject({ approval: z.enum(approvals), amount: money.nullable() }),
});

export type TaskFields = z.output<typeof fields>;
export type CreateTaskInput = z.output<typeof createTaskInput>;
export type ChangeTaskInput = z.output<typeof changeTaskInput>;
export type TaskStepInput = z.output<typeof taskStepInput>;
export type RefundDecisionInput = z.output<typeof refundDecisionInput>;
