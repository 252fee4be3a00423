import { type I18nPlugin, leaveSharedFields } from '../../strapi';

export default (plugin: I18nPlugin) => {
  leaveSharedFields(plugin);
  return plugin;
};
