type Words = Readonly<Record<string, string>>;

/** Said in other words than Strapi's, beyond its name. */
const OWN: Words = {
  'Auth.form.welcome.subtitle': 'Log in to edit and publish content',
  // With a link to the manual of another product.
  'Settings.profile.form.section.experience.interfaceLanguageHelp': 'Preference changes will apply only to you.',
  'Settings.application.strapi-version': 'CMS version',
  'Settings.application.strapiVersion': 'CMS version',
};

/** Every text of the panel, with the name of whose panel it is in the place of Strapi's. */
export function inTheName(name: string, words: Words): Record<string, string> {
  const renamed = Object.entries({ ...words, ...OWN }).map(([id, text]) => [
    id,
    text.replace(/\bStrapi\b/g, escaped(name)),
  ]);
  return Object.fromEntries(renamed);
}

/** Braces and quotes are syntax there (ICU messages), and a dollar sign is one in the text that replaces. */
function escaped(name: string): string {
  return name
    .replace(/'/g, '’')
    .replace(/[{}<>#]/g, '')
    .replace(/\$/g, '$$$$');
}
