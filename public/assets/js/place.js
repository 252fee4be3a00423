/** Where an editor is on a page: kept while it is read anew, for a save shall move nothing. */
const PLACE = 'preview-place';

export function keepPlace() {
  const open = [...document.querySelectorAll('.fold[open]')].map((fold) => fold.parentElement.id);
  sessionStorage.setItem(PLACE, JSON.stringify({ top: scrollY, open }));
}

/** Back to it, once the content is there. */
export function backToPlace() {
  const kept = sessionStorage.getItem(PLACE);
  sessionStorage.removeItem(PLACE);
  if (kept === null) return;
  const { top, open } = JSON.parse(kept);
  for (const fold of document.querySelectorAll('.fold')) if (open.includes(fold.parentElement.id)) fold.open = true;
  scrollTo(0, top);
}
