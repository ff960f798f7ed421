/** The one channel of the database: a trigger on `events` says an account's id there, presence "<account>/presence". */
export const CHANNEL = 'bellhop';
