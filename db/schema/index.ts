export * from './accounts';
export * from './assistant';
export * from './automations';
export * from './conversations';
export * from './desk';
export * from './reservations';
export * from './tasks';
