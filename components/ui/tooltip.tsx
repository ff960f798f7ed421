'use client';

import { Tooltip as Primitive } from 'radix-ui';
import type { ComponentProps, ReactNode } from 'react';
import { usePortal } from './portal';

export const TooltipProvider = Primitive.Provider;

type TooltipProps = { content: ReactNode; children: ReactNode } & Pick<
  ComponentProps<typeof Primitive.Content>,
  'side' | 'align'
>;

/** Words about its one child, on hover and on focus. The child is a button or a link. */
export function Tooltip({ content, children, side = 'top', align = 'center' }: TooltipProps) {
  return (
    <Primitive.Root>
      <Primitive.Trigger asChild>{children}</Primitive.Trigger>
      <Primitive.Portal container={usePortal()}>
        <Primitive.Content
          side={side}
          align={align}
          sideOffset={6}
          collisionPadding={8}
          className="z-50 max-w-64 animate-fade rounded-md bg-foreground px-2.5 py-1.5 text-background text-xs shadow-float"
        >
          {content}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
