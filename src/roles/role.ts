import type { Permission } from '../strapi';

/** A role of the admin panel as this project wants it. */
export interface Role {
  /** Never changes: Strapi's identity of a role. */
  code: string;
  /** As the panel shows it. */
  name: string;
  /** Who gets it, in one sentence. */
  description: string;
  permissions: Permission[];
}
