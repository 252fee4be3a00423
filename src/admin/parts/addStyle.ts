/** Styles parts of Strapi's pages that take no properties; each rule says at its place whose they are. */
export function addStyle(rules: string): void {
  const style = document.createElement('style');
  style.textContent = rules;
  document.head.append(style);
}
