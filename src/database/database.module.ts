import { type DynamicModule, Global, Injectable, Module, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { Settings } from '../config/settings.js';
import { createDataSource, migrate, openDataSource } from './data-source.js';
import { startEmbeddedServer, type EmbeddedServer } from './embedded-server.js';
import { UnitOfWork } from './unit-of-work.js';

type Entities = DataSourceOptions['entities'];

/** Databases of this process that are not closed yet. */
const open = new Set<Database>();

/** The open database with, where it is embedded, the server that runs in this process. */
@Injectable()
export class Database implements OnApplicationShutdown {
  private constructor(
    readonly dataSource: DataSource,
    readonly embedded: EmbeddedServer | undefined,
  ) {
    open.add(this);
  }

  /**
   * Closes what an application that failed while it was put together has left behind: nobody holds it, and its
   * embedded server would keep the process alive.
   */
  static async closeLeftOpen(): Promise<void> {
    for (const database of open) await database.onApplicationShutdown();
  }

  /** @param prepare brings the schema up to date (default), or leaves it as it is */
  static async open(settings: Settings, entities: Entities = [], prepare = true): Promise<Database> {
    const embedded = settings.database.url ? undefined : await startEmbeddedServer(settings.dataDir);
    const dataSource = createDataSource(
      embedded?.connection ?? { url: settings.database.url },
      entities,
      settings.database.pool,
    );
    try {
      await openDataSource(dataSource);
      if (prepare) await migrate(dataSource);
      return new Database(dataSource, embedded);
    } catch (error) {
      // An embedded server left open would keep the process, or a test runner, alive.
      if (dataSource.isInitialized) await dataSource.destroy();
      await embedded?.close();
      throw error;
    }
  }

  async onApplicationShutdown(): Promise<void> {
    open.delete(this);
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
    await this.embedded?.close();
  }
}

/** Opened once by the application's root; the entities come from the features, which the database does not know. */
@Global()
@Module({})
export class DatabaseModule {
  static forRoot(entities: Entities): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [
        {
          provide: Database,
          inject: [Settings],
          useFactory: (settings: Settings) => Database.open(settings, entities),
        },
        { provide: DataSource, inject: [Database], useFactory: (database: Database) => database.dataSource },
        UnitOfWork,
      ],
      exports: [Database, DataSource, UnitOfWork],
    };
  }
}
