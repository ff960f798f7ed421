import { Fragment } from 'react';
import { cn } from '@/components/ui/cn';
import { piecesOf } from './links';

/** What somebody wrote, as text: line breaks kept, in its own direction, web addresses made links. */
export function Body({ text, className }: { text: string; className?: string }) {
  return (
    <p dir="auto" className={cn('whitespace-pre-wrap [overflow-wrap:anywhere]', className)}>
      {piecesOf(text).map((piece, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text have no other identity and never move
        <Fragment key={index}>{piece.href ? <Outside href={piece.href}>{piece.text}</Outside> : piece.text}</Fragment>
      ))}
    </p>
  );
}

function Outside({ href, children }: { href: string; children: string }) {
  return (
    <a
      href={href}
      target="_blank"
      rel="noopener noreferrer nofollow"
      dir="ltr"
      className="underline underline-offset-2"
    >
      {children}
    </a>
  );
}
