import type { PartName } from './ClientPanel';

/** The words about the client; each section's own stand in a file of its name. */
export const CLIENT_WORDS: { readonly parts: string; readonly part: Readonly<Record<PartName, string>> } = {
  parts: 'About the client',
  part: {
    head: 'Head',
    skin: 'Skin',
    hair: 'Hair',
    loss: 'Hair loss',
    scars: 'Scars',
    beard: 'Beard',
    zone: 'Area',
  },
};
