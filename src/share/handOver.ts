/** How handing something over ended; every case has its sentence on the page. */
export type HandOver =
  'picture-copied' | 'picture-refused' | 'link-copied' | 'link-refused' | 'shared' | 'not-shared' | 'share-failed';

/** Puts a PNG on the clipboard; call it from a tap. */
export async function copyPicture(png: Blob): Promise<HandOver> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ [png.type]: png })]);
    return 'picture-copied';
  } catch {
    return 'picture-refused';
  }
}

/** Puts a link on the clipboard; call it from a tap. */
export async function copyLink(link: string): Promise<HandOver> {
  try {
    await navigator.clipboard.writeText(link);
    return 'link-copied';
  } catch {
    return 'link-refused';
  }
}

/** Whether the system's share sheet takes such a file. */
export function canShare(file: File): boolean {
  try {
    return navigator.canShare?.({ files: [file] }) ?? false;
  } catch {
    return false;
  }
}

/** Opens the system's share sheet with a picture and words to go with it; call it from a tap. */
export async function sharePicture(file: File, title: string, text: string): Promise<HandOver> {
  try {
    await navigator.share({ files: [file], title, text });
    return 'shared';
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? 'not-shared' : 'share-failed';
  }
}
