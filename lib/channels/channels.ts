/** A way to reach guests. `mark` stands on the guest's avatar; `tone` names its colour token (`--color-channel-<tone>`). */
export type Channel = {
  id: string;
  label: string;
  mark: string;
  tone: 'airbnb' | 'booking' | 'vrbo' | 'direct' | 'other';
  /** For so long after the guest's last message there the channel takes ours; empty: at any time. */
  windowHours?: number;
};

/** Every channel Bellhop knows by name; reservations may come from others, see `findChannel`. */
export const channels: readonly Channel[] = [
  { id: 'airbnb', label: 'Airbnb', mark: 'A', tone: 'airbnb' },
  { id: 'booking', label: 'Booking.com', mark: 'B', tone: 'booking' },
  { id: 'vrbo', label: 'Vrbo', mark: 'V', tone: 'vrbo' },
  { id: 'direct', label: 'Direct', mark: 'D', tone: 'direct' },
  { id: 'expedia', label: 'Expedia', mark: 'E', tone: 'other' },
  { id: 'agoda', label: 'Agoda', mark: 'Ag', tone: 'other' },
  { id: 'email', label: 'E-mail', mark: '@', tone: 'other' },
  { id: 'whatsapp', label: 'WhatsApp', mark: 'W', tone: 'other', windowHours: 24 },
];

const byId = new Map(channels.map((channel) => [channel.id, channel]));

/** The channel of that id; one that Bellhop does not know is named after its id ("holiday_homes" → "Holiday homes"). */
export function findChannel(id: string): Channel {
  return byId.get(id) ?? unknownChannel(id);
}

export function channelLabel(id: string): string {
  return findChannel(id).label;
}

/** Why a message stays where it is when the account has no way to that channel. */
export function notConnected(id: string): string {
  return `${channelLabel(id)} is not connected`;
}

function unknownChannel(id: string): Channel {
  const words = id.replace(/[_\-\s]+/g, ' ').trim() || 'Unknown channel';
  const label = words.charAt(0).toUpperCase() + words.slice(1);
  return { id, label, mark: Array.from(label)[0]!, tone: 'other' };
}
