import { MARK, PRODUCT } from './product';

/** Whose panel it is. */
export interface Brand {
  name: string;
  /** Address of its logo. */
  mark: string;
}

const OURS: Brand = { name: PRODUCT, mark: MARK };

/** How long the panel waits to learn it, in milliseconds: it has a name of its own, and somebody wants to work. */
const PATIENCE = 3_000;

/** The clinic as the operator has set it, which the built panel cannot know; ours where it is not set or not known. */
export async function readBrand(): Promise<Brand> {
  try {
    const backend = (window as unknown as { strapi: { backendURL: string } }).strapi.backendURL;
    const answer = await fetch(`${backend}/api/clinic`, { signal: AbortSignal.timeout(PATIENCE) });
    if (!answer.ok) return OURS;
    const { data } = (await answer.json()) as { data: { name: string | null; mark: string | null } };
    return { name: data.name ?? OURS.name, mark: data.mark ?? OURS.mark };
  } catch {
    return OURS;
  }
}
