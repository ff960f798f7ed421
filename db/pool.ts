import pg, { type PoolClient } from 'pg';

/** In milliseconds; together under the two seconds after which a request must know that the database is away. */
const WAIT_FOR_CONNECTION = 1500;

/**
 * Connections to a server. Whoever finds none in time is turned away (`isAway`), and a lost one is replaced, so that the
 * process recovers by itself. `statementTimeout` in milliseconds; 0: none.
 */
export class ServerPool extends pg.Pool {
  constructor(url: string, statementTimeout = 0) {
    super({
      connectionString: url,
      application_name: 'bellhop',
      // Every statement here is short; compiling one costs more than running it.
      options: '-c jit=off',
      max: Number(process.env.DATABASE_POOL || 10),
      connectionTimeoutMillis: WAIT_FOR_CONNECTION,
      keepAlive: true,
      // The server's own limit, and ours for when nothing comes back from it.
      ...(statementTimeout ? { statement_timeout: statementTimeout, query_timeout: statementTimeout + 1000 } : {}),
    });
    // Whoever waits on a lost connection is told by its own statement; without listeners the process would end.
    this.on('error', () => {});
    this.on('connect', (client: PoolClient) => client.on('error', () => {}));
  }

  /** As in the base class, but a lost connection gives itself back: Drizzle forgets the one whose `begin` failed. */
  override async connect(callback?: (...args: unknown[]) => void): Promise<PoolClient> {
    if (callback) return super.connect(callback);
    const client = await super.connect();
    const giveBack = client.release;
    const release = (destroy?: boolean) => {
      client.off('end', lost);
      client.release = () => {};
      giveBack(destroy);
    };
    const lost = () => release(true);
    client.once('end', lost);
    client.release = release;
    return client;
  }
}
