/** Whether everything is to be tried that takes long (`npm run test:thorough`), and not what stands for it. */
export const isThorough = process.env.THOROUGH === 'true';

/** How often something is tried. */
export const times = (usually: number, thoroughly: number): number => (isThorough ? thoroughly : usually);
