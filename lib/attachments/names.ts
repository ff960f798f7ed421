const MOST = 120;

/**
 * A name to show and to save under: no folders, nothing invisible, nothing that turns the direction of reading (by which
 * "gpj.exe" shows as "exe.jpg"). Never a path of ours.
 */
export function safeName(name: string): string {
  const last = name.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1)!;
  const visible = last.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/gu, '').replace(/[<>:"|?*]/g, '_');
  const trimmed = visible.replace(/\s+/g, ' ').replace(/^[. ]+|[. ]+$/g, '');
  return shortened(trimmed) || 'file';
}

/** The end stays, as it says what the file is. */
function shortened(name: string): string {
  const letters = [...name];
  if (letters.length <= MOST) return name;
  const end = /\.[^. ]{1,10}$/.exec(name)?.[0] ?? '';
  return letters.slice(0, MOST - [...end].length).join('') + end;
}

/** Content-Disposition of a download: the name in plain letters for old browsers, and as it is (RFC 5987). */
export function attachmentHeader(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const exact = encodeURIComponent(name).replace(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${exact}`;
}
