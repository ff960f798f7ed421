import { Fragment, type ReactNode } from 'react';
import { cn } from '@/components/ui/cn';
import { piecesOf } from './links';

type Props = {
  text: string;
  /** Names that stand out as "@Name". */
  mentions?: readonly string[];
  className?: string;
};

/** What somebody wrote, as text: line breaks kept, in its own direction, web addresses made links. */
export function Body({ text, mentions = [], className }: Props) {
  if (text === '') return null;
  return (
    <p dir="auto" className={cn('whitespace-pre-wrap [overflow-wrap:anywhere]', className)}>
      {piecesOf(text).map((piece, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text have no other identity and never move
        <Fragment key={index}>
          {piece.href ? <Outside href={piece.href}>{piece.text}</Outside> : mentioned(piece.text, mentions)}
        </Fragment>
      ))}
    </p>
  );
}

function mentioned(text: string, [name, ...others]: readonly string[]): ReactNode {
  if (name === undefined) return text;
  return text.split(`@${name}`).map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text have no other identity and never move
    <Fragment key={index}>
      {index > 0 && <strong className="font-semibold text-primary">@{name}</strong>}
      {mentioned(part, others)}
    </Fragment>
  ));
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
