'use client';

import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { ComponentProps } from 'react';
import { DayPicker } from 'react-day-picker';

const NAV = 'inline-flex size-8 items-center justify-center rounded-md text-muted-foreground hover:bg-accent';

/** A month of days to choose from, by mouse or arrows. */
export function Calendar(props: ComponentProps<typeof DayPicker>) {
  return (
    <DayPicker
      classNames={{
        months: 'relative',
        month_caption: 'flex h-8 items-center justify-center font-medium text-sm',
        nav: 'absolute inset-x-0 top-0 flex justify-between',
        button_previous: NAV,
        button_next: NAV,
        month_grid: 'mt-1 border-collapse',
        weekday: 'size-9 font-normal text-muted-foreground text-xs',
        day: 'size-9 p-0 text-center text-sm',
        day_button: 'size-9 rounded-md hover:bg-accent',
        today: 'font-semibold text-primary',
        outside: 'text-muted-foreground opacity-60',
        range_start:
          'rounded-l-md bg-selected [&>button]:bg-primary [&>button]:text-primary-foreground [&>button:hover]:bg-primary',
        range_middle: 'bg-selected',
        range_end:
          'rounded-r-md bg-selected [&>button]:bg-primary [&>button]:text-primary-foreground [&>button:hover]:bg-primary',
        hidden: 'invisible',
        disabled: 'opacity-40',
      }}
      components={{
        Chevron: ({ orientation }) =>
          orientation === 'left' ? <ChevronLeft className="size-4" /> : <ChevronRight className="size-4" />,
      }}
      {...props}
    />
  );
}
