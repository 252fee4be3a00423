import { assertUploadPlugin, assertUploadService, closeFetching, type UploadPlugin } from '../strapi';
import { refusedFile, SVG } from './content';
import { guardService } from './guardService';

/** Of the name, in the address: Strapi adds the size before it and chance behind it; file systems end at 255 bytes. */
const LONGEST_SLUG = 100;

/** Puts this room's rules around Strapi's services, and closes the road that fetches addresses. */
export function guardPlugin(plugin: UploadPlugin): void {
  assertUploadPlugin(plugin);
  const { services, contentTypes } = plugin;

  // Strapi would show drafts to whoever follows a picture back to what uses it, whatever status was asked for.
  contentTypes.file.schema.attributes.related.private = true;

  const uploads = services.upload;
  services.upload = (deps) => {
    const original = uploads(deps);
    assertUploadService(original);
    return guardService(deps.strapi, original);
  };

  const images = services['image-manipulation'];
  services['image-manipulation'] = {
    ...images,
    // Strapi draws a picture whole to see whether it is faulty, and one line of SVG can take minutes to draw.
    isFaultyImage: async (file) => file.mime !== SVG.mime && images.isFaultyImage(file),
    generateFileName: (name) => images.generateFileName(name).replace(/^(.*)(_[0-9a-f]{10})$/s, short),
  };

  // The server would fetch what it is told to: redirects and changing names lead past Strapi's list of inner addresses.
  closeFetching(plugin);
  services.file.fetchUrlToInputFile = async (url) => {
    throw refusedFile(String(url).slice(0, 100), 'files are not fetched from addresses: upload the file');
  };
}

function short(_: string, slug: string, chance: string): string {
  return slug.slice(0, LONGEST_SLUG) + chance;
}
