/**
 * Lets libraries that make `<style>` elements at run time (toasts, the scroll lock under dialogs) pass the strict
 * Content-Security-Policy of `proxy.ts`: each gets the page's nonce. Only scripts that have the nonce run at all.
 */
export function StyleNonce({ nonce }: { nonce?: string }) {
  if (!nonce) return null;
  // Browsers hide a nonce from the page's HTML, so that React would see a difference.
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the constant below, with nothing of anyone's in it.
  return <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: CODE }} />;
}

const CODE = `{
  const { nonce } = document.currentScript;
  const create = document.createElement;
  document.createElement = function (name, options) {
    const element = create.call(this, name, options);
    if (String(name).toLowerCase() === 'style') element.nonce = nonce;
    return element;
  };
}`;
