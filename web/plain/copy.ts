/** On plain HTTP browsers keep their clipboard to themselves: a hidden field and the old command do it there. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByField(text);
  }
}

function copyByField(text: string): boolean {
  const field = document.createElement('textarea');
  const before = document.activeElement;
  field.value = text;
  field.readOnly = true;
  field.className = 'plain-copy-field';
  // Inside an open dialog only what stands in it can be selected.
  (document.querySelector('dialog[open]') ?? document.body).append(field);
  field.select();
  field.setSelectionRange(0, text.length);
  try {
    // There is no other way where the new one is withheld.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    field.remove();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  }
}
