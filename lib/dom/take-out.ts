/**
 * Copy text. A page may forbid the clipboard by policy, or be served without encryption; then the old way through a
 * selection inside the closed root is tried. Rejects when both are refused.
 */
export async function copyText(root: ShadowRoot, text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch (error) {
    const area = document.createElement('textarea');
    area.value = text;
    area.style.cssText = 'position:fixed;opacity:0;pointer-events:none';
    const focused = root.activeElement;
    root.append(area);
    area.select();
    const copied = document.execCommand('copy');
    area.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
    if (!copied) throw error;
  }
}

/** Hand the reader a file, of a text or of pieces. The link lives in the closed root for one click; nothing is sent anywhere. */
export function saveFile(root: ParentNode, name: string, type: string, content: string | BlobPart[]): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([content].flat(), { type }));
  link.download = name;
  root.append(link);
  link.click();
  link.remove();
  // The download has to have begun before the address goes.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
