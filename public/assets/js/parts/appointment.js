import { appointmentAddress } from '../clinic.js';
import { element } from '../element.js';

/** The way to an appointment, where the clinic offers one. */
export function appointmentLink(visit, className = 'button') {
  const href = appointmentAddress(visit);
  return href && element('a', { class: className, href }, visit.messages.appointment);
}

/** The same below what a page says, where nobody may take it for urgent care. */
export function appointmentOffer(visit) {
  const link = appointmentLink(visit);
  return (
    link &&
    element(
      'aside',
      { class: 'wrap', 'aria-label': visit.messages.appointment },
      element('div', { class: 'appointment' }, link, element('p', {}, visit.messages.appointmentText)),
    )
  );
}
