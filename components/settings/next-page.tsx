import Link from 'next/link';
import { buttonVariants } from '@/components/ui/button';

type Props = { path: string; search: Record<string, string | undefined>; label: string };

/** Onwards in a list that is paged by its address. */
export function NextPage({ path, search, label }: Props) {
  const given = Object.entries(search).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return (
    <Link href={`${path}?${new URLSearchParams(given)}`} className={buttonVariants({ variant: 'outline' })}>
      {label}
    </Link>
  );
}

export type Search = Record<string, string | string[] | undefined>;

/** The one value that an address gives a name; of several, the first. */
export function valueIn(search: Search, name: string): string | undefined {
  const value = search[name];
  return (Array.isArray(value) ? value[0] : value) || undefined;
}
