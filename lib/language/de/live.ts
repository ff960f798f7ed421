import type { Catalog } from '../messages';

export const live = {
  '{names} {count, plural, one {is} other {are}} here, too':
    '{names} {count, plural, one {ist} other {sind}} auch hier',
  '{names} {count, plural, one {is} other {are}} writing to this guest':
    '{names} {count, plural, one {schreibt} other {schreiben}} diesem Gast gerade',
} satisfies Catalog;
