import { spoken } from '../../words/say';

/** The parts of the client, as the panel offers them. */
export const PARTS = ['head', 'skin', 'hair', 'loss', 'scars', 'beard', 'zone'] as const;
export type PartName = (typeof PARTS)[number];

/** The words about the client; each section's own stand in a file of its name. */
export const CLIENT_WORDS = spoken({
  parts: 'About the client',
  part: {
    head: 'Head',
    skin: 'Skin',
    hair: 'Hair',
    loss: 'Hair loss',
    scars: 'Scars',
    beard: 'Beard',
    zone: 'Area',
  } satisfies Record<PartName, string>,
  unavailable: 'These controls could not be loaded. Check the connection.',
  again: 'Try again',
} as const);
