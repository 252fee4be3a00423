/** A part of the entry opens while it is rendered; longer than this it does not take. */
const PATIENCE = 700;

/** What one writes in first: rich text and relations have buttons in front of it. */
export const INPUTS = [
  '[contenteditable=true]',
  'textarea, input:not([type=hidden])',
  '[role=combobox], button',
] as const;

/**
 * Moves the focus to the field at which a message is shown, once it is there, and the field into view.
 *
 * @returns whether there is such a place
 */
export async function focusSaid(field: string, message: string): Promise<boolean> {
  const place = await appearing(() => placeOf(field, message));
  if (!place) return false;
  closeDrawer();
  const input = inputOf(place, field) ?? place;
  input.focus({ preventScroll: true });
  const isTall = input.getBoundingClientRect().height > window.innerHeight / 2;
  (isTall ? place : input).scrollIntoView({ block: 'center' });
  return true;
}

/** On small screens the panel lies over the form; a click beside it closes it. */
function closeDrawer(): void {
  document.querySelector<HTMLElement>('[data-testid=actions-drawer-overlay]')?.click();
}

/** @returns what `find` finds as soon as it does; undefined if it never does */
export function appearing(find: () => HTMLElement | undefined): Promise<HTMLElement | undefined> {
  const started = performance.now();
  return new Promise((resolve) => {
    const look = () => {
      const found = find();
      if (found || performance.now() - started > PATIENCE) resolve(found);
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}

function placeOf(field: string, message: string): HTMLElement | undefined {
  const said = [...document.querySelectorAll<HTMLElement>('form [data-strapi-field-error]')];
  const there = said.find(({ textContent }) => textContent === message);
  return there ?? document.querySelector<HTMLElement>(`form [name="${CSS.escape(field)}"]`) ?? undefined;
}

/** The input that belongs to a message: the one that it describes, or the nearest one around it. */
function inputOf(place: HTMLElement, field: string): HTMLElement | undefined {
  const named = document.querySelector<HTMLElement>(`form [name="${CSS.escape(field)}"]`);
  const described = place.id
    ? document.querySelector<HTMLElement>(`[aria-describedby~="${CSS.escape(place.id)}"]`)
    : null;
  for (const input of [place, described, named])
    if (input?.matches(INPUTS.join(',')) && !input.matches(':disabled')) return editorBeside(input, field) ?? input;
  for (let around = place.parentElement; around && around.tagName !== 'FORM'; around = around.parentElement)
    for (const kind of INPUTS) {
      const found = [...around.querySelectorAll<HTMLElement>(kind)].find((one) => !one.matches(':disabled'));
      if (found) return found;
    }
  return undefined;
}

/** Where one writes, if an input is but a menu of rich text: that has the field's name, too. */
function editorBeside(input: HTMLElement, field: string): HTMLElement | undefined {
  const isOfField = (part: Element) =>
    [...part.querySelectorAll('[name]')].every((one) => one.getAttribute('name') === field);
  if (!input.matches('[role=combobox]')) return undefined;
  for (let around = input.parentElement; around && isOfField(around); around = around.parentElement) {
    const editor = around.querySelector<HTMLElement>('[contenteditable=true]');
    if (editor) return editor;
  }
  return undefined;
}
