/** Imported first: Strapi settles on "development" as soon as it is imported, where nothing else is set. */
process.env.NODE_ENV ??= 'production';

export {};
