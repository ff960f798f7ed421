export * from './accounts';
export * from './conversations';
export * from './reservations';
export * from './tasks';
