import type { XmlElement } from './xml';

/** Whether an element is to be translated: it says so, or it is as the element around it. */
export function translated({ attribute }: XmlElement, inherited: boolean): boolean {
  const value = attribute('translate');
  return value === undefined ? inherited : value !== 'no';
}
