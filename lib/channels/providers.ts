import type { Provider } from './channel';
import { demo } from './demo';

/** Who can carry a message to a channel, by the name that `channel_connections.provider` gives. A new one is one row here. */
export const providers = new Map<string, Provider>([demo].map((provider) => [provider.id, provider]));
