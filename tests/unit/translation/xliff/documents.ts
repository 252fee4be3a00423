/** Small files as a tool might write them, by hand where no tool at hand writes the like. */
const NAMESPACES: Record<string, string> = {
  '1.1': 'urn:oasis:names:tc:xliff:document:1.1',
  '1.2': 'urn:oasis:names:tc:xliff:document:1.2',
  '2.0': 'urn:oasis:names:tc:xliff:document:2.0',
  '2.1': 'urn:oasis:names:tc:xliff:document:2.0',
};

/** A file of 1.x around the content of its body. */
export const file1 = (body: string, version = '1.2') =>
  `<xliff version="${version}" xmlns="${NAMESPACES[version]}"><file original="api::page.page/abc" source-language="en" target-language="fr" datatype="htmlbody"><body>${body}</body></file></xliff>`;

/** A file of 2.x around its units. */
export const file2 = (units: string, version = '2.0') =>
  `<xliff version="${version}" xmlns="${NAMESPACES[version]}" srcLang="en" trgLang="fr"><file id="f1" original="api::page.page/abc">${units}</file></xliff>`;

export const unit1 = (target: string, source = 'a') =>
  `<trans-unit id="u"><source>${source}</source><target>${target}</target></trans-unit>`;

export const unit2 = (target: string, source = 'a') =>
  `<unit id="u"><segment><source>${source}</source><target>${target}</target></segment></unit>`;

export const utf8 = (text: string) => new TextEncoder().encode(text);
