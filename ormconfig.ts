import { loadSettings } from './src/config/load-settings.js';
import { startEmbeddedServer } from './src/database/embedded-server.js';
import { createDataSource } from './src/database/data-source.js';
import { registryEntities } from './src/registry/entities.js';

// For TypeORM's own migration commands; the service and `verbleib migrate` open the same data source.
const settings = await loadSettings();
const { url } = settings.database;
export default createDataSource(
  url ? { url } : (await startEmbeddedServer(settings.dataDir)).connection,
  registryEntities,
);
