/** Addresses that lead into a page (`#sources`), some of them into a part of it that is folded. */

/** Opens what a fragment leads into, and goes there. One that leads nowhere is left alone. */
export function goTo(fragment) {
  const target = document.getElementById(idOf(fragment));
  if (!target) return;
  open(target);
  target.scrollIntoView();
}

/** From here on, whatever a link or the address leads into is open when the visitor gets there. */
export function openWhatIsFollowed() {
  addEventListener('hashchange', () => goTo(location.hash));
  // Before the browser goes there. It says nothing of a fragment that it has been at already.
  document.addEventListener('click', ({ target }) => {
    const link = target.closest?.('a[href^="#"]');
    const followed = link && document.getElementById(idOf(link.hash));
    if (followed) open(followed);
  });
}

/** Opens a part of the page with all that it lies in. */
function open(target) {
  const innermost = target.querySelector(':scope > details') ?? target.closest('details');
  for (let fold = innermost; fold; fold = fold.parentElement.closest('details')) fold.open = true;
}

function idOf(fragment) {
  try {
    return decodeURIComponent(fragment.slice(1));
  } catch {
    return fragment.slice(1);
  }
}
