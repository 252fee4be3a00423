import { isSafePicture } from './links.js';

/** What the operator has set of the clinic (`/api/clinic`). Nothing is known of it while the API cannot be reached. */

/** The clinic's name, or without one that of the project. */
export function siteName({ clinic, messages }) {
  return clinic?.name ?? messages.siteName;
}

/** The address of the clinic's logo, if it has one. */
export function markOf({ clinic }) {
  return safePlace(clinic?.mark);
}

/** Where visitors ask for an appointment, if they can. */
export function appointmentAddress({ clinic }) {
  return safePlace(clinic?.appointmentUrl);
}

/** An address of the web or a path of this server: whatever else was set leads nowhere. */
function safePlace(address) {
  return isSafePicture(address) ? address : undefined;
}
