declare global {
  interface Window {
    earlyKeys?: KeyboardEvent[];
  }
}

/** Keeps what is pressed on a page whose scripts are still on their way, for `listen.ts`. */
export function EarlyKeys({ nonce }: { nonce?: string }) {
  // Browsers hide a nonce from the page's HTML, so that React would see a difference.
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the constant below, with nothing of anyone's in it.
  return <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: CODE }} />;
}

/** What was kept, once. */
export function takeEarlyKeys(): KeyboardEvent[] {
  const keys = window.earlyKeys ?? [];
  delete window.earlyKeys;
  return keys;
}

/** The browser's own use of Ctrl+K would leave the page. */
const CODE = `window.earlyKeys = [];
document.addEventListener('keydown', (event) => {
  if (!window.earlyKeys) return;
  window.earlyKeys.push(event);
  if ((event.ctrlKey || event.metaKey) && event.key === 'k') event.preventDefault();
});`;
