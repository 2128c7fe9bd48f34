import newman from 'newman';

/** Runs folders of the Postman collection against a running service: `npm run postman -- 'First audience'`. */
const FOLDERS = ['Start here', 'Workflows'];
const asked = process.argv.slice(2);
const { PLIMSOLL_URL = 'http://127.0.0.1:3000', PLIMSOLL_KEY = '' } = process.env;

newman.run(
  {
    collection: 'docs/postman/plimsoll.postman_collection.json',
    environment: 'docs/postman/local.postman_environment.json',
    // Not as an argument, where everybody on the machine would see the key.
    envVar: Object.entries({ url: PLIMSOLL_URL, key: PLIMSOLL_KEY }).map(([key, value]) => ({ key, value })),
    folder: asked.length > 0 ? asked : FOLDERS,
    reporters: 'cli',
  },
  (error, summary) => {
    if (error) console.error(error.message);
    process.exitCode = error ? 2 : Number(summary.run.failures.length > 0);
  },
);
