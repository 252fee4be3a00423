import { guardPlugin, type UploadPlugin } from '../../uploads';

interface Plugin extends UploadPlugin {
  contentTypes: { file: { schema: { attributes: { related: { private?: boolean } } } } };
}

export default (plugin: Plugin) => {
  // Strapi would show drafts to whoever follows a picture back to what uses it, whatever status was asked for.
  plugin.contentTypes.file.schema.attributes.related.private = true;
  guardPlugin(plugin);
  return plugin;
};
