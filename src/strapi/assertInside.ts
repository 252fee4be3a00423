/** The version whose insides the files of this room reach into. */
const VERSION = '5.54.0';

/**
 * Ends the boot where Strapi no longer is inside as it was: better no server than one that only seems protected.
 *
 * @param what the private thing that is missing, for whoever updates Strapi
 */
export function assertInside(there: boolean, what: string): asserts there {
  if (!there)
    throw new Error(`Strapi ${VERSION} had ${what}, which this project needs; the version installed now has it not.`);
}
