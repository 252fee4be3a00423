import type { ApolloServerPlugin } from '@apollo/server';
import type { Core } from '@strapi/strapi';
import { keepSnapshot } from '../../served';

/** Has all fields of an operation show the same state of what is served. */
export function oneSnapshot(strapi: Core.Strapi): ApolloServerPlugin {
  return {
    async requestDidStart() {
      let end = async () => {};
      return {
        async executionDidStart() {
          end = keepSnapshot(strapi);
        },
        async willSendResponse() {
          await end();
        },
      };
    },
  };
}
