/** Origins of pages that may talk with this one, besides its own: the clinic's list, a file beside the page. */
export async function allowedOrigins(): Promise<readonly string[]> {
  try {
    const response = await fetch(`${import.meta.env.BASE_URL}embed.json`);
    return response.ok ? readOrigins(await response.json()) : [];
  } catch {
    return [];
  }
}

/** The origins of a list, as browsers write them; what is none (`*` too) is left out. Never throws. */
export function readOrigins(value: unknown): readonly string[] {
  const list: unknown = typeof value === 'object' && value !== null && 'origins' in value ? value.origins : undefined;
  return Array.isArray(list) ? list.filter((one) => typeof one === 'string' && isOrigin(one)) : [];
}

function isOrigin(text: string): boolean {
  return /^https?:\/\//.test(text) && URL.canParse(text) && new URL(text).origin === text;
}
