import { CHOICES } from '../../../labels/choices';

type Part = Readonly<Record<string, unknown>>;

/** What the rows of repeated parts are called, by component: one of their fields says too little. */
const TITLES: Readonly<Record<string, (part: Part) => string>> = {
  'fact.code': ({ system, value, label }) => joined([joined([called(system), value], ' '), label], ' — '),
  'fact.marker': ({ view, x, y }) => joined([called(view), joined([x, y], ' / ')], ', '),
  'glossary.translation': ({ locale, term }) => joined([languageOf(locale), term], ': '),
};

function called(choice: unknown): unknown {
  return CHOICES[String(choice)] ?? choice;
}

function joined(parts: readonly unknown[], by: string): string {
  return parts.filter((part) => part !== undefined && part !== null && part !== '').join(by);
}

function languageOf(code: unknown): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(String(code ?? '')) ?? '';
  } catch {
    return String(code ?? ''); // It is still being typed.
  }
}

/** The property that says a row's title, by component. */
const PROPERTIES = new Map(Object.keys(TITLES).map((component) => [component, Symbol(`title of ${component}`)]));

/**
 * Which property of a row of a component says its title.
 *
 * Strapi titles rows by one field (`mainField`), which it reads from the values of the form by its name alone
 * (Repeatable.js and `getIn` of the content manager). A symbol is a name, too, and one that nothing else has: what it
 * reads is worked out of the row, as it is typed.
 */
export function titleOf(component: unknown): { name: symbol; type: 'string' } | undefined {
  const name = PROPERTIES.get(String(component));
  return name && { name, type: 'string' };
}

/** Gives every object these properties, which are seen by nobody who does not have their names. */
export function titleRows(): void {
  for (const [component, property] of PROPERTIES) {
    Object.defineProperty(Object.prototype, property, {
      configurable: true,
      get(this: Part) {
        return TITLES[component]?.(this);
      },
    });
  }
}
