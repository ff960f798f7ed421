import { cn } from './cn';

type Props = { label: string; isOn: boolean; disabled?: boolean; onClick: () => void };

/** On or off, at once. */
export function Switch({ label, isOn, ...props }: Props) {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={isOn}
      aria-label={label}
      className={cn(
        'touch inline-flex h-5 w-9 shrink-0 items-center rounded-full border border-transparent transition-colors disabled:opacity-50',
        isOn ? 'bg-primary' : 'bg-muted-foreground/60',
      )}
      {...props}
    >
      <span
        className={cn(
          'pointer-events-none block size-4 rounded-full bg-card transition-transform motion-reduce:transition-none',
          isOn ? 'translate-x-4' : 'translate-x-px',
        )}
      />
    </button>
  );
}
