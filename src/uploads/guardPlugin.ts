import type { Core } from '@strapi/strapi';
import { refusedFile, SVG } from './content';
import { guardService, type UploadService } from './guardService';

interface Route {
  path: string;
}

interface ImageManipulation {
  isFaultyImage(file: { mime?: string }): Promise<boolean>;
  generateFileName(name: string): string;
}

/** Strapi's upload plugin, as src/extensions/upload is given it. */
export interface UploadPlugin {
  services: {
    upload: (deps: { strapi: Core.Strapi }) => UploadService;
    'image-manipulation': ImageManipulation;
    file: { fetchUrlToInputFile(url: string): Promise<unknown> };
  };
  routes: { admin: { routes: Route[] } };
}

/** Of the name, in the address: Strapi adds the size before it and chance behind it; file systems end at 255 bytes. */
const LONGEST_SLUG = 100;

/** Puts this room's rules around Strapi's services, and closes the road that fetches addresses. */
export function guardPlugin(plugin: UploadPlugin): void {
  const { services, routes } = plugin;

  const uploads = services.upload;
  services.upload = (deps) => guardService(deps.strapi, uploads(deps));

  const images = services['image-manipulation'];
  services['image-manipulation'] = {
    ...images,
    // Strapi draws a picture whole to see whether it is faulty, and one line of SVG can take minutes to draw.
    isFaultyImage: async (file) => file.mime !== SVG.mime && images.isFaultyImage(file),
    generateFileName: (name) => images.generateFileName(name).replace(/^(.*)(_[0-9a-f]{10})$/s, short),
  };

  // The server would fetch what it is told to: redirects and changing names lead past Strapi's list of inner addresses.
  routes.admin.routes = routes.admin.routes.filter(({ path }) => path !== '/actions/upload-from-urls');
  services.file.fetchUrlToInputFile = async (url) => {
    throw refusedFile(String(url).slice(0, 100), 'files are not fetched from addresses: upload the file');
  };
}

function short(_: string, slug: string, chance: string): string {
  return slug.slice(0, LONGEST_SLUG) + chance;
}
