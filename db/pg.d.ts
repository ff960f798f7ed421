/** The part of node-postgres that is used here. */
declare module 'pg' {
  import type { EventEmitter } from 'node:events';

  export type ClientConfig = {
    connectionString?: string;
    application_name?: string;
    connectionTimeoutMillis?: number;
    statement_timeout?: number;
    query_timeout?: number;
    keepAlive?: boolean;
    options?: string;
  };
  export type PoolConfig = ClientConfig & { max?: number };
  type Query = <Row = Record<string, unknown>>(text: string, values?: unknown[]) => Promise<{ rows: Row[] }>;

  export class Client extends EventEmitter {
    constructor(config: string | ClientConfig);
    connect(): Promise<void>;
    query: Query;
    end(): Promise<void>;
  }
  export type PoolClient = Client & { release: (destroy?: boolean) => void };
  export class Pool extends EventEmitter {
    constructor(config: PoolConfig);
    connect(callback?: (...args: unknown[]) => void): Promise<PoolClient>;
    query: Query;
    end(): Promise<void>;
  }
  const pg: { Client: typeof Client; Pool: typeof Pool };
  export default pg;
}
