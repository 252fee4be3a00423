import type { Core, Struct, UID } from '@strapi/strapi';
import { assertInside } from './assertInside';
import type { Right } from './languageRights';

/** A row of a type that has languages. */
export type LanguageRow = Record<string, unknown> & { documentId: string; locale: string; publishedAt: string | null };

/** A language as the i18n plugin keeps it. */
interface Language {
  code: string;
  name: string;
}

/** A permission of a role in the admin panel. */
export interface Permission {
  action: string;
  /** Null or missing where the action is about no type. */
  subject?: UID.ContentType | null;
  /** Of localized types, no `locales` are no language, and null is every language. */
  properties?: { fields?: string[]; locales?: string[] | null };
  conditions?: string[];
}

/** The services of Strapi's own parts that are called or changed here, as far as they are; none of them is documented. */
interface Services {
  'plugin::i18n.locales': {
    find(): Promise<Language[]>;
    findById(id: unknown): Promise<Language | null>;
    findByCode(code: string): Promise<Language | null>;
    create(locale: { code: string; name?: string }): Promise<unknown>;
    delete(params: { id: unknown }): Promise<unknown>;
    getDefaultLocale(): Promise<string>;
    setDefaultLocale(params: { code: string }): Promise<unknown>;
  };
  'plugin::i18n.content-types': {
    copyNonLocalizedAttributes(model: unknown, row: LanguageRow): Record<string, unknown>;
    getNestedPopulateOfNonLocalizedAttributes(uid: string): string[];
  };
  'plugin::i18n.localizations': {
    /** Copies the facts of a row to the rows of the same status in the other languages. */
    copyToSiblings(source: LanguageRow, model: unknown): Promise<void>;
  };
  'plugin::content-manager.permission-checker': {
    create(of: { userAbility: object; model: string }): {
      can: Record<Right, (entity?: object, field?: string) => boolean>;
      /** What of an entry somebody may read. */
      sanitizeOutput(entry: object): Promise<Record<string, unknown>>;
    };
  };
  'plugin::content-manager.content-types': Configurations;
  'plugin::content-manager.components': Configurations;
  'plugin::upload.image-manipulation': {
    getDimensions(file: object): Promise<{ width: number | null; height: number | null }>;
  };
  'plugin::upload.provider': {
    upload(file: object): Promise<unknown>;
  };
  'admin::role': {
    findOne(where: object): Promise<{ id: number } | null>;
    create(role: { code: string; name: string; description: string }): Promise<{ id: number }>;
    assignPermissions(id: number, permissions: Permission[]): Promise<unknown>;
  };
  'admin::permission': {
    findMany(query: { where: object }): Promise<Permission[]>;
  };
}

/** How entries of a model are edited and listed in the admin panel. */
export interface PanelConfiguration {
  /** `mainField` is what an entry is called by. */
  settings: { mainField?: string; [name: string]: unknown };
  metadatas: Record<
    string,
    { edit?: { label?: string; description?: string; mainField?: string }; list?: { label?: string } }
  >;
  /** Columns of the list, and rows of the edit view with widths in twelfths. */
  layouts: { list: string[]; edit: { name: string; size: number }[][] };
}

interface Configurations {
  findConfiguration(model: Struct.ContentTypeSchema | Struct.ComponentSchema): Promise<PanelConfiguration>;
  /** Replaces each part that is given. */
  updateConfiguration(
    model: Struct.ContentTypeSchema | Struct.ComponentSchema,
    configuration: PanelConfiguration,
  ): Promise<unknown>;
}

/** What has to be there at boot. */
const FUNCTIONS: { [Name in keyof Services]: readonly (keyof Services[Name])[] } = {
  'plugin::i18n.locales': [
    'find',
    'findById',
    'findByCode',
    'create',
    'delete',
    'getDefaultLocale',
    'setDefaultLocale',
  ],
  'plugin::i18n.content-types': ['copyNonLocalizedAttributes', 'getNestedPopulateOfNonLocalizedAttributes'],
  'plugin::i18n.localizations': ['copyToSiblings'],
  'plugin::content-manager.permission-checker': ['create'],
  'plugin::content-manager.content-types': ['findConfiguration', 'updateConfiguration'],
  'plugin::content-manager.components': ['findConfiguration', 'updateConfiguration'],
  'plugin::upload.image-manipulation': ['getDimensions'],
  'plugin::upload.provider': ['upload'],
  'admin::role': ['findOne', 'create', 'assignPermissions'],
  'admin::permission': ['findMany'],
};

/** A service of Strapi's; what is put in the place of one of its functions counts for Strapi itself, too. */
export function serviceOf<Name extends keyof Services>(strapi: Core.Strapi, name: Name): Services[Name] {
  return strapi.service(name as UID.Service) as unknown as Services[Name];
}

/** @throws Error (the boot ends) that names a service of Strapi's or a function of one that is not there any more */
export function assertServices(strapi: Core.Strapi): void {
  for (const [name, functions] of Object.entries(FUNCTIONS) as [keyof Services, readonly string[]][]) {
    const service = serviceOf(strapi, name) as object as Record<string, unknown> | undefined;
    for (const one of functions) assertInside(typeof service?.[one] === 'function', `a function ${one} of ${name}`);
  }
}
