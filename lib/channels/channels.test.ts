import { expect, test } from 'vitest';
import { channelLabel, channels, findChannel } from './channels';

test('every known channel has its own id and label', () => {
  expect(new Set(channels.map((channel) => channel.id)).size).toBe(channels.length);
  expect(new Set(channels.map((channel) => channel.label)).size).toBe(channels.length);
  expect(channelLabel('booking')).toBe('Booking.com');
});

test('a channel that Bellhop does not know gets a readable label', () => {
  expect(findChannel('holiday_homes')).toEqual({
    id: 'holiday_homes',
    label: 'Holiday homes',
    mark: 'H',
    tone: 'other',
  });
  expect(channelLabel(' ')).toBe('Unknown channel');
});
