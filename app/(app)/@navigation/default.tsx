import { Navigation } from '@/components/shell/navigation';

export default function DefaultNavigation() {
  return <Navigation />;
}
