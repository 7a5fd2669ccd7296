/** Colours of the sheet, on paper whatever the page's theme. */
export const SHEET_INK = { paper: '#ffffff', ground: '#e9ebeb', ink: '#15181a', soft: '#4f595f' } as const;
