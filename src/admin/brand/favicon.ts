/** Shows a mark in the tab of the browser. */
export function showIcon(mark: string): void {
  const link = document.querySelector<HTMLLinkElement>('link[rel~="icon"]') ?? document.createElement('link');
  link.rel = 'icon';
  link.removeAttribute('type');
  link.href = mark;
  document.head.append(link);
}
