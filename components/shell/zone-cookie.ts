export const ZONE_COOKIE = 'bellhop.zone';
