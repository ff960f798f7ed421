import type { Entry } from './mutations';

/** The external ids, and e-mails of members, that entries write or name: what a batch has to load. */
export function referencesOf(entries: Entry[]) {
  const wanted = {
    listing: new Set<string>(),
    guest: new Set<string>(),
    reservation: new Set<string>(),
    catalogItem: new Set<string>(),
    task: new Set<string>(),
    review: new Set<string>(),
    message: new Set<string>(),
    action: new Set<string>(),
    member: new Set<string>(),
  };
  for (const { type, input } of entries) {
    if (type === 'listing') {
      wanted.listing.add(input.externalId);
      if (input.parentExternalId) wanted.listing.add(input.parentExternalId);
    } else if (type === 'reservation') {
      wanted.reservation.add(input.externalId);
      wanted.listing.add(input.listing);
      wanted.guest.add(input.guest.externalId);
    } else if (type === 'catalog-item') wanted.catalogItem.add(input.externalId);
    else {
      wanted.reservation.add(input.reservation);
      if (type === 'task') {
        wanted.task.add(input.externalId);
        wanted.catalogItem.add(input.catalogItem);
      } else wanted[type].add(input.externalId);
      if ('by' in input && input.by) wanted.member.add(input.by);
      if ('assignee' in input && input.assignee) wanted.member.add(input.assignee);
      if ('seller' in input && input.seller) wanted.member.add(input.seller);
    }
  }
  return wanted;
}
