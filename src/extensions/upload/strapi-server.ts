interface UploadPlugin {
  contentTypes: { file: { schema: { attributes: { related: { private?: boolean } } } } };
}

/**
 * Keeps the public from following a picture back to everything that uses it: Strapi would show drafts there, in REST
 * and GraphQL, whatever status was asked for.
 */
export default (plugin: UploadPlugin) => {
  plugin.contentTypes.file.schema.attributes.related.private = true;
  return plugin;
};
