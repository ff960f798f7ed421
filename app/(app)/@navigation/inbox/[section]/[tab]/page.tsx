import { Navigation } from '@/components/shell/navigation';

export default async function InboxNavigation({ params, searchParams }: PageProps<'/inbox/[section]/[tab]'>) {
  const { section } = await params;
  const { conversation } = await searchParams;
  return <Navigation section={section} hasChat={Boolean(conversation)} />;
}
