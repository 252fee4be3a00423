interface Field {
  attribute?: { pluginOptions?: { i18n?: { localized?: boolean } } };
  disabled?: boolean;
  hint?: string;
}

export interface EditLayout {
  layout: Field[][][];
  /** Of the content type; `defaultLocale` is put there by the server (src/facts/announceDefaultLocale.ts). */
  options?: { i18n?: { localized?: boolean; defaultLocale?: string } };
}

/** Disables every field that its schema declares shared by all languages, and says where to change it. */
export function lockSharedFacts(view: EditLayout, locale: string | undefined): EditLayout {
  const { defaultLocale } = view.options?.i18n ?? {};
  if (!locale || !defaultLocale || locale === defaultLocale) return view;
  const hint = `Shared by all languages. Change it in the default language (${defaultLocale}).`;
  const lock = (field: Field): Field =>
    field.attribute?.pluginOptions?.i18n?.localized === false ? { ...field, disabled: true, hint } : field;
  return { ...view, layout: view.layout.map((panel) => panel.map((row) => row.map(lock))) };
}
