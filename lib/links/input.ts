import { z } from 'zod';
import { name, newPassword } from '@/lib/auth/input';

const token = z.string().max(100);

/** What the holder of an invitation sends: a name, and a new password or that of their existing sign-in. */
export const acceptInput = z.strictObject({ token, name, password: newPassword });
export const resetInput = z.strictObject({ token, password: newPassword });

export type AcceptInput = z.output<typeof acceptInput>;
export type ResetInput = z.output<typeof resetInput>;
