import type { UploadPlugin } from '../../strapi';
import { guardPlugin } from '../../uploads';

export default (plugin: UploadPlugin) => {
  guardPlugin(plugin);
  return plugin;
};
