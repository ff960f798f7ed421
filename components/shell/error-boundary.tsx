'use client';

import { catchError, type ErrorInfo } from 'next/error';
import type { ReactNode } from 'react';
import { Failure } from './failure';

/** Keeps a failure inside its part of the screen, says what failed, and offers to try again. `what` is "The list". */
export const ErrorBoundary = catchError(Failed);

function Failed({ what }: { what: string; children?: ReactNode }, { retry }: ErrorInfo) {
  return <Failure what={what} retry={retry} />;
}
