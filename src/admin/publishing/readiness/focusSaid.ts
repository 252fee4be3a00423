/** A part of the entry opens while it is rendered; longer than this it does not take. */
const PATIENCE = 1500;

const INPUTS = 'input:not([type=hidden]), textarea, select, [contenteditable=true], [role=combobox], button';

/** Moves the focus to the field at which a message is shown, once it is there, and the field into view. */
export function focusSaid(field: string, message: string, started = performance.now()): void {
  requestAnimationFrame(() => {
    const place = placeOf(field, message);
    if (place) {
      place.scrollIntoView({ block: 'center' });
      inputOf(place, field)?.focus({ preventScroll: true });
    } else if (performance.now() - started < PATIENCE) focusSaid(field, message, started);
  });
}

function placeOf(field: string, message: string): HTMLElement | undefined {
  const said = [...document.querySelectorAll<HTMLElement>('form [data-strapi-field-error]')];
  const there = said.find(({ textContent }) => textContent === message);
  return there ?? document.querySelector<HTMLElement>(`form [name="${CSS.escape(field)}"]`) ?? undefined;
}

/** The input that belongs to a message: the one that names it as its description, or the first one beside it. */
function inputOf(place: HTMLElement, field: string): HTMLElement | undefined {
  if (place.matches(INPUTS)) return place;
  const described = place.id && document.querySelector<HTMLElement>(`[aria-describedby~="${CSS.escape(place.id)}"]`);
  const named = document.querySelector<HTMLElement>(`form [name="${CSS.escape(field)}"]:not(:disabled)`);
  if (described || named) return described || named || undefined;
  for (let around = place.parentElement; around && around.tagName !== 'FORM'; around = around.parentElement) {
    const found = [...around.querySelectorAll<HTMLElement>(INPUTS)].find((one) => !one.matches(':disabled'));
    if (found) return found;
  }
  return undefined;
}
