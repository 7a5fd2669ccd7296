/** After what the page does now, and what it hands to the GPU. */
export const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
