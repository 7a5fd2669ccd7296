/** Long enough for the slowest browser to have taken the bytes, ms. */
const TAKEN_MS = 10_000;

/** Saves a text as a JSON file on the device. */
export function saveText(text: string, fileName: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), TAKEN_MS);
}
