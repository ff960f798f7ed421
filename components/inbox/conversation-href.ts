/** The URL of a list with a conversation open in it (`before`: at an earlier page of its thread), or with none. */
export function conversationHref(
  pathname: string,
  search: { toString(): string },
  conversationId: string | null,
  before?: string,
): string {
  const params = new URLSearchParams(search.toString());
  params.delete('before');
  params.delete('conversation');
  if (conversationId) params.set('conversation', conversationId);
  if (before) params.set('before', before);
  return params.size ? `${pathname}?${params}` : pathname;
}

/** The conversation that the URL opens: beside a list, or on a page of its own. */
export function conversationIn({ pathname, search }: { pathname: string; search: string }): string | null {
  const alone = /^\/conversations\/([^/]+)$/.exec(pathname)?.[1];
  return alone ?? new URLSearchParams(search).get('conversation');
}
