/**
 * Ends titles of pages with a name. Strapi ends them with its own (PageHelpers.js: `document.title = … | Strapi`), and
 * has no setting for it.
 */
export function nameTitles(name: string): void {
  const title = Object.getOwnPropertyDescriptor(Document.prototype, 'title');
  if (!title?.get || !title.set) return;
  const { get, set } = title;
  Object.defineProperty(document, 'title', {
    configurable: true,
    get() {
      return get.call(document);
    },
    set(text: string) {
      set.call(
        document,
        text.replace(/\bStrapi(?: Admin)?$/, () => name),
      );
    },
  });
  document.title = name;
}
