import { answerDatabaseFaults } from '../operations';

/** A database that is away is 503, whatever Strapi makes of it. Stands outside `strapi::errors`. */
export default () => answerDatabaseFaults;
